import Casework
import Narrative

/// Findings of which the first twenty of a kind and column are listed, and the rest counted.
struct CappedFindings {
    static let limit = 20

    private struct Group: Hashable {
        let identifier: String
        let file: String
        let column: String?
    }

    private var order: [Group] = []
    private var listed: [Group: [Finding]] = [:]
    private var counts: [Group: Int] = [:]

    mutating func add(_ finding: Finding) {
        add(1) { _ in finding }
    }

    /// So many findings of one kind, file and column, from 0; only those that are listed are asked for.
    mutating func add(_ count: Int, _ finding: (Int) -> Finding) {
        guard count > 0 else { return }
        let first = finding(0)
        let group = Group(identifier: first.identifier, file: first.location.file, column: first.location.columnHeading)
        if counts[group] == nil { order.append(group) }
        let room = max(0, CappedFindings.limit - counts[group, default: 0])
        listed[group, default: []] += (0..<min(room, count)).map { $0 == 0 ? first : finding($0) }
        counts[group, default: 0] += count
    }

    /// The listed ones, kind by kind in the order in which the kinds were first met, each followed by the number of
    /// those that are not listed.
    var findings: [Finding] {
        order.flatMap { group -> [Finding] in
            let shown = listed[group] ?? []
            let rest = counts[group, default: 0] - shown.count
            guard rest > 0, let last = shown.last else { return shown }
            return shown + [more(rest, like: last, in: group)]
        }
    }

    private func more(_ count: Int, like finding: Finding, in group: Group) -> Finding {
        let position = group.column.map { SourceLocation.Position.column($0) } ?? .whole
        return Finding(
            finding.identifier,
            "\(count.grouped) more \(count == 1 ? "row has" : "rows have") the same fault.",
            remedy: finding.remedy,
            at: SourceLocation(file: group.file, position: position),
            severity: finding.severity
        )
    }
}

extension SourceLocation {
    /// The heading of the column, where the location names one.
    var columnHeading: String? {
        switch position {
        case .row(_, let column): column
        case .column(let column): column
        case .sheet(let place): place.heading
        case .whole, .line: nil
        }
    }
}
