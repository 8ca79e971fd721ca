import Casework
import Language
import Narrative

/// A whole report on one page.
enum DocumentPage {
    static func values(
        report: String, yearInShort: String?, contents: String, content: String, period: String
    ) -> [String: TemplateContext.Value] {
        [
            "report": .text(report), "year-in-short": YearInShort.value(yearInShort), "contents": .html(contents),
            "content": .html(content), "period": .text(period),
        ]
    }

    static func html(_ rendered: RenderedReport, frame: SiteFrame, templates: Templates) -> (
        html: String, findings: [Finding]
    ) {
        let report = rendered.report
        let whole = WholeReport(rendered, medium: frame.medium)
        let title = report.fullTitle
        let page = SiteFrame.Page(
            title: "\(title): the whole report", description: "The whole report on one page: \(title).",
            path: "\(report.slug)/document.html",
            breadcrumbs: [("../index.html", "All reports"), ("index.html", title)]
        )
        let short = YearInShort(
            rendered, links: SectionLinks(report: report, place: .here("")), medium: frame.medium)
        let values = values(
            report: title, yearInShort: short?.html, contents: whole.contents, content: whole.content,
            period: report.settings.year.period.text)
        return (templates.page(.document, frame.context(page, values)), whole.findings)
    }
}
