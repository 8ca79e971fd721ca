import Casework
import Language
import Narrative

/// A committee paper as a page of the site.
enum PaperPage {
    static func values(
        title: String, paper: Paper, yearInShort: String?, parts: PaperParts, appendices: String,
        downloads: [TemplateContext], report: String
    ) -> [String: TemplateContext.Value] {
        [
            "paper": .text(title), "report": .text(report),
            "occasion": .optionalText("words", paper.occasion),
            "agenda-item": .optionalText("number", paper.agendaItem),
            "year-in-short": YearInShort.value(yearInShort),
            "front": .html(parts.front), "body": .html(parts.body), "back": .html(parts.back),
            "appendices": .group(appendices.isEmpty ? nil : TemplateContext(["items": .html(appendices)])),
            "downloads": .list(downloads),
        ]
    }

    static func html(
        _ paper: Paper, of rendered: RenderedReport, downloads: Downloads, frame: SiteFrame, templates: Templates
    ) -> (html: String, findings: [Finding]) {
        let report = rendered.report
        let links = SectionLinks(report: report, place: .pages("../"))
        let parts = PaperParts(paper, figures: rendered.figures, links: links, medium: frame.medium)
        let title = report.fullTitle
        let page = SiteFrame.Page(
            title: paper.body.title,
            description: [paper.body.title, paper.occasion].compactMap { $0 }.joined(separator: ". "),
            path: "\(report.slug)/papers/\(paper.body.slug).html",
            breadcrumbs: [("../../index.html", "All reports"), ("../index.html", title)]
        )
        let values = values(
            title: paper.body.title, paper: paper,
            yearInShort: paper.yearInShort(of: rendered, links: links, medium: frame.medium), parts: parts,
            appendices: appendices(of: paper),
            downloads: downloads.links(
                to: "\(report.slug)/papers/\(paper.body.slug)", title: paper.body.title, from: paper.body.slug
            ),
            report: title
        )
        return (templates.page(.paper, frame.context(page, values)), parts.findings)
    }

    private static func appendices(of paper: Paper) -> String {
        paper.letteredAppendices.map { letter, appendix in
            let address: String =
                switch appendix.source {
                case .report(let slug, _): "../../\(slug)/index.html"
                case .paper(let slug, _): "\(slug).html"
                case .file(let path): "../../\(path)"
                }
            return
                "<li>Appendix \(letter): <a href=\"\(address.escapedAttribute)\">\(appendix.title.escapedText)</a></li>\n"
        }.joined()
    }
}
