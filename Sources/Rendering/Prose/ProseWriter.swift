import Aggregation
import Casework

/// Writes an officer's blocks as HTML.
struct ProseWriter {
    let section: Section
    let figures: Figures
    /// Finds the page that a link to another section means.
    let links: SectionLinks
    /// Added to every heading's level: 1 where the section's title is the page's heading.
    let levelOffset: Int
    /// In front of ids, where several sections share a page: "volumes-".
    let idPrefix: String
    /// Of the report's folder, as seen from the page: "" or "../".
    let root: String
    private(set) var html = ""
    private(set) var findings: [Finding] = []
    private var lastLevel: Int
    /// The numbers of the footnotes that were referred to so far.
    private var referredNotes: Set<Int> = []

    init(section: Section, figures: Figures, links: SectionLinks, levelOffset: Int, idPrefix: String = "") {
        self.section = section
        self.figures = figures
        self.links = links
        self.levelOffset = levelOffset
        self.idPrefix = idPrefix
        root = "../"
        lastLevel = levelOffset
    }

    /// The whole section without its title, footnotes at its end.
    mutating func writeSection() {
        for block in section.blocks { write(block) }
        writeFootnotes()
    }

    mutating func raw(_ text: String) { html += text }

    mutating func escaped(_ text: String) { html += text.escapedText }

    mutating func report(_ finding: Finding) { findings.append(finding) }

    mutating func write(_ block: Block) {
        switch block {
        case .heading(let level, let inlines, let anchor): heading(level, inlines, anchor)
        case .paragraph(let inlines):
            raw("<p>")
            write(inlines)
            raw("</p>\n")
        case .quote(let blocks):
            raw("<blockquote>\n")
            for block in blocks { write(block) }
            raw("</blockquote>\n")
        case .list(let start, let isTight, let items): list(start, isTight, items)
        case .code(_, let text): raw("<pre tabindex=\"0\"><code>\(text.escapedText)</code></pre>\n")
        case .rule: raw("<hr>\n")
        case .table(let table): proseTable(table)
        case .figures(let block): figureBlock(block)
        }
    }

    /// A heading is never more than one level below the one before it, whatever was typed.
    private mutating func heading(_ level: Int, _ inlines: [Inline], _ anchor: String) {
        let wanted = max(level, 2) - 1 + levelOffset
        let level = min(wanted, lastLevel + 1, 6)
        lastLevel = level
        raw("<h\(level) id=\"\(idPrefix.escapedAttribute)\(anchor.escapedAttribute)\">")
        write(inlines)
        raw("</h\(level)>\n")
    }

    private mutating func list(_ start: Int?, _ isTight: Bool, _ items: [[Block]]) {
        let tag = start == nil ? "ul" : "ol"
        raw(start.map { $0 == 1 ? "<ol>\n" : "<ol start=\"\($0)\">\n" } ?? "<ul>\n")
        for item in items {
            raw("<li>")
            for block in item {
                if isTight, case .paragraph(let inlines) = block {
                    write(inlines)
                } else {
                    write(block)
                }
            }
            raw("</li>\n")
        }
        raw("</\(tag)>\n")
    }

    private mutating func proseTable(_ table: ProseTable) {
        raw("<div class=\"table-scroll\" role=\"region\" aria-label=\"Table\" tabindex=\"0\">\n<table>\n<thead>\n<tr>")
        for (cell, alignment) in zip(table.header, table.alignments) {
            tableCell(cell.isEmpty ? "td" : "th scope=\"col\"", cell, alignment)
        }
        raw("</tr>\n</thead>\n<tbody>\n")
        for row in table.rows {
            raw("<tr>")
            for (cell, alignment) in zip(row, table.alignments) { tableCell("td", cell, alignment) }
            raw("</tr>\n")
        }
        raw("</tbody>\n</table>\n</div>\n")
    }

    private mutating func tableCell(_ tag: String, _ inlines: [Inline], _ alignment: ProseTable.Alignment) {
        let style: String =
            switch alignment {
            case .natural, .left: ""
            case .centre: " class=\"centred\""
            case .right: " class=\"number\""
            }
        raw("<\(tag)\(style)>")
        write(inlines)
        raw("</\(tag.prefix(2))>")
    }

    /// Whether this is the first reference to a footnote.
    mutating func takeReference(to number: Int) -> Bool { referredNotes.insert(number).inserted }

    /// With an underscore, which no heading's anchor has.
    func noteIdentifier(_ number: Int) -> String { "\(idPrefix.escapedAttribute)note_\(number)" }

    func referenceIdentifier(_ number: Int) -> String { "\(idPrefix.escapedAttribute)reference_\(number)" }

    private mutating func writeFootnotes() {
        guard !section.footnotes.isEmpty else { return }
        raw(
            "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes to \(section.title.escapedAttribute)\">\n<ol>\n"
        )
        for (index, note) in section.footnotes.enumerated() {
            let number = index + 1
            raw("<li id=\"\(noteIdentifier(number))\">")
            for block in note { write(block) }
            raw(
                "<a href=\"#\(referenceIdentifier(number))\" role=\"doc-backlink\""
                    + " aria-label=\"Back to reference \(number)\">Back</a></li>\n"
            )
        }
        raw("</ol>\n</section>\n")
    }
}
