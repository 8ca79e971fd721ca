import Casework

/// A report's own first page: its key figures and its contents.
enum ReportPage {
    static func values(
        summary: String?, tiles: String?, contents: String, others: [TemplateContext], year: String,
        period: String
    ) -> [String: TemplateContext.Value] {
        [
            "summary": .optionalText("words", summary),
            "key-figures": .group(tiles.map { TemplateContext(["tiles": .html($0)]) }),
            "contents": .html(contents),
            "other-years": .group(others.isEmpty ? nil : TemplateContext(["reports": .list(others)])),
            "year": .text(year),
            "period": .text(period),
        ]
    }

    static func html(_ rendered: RenderedReport, others: [Report], frame: SiteFrame, templates: Templates) -> String {
        let report = rendered.report
        let contents = report.sections.map { section in
            "<li><a href=\"\(section.slug.escapedAttribute).html\">\(section.title.escapedText)</a></li>\n"
        }
        let links = others.map { other in
            PageLink(
                address: "../\(other.slug)/index.html", words: "\(other.settings.title) \(other.settings.year.label)"
            ).context
        }
        let tiles = report.settings.keyFigures
        let page = SiteFrame.Page(
            title: "\(report.settings.title) \(report.settings.year.label)",
            description: report.settings.summary ?? "\(report.settings.title), \(report.settings.year.period.text).",
            path: "\(report.slug)/index.html", breadcrumbs: [("../index.html", "All reports")]
        )
        let values = values(
            summary: report.settings.summary,
            tiles: tiles.isEmpty ? nil : TileList(tiles: tiles, figures: rendered.figures).html,
            contents: contents.joined(),
            others: links, year: report.settings.year.label, period: report.settings.year.period.text
        )
        return templates.page(.report, frame.context(page, values))
    }
}
