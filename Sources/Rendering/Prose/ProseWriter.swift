import Aggregation
import Narrative
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
    /// Of the text that is being written, in the section's file.
    private(set) var line = 1
    private var lastLevel: Int
    /// The words of the heading above; empty: there was none yet.
    private var lastHeading = ""
    /// How many tables have each name so far.
    private var tableNames: [String: Int] = [:]
    /// The identifiers of the section's tables and charts. A heading with the same words gives way.
    private let tableIdentifiers: Set<String>
    /// The numbers of the footnotes that were referred to so far.
    private var referredNotes: Set<Int> = []
    /// Of the paper that is being written; nil for a section.
    let numbering: PaperNumbering?
    let medium: Medium
    /// Charts that are pictures of their own, by their path beside the document.
    private(set) var pictures: [OutputFile] = []
    private var listDepth = 0
    /// The number in a case list under which words stand that several entries share, by the first one's reference.
    var sharedWords: [String: Int] = [:]

    init(
        section: Section, figures: Figures, links: SectionLinks, levelOffset: Int, idPrefix: String = "",
        medium: Medium = .page, numbering: PaperNumbering? = nil
    ) {
        self.section = section
        self.figures = figures
        self.links = links
        self.levelOffset = levelOffset
        self.idPrefix = idPrefix
        root = medium == .paper ? "" : links.root
        self.medium = medium
        self.numbering = numbering
        lastLevel = levelOffset
        tableIdentifiers = Set(section.figureBlocks.compactMap { $0.content.tableIdentifier })
    }

    /// The whole section without its title, footnotes at its end.
    mutating func writeSection() {
        for block in section.blocks { write(block) }
        writeFootnotes()
    }

    /// Findings that follow are about this line.
    mutating func begin(line: Int) { self.line = line }

    mutating func raw(_ text: String) { html += text }

    /// What is written here has no ends of lines.
    mutating func inOneLine(_ write: (inout ProseWriter) -> Void) {
        let before = html
        html = ""
        write(&self)
        html = before + html.replacing("\n", with: " ")
    }

    mutating func escaped(_ text: String) { html += text.escapedText }

    mutating func report(_ finding: Finding) { findings.append(finding) }

    mutating func add(_ picture: OutputFile) { pictures.append(picture) }

    mutating func write(_ block: Block) {
        switch block {
        case .heading(let level, let inlines, let anchor, let line):
            self.line = line
            heading(level, inlines, anchor)
        case .paragraph(let inlines, let line):
            self.line = line
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
    mutating func heading(_ level: Int, _ inlines: [Inline], _ anchor: String, number: String? = nil) {
        let wanted = max(level, 2) - 1 + levelOffset
        let level = min(wanted, lastLevel + 1, 6)
        lastLevel = level
        lastHeading = inlines.plainText
        let anchor = tableIdentifiers.contains(anchor) ? anchor + "_heading" : anchor
        raw(
            "<h\(level)\(number == nil ? "" : " class=\"has-number\"") id=\"\(idPrefix.escapedAttribute)\(anchor.escapedAttribute)\">"
        )
        if let number { raw("<span class=\"number\">\(number)</span> ") }
        write(inlines)
        raw("</h\(level)>\n")
    }

    /// The name of a part that has no place among the headings: one level below the last of them.
    mutating func partHeading(_ words: String, style: String) {
        let level = min(lastLevel + 1, 6)
        raw("<h\(level) class=\"\(style)\">\(words.escapedText)</h\(level)>\n")
    }

    private mutating func list(_ start: Int?, _ isTight: Bool, _ items: [[Block]]) {
        let tag = start == nil ? "ul" : "ol"
        // In a paper, lists that are numbered in the source are lettered: a), b) and within them i), ii).
        let type = numbering == nil || start == nil ? "" : listDepth == 0 ? " type=\"a\"" : " type=\"i\""
        raw(start.map { $0 == 1 ? "<ol\(type)>\n" : "<ol\(type) start=\"\($0)\">\n" } ?? "<ul>\n")
        if start != nil { listDepth += 1 }
        defer { if start != nil { listDepth -= 1 } }
        for item in items {
            raw("<li>")
            for block in item {
                if isTight, case .paragraph(let inlines, let line) = block {
                    self.line = line
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
        line = table.line
        if medium != .paper {
            let name = takeTableName().escapedAttribute
            raw("<div class=\"table-scroll\" role=\"region\" aria-label=\"\(name)\" tabindex=\"0\">\n")
        }
        raw("<table>\n<thead>\n<tr>")
        for (cell, alignment) in zip(table.header, table.alignments) {
            tableCell(cell.isEmpty ? "td" : "th scope=\"col\"", cell, alignment)
        }
        raw("</tr>\n</thead>\n<tbody>\n")
        for (index, row) in table.rows.enumerated() {
            line = table.line(ofRow: index)
            raw("<tr>")
            for (cell, alignment) in zip(row, table.alignments) { tableCell("td", cell, alignment) }
            raw("</tr>\n")
        }
        raw("</tbody>\n</table>\n")
        if medium != .paper { raw("</div>\n") }
    }

    /// Each region that scrolls has a name of its own on its page: "Table: By service", "Table 2: By service".
    private mutating func takeTableName() -> String {
        let isAlone = idPrefix.isEmpty && !lastHeading.isEmpty
        let words = (isAlone ? [lastHeading] : [section.title, lastHeading]).filter { !$0.isEmpty }
        let name = words.joined(separator: ", ")
        tableNames[name, default: 0] += 1
        let number = tableNames[name].flatMap { $0 == 1 ? nil : " \($0)" } ?? ""
        return "Table\(number): \(name)"
    }

    private mutating func tableCell(_ tag: String, _ inlines: [Inline], _ alignment: ProseTable.Alignment) {
        let style: String =
            switch alignment {
            case .natural, .left: ""
            case .centre: " class=\"centred\""
            case .right: " class=\"number\""
            }
        raw("<\(tag)\(style)>")
        guard medium == .page, !style.isEmpty else {
            write(inlines)
            return raw("</\(tag.prefix(2))>")
        }
        let before = html
        html = ""
        write(inlines)
        // "27% (12 of 44)" needs no more room than its longer part.
        html = before + html.replacing("% (", with: "% <wbr>(") + "</\(tag.prefix(2))>"
    }

    /// Whether this is the first reference to a footnote.
    mutating func takeReference(to number: Int) -> Bool { referredNotes.insert(number).inserted }

    /// Footnotes that were referred to in the words before these are not new here.
    mutating func follow(_ words: ProseWriter) { referredNotes = words.referredNotes }

    /// With an underscore, which no heading's anchor has.
    func noteIdentifier(_ number: Int) -> String { "\(idPrefix.escapedAttribute)note_\(number)" }

    func referenceIdentifier(_ number: Int) -> String { "\(idPrefix.escapedAttribute)reference_\(number)" }

    mutating func writeFootnotes() {
        guard !section.footnotes.isEmpty, medium != .paper else { return }
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
