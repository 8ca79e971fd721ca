import Casework
import Language
import Narrative

/// The site's first page: every report by year, the newest first, then by subject.
enum IndexPage {
    static func values(
        years: [TemplateContext], subjects: [TemplateContext], hasTopics: Bool, hasFeed: Bool, hasCatalogue: Bool
    ) -> [String: TemplateContext.Value] {
        [
            "years": .list(years),
            "topics": .optionalText("address", hasTopics ? TopicsPage.path : nil),
            "feed": .optionalText("address", hasFeed ? Feed.path : nil),
            "catalogue": .optionalText("address", hasCatalogue ? Catalogue.path : nil),
            "subjects": .group(subjects.isEmpty ? nil : TemplateContext(["list": .list(subjects)])),
        ]
    }

    static func html(_ project: Project, hasTopics: Bool, frame: SiteFrame, templates: Templates) -> String {
        let byYear = Dictionary(grouping: project.reports, by: \.settings.year)
        let years = byYear.keys.sorted(by: >).map { year in
            let cards = (byYear[year] ?? []).sorted { $0.settings.title < $1.settings.title }.map {
                ReportCard.context($0)
            }
            return TemplateContext(["year": .text(year.label), "reports": .list(cards)])
        }
        let page = SiteFrame.Page(
            title: frame.site.title, description: "\(frame.site.title) of \(frame.site.council), by year and subject.",
            path: "index.html", breadcrumbs: []
        )
        let values = values(
            years: years, subjects: subjects(of: project), hasTopics: hasTopics,
            hasFeed: Feed.file(project.reports, site: frame.site) != nil, hasCatalogue: frame.site.address != nil)
        return templates.page(.index, frame.context(page, values))
    }

    /// The subjects by name, each with its series and the reports that are of none.
    private static func subjects(of project: Project) -> [TemplateContext] {
        let names = Set(project.reports.flatMap(\.settings.subjects))
        return names.sorted { ($0.lowercased(), $0) < ($1.lowercased(), $1) }.map { name in
            let reports = project.reports.filter { $0.settings.subjects.contains(name) }
                .sorted { ($1.settings.year, $0.settings.title) < ($0.settings.year, $1.settings.title) }
            let bySeries = Dictionary(grouping: reports) { report in
                project.series.first { $0.reports.contains(report.slug) }
            }
            let series = bySeries.compactMap { series, reports in series.map { entry($0, reports) } }
            let alone = (bySeries[nil] ?? []).map { entry($0) }
            let entries = (series + alone).sorted { $0.title < $1.title }.map(\.context)
            return TemplateContext(["subject": .text(name), "entries": .list(entries)])
        }
    }

    private static func entry(_ series: Series, _ reports: [Report]) -> (title: String, context: TemplateContext) {
        let years = reports.map { year($0.settings.year.label, of: $0.fullTitle, at: "\($0.slug)/index.html") }
        return (series.title, entry(series.title, at: "\(series.slug)/index.html", years: years))
    }

    private static func entry(_ report: Report) -> (title: String, context: TemplateContext) {
        (report.fullTitle, entry(report.fullTitle, at: "\(report.slug)/index.html", years: []))
    }

    private static func entry(_ words: String, at address: String, years: [TemplateContext]) -> TemplateContext {
        TemplateContext(["address": .text(address), "words": .text(words), "years": .list(years)])
    }

    private static func year(_ year: String, of title: String, at address: String) -> TemplateContext {
        TemplateContext(["address": .text(address), "year": .text(year), "words": .text(title)])
    }

    static let exampleSubject = TemplateContext([
        "subject": .text(""), "entries": .list([entry("", at: "", years: [year("", of: "", at: "")])]),
    ])
}

/// A report as the index shows it.
enum ReportCard {
    static func context(_ report: Report) -> TemplateContext {
        TemplateContext([
            "address": .text("\(report.slug)/index.html"),
            "words": .text(report.settings.title),
            "period": .text(report.settings.year.period.text),
            "summary": .optionalText("words", report.settings.summary),
        ])
    }

    static let example = TemplateContext([
        "address": .text(""), "words": .text(""), "period": .text(""), "summary": .optionalText("words", ""),
    ])
}
