import Casework
import Narrative

/// Where links between the sections of a report lead.
struct SectionLinks {
    enum Target: Equatable {
        /// An address elsewhere, or a place on the same page.
        case outside
        /// Relative to the page.
        case page(String)
        /// On paper, where the site has no address: the words stand without a link.
        case unlinked
        case missing
    }

    /// The folder of papers, in content as on the site.
    private static let papers = "papers/"

    private let slug: String
    /// File name → slug and anchors.
    private let sections: [String: (slug: String, anchors: Set<String>)]
    /// Pages and data files that Upheld makes itself.
    private let pages: Set<String>

    /// Where sections stand, as seen from the words that link to them.
    enum Place: Hashable, Sendable {
        /// Each on its page in the report's folder, which is so far away: "" or "../".
        case pages(String)
        /// All on the page of the words, with this in front of their ids.
        case here(String)
        /// On the site, which is somewhere else or, without an address, nowhere.
        case site(String?)
        /// In the report's folder, beside that of the page, which is of the report's series.
        case beside
    }

    private let place: Place

    /// The way from the words to the site's root.
    var root: String {
        switch place {
        case .pages(let way): "../" + way
        case .here, .beside: "../"
        case .site(let address): address.map { $0 + "/" } ?? ""
        }
    }

    /// The page that says how figures were worked out, as seen from the words; nil: there is none.
    var definitions: String? {
        switch place {
        case .pages(let way): way + "figures.html"
        case .here: "figures.html"
        case .beside: "../\(slug)/figures.html"
        case .site: nil
        }
    }

    /// The way from the words to the folder of their tables' data: "" or "../".
    var base: String { if case .pages(let way) = place { way } else { "" } }

    init(report: Report, place: Place = .pages("")) {
        var sections: [String: (slug: String, anchors: Set<String>)] = [:]
        for section in report.sections { sections[section.fileName] = (section.slug, section.anchors) }
        for paper in report.papers where paper.isPublic {
            let body = paper.body
            sections[SectionLinks.papers + body.fileName] = (SectionLinks.papers + body.slug, body.anchors)
        }
        self.sections = sections
        let tables = report.published.flatMap(\.figureBlocks).compactMap(\.content.tableIdentifier)
        pages = Set(["index.html", "document.html", "figures.html", "figures.json"])
            .union(tables.map { "data/\($0).csv" })
        self.place = place
        slug = report.slug
    }

    /// The page that a link written in a section means: "20-volumes.md#stage-1".
    func resolve(_ destination: String, from section: Section) -> Target {
        let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let (file, anchor) = (String(parts[0]), parts.count == 2 ? String(parts[1]) : "")
        if file.isEmpty { return own(anchor, of: section) }
        if file.hasPrefix("/") || file.contains(":") { return .outside }
        if file.hasPrefix("assets/") { return .page(root + destination) }
        guard file.hasSuffix(".md") else { return page(destination, named: file) }
        guard let target = sections[file] else { return .missing }
        guard anchor.isEmpty || target.anchors.contains(anchor) else { return .missing }
        let page = "\(target.slug).html\(anchor.isEmpty ? "" : "#\(anchor)")"
        switch place {
        case .here where target.slug.hasPrefix(SectionLinks.papers): return .unlinked
        case .here(let prefix): return .page("#\(prefix)\(target.slug)\(anchor.isEmpty ? "" : "-\(anchor)")")
        case .pages(let way): return .page(way + page)
        case .beside: return .page("../\(slug)/\(page)")
        case .site(let address): return address.map { .page("\($0)/\(slug)/\(page)") } ?? .unlinked
        }
    }

    /// A page that every report has, by its address in the report's folder.
    private func page(_ destination: String, named file: String) -> Target {
        guard pages.contains(file) else { return .missing }
        switch place {
        case .here: return .page(destination)
        case .pages(let way): return .page(way + destination)
        case .beside: return .page("../\(slug)/\(destination)")
        case .site(let address): return address.map { .page("\($0)/\(slug)/\(destination)") } ?? .unlinked
        }
    }

    private func own(_ anchor: String, of section: Section) -> Target {
        guard section.anchors.contains(anchor) else { return .missing }
        if case .here(let prefix) = place { return .page("#\(prefix)\(section.slug)-\(anchor)") }
        return .page("#\(anchor)")
    }

    func suggestion(for destination: String, from section: Section) -> String {
        if destination.hasPrefix("#") { return headings(section.anchors) }
        let file = destination.split(separator: "#").first.map(String.init) ?? destination
        guard let target = sections[file] else { return Suggestion.sentence(for: file, in: sections.keys) }
        return headings(target.anchors)
    }

    private func headings(_ anchors: Set<String>) -> String {
        anchors.isEmpty
            ? "The section has no headings."
            : "The section has the headings: \(anchors.sorted().joined(separator: ", "))."
    }
}

extension Section {
    var fileName: String { file.split(separator: "/").last.map(String.init) ?? file }

    /// The ids of its headings and of its tables and charts.
    var anchors: Set<String> {
        var anchors: Set<String> = []
        for block in blocks {
            if case .heading(_, _, let anchor, _) = block { anchors.insert(anchor) }
        }
        for block in figureBlocks {
            if let identifier = block.content.tableIdentifier { anchors.insert(identifier) }
        }
        return anchors
    }
}
