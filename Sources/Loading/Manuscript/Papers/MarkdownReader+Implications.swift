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
        let form = mapping.choice("clearances", of: ClearanceForm.self) ?? .table
        var blocks: [Block] = []
        var clearances: [Clearance] = []
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
        if form == .list { return blocks + clearances.map(\.paragraph) }
        let header = ["Clearance", "Answer", "By"].map { [Inline.text($0)] }
        let table = ProseTable(
            header: header, rows: clearances.map(\.cells), alignments: [.natural, .natural, .natural],
            line: location.line
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

    private func clearance(in entry: inout YAMLMapping) -> Clearance? {
        entry.mapping("cleared", subject: "the clearance") { clearance in
            let question = clearance.requiredText("question")
            let answer = clearance.requiredText("answer")
            let label = clearance.text("label") ?? "By"
            let post = clearance.requiredText("post")
            guard let question, let answer, let post else { return nil }
            return Clearance(
                question: question, answer: answer, label: label, post: post, line: clearance.location.line)
        }
    }
}

/// How clearances are printed below the implications.
private enum ClearanceForm: String, CaseIterable { case table, list }

/// Whether somebody has cleared an implication: question, answer, and the post that gave it under its label.
private struct Clearance {
    let question: String
    let answer: String
    let label: String
    let post: String
    let line: Int

    var cells: [[Inline]] { [question, answer, post].map { [.text($0)] } }

    /// The question with its answer, and the post in a line below it.
    var paragraph: Block {
        let words: [Inline] = [
            .text(question + " "), .strong([.text(answer)]), .lineBreak, .text("\(label): \(post)"),
            .label(PaperNumbering.unnumbered),
        ]
        return .paragraph(words, line: line)
    }
}
