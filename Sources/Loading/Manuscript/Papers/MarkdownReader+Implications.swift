import Casework
import Narrative

extension MarkdownReader {
    /// What an `implications` block prints where the council has no sentence of its own.
    private static let standardSentence = "There are no significant implications within this category."

    /// An `implications` block as a heading and text for each, and one table of the clearances.
    mutating func implications(_ value: YAMLValue, at location: SourceLocation, end: Int) -> [Block] {
        var mapping = YAMLMapping(value, subject: "the implications", location: location)
        let sentence = mapping.text("none") ?? MarkdownReader.standardSentence
        let level = mapping.integer("level", in: 2...4) ?? 3
        var blocks: [Block] = []
        var clearances: [[[Inline]]] = []
        for item in mapping.requiredValue("items").map({ $0.list ?? [$0] }) ?? [] {
            var entry = YAMLMapping(item, subject: "the implication")
            if item.isMapping {
                blocks += words(of: &entry, level: level, sentence: sentence, end: end)
                if let row = clearance(in: &entry) { clearances.append(row) }
            }
            entry.finish()
            mapping.add(entry.findings)
        }
        mapping.finish()
        findings += mapping.findings
        guard !clearances.isEmpty else { return blocks }
        let header = ["Clearance", "Answer", "By"].map { [Inline.text($0)] }
        let table = ProseTable(
            header: header, rows: clearances, alignments: [.natural, .natural, .natural], line: location.line
        )
        return blocks + [.table(table)]
    }

    private mutating func words(
        of entry: inout YAMLMapping, level: Int, sentence: String, end: Int
    ) -> [Block] {
        guard let heading = entry.requiredText("heading") else { return [] }
        let line = entry.location.line
        let anchor = anchors.unique(Slug.text(for: heading), fallback: "implication")
        let title = Block.heading(level: level, [.text(heading)], anchor: anchor, line: line)
        guard let value = entry.requiredValue("text") else { return [title] }
        if value.text?.lowercased() == "none" { return [title, .paragraph([.text(sentence)], line: line)] }
        return [title] + blocks(in: value, end: end)
    }

    /// Question, answer, and the post that gave it.
    private func clearance(in entry: inout YAMLMapping) -> [[Inline]]? {
        entry.mapping("cleared", subject: "the clearance") { clearance in
            let cells = ["question", "answer", "post"].map { clearance.requiredText($0) }
            return cells.contains(nil) ? nil : cells.compactMap { $0 }.map { [.text($0)] }
        }
    }
}
