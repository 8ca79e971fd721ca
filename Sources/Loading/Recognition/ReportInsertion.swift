package import Casework
import Narrative
import Yams

/// Adds an entry to a `report.yaml` that an officer has written, without touching anything else in it.
package struct ReportInsertion {
    private let source: SourceText
    private let root: [String: Node]
    private let data: [String: Node]?

    /// Nil where the file can't be read as the keys of a report.
    package init?(_ bytes: [UInt8], file: String) {
        source = SourceText(file: file, bytes: bytes)
        guard let root = ReportInsertion.keys(of: source.text) else { return nil }
        self.root = root
        data = root["data"]?.named
    }

    /// The kinds under `data:`.
    package var kinds: Set<String> { Set((data ?? [:]).keys) }

    package var hasProcedures: Bool { root["procedures"] != nil }

    package var year: ReportingYear? { root["year"]?.scalar.flatMap { ReportingYear(label: $0.string) } }

    /// The text with the entries added: `data` at the end of `data:`, `procedures` at the end. Nil where they can't be
    /// added so that all else reads as it did.
    package func adding(data: [String], kind: RecordKind, procedures: [String]) -> String? {
        var lines = source.text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
        while lines.last?.isEmpty == true { lines.removeLast() }
        if root["data"] == nil {
            lines += ["", "data:"] + data
        } else {
            guard let (end, indentation) = endOfData(in: lines) else { return nil }
            lines.insert(contentsOf: data.map { indented($0, by: indentation) }, at: end)
        }
        if !procedures.isEmpty { lines += [""] + procedures }
        let text = lines.map { $0 + (source.text.contains("\r\n") ? "\r\n" : "\n") }.joined()
        return isSound(text, adding: kind, withProcedures: !procedures.isEmpty) ? text : nil
    }

    /// After which line the block under `data:` ends, and how far its keys are indented. Nil where it is no block.
    private func endOfData(in lines: [String]) -> (end: Int, indentation: Int)? {
        guard let start = lines.firstIndex(where: { $0.hasPrefix("data:") }) else { return nil }
        let rest = lines[(start + 1)...]
        let next = rest.firstIndex { !$0.isEmpty && !$0.hasPrefix(" ") && !$0.hasPrefix("#") } ?? lines.endIndex
        let own = rest[..<next].filter { $0.hasPrefix(" ") && !$0.trimmed.isEmpty && !$0.trimmed.hasPrefix("#") }
        guard let first = own.first,
            let last = rest[..<next].lastIndex(where: { $0.hasPrefix(" ") && !$0.trimmed.isEmpty })
        else { return nil }
        return (last + 1, first.prefix { $0 == " " }.count)
    }

    /// A line of two blanks' indentation, with that of the file's own entries.
    private func indented(_ line: String, by indentation: Int) -> String {
        String(repeating: " ", count: max(0, indentation - 2))
            + (indentation < 2 ? String(line.dropFirst(2 - indentation)) : line)
    }

    /// Whether everything that was there reads as before, and nothing but the new entries came.
    private func isSound(_ text: String, adding kind: RecordKind, withProcedures: Bool) -> Bool {
        guard let new = ReportInsertion.keys(of: text), let newData = new["data"]?.named else { return false }
        let added = withProcedures ? ["data", "procedures"] : ["data"]
        guard Set(new.keys) == Set(root.keys).union(added), newData[kind.rawValue] != nil else { return false }
        let old = data ?? [:]
        return root.allSatisfy { $0.key == "data" || new[$0.key] == $0.value }
            && newData.count == old.count + 1 && old.allSatisfy { newData[$0.key] == $0.value }
    }

    private static func keys(of text: String) -> [String: Node]? {
        // What is wrong with it is found when the project is read; here it is enough that it can't be added to.
        (try? Yams.compose(yaml: text, .basic, .default, .utf8))?.named
    }
}

extension Node {
    /// The values of a mapping by their keys; nil for another value.
    fileprivate var named: [String: Node]? {
        guard case .mapping(let mapping) = self else { return nil }
        let pairs = mapping.compactMap { key, value in key.scalar.map { ($0.string, value) } }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}
