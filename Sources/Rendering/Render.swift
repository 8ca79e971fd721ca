package import Aggregation
package import Narrative
package import Casework

/// A report with its figures.
package struct RenderedReport: Sendable {
    package let report: Report
    package let figures: Figures

    package init(report: Report, figures: Figures) {
        self.report = report
        self.figures = figures
    }
}

/// The documents for paper: each report's whole text, and its committee papers.
/// - Parameter withheld: whether drafts and exempt papers are among them, which are not for the site.
package func printDocuments(
    _ reports: [RenderedReport], site: SiteSettings, templates: Templates, withheld: Bool = false
) -> [PrintDocument] {
    let frame = SiteFrame(site: site)
    return reports.flatMap { rendered in
        [
            ReportDocument.document(rendered, frame: frame, templates: templates),
            SummaryDocument.document(rendered, frame: frame, templates: templates),
            SpreadsheetDocument.document(rendered, frame: frame),
        ].compactMap { $0 }
            + rendered.report.papers.filter { $0.isPublic || withheld }.map {
                PaperDocument.document($0, of: rendered, among: reports, frame: frame, templates: templates)
            }
    }
}

/// Chosen sections of a report as a document for paper, for colleagues who look through these alone.
/// - Parameter sections: their addresses.
package func printDocument(
    of sections: Set<String>, in rendered: RenderedReport, site: SiteSettings, templates: Templates
) -> PrintDocument {
    ReportDocument.document(rendered, sections: sections, frame: SiteFrame(site: site), templates: templates)
}

/// Makes all files of a site, in memory, in no particular order of paths but always the same one.
///
/// Findings are links to nothing; figures without a value were found before.
/// - Parameters:
///   - downloads: the PDF and Word files that go with the site, which its pages link to.
///   - medium: `.preview` for pages that are never published.
package func render(
    _ reports: [RenderedReport], of project: Project, templates: Templates, downloads: Downloads = Downloads(),
    medium: Medium = .page
) -> (files: [OutputFile], findings: [Finding]) {
    let site = project.site
    let frame = SiteFrame(site: site, medium: medium)
    let series = project.series.compactMap {
        SeriesPage($0, among: reports, downloads: downloads, frame: frame)
    }
    let parts =
        reports.concurrentMap { rendered in
            let own = series.first { $0.has(rendered.report) }
            return render(rendered, of: own, downloads: downloads, frame: frame, templates: templates)
        } + series.map { $0.files(templates) }
    let topics = TopicsPage.html(reports, frame: frame, templates: templates)
    let index = IndexPage.html(project, hasTopics: topics != nil, frame: frame, templates: templates)
    var files = [
        OutputFile(path: "index.html", text: index),
        OutputFile(path: "accessibility.html", text: AccessibilityPage.html(frame: frame, templates: templates)),
        OutputFile(path: "404.html", text: NotFoundPage.html(frame: frame, templates: templates)),
        Colours.file(for: site),
    ]
    if let topics { files.append(OutputFile(path: TopicsPage.path, text: topics)) }
    files += parts.flatMap(\.files)
    let tables = Dictionary(uniqueKeysWithValues: reports.map { ($0.report.slug, $0.tables(in: medium)) })
    files += [
        Sitemap.file(pages: files.map(\.path), site: site), Feed.file(project.reports, site: site),
        Catalogue.file(project.reports, tables: tables, site: site),
    ].compactMap { $0 }
    return (files + templates.assets, parts.flatMap(\.findings))
}

private func render(
    _ rendered: RenderedReport, of series: SeriesPage?, downloads: Downloads, frame: SiteFrame, templates: Templates
) -> (files: [OutputFile], findings: [Finding]) {
    let report = rendered.report
    let placed = rendered.statements(in: frame.medium)
    let links = SectionLinks(report: report)
    let pagesOfSections = SectionPages(rendered, frame: frame, templates: templates)
    let sections = Array(report.sections.indices).concurrentMap { pagesOfSections.page($0, links: links) }
    let (document, _) = DocumentPage.html(rendered, frame: frame, templates: templates)
    let first = ReportPage.html(rendered, of: series, downloads: downloads, frame: frame, templates: templates)
    let pages = [
        ("index.html", first.html),
        ("document.html", document),
        ("figures.html", FiguresPage.html(rendered, placed: placed, frame: frame, templates: templates)),
        ("figures.json", rendered.figuresJSON(placed)),
    ]
    let papers = report.papers(in: frame.medium).map { paper in
        let (html, findings) = PaperPage.html(
            paper, of: rendered, downloads: downloads, frame: frame, templates: templates
        )
        return (file: "papers/\(paper.body.slug).html", html: html, findings: findings)
    }
    let files = (pages + (sections + papers).map { ($0.file, $0.html) }).map {
        OutputFile(path: "\(report.slug)/\($0.0)", text: $0.1)
    }
    let data = rendered.tables(in: frame.medium).flatMap { $0.dataFiles(in: report.slug) }
    let words = report.sections + report.papers(in: frame.medium).map(\.words)
    let pictures = rendered.chartPictures(of: words, in: report.slug)
    return (files + data + pictures, first.findings + (sections + papers).flatMap(\.findings))
}

extension RenderedReport {
    /// The charts that stand in words, as pictures to be downloaded.
    func chartPictures(of words: [Section], in folder: String) -> [OutputFile] {
        words.flatMap(\.figureBlocks).compactMap { block in
            guard let style = block.content.chartStyle, let table = figures.tables[block.location] else { return nil }
            return ChartFigure(style: style, table: table).download(in: folder)
        }
    }

    /// Every table that stands in the report or behind one of its charts, in reading order.
    fileprivate func tables(in medium: Medium) -> [FigureTable] {
        (report.sections + report.papers(in: medium).map(\.words)).flatMap(\.figureBlocks).compactMap {
            figures.tables[$0.location]
        }
    }
}
