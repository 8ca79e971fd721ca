import Casework
import Narrative

extension Array where Element == SectionFile {
    /// The sections, with a number after each automatic identifier that a table or chart before it has; a given one
    /// that is taken is a finding.
    func withUniqueIdentifiers() -> (sections: [Section], findings: [Finding]) {
        let uses = flatMap(\.identifiers)
        var names = UniqueNames()
        var findings: [Finding] = []
        for use in uses where use.isGiven && !names.take(use.identifier) {
            findings.append(
                Finding(
                    "duplicate-id", "Another table or chart of the report has the id \"\(use.identifier)\".",
                    remedy: "Give each an id of its own.", at: use.location
                )
            )
        }
        var renamed: [SourceLocation: String] = [:]
        for use in uses where !use.isGiven {
            let name = names.unique(use.identifier, fallback: "table")
            if name != use.identifier { renamed[use.block] = name }
        }
        return (map { renamed.isEmpty ? $0.section : $0.section.renaming(renamed) }, findings)
    }
}

extension Section {
    /// With other identifiers for the tables and charts at these places.
    fileprivate func renaming(_ names: [SourceLocation: String]) -> Section {
        Section(
            file: file, slug: slug, title: title, blocks: blocks.map { $0.renaming(names) },
            footnotes: footnotes.map { $0.map { $0.renaming(names) } }, layout: layout,
            carriedOver: carriedOver
        )
    }
}

extension Block {
    fileprivate func renaming(_ names: [SourceLocation: String]) -> Block {
        switch self {
        case .quote(let blocks): .quote(blocks.map { $0.renaming(names) })
        case .list(let start, let isTight, let items):
            .list(start: start, isTight: isTight, items: items.map { $0.map { $0.renaming(names) } })
        case .figures(let block): .figures(block.renaming(names[block.location]))
        case .heading, .paragraph, .code, .rule, .table: self
        }
    }
}

extension FigureBlock {
    fileprivate func renaming(_ name: String?) -> FigureBlock {
        guard let name else { return self }
        if case .records(var request) = content {
            request.identifier = name
            return FigureBlock(content: .records(request), location: location)
        }
        guard var request = content.tableRequest else { return self }
        request.identifier = name
        switch content {
        case .chart(let chart):
            return FigureBlock(content: .chart(ChartRequest(style: chart.style, table: request)), location: location)
        default:
            return FigureBlock(content: .table(request), location: location)
        }
    }
}
