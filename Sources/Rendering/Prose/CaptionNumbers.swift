import Casework
import Narrative

/// The numbers of a report's tables and charts: the same on its pages, in its PDF and in its Word file, so that a member
/// can say "Figure 3". Each paper counts its own.
struct CaptionNumbers: Sendable {
    /// "Figure 3", by the place of the block.
    private var names: [SourceLocation: String] = [:]
    private var namesOfIdentifiers: [String: String] = [:]

    init(_ report: Report) {
        count(report.sections.flatMap(\.figureBlocks))
        for paper in report.papers { count(paper.words.figureBlocks) }
    }

    private mutating func count(_ blocks: [FigureBlock]) {
        var counts: [String: Int] = [:]
        for block in blocks {
            guard let kind = block.content.caption else { continue }
            counts[kind, default: 0] += 1
            let name = "\(kind) \(counts[kind, default: 0])"
            names[block.location] = name
            if let identifier = block.content.tableIdentifier { namesOfIdentifiers[identifier] = name }
        }
    }

    /// - Parameter appendix: the letter of the appendix in which the block is bound: "Figure A3".
    func name(of block: FigureBlock, in appendix: String?) -> String? {
        names[block.location].map { CaptionNumbers.name($0, in: appendix) }
    }

    /// Of the table or chart with an identifier.
    func name(of identifier: String, in appendix: String?) -> String? {
        namesOfIdentifiers[identifier].map { CaptionNumbers.name($0, in: appendix) }
    }

    private static func name(_ name: String, in appendix: String?) -> String {
        guard let appendix else { return name }
        return name.split(separator: " ").joined(separator: " " + appendix)
    }
}

extension FigureBlock.Content {
    /// What its caption is called: tables and charts are counted apart. Nil: it has none.
    fileprivate var caption: String? {
        switch self {
        case .table, .records: "Table"
        case .chart: "Figure"
        case .actions(let request): request.style == .table ? "Table" : nil
        case .tiles, .cases, .quotes, .panels: nil
        }
    }
}
