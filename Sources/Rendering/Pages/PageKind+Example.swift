import Casework
import Language
import Narrative

extension PageKind {
    /// A page of this kind with every value that it can have, once: what templates may name.
    var example: TemplateContext {
        let contact = SiteSettings.Contact(team: "t", telephone: "1", email: "e", address: "a")
        let site = SiteSettings(
            council: "c", title: "s", address: "https://example.org", logo: "l", contact: contact,
            complaining: .init(page: "p", ombudsmen: [.init(name: "n", address: "a", telephone: "1")]))
        let page = SiteFrame.Page(title: "t", description: "d", path: "r/p.html", breadcrumbs: [("a", "w")])
        let link = PageLink(address: "a", words: "w", isCurrent: true).context
        let frame = SiteFrame(site: site)
        return frame.context(page, values(link))
    }

    private func values(_ link: TemplateContext) -> [String: TemplateContext.Value] {
        switch self {
        case .index:
            IndexPage.values(
                years: [TemplateContext(["year": .text(""), "reports": .list([ReportCard.example])])],
                subjects: [IndexPage.exampleSubject], hasTopics: true, hasFeed: true, hasCatalogue: true
            )
        case .series:
            SeriesPage.values(
                title: "t", summary: "s", reports: [SeriesPage.exampleReport], keyFigures: "t", content: "c"
            )
        case .report:
            ReportPage.values(
                summary: "s", yearInShort: "y", tiles: "t", contents: "c",
                series: ReportPage.otherYears(address: "a", title: "t", reports: [link]),
                papers: [
                    TemplateContext([
                        "address": .text("a"), "words": .text("w"), "downloads": .list([.exampleDownload]),
                    ])
                ],
                downloads: [.exampleDownload], year: "y", period: "p", published: "d"
            )
        case .section:
            SectionPage.values(
                title: .text("s"), report: "r", content: .html("c"), contents: .html("n"), previous: link, next: link)
        case .document:
            DocumentPage.values(report: "r", yearInShort: "y", contents: "c", content: "c", period: "p")
        case .figures: FiguresPage.values(definitions: [FiguresPage.example], table: "t", rounding: "r", report: "r")
        case .topics: TopicsPage.values(content: "c")
        case .accessibility: AccessibilityPage.values(tested: "d")
        case .notFound: [:]
        case .paper:
            PaperPage.values(
                title: "t", paper: .example, yearInShort: "y", parts: .example, appendices: "a",
                downloads: [.exampleDownload],
                report: "r"
            )
        case .paperPrint:
            PaperDocument.values(
                title: "t", paper: .example, yearInShort: "y", parts: .example, appendices: "a", bound: "b")
        case .reportPrint:
            ReportDocument.values(
                report: "r", summary: "s", yearInShort: "y", period: "p", tiles: "t", whole: ("c", "c"))
        case .summaryPrint: SummaryDocument.values(report: "r", period: "p", yearInShort: "y", tiles: "t", address: "a")
        }
    }
}

/// A link to another page.
struct PageLink: Hashable, Sendable {
    /// Relative to the page on which it stands.
    let address: String
    let words: String
    var isCurrent = false

    var context: TemplateContext {
        TemplateContext([
            "address": .text(address), "words": .text(words), "current": .group(isCurrent ? TemplateContext([:]) : nil),
        ])
    }
}

extension TemplateContext {
    static let exampleDownload = TemplateContext([
        "address": .text("a"), "words": .text("w"), "form": .text("f"), "size": .text("s"),
    ])
}

extension Paper {
    fileprivate static var example: Paper {
        var paper = Paper(body: Section(file: "f", slug: "s", title: "t", blocks: [], footnotes: []))
        paper.committee = "c"
        paper.meeting = Day(year: 2025, month: 1, day: 1)
        paper.agendaItem = "1"
        paper.status = .draft
        return paper
    }
}

extension PaperParts {
    fileprivate static let example = PaperParts(
        front: "f", body: "b", back: "b", findings: [], pictures: []
    )
}
