import Casework
package import Files
package import Narrative

/// One paper's Markdown file, read.
package struct PaperFile: Sendable {
    package let paper: Paper
    /// The body with its images and identifiers; `findings` are those of the whole file.
    package let file: SectionFile

    package static func read(_ source: SourceText) -> PaperFile {
        var matter: PaperMatter?
        let file = SectionFile.read(source) {
            matter = PaperMatter(&$0)
        } prepare: { reader in
            reader.namesParagraphs = true
            reader.meeting = matter?.meeting
        }
        var paper = Paper(body: file.section)
        guard let matter else { return PaperFile(paper: paper, file: file) }
        paper.committee = matter.committee
        paper.meeting = matter.meeting
        paper.agendaItem = matter.agendaItem
        paper.numbering = matter.numbering
        paper.numbersSections = matter.numbersSections
        paper.status = matter.status
        paper.exemption = matter.exemption
        paper.hasYearInShort = matter.hasYearInShort
        paper.appendices = matter.appendices
        var fields = PaperFieldReader(source: source)
        paper.front = matter.front.map { fields.field($0.heading, $0.value) }
        paper.back = matter.back.map { fields.field($0.heading, $0.value) }
        return PaperFile(
            paper: paper,
            file: file.adding(fields.reader.findings + paper.nameFindings() + PaperFile.layoutFindings(file.section))
        )
    }

    private static func layoutFindings(_ section: Section) -> [Finding] {
        guard section.layout != "paper" else { return [] }
        return [
            Finding(
                "not-a-paper", "A file in the folder papers is not marked as a paper.",
                remedy: "Write \"layout: paper\" into its front matter, or move it beside report.yaml.",
                at: SourceLocation(file: section.file, line: 1)
            )
        ]
    }
}

/// Reads the values of fields: Markdown, lists of it, and groups such as a contact's post and telephone.
private struct PaperFieldReader {
    var reader: MarkdownReader
    private let end: Int

    init(source: SourceText) {
        reader = MarkdownReader(source, firstLine: source.lineCount + 1)
        reader.namesParagraphs = true
        end = source.bytes.count
    }

    mutating func field(_ heading: String, _ value: YAMLValue) -> Paper.Field {
        Paper.Field(heading: heading, blocks: blocks(of: value))
    }

    private mutating func blocks(of value: YAMLValue) -> [Block] {
        if let items = value.list {
            if items.allSatisfy(\.isMapping) { return items.flatMap { group($0) } }
            return [letters(items)]
        }
        guard let pairs = value.pairs else { return reader.blocks(in: value, end: end) }
        guard let letters = pairs.first(where: { $0.name == "letters" })?.value.list else { return group(value) }
        let text = pairs.first { $0.name == "text" }?.value
        return (text.map { reader.blocks(in: $0, end: end) } ?? []) + [self.letters(letters)]
    }

    private mutating func letters(_ items: [YAMLValue]) -> Block {
        .list(start: 1, isTight: true, items: items.map { reader.blocks(in: $0, end: end) })
    }

    /// "Post: Director" a line.
    private mutating func group(_ value: YAMLValue) -> [Block] {
        var lines: [Inline] = []
        for pair in value.pairs ?? [] {
            guard case .paragraph(let words, _)? = reader.blocks(in: pair.value, end: end).first else { continue }
            if !lines.isEmpty { lines.append(.lineBreak) }
            lines += [.text("\(pair.name): ")] + words
        }
        return lines.isEmpty ? [] : [.paragraph(lines, line: value.location.line)]
    }
}
