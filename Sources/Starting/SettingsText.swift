import Casework
import Narrative

/// The text of a `report.yaml`, changed line by line, so that comments and order stay.
struct SettingsText {
    private var lines: [Substring]

    init(_ text: String) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// With another year, and the history in `data/history.csv`, and not published yet; nil where `year` or `data` has no line of its own.
    func carried(to year: ReportingYear) -> String? {
        var text = self
        guard text.set(year), text.setHistory() else { return nil }
        for key in ["published:", "revised:"] { text.removeEntry(key, in: text.lines.indices) }
        return text.lines.joined(separator: "\n")
    }

    private mutating func set(_ year: ReportingYear) -> Bool {
        guard let index = lines.firstIndex(where: { $0.hasPrefix("year:") }) else { return false }
        var value = lines[index].prefix { $0 != "#" }
        while value.last == " " { value.removeLast() }
        lines[index] = "year: \(year.label)\(lines[index][value.endIndex...])"
        return true
    }

    private mutating func setHistory() -> Bool {
        guard let data = lines.firstIndex(where: { $0.hasPrefix("data:") }) else {
            return append("data:", "  history:", "    file: data/history.csv")
        }
        let rest = lines[data].dropFirst(5).drop { $0 == " " }
        guard rest.isEmpty || rest.hasPrefix("#") else { return false }
        let end = lines[(data + 1)...].firstIndex { $0.isWritten && $0.indentation == 0 } ?? lines.endIndex
        guard let indentation = lines[(data + 1)..<end].first(where: \.isWritten)?.indentation else { return false }
        let blanks = String(repeating: " ", count: indentation)
        removeEntry("\(blanks)history:", in: (data + 1)..<end)
        lines.insert(contentsOf: ["\(blanks)history:", "\(blanks)\(blanks)file: data/history.csv"], at: data + 1)
        return true
    }

    private mutating func append(_ more: Substring...) -> Bool {
        if lines.last == "" { lines.removeLast() }
        lines += [""] + more + [""]
        return true
    }

    /// Takes out a key with all that is indented below it.
    private mutating func removeEntry(_ key: String, in range: Range<Int>) {
        guard let start = lines[range].firstIndex(where: { $0.hasPrefix(key) }) else { return }
        let indentation = lines[start].indentation
        let end = lines[(start + 1)..<range.upperBound].firstIndex { $0.isWritten && $0.indentation <= indentation }
        lines.removeSubrange(start..<(end ?? range.upperBound))
    }
}

extension Substring {
    /// Neither blank nor a comment.
    fileprivate var isWritten: Bool { first { !$0.isWhitespace }.map { $0 != "#" } ?? false }

    fileprivate var indentation: Int { prefix { $0 == " " }.count }
}
