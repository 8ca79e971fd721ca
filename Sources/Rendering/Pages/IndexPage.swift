import Casework

/// The site's first page: every report by year, the newest first.
enum IndexPage {
    static func values(years: [TemplateContext]) -> [String: TemplateContext.Value] {
        ["years": .list(years)]
    }

    static func html(_ reports: [Report], frame: SiteFrame, templates: Templates) -> String {
        let byYear = Dictionary(grouping: reports, by: \.settings.year)
        let years = byYear.keys.sorted(by: >).map { year in
            let cards = (byYear[year] ?? []).sorted { $0.settings.title < $1.settings.title }.map {
                ReportCard.context($0)
            }
            return TemplateContext(["year": .text(year.label), "reports": .list(cards)])
        }
        let page = SiteFrame.Page(
            title: frame.site.title, description: "\(frame.site.title) of \(frame.site.council), by year.",
            path: "index.html", breadcrumbs: []
        )
        return templates.page(.index, frame.context(page, values(years: years)))
    }
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
