import Aggregation
import Language
import Narrative
import Casework

/// The reports on one thing, year by year: their key figures side by side, and the words on their long trends.
struct SeriesPage {
    let series: Series
    /// The newest first; never empty.
    let members: [RenderedReport]
    let frame: SiteFrame
    let downloads: Downloads

    /// Nil where none of its reports is among those rendered.
    init?(_ series: Series, among reports: [RenderedReport], downloads: Downloads, frame: SiteFrame) {
        self.series = series
        self.frame = frame
        self.downloads = downloads
        members = series.members(among: reports)
        guard !members.isEmpty else { return nil }
    }

    func has(_ report: Report) -> Bool { series.reports.contains(report.slug) }

    /// The other reports, the newest first.
    func others(than report: Report) -> [Report] { members.map(\.report).filter { $0.slug != report.slug } }

    static func values(
        title: String, summary: String?, reports: [TemplateContext], keyFigures: String?, content: String
    ) -> [String: TemplateContext.Value] {
        [
            "series": .text(title), "summary": .optionalText("words", summary), "reports": .list(reports),
            "key-figures": .group(keyFigures.map { TemplateContext(["table": .html($0)]) }), "content": .html(content),
        ]
    }

    /// The page and the data of its tables.
    func files(_ templates: Templates) -> (files: [OutputFile], findings: [Finding]) {
        let newest = members[0]
        let (content, findings) = content()
        let keyFigures = keyFigures
        let page = SiteFrame.Page(
            title: series.title, description: "\(series.title): every year's report, and the trends through the years.",
            path: "\(series.slug)/index.html", breadcrumbs: [("../index.html", "All reports")]
        )
        let values = SeriesPage.values(
            title: series.title, summary: newest.report.settings.summary, reports: members.map { context($0.report) },
            keyFigures: keyFigures.map { TableWriter(table: $0, medium: frame.medium, definitions: nil).html },
            content: content
        )
        let html = OutputFile(path: page.path, text: templates.page(.series, frame.context(page, values)))
        let tables = (keyFigures.map { [$0] } ?? []) + newest.seriesTables
        return ([html] + tables.flatMap { $0.dataFiles(in: series.slug) }, findings)
    }

    private func content() -> (html: String, findings: [Finding]) {
        guard let section = members[0].report.seriesPage else { return ("", []) }
        let links = SectionLinks(report: members[0].report, place: .beside)
        var prose = ProseWriter(
            section: section, figures: members[0].figures, links: links, levelOffset: 1, medium: frame.medium
        )
        prose.writeSection()
        return (prose.html, prose.findings)
    }

    private func context(_ report: Report) -> TemplateContext {
        let forms = downloads.links(
            to: "\(report.slug)/\(report.slug)", title: "\(report.settings.title) \(report.settings.year.label)",
            from: "../\(report.slug)/\(report.slug)"
        )
        return TemplateContext([
            "address": .text("../\(report.slug)/index.html"), "words": .text(report.fullTitle),
            "year": .text(report.settings.year.label), "period": .text(report.settings.year.period.text),
            "published": .optionalText("date", report.settings.published?.text), "downloads": .list(forms),
        ])
    }

    static let exampleReport = TemplateContext([
        "address": .text(""), "words": .text(""), "year": .text(""), "period": .text(""),
        "published": .optionalText("date", ""), "downloads": .list([.exampleDownload]),
    ])

    /// The key figures of each report, as that report gives them, the oldest year first; nil where fewer than two years
    /// have one in common.
    ///
    /// Key figures are the same where their expressions are. One that a year's report has not is [x].
    private var keyFigures: FigureTable? {
        let tiles = members[0].report.settings.keyFigures
        let columns = members.reversed().map { member in tiles.map { member.keyFigure($0) } }
        let years = zip(members.reversed(), columns).filter { $0.1.contains { $0 != nil } }
        guard years.count > 1 else { return nil }
        let rows = tiles.indices.map { index in
            FigureTable.Row(
                label: tiles[index].name,
                cells: years.map { $0.1[index] ?? .notGiven(in: $0.0.report) }
            )
        }
        let ends = (first: years[0].0.report.settings.year, last: members[0].report.settings.year)
        return FigureTable(
            identifier: "key-figures-by-year", title: "Key figures, year by year",
            measure: "Each as the report of its year gives it",
            period: "\(ends.first.label) to \(ends.last.label)", source: "the annual reports", rowHeading: "Key figure",
            columns: years.map { FigureTable.Column(heading: $0.0.report.settings.year.label) }, rows: rows, notes: []
        )
    }
}

extension Series {
    /// Its reports, the newest first.
    package func members(among reports: [RenderedReport]) -> [RenderedReport] {
        self.reports.compactMap { slug in reports.first { $0.report.slug == slug } }
    }
}

extension TileRequest {
    /// Its words without its number before them: "of answers given in time" is the "Share of answers given in time".
    fileprivate var name: String { words.hasPrefix("of ") ? "Share \(words)" : words.capitalisedFirst }
}

extension RenderedReport {
    /// The figure of a tile of the newest report in this one.
    fileprivate func keyFigure(_ tile: TileRequest) -> Figure? {
        let own = report.settings.keyFigures.first { $0.value.text == tile.value.text }
        return own.flatMap { figures.expressions[$0.value.text] }
    }

    /// The tables on the page of its series.
    fileprivate var seriesTables: [FigureTable] {
        (report.seriesPage?.figureBlocks ?? []).compactMap { figures.tables[$0.location] }
    }
}

extension Figure {
    fileprivate static func notGiven(in report: Report) -> Figure {
        Figure(
            derivation: nil, title: "", value: .notAvailable, text: "[x]", cellText: "[x]",
            period: report.settings.year.label, filters: [], base: ""
        )
    }
}
