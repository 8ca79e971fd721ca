import Casework

/// Where links between the sections of a report lead.
struct SectionLinks {
    enum Target: Equatable {
        /// An address elsewhere, or a place on the same page.
        case outside
        /// Relative to the page.
        case page(String)
        case missing
    }

    /// File name → slug and anchors.
    private let sections: [String: (slug: String, anchors: Set<String>)]
    /// Whether all sections stand on one page.
    private let isOnePage: Bool

    init(report: Report, isOnePage: Bool) {
        var sections: [String: (slug: String, anchors: Set<String>)] = [:]
        for section in report.sections { sections[section.fileName] = (section.slug, section.anchors) }
        self.sections = sections
        self.isOnePage = isOnePage
    }

    /// The page that a link written in a section means: "20-volumes.md#stage-1".
    func resolve(_ destination: String, from section: Section) -> Target {
        let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let (file, anchor) = (String(parts[0]), parts.count == 2 ? String(parts[1]) : "")
        if file.isEmpty { return own(anchor, of: section) }
        guard file.hasSuffix(".md"), !file.contains(":") else { return .outside }
        guard let target = sections[file] else { return .missing }
        guard anchor.isEmpty || target.anchors.contains(anchor) else { return .missing }
        if isOnePage { return .page("#\(target.slug)\(anchor.isEmpty ? "" : "-\(anchor)")") }
        return .page("\(target.slug).html\(anchor.isEmpty ? "" : "#\(anchor)")")
    }

    private func own(_ anchor: String, of section: Section) -> Target {
        guard section.anchors.contains(anchor) else { return .missing }
        return isOnePage ? .page("#\(section.slug)-\(anchor)") : .page("#\(anchor)")
    }

    func suggestion(for destination: String) -> String {
        let file = destination.split(separator: "#").first.map(String.init) ?? destination
        guard let target = sections[file] else { return Suggestion.sentence(for: file, in: sections.keys) }
        return "The section has the headings: \(target.anchors.sorted().joined(separator: ", "))."
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
            if let table = block.content.tableRequest { anchors.insert(table.identifier) }
        }
        return anchors
    }
}
