import Casework
import Yams

/// Names last year's files beside this year's in a `report.yaml` that is made from last year's. All else stays as it is.
package struct EarlierFiles {
    /// The text with the files named.
    package let text: String
    /// Those that were named, each once: "../complaints-2024-25/data/cases.csv".
    package let files: [String]

    /// Kinds whose files are not read year after year: earlier figures have a file of their own, and actions are
    /// followed up in this year's list.
    private static let others: Set<String> = ["history", "actions"]

    /// - Parameter origin: the folder of last year's report in `content`.
    package init(_ text: String, of origin: String) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
        var named: [String] = []
        // From the last to the first, so that the places of the others stay.
        for entry in EarlierFiles.entries(of: text).sorted(by: { $0.place > $1.place }) {
            let own = entry.files.filter { !$0.hasPrefix("../") }
            guard !own.isEmpty, let end = entry.end(in: lines) else { continue }
            let earlier = own.map { "../\(origin)/\($0)" }
            let all = entry.files.filter { $0.hasPrefix("../") } + earlier + own
            let list = "files: [\(all.map { YAMLText.scalar($0) }.joined(separator: ", "))]"
            lines[entry.place.line].replaceSubrange(entry.place.column..<end, with: Array(list.unicodeScalars))
            named = earlier.filter { !named.contains($0) } + named
        }
        let changed = lines.map { line in
            var scalars = String.UnicodeScalarView()
            scalars.append(contentsOf: line)
            return String(scalars)
        }.joined(separator: "\n")
        // Only where it reads as it should: else the file is named by hand, as the guide in data/ says.
        let isSound =
            EarlierFiles.entries(of: changed).flatMap(\.files).count
            == EarlierFiles.entries(of: text).flatMap(\.files).count + EarlierFiles.count(named, in: changed)
        self.text = isSound ? changed : text
        files = isSound ? named : []
    }

    private static func count(_ files: [String], in text: String) -> Int {
        entries(of: text).flatMap(\.files).count { files.contains($0) }
    }

    /// A key `file` or `files` on one line, and what it names.
    private struct Entry {
        /// Where the key begins, from 0.
        let place: Place
        /// Where the value begins.
        let value: Place
        let files: [String]
        let isList: Bool

        /// Where the value ends on its line; nil where it goes on below.
        func end(in lines: [[Unicode.Scalar]]) -> Int? {
            let line = lines[value.line]
            guard value.line == place.line, value.column < line.count else { return nil }
            guard !isList else {
                guard line[value.column] == "[" else { return nil }
                return line[value.column...].firstIndex(of: "]").map { $0 + 1 }
            }
            if line[value.column] == "\"" || line[value.column] == "'" {
                return line[(value.column + 1)...].firstIndex(of: line[value.column]).map { $0 + 1 }
            }
            var end = value.column
            while end < line.count, !",}]".unicodeScalars.contains(line[end]) {
                if line[end] == "#", line[end - 1] == " " { break }
                end += 1
            }
            while end > value.column, line[end - 1] == " " { end -= 1 }
            return end
        }
    }

    private struct Place: Comparable {
        let line: Int
        let column: Int

        init?(_ mark: Mark?) {
            guard let mark else { return nil }
            line = mark.line - 1
            column = mark.column - 1
        }

        static func < (left: Place, right: Place) -> Bool { (left.line, left.column) < (right.line, right.column) }
    }

    /// The entries of all kinds, those in lists of sources too.
    private static func entries(of text: String) -> [Entry] {
        // A text that is no YAML has none, and is a finding where it is read.
        guard let root = (try? Yams.compose(yaml: text, .basic, .default, .utf8))?.mapping,
            let data = root["data"]?.mapping
        else { return [] }
        return data.filter { key, _ in !others.contains(key.scalar?.string ?? "") }.flatMap { _, value in
            (value.sequence.map(Array.init) ?? [value]).flatMap { source in
                (source.mapping ?? [:]).compactMap(entry)
            }
        }
    }

    private static func entry(_ key: Node, _ value: Node) -> Entry? {
        guard let name = key.scalar?.string, ["file", "files"].contains(name), let place = Place(key.mark),
            let start = Place(value.mark)
        else { return nil }
        let files = (value.sequence.map(Array.init) ?? [value]).compactMap(\.scalar?.string)
        return Entry(place: place, value: start, files: files, isList: value.sequence != nil)
    }
}
