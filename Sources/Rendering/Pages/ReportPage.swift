import Casework
import Language
import Narrative

/// A report's own first page: its key figures and its contents.
enum ReportPage {
    static func values(
        summary: String?, yearInShort: String?, tiles: String?, contents: String, series: TemplateContext?,
        papers: [TemplateContext], downloads: [TemplateContext], year: String, period: String, published: String?
    ) -> [String: TemplateContext.Value] {
        [
            "summary": .optionalText("words", summary),
            "year-in-short": YearInShort.value(yearInShort),
            "key-figures": .group(tiles.map { TemplateContext(["tiles": .html($0)]) }),
            "contents": .html(contents),
            "other-years": .group(series),
            "papers": .group(papers.isEmpty ? nil : TemplateContext(["list": .list(papers)])),
            "downloads": .list(downloads),
            "year": .text(year),
            "period": .text(period),
            "published": .optionalText("date", published),
        ]
    }

    static func html(
        _ rendered: RenderedReport, of series: SeriesPage?, downloads: Downloads, frame: SiteFrame,
        templates: Templates
    ) -> (html: String, findings: [Finding]) {
        let report = rendered.report
        let contents = report.sections.map { section in
            "<li><a href=\"\(section.slug.escapedAttribute).html\">\(section.title.escapedText)</a></li>\n"
        }
        let tiles = report.settings.keyFigures
        let short = YearInShort(rendered, links: SectionLinks(report: report), medium: frame.medium)
        let page = SiteFrame.Page(
            title: report.fullTitle,
            description: report.settings.summary ?? "\(report.settings.title), \(report.settings.year.period.text).",
            path: "\(report.slug)/index.html", breadcrumbs: [("../index.html", "All reports")]
        )
        let values = values(
            summary: report.settings.summary, yearInShort: short?.html,
            tiles: tiles.isEmpty
                ? nil
                : TileList(
                    tiles: tiles, figures: rendered.figures, medium: frame.medium, definitions: "figures.html"
                ).html,
            contents: contents.joined(),
            series: series.map { otherYears(than: report, in: $0) },
            papers: papers(of: report, downloads, frame.medium),
            downloads: downloads.links(
                to: "\(report.slug)/\(report.slug)", title: "The whole report", from: report.slug
            )
                + downloads.links(
                    to: SummaryDocument.path(of: report), title: "The year on one page", from: "\(report.slug)-summary"
                )
                + downloads.links(
                    to: SpreadsheetDocument.path(of: report), title: "All tables as a spreadsheet",
                    from: "\(report.slug)-tables"
                ),
            year: report.settings.year.label, period: report.settings.year.period.text,
            published: report.settings.published?.text
        )
        return (templates.page(.report, frame.context(page, values)), short?.findings ?? [])
    }

    /// The way to the page of the series, and to its other reports.
    static func otherYears(address: String, title: String, reports: [TemplateContext]) -> TemplateContext {
        TemplateContext(["address": .text(address), "series": .text(title), "reports": .list(reports)])
    }

    private static func otherYears(than report: Report, in page: SeriesPage) -> TemplateContext {
        let links = page.others(than: report).map {
            PageLink(address: "../\($0.slug)/index.html", words: $0.fullTitle).context
        }
        return otherYears(address: "../\(page.series.slug)/index.html", title: page.series.title, reports: links)
    }

    private static func papers(of report: Report, _ downloads: Downloads, _ medium: Medium) -> [TemplateContext] {
        report.papers(in: medium).map { paper in
            let address = "papers/\(paper.body.slug)"
            let words = [paper.body.title, paper.occasion].compactMap { $0 }.joined(separator: ": ")
            let forms = downloads.links(to: "\(report.slug)/\(address)", title: paper.body.title, from: address)
            return TemplateContext([
                "address": .text(address + ".html"), "words": .text(words), "downloads": .list(forms),
            ])
        }
    }
}
