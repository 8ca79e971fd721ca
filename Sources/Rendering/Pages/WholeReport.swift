import Casework
import Narrative

/// All sections of a report one after the other, with a list of them.
struct WholeReport {
    /// `<li>` elements, each a link to a section.
    private(set) var contents = ""
    private(set) var content = ""
    private(set) var findings: [Finding] = []
    private(set) var pictures: [OutputFile] = []

    /// - Parameters:
    ///   - level: of the sections' titles.
    ///   - prefix: in front of all ids, where something else stands in the same document.
    ///   - chosen: the addresses of the sections that are wanted; nil: all.
    ///   - appendix: the letter of the appendix in which the report is bound.
    init(
        _ rendered: RenderedReport, medium: Medium, level: Int = 2, prefix: String = "", appendix: String? = nil,
        sections chosen: Set<String>? = nil
    ) {
        let links = SectionLinks(report: rendered.report, place: .here(prefix), appendix: appendix)
        for section in rendered.report.sections where chosen?.contains(section.slug) ?? true {
            let id = (prefix + section.slug).escapedAttribute
            contents += "<li><a href=\"#\(id)\">\(section.title.escapedText)</a></li>\n"
            var prose = ProseWriter(
                section: section, figures: rendered.figures, links: links, levelOffset: level,
                idPrefix: "\(prefix)\(section.slug)-", medium: medium
            )
            prose.writeSection()
            content += "<section class=\"document-section\" aria-labelledby=\"\(id)\">\n"
            content += "<h\(level) id=\"\(id)\">\(section.title.escapedText)</h\(level)>\n\(prose.html)</section>\n"
            findings += prose.findings
            pictures += prose.pictures
        }
    }
}

extension Report {
    /// "Children's social care complaints and compliments 2024/25".
    var fullTitle: String { "\(settings.title) \(settings.year.label)" }
}
