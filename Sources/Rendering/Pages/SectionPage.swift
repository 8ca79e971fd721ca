import Casework
import Language
import Narrative

/// One section of a report, with the way to the others.
enum SectionPage {
    static func values(
        title: TemplateContext.Value, report: String, content: TemplateContext.Value, contents: TemplateContext.Value,
        previous: TemplateContext?, next: TemplateContext?
    ) -> [String: TemplateContext.Value] {
        [
            "section": title,
            "report": .text(report),
            "content": content,
            "contents": contents,
            "previous": .group(previous),
            "next": .group(next),
        ]
    }
}

/// Makes the pages of all sections of one report.
struct SectionPages: Sendable {
    let rendered: RenderedReport
    let frame: SiteFrame
    private let title: String
    private let contents: SectionContents
    private let moulds: [Neighbours: PageMould]

    /// Which of the neighbours a section has: pages of each kind have a mould of their own.
    private struct Neighbours: Hashable {
        let hasPrevious: Bool
        let hasNext: Bool

        init(of index: Int, among count: Int) {
            hasPrevious = index > 0
            hasNext = index < count - 1
        }
    }

    init(_ rendered: RenderedReport, frame: SiteFrame, templates: Templates) {
        self.rendered = rendered
        self.frame = frame
        title = rendered.report.fullTitle
        contents = SectionContents(rendered.report.sections)
        let sections = rendered.report.sections
        var moulds: [Neighbours: PageMould] = [:]
        for index in sections.indices {
            let neighbours = Neighbours(of: index, among: sections.count)
            guard moulds[neighbours] == nil else { continue }
            moulds[neighbours] = SectionPages.mould(neighbours, rendered.report, title, frame, templates)
        }
        self.moulds = moulds
    }

    private static func mould(
        _ neighbours: Neighbours, _ report: Report, _ title: String, _ frame: SiteFrame, _ templates: Templates
    ) -> PageMould {
        func link(_ name: String) -> TemplateContext {
            TemplateContext([
                "address": .slot("\(name)-address"), "words": .slot("\(name)-words"), "current": .group(nil),
            ])
        }
        let page = SiteFrame.Page(
            title: "", description: "", path: "\(report.slug)/section.html",
            breadcrumbs: [("../index.html", "All reports"), ("index.html", title)]
        )
        let values = SectionPage.values(
            title: .slot("section"), report: title, content: .slot("content"), contents: .slot("contents"),
            previous: neighbours.hasPrevious ? link("previous") : nil, next: neighbours.hasNext ? link("next") : nil
        )
        let own: [String: TemplateContext.Value] = [
            "title": .slot("title"), "description": .slot("description"),
            "canonical": .group(frame.site.address == nil ? nil : TemplateContext(["address": .slot("canonical")])),
        ]
        return PageMould(templates.page(.section, frame.context(page, values.merging(own) { _, new in new })))
    }

    /// The file name and text of a section's page, and the links in it that lead nowhere.
    func page(_ index: Int, links: SectionLinks) -> (file: String, html: String, findings: [Finding]) {
        let sections = rendered.report.sections
        let section = sections[index]
        let file = "\(section.slug).html"
        var prose = ProseWriter(
            section: section, figures: rendered.figures, links: links, levelOffset: 1, medium: frame.medium
        )
        prose.writeSection()
        var values = [
            "section": section.title, "content": pageContents(of: section, links) + prose.html,
            "contents": contents.html(current: index),
            "title": "\(section.title) – \(title)", "description": "\(section.title): \(title).",
            "canonical": "\(frame.site.address ?? "")/\(rendered.report.slug)/\(file)",
        ]
        for (name, neighbour) in [("previous", index - 1), ("next", index + 1)]
        where sections.indices.contains(neighbour) {
            values["\(name)-address"] = "\(sections[neighbour].slug).html"
            values["\(name)-words"] = sections[neighbour].title
        }
        let mould = moulds[Neighbours(of: index, among: sections.count)]
        return (file, mould?.filled(with: values) ?? "", prose.findings)
    }
}

extension SectionPages {
    /// Sections with fewer headings are seen through at a glance.
    private static let fewestHeadings = 3

    /// The headings of a long section, for those who look for one thing in it.
    private func pageContents(of section: Section, _ links: SectionLinks) -> String {
        let headings = section.blocks.compactMap { block -> (words: [Inline], anchor: String)? in
            if case .heading(2, let words, let anchor, _) = block { (words, anchor) } else { nil }
        }
        guard headings.count >= SectionPages.fewestHeadings else { return "" }
        let items = headings.map { words, anchor in
            var prose = ProseWriter(
                section: section, figures: rendered.figures, links: links, levelOffset: 1, medium: frame.medium)
            prose.write(words.withoutLinks)
            return "<li><a href=\"#\(prose.headingAnchor(anchor).escapedAttribute)\">\(prose.html)</a></li>\n"
        }
        return """
            <nav class="page-contents" aria-labelledby="on_this_page">
            <p id="on_this_page">On this page</p>
            <ul>
            \(items.joined())</ul>
            </nav>

            """
    }
}

extension [Inline] {
    /// What can stand within a link: words without links and notes of their own.
    fileprivate var withoutLinks: [Inline] {
        flatMap { inline -> [Inline] in
            switch inline {
            case .link(_, _, let words): words.withoutLinks
            case .footnote, .label: []
            default: [inline]
            }
        }
    }
}

/// The list of a report's sections, made once and marked for each page.
private struct SectionContents: Sendable {
    /// All items, none marked, one after the other.
    private let items: String
    /// Where each item begins in `items`, in bytes, and the end of the last.
    private let starts: [Int]
    private let current: [String]

    init(_ sections: [Section]) {
        func item(_ section: Section, mark: String) -> String {
            "<li><a href=\"\(section.slug.escapedAttribute).html\"\(mark)>\(section.title.escapedText)</a></li>\n"
        }
        var items = ""
        var starts = [0]
        for section in sections {
            items += item(section, mark: "")
            starts.append(items.utf8.count)
        }
        self.items = items
        self.starts = starts
        current = sections.map { item($0, mark: " aria-current=\"page\"") }
    }

    /// More sections than a reader would look through beside the words: then only those near the current one are
    /// listed, and the way to all of them.
    private static let longest = 40

    func html(current index: Int) -> String {
        guard current.count > SectionContents.longest else { return items(0..<current.count, current: index) }
        let first = max(0, min(index - 10, current.count - 21))
        let all = "<li><a href=\"index.html\">All \(current.count) sections</a></li>\n"
        return all + items(first..<(first + 21), current: index)
    }

    private func items(_ range: Range<Int>, current index: Int) -> String {
        let bytes = items.utf8
        func position(_ item: Int) -> String.Index { bytes.index(bytes.startIndex, offsetBy: starts[item]) }
        return String(items[position(range.lowerBound)..<position(index)]) + current[index]
            + items[position(index + 1)..<position(range.upperBound)]
    }
}
