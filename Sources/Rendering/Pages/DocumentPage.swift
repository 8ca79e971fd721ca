import Casework

/// A whole report on one page.
enum DocumentPage {
    static func values(report: String, contents: String, content: String, period: String) -> [String: TemplateContext
        .Value]
    {
        ["report": .text(report), "contents": .html(contents), "content": .html(content), "period": .text(period)]
    }

    static func html(_ rendered: RenderedReport, frame: SiteFrame, templates: Templates) -> (
        html: String, findings: [Finding]
    ) {
        let report = rendered.report
        let links = SectionLinks(report: report, place: .here)
        var content = ""
        var contents = ""
        var findings: [Finding] = []
        for section in report.sections {
            let slug = section.slug.escapedAttribute
            contents += "<li><a href=\"#\(slug)\">\(section.title.escapedText)</a></li>\n"
            var prose = ProseWriter(
                section: section, figures: rendered.figures, links: links, levelOffset: 2, idPrefix: section.slug + "-"
            )
            prose.writeSection()
            content += "<section class=\"document-section\" aria-labelledby=\"\(slug)\">\n"
            content += "<h2 id=\"\(slug)\">\(section.title.escapedText)</h2>\n\(prose.html)</section>\n"
            findings += prose.findings
        }
        let title = "\(report.settings.title) \(report.settings.year.label)"
        let page = SiteFrame.Page(
            title: "\(title): the whole report", description: "The whole report on one page: \(title).",
            path: "\(report.slug)/document.html",
            breadcrumbs: [("../index.html", "All reports"), ("index.html", title)]
        )
        let values = values(
            report: title, contents: contents, content: content, period: report.settings.year.period.text)
        return (templates.page(.document, frame.context(page, values)), findings)
    }
}
