import Casework
import Narrative

/// The year in three sentences, on top of a report in each of its forms.
struct YearInShort {
    let html: String
    let findings: [Finding]

    /// Nil where nobody has written it.
    /// - Parameter prefix: in front of all ids, where something else stands in the same document.
    init?(_ rendered: RenderedReport, links: SectionLinks, medium: Medium, prefix: String = "") {
        guard let section = rendered.report.yearInShort else { return nil }
        let id = (prefix + "year-in-short").escapedAttribute
        var prose = ProseWriter(
            section: section, figures: rendered.figures, links: links, levelOffset: 2,
            idPrefix: "\(prefix)year-in-short-", medium: medium
        )
        prose.writeSection()
        html = """
            <section class="year-in-short" aria-labelledby="\(id)">
            <h2 id="\(id)">\(section.title.escapedText)</h2>
            \(prose.html)</section>

            """
        findings = prose.findings
    }

    /// Placed by `{{#year-in-short}}{{{words}}}{{/year-in-short}}`, where there is one.
    static func value(_ html: String?) -> TemplateContext.Value {
        .group(html.map { TemplateContext(["words": .html($0)]) })
    }
}
