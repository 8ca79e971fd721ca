import Casework
import Narrative

/// The year on one page, for members who read no more: three sentences and the key figures.
enum SummaryDocument {
    static func values(
        report: String, period: String, yearInShort: String?, tiles: String?, address: String?
    ) -> [String: TemplateContext.Value] {
        [
            "report": .text(report), "period": .text(period), "year-in-short": YearInShort.value(yearInShort),
            "key-figures": .group(tiles.map { TemplateContext(["tiles": .html($0)]) }),
            "whole-report": .optionalText("address", address),
        ]
    }

    /// Of the document in the site, without its ending.
    static func path(of report: Report) -> String { "\(report.slug)/\(report.slug)-summary" }

    /// Nil where nobody has written the year in short.
    static func document(_ rendered: RenderedReport, frame: SiteFrame, templates: Templates) -> PrintDocument? {
        let report = rendered.report
        let links = SectionLinks(report: report, place: .site(frame.site.address))
        guard let short = YearInShort(rendered, links: links, medium: .paper) else { return nil }
        let tiles = report.settings.keyFigures
        let title = "\(report.fullTitle): the year on one page"
        let values = values(
            report: report.fullTitle, period: report.settings.year.period.text, yearInShort: short.html,
            tiles: tiles.isEmpty ? nil : TileList(tiles: tiles, figures: rendered.figures, medium: .paper).html,
            address: frame.site.address.map { "\($0)/\(report.slug)/" }
        )
        return PrintDocument(
            path: path(of: report), title: title, subject: report.settings.year.period.text,
            language: frame.site.language, date: report.settings.year.last,
            html: templates.page(.summaryPrint, frame.context(.forPaper(title, path(of: report)), values)),
            files: templates.printFiles + [frame.printColours], forms: [.pdf, .word]
        )
    }
}
