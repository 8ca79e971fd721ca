import Aggregation
import Language
import Narrative
import Casework
import Testing

@testable import Rendering

/// A report of three sections, one of which a test writes.
struct ProseFixture {
    var figures: [String: Figure] = [:]
    var tables: [Casework.SourceLocation: FigureTable] = [:]
    var caseLists: [Casework.SourceLocation: CaseList] = [:]
    var actionLists: [Casework.SourceLocation: ActionList] = [:]
    var footnotes: [[Block]] = []
    var isOnePage = false
    var idPrefix = ""
    var levelOffset = 1

    static let place = SourceLocation(file: "content/sample/20-volumes.md", line: 3)

    /// The section's HTML, which must be sound, and its findings.
    func written(_ blocks: Block...) -> (html: String, markup: Markup, findings: [Finding]) {
        let section = section("20-volumes.md", slug: "volumes", blocks, footnotes: footnotes)
        let others = [
            self.section("10-introduction.md", slug: "introduction", []),
            self.section(
                "30-costs.md", slug: "costs", [.heading(level: 2, [.text("By service")], anchor: "by-service")]),
        ]
        let report = Report(
            slug: "sample",
            settings: ReportSettings(
                file: "content/sample/report.yaml", title: "Sample", year: ReportingYear(start: 2024), procedures: []),
            sections: others + [section], records: [:], calendar: WorkingCalendar(holidays: []))
        var writer = ProseWriter(
            section: section,
            figures: Figures(
                expressions: figures, tables: tables, caseLists: caseLists, actionLists: actionLists, definitions: []),
            links: SectionLinks(report: report, place: isOnePage ? .here("") : .pages("")), levelOffset: levelOffset,
            idPrefix: idPrefix)
        writer.writeSection()
        let markup = Markup(writer.html)
        #expect(markup.problems == [])
        return (writer.html, markup, writer.findings)
    }

    private func section(_ name: String, slug: String, _ blocks: [Block], footnotes: [[Block]] = []) -> Section {
        Section(
            file: "content/sample/\(name)", slug: slug, title: slug.capitalisedFirst, blocks: blocks,
            footnotes: footnotes)
    }
}

extension Inline {
    static func link(to destination: String) -> Inline { .link(destination: destination, title: "", [.text("words")]) }

    static func figure(_ text: String) -> Inline { .figure(PlacedExpression(text, at: ProseFixture.place)) }
}

extension Block {
    /// On line 7, where the line is no matter.
    static func paragraph(_ words: [Inline]) -> Block { .paragraph(words, line: 7) }

    static func heading(level: Int, _ words: [Inline], anchor: String) -> Block {
        .heading(level: level, words, anchor: anchor, line: 7)
    }
}

extension ProseTable {
    init(header: [[Inline]], rows: [[[Inline]]], alignments: [Alignment]) {
        self.init(header: header, rows: rows, alignments: alignments, line: 7)
    }
}
