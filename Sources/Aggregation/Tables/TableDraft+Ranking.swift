import Casework
import Language
import Narrative

extension TableDraft {
    /// Keeps the largest rows, of each group, and gathers the others as "Other"; then sorts. With `sort: largest` the
    /// groups are sorted too.
    mutating func rank(_ evaluator: inout Evaluator) {
        guard request.sort != .none || request.top != nil else { return }
        var groups = rows.items.grouped
        if rows.groupHeading != nil, request.sort == .largest {
            let totals = groups.map { group in
                AxisItem(
                    label: group.first?.group?.label ?? "", filter: rows.groupRestriction, group: group.first?.group,
                    role: .subtotal, joinsPeriods: rows.groupJoinsPeriods)
            }
            groups = ranked(totals, &evaluator).compactMap { total in groups.first { $0.first?.group == total.group } }
        }
        rows.items = groups.flatMap { group in
            let ranked = ranked(group, &evaluator)
            let (kept, other) = gatherOther(of: ranked)
            let sorted = request.sort == .name ? kept.sorted { $0.label.folded < $1.label.folded } : kept
            return sorted + (other.map { [$0] } ?? [])
        }
    }

    /// The largest first; what has no figure last; equal ones by the alphabet.
    private mutating func ranked(_ items: [AxisItem], _ evaluator: inout Evaluator) -> [AxisItem] {
        let ranks = ranks(of: items, &evaluator)
        let ranked = zip(items, ranks).sorted { left, right in
            guard left.1 != right.1 else { return left.0.label.folded < right.0.label.folded }
            guard let first = left.1, let second = right.1 else { return left.1 != nil }
            return first > second
        }
        return ranked.map(\.0)
    }

    /// What rows are compared by: the latest year, the total of another dimension's columns, or the last expression.
    /// Measures that have no total, such as indicators by name, are compared by the last column.
    private mutating func ranks(of items: [AxisItem], _ evaluator: inout Evaluator) -> [Ratio?] {
        let last = latestColumn ?? AxisItem(label: "")
        guard columns.dimension != nil, !columns.isYears else { return ranks(of: items, by: last, &evaluator) }
        let errorsBefore = errors
        var whole = AxisItem(label: "", filter: columns.restriction, expression: last.expression, role: .total)
        whole.joinsPeriods = columns.joinsPeriods
        let ranks = ranks(of: items, by: whole, &evaluator)
        guard errors != errorsBefore || ranks.allSatisfy({ $0 == nil }) else { return ranks }
        errors = errorsBefore
        return self.ranks(of: items, by: last, &evaluator)
    }

    /// The last column; where columns are years, the last one of the latest of them.
    private var latestColumn: AxisItem? {
        guard columns.isYears else { return columns.items.last }
        let latest = columns.items.compactMap { $0.filter?.values.first }.max()
        return columns.items.last { $0.filter?.values.first == latest }
    }

    private mutating func ranks(
        of items: [AxisItem], by column: AxisItem, _ evaluator: inout Evaluator
    ) -> [Ratio?] {
        items.map { answer($0, column, &evaluator).0.value.number }
    }

    /// The first of ranked rows, and the rows beyond the top as one; that is nil where there are none. What the records
    /// themselves call "Other" is one of the others, and not of the largest.
    private func gatherOther(of items: [AxisItem]) -> (kept: [AxisItem], other: AxisItem?) {
        guard let top = request.top, items.count > top, let dimension = rows.dimension else { return (items, nil) }
        let own = items.filter { $0.label.folded == "other" }
        let named = items.filter { $0.label.folded != "other" }
        let (kept, gathered) = (Array(named.prefix(top)), Array(named.dropFirst(top)))
        var other = AxisItem(
            label: "Other", filter: (dimension, (gathered + own).flatMap { $0.filter?.values ?? [] }), role: .other,
            isPermanent: true)
        other.group = items.first?.group
        guard !gathered.isEmpty else { return (kept, other) }
        let place = other.group.map { " of \($0.label)" } ?? ""
        let rows = gathered.count == 1 ? "one other row" : "\(gathered.count) other rows"
        other.note =
            own.isEmpty && gathered.count > 1
            ? "“Other”\(place) is what \(rows) come to together."
            : own.isEmpty ? "“Other”\(place) is \(rows)." : "“Other”\(place) is what is called so, and \(rows)."
        return (kept, other)
    }
}

extension [AxisItem] {
    /// Runs of items of the same group.
    var grouped: [[AxisItem]] {
        var groups: [[AxisItem]] = []
        for item in self {
            if let last = groups.last?.last, last.group == item.group {
                groups[groups.count - 1].append(item)
            } else {
                groups.append([item])
            }
        }
        return groups
    }
}
