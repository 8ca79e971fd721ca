import Casework

/// One section of a report, with the way to the others.
enum SectionPage {
    static func values(
        title: String, report: String, content: String, contents: String, previous: TemplateContext?,
        next: TemplateContext?
    ) -> [String: TemplateContext.Value] {
        [
            "section": .text(title),
            "report": .text(report),
            "content": .html(content),
            "contents": .html(contents),
            "previous": .group(previous),
            "next": .group(next),
        ]
    }

    /// The list of a report's sections, the one at `current` marked.
    static func contents(_ sections: [Section], current: Int) -> String {
        let items = sections.enumerated().map { index, section in
            let mark = index == current ? " aria-current=\"page\"" : ""
            return
                "<li><a href=\"\(section.slug.escapedAttribute).html\"\(mark)>\(section.title.escapedText)</a></li>\n"
        }
        return items.joined()
    }

    static func page(_ section: Section, of report: Report) -> SiteFrame.Page {
        let title = "\(report.settings.title) \(report.settings.year.label)"
        return SiteFrame.Page(
            title: "\(section.title) – \(title)", description: "\(section.title): \(title).",
            path: "\(report.slug)/\(section.slug).html",
            breadcrumbs: [("../index.html", "All reports"), ("index.html", title)]
        )
    }
}
