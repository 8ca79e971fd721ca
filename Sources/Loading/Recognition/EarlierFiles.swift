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
        var added = 0
        // From the last to the first, so that the places of the others stay.
        for change in EarlierFiles.changes(to: text, of: origin).sorted(by: { $0.place > $1.place }) {
            guard let end = change.end(in: lines) else { continue }
            lines[change.place.line].replaceSubrange(change.place.column..<end, with: Array(change.text.unicodeScalars))
            named = change.earlier.filter { !named.contains($0) } + named
            added += change.added
        }
        let changed = lines.map { line in
            var scalars = String.UnicodeScalarView()
            scalars.append(contentsOf: line)
            return String(scalars)
        }.joined(separator: "\n")
        // Only where it reads as it should: else the file is named by hand, as the guide in data/ says.
        let isSound =
            EarlierFiles.entries(of: changed).flatMap(\.files.names).count
            == EarlierFiles.entries(of: text).flatMap(\.files.names).count + added
        self.text = isSound ? changed : text
        files = isSound ? named : []
    }

    /// What takes the place of a key and its value, or of a value.
    private struct Change {
        let place: Place
        let written: Written
        let text: String
        var earlier: [String] = []
        var added = 0

        func end(in lines: [[Unicode.Scalar]]) -> Int? { written.end(in: lines) }
    }

    private static func changes(to text: String, of origin: String) -> [Change] {
        entries(of: text).compactMap { entry in
            // A workbook with a sheet a year goes on: it has last year's sheet too.
            if let sheet = entry.sheet, let later = laterSheets(sheet.names) {
                let list = "sheet: [\(later.map { YAMLText.scalar($0) }.joined(separator: ", "))]"
                return Change(place: sheet.place, written: sheet, text: list)
            }
            let own = entry.files.names.filter { !$0.hasPrefix("../") }
            guard !own.isEmpty else { return nil }
            let earlier = own.map { "../\(origin)/\($0)" }
            // Of a system that is gone nothing more will come.
            let all = entry.files.names.filter { $0.hasPrefix("../") } + earlier + (entry.hasEnded ? [] : own)
            let list = "files: [\(all.map { YAMLText.scalar($0) }.joined(separator: ", "))]"
            return Change(
                place: entry.files.place, written: entry.files, text: list, earlier: earlier,
                added: entry.hasEnded ? 0 : earlier.count)
        }
    }

    /// "2024-25" and "2025-26" for "2024-25"; "2024-25" and "2025-26" for "2023-24" and "2024-25". Nil where a name has no
    /// year.
    private static func laterSheets(_ names: [String]) -> [String]? {
        let later = names.compactMap(later)
        guard later.count == names.count, !names.isEmpty else { return nil }
        return names.count == 1 ? names + later : later
    }

    private static func later(_ name: String) -> String? {
        guard let match = name.firstMatch(of: /(20\d\d)([-\/–_])(\d\d|20\d\d)/), let first = Int(match.1),
            let second = Int(match.3), second == first + 1 || second == (first + 1) % 100
        else { return nil }
        let end = String(second + 1)
        return name.replacing(match.0, with: "\(first + 1)\(match.2)\(end.count == 1 ? "0" : "")\(end)")
    }

    /// A source: its files, and what tells which of them the new report needs.
    private struct Entry {
        let files: Written
        var sheet: Written?
        /// Whether the source has nothing of the report's year.
        var hasEnded = false
    }

    /// A key on one line, and what it names.
    private struct Written {
        /// Where the key begins, from 0.
        let place: Place
        /// Where the value begins.
        let value: Place
        let names: [String]
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
        let year = root["year"]?.scalar.flatMap { ReportingYear(label: $0.string) }
        return data.filter { key, _ in !others.contains(key.scalar?.string ?? "") }.flatMap { _, value in
            (value.sequence.map(Array.init) ?? [value]).compactMap { entry($0.mapping ?? [:], year) }
        }
    }

    private static func entry(_ source: Node.Mapping, _ year: ReportingYear?) -> Entry? {
        guard let files = written(["file", "files"], in: source) else { return nil }
        let days = source["years"]?.scalar.flatMap { DayRange(text: $0.string, firstMonth: 4) }
        let hasEnded = year.flatMap { year in days.map { $0.last < year.first } } ?? false
        return Entry(files: files, sheet: written(["sheet"], in: source), hasEnded: hasEnded)
    }

    private static func written(_ names: Set<String>, in source: Node.Mapping) -> Written? {
        source.lazy.compactMap { key, value -> Written? in
            guard let name = key.scalar?.string, names.contains(name), let place = Place(key.mark),
                let start = Place(value.mark)
            else { return nil }
            let written = (value.sequence.map(Array.init) ?? [value]).compactMap(\.scalar?.string)
            return Written(place: place, value: start, names: written, isList: value.sequence != nil)
        }.first
    }
}
