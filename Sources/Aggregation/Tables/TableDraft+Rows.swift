import Casework
import Language
import Narrative

extension TableDraft {
    /// Values of a dimension that have nothing in any column are left out, unless they were listed. So are columns of
    /// what is not recorded, where all is.
    mutating func dropEmpty(_ evaluator: inout Evaluator) {
        let columnItems = columns.items
        if rows.dimension != nil, !isGiven(evaluator) {
            rows.items = rows.items.filter { row in
                row.isPermanent || columnItems.contains { !answer(row, $0, &evaluator).0.isEmpty }
            }
        }
        if rows.groupHeading != nil {
            let filled = Set(
                rows.items.filter { row in columnItems.contains { !answer(row, $0, &evaluator).0.isEmpty } }
                    .compactMap(\.group)
            )
            rows.items = rows.items.filter { row in row.group.map(filled.contains) ?? true }
        }
        let rowItems = rows.items
        columns.items = columnItems.filter { column in
            !column.isRemainder || rowItems.contains { !answer($0, column, &evaluator).0.isEmpty }
        }
    }

    /// Whether the figures were given and not counted: a 0 that was given is a figure.
    private func isGiven(_ evaluator: Evaluator) -> Bool {
        let expressions = measures + (rows.items + columns.items).compactMap(\.expression)
        return expressions.flatMap { evaluator.kinds(in: $0) }.allSatisfy { [.indicators, .history].contains($0) }
    }

    /// Keeps the largest rows, of each group, and gathers the others as "Other"; then sorts. With `sort: largest` the
    /// groups are sorted too.
    mutating func rank(_ evaluator: inout Evaluator) {
        guard request.sort != .none || request.top != nil else { return }
        var groups = rows.items.grouped
        if rows.groupHeading != nil, request.sort == .largest {
            let totals = groups.map { AxisItem(label: $0.first?.group?.label ?? "", group: $0.first?.group) }
            groups = ranked(totals, &evaluator).compactMap { total in groups.first { $0.first?.group == total.group } }
        }
        rows.items = groups.flatMap { group in
            let ranked = ranked(group, &evaluator)
            let (kept, other) = gatherOther(of: ranked)
            let sorted = request.sort == .name ? kept.sorted { $0.label.folded < $1.label.folded } : kept
            return sorted + (other.map { [$0] } ?? [])
        }
    }

    private mutating func ranked(_ items: [AxisItem], _ evaluator: inout Evaluator) -> [AxisItem] {
        var ranked = Array(zip(items, ranks(of: items, &evaluator)))
        ranked.sort { $0.1 == $1.1 ? $0.0.label.folded < $1.0.label.folded : $0.1 > $1.1 }
        return ranked.map(\.0)
    }

    /// What rows are compared by: the last year, the total of another dimension's columns, or the last expression.
    /// Measures that have no total, such as indicators by name, are compared by the last column.
    private mutating func ranks(of items: [AxisItem], _ evaluator: inout Evaluator) -> [Ratio] {
        let last = columns.items.last ?? AxisItem(label: "")
        guard columns.dimension != nil, !columns.isYears else { return ranks(of: items, by: last, &evaluator) }
        let errorsBefore = errors
        let whole = AxisItem(label: "", filter: columns.restriction, expression: last.expression)
        let ranks = ranks(of: items, by: whole, &evaluator)
        guard errors != errorsBefore else { return ranks }
        errors = errorsBefore
        return self.ranks(of: items, by: last, &evaluator)
    }

    private mutating func ranks(
        of items: [AxisItem], by column: AxisItem, _ evaluator: inout Evaluator
    ) -> [Ratio] {
        items.map { answer($0, column, &evaluator).0.value.number ?? Ratio(0) }
    }

    /// The first of ranked rows, and the rows beyond the top as one; that is nil where there are none or just one.
    private func gatherOther(of items: [AxisItem]) -> (kept: [AxisItem], other: AxisItem?) {
        guard let top = request.top, items.count > top + 1, let dimension = rows.dimension else { return (items, nil) }
        let rest = items[top...].flatMap { $0.filter?.values ?? [] }
        let kept = Array(items[..<top])
        let label = kept.contains { $0.label.folded == "other" } ? "All other" : "Other"
        var other = AxisItem(label: label, filter: (dimension, rest), role: .other, isPermanent: true)
        other.group = items.first?.group
        let place = other.group.map { " of \($0.label)" } ?? ""
        other.note = "“\(label)”\(place) is what \(items.count - top) smaller rows come to together."
        return (kept, other)
    }

    /// A group whose only row has the group's name, such as what is not recorded, is that row.
    mutating func foldGroups() {
        rows.items = rows.items.grouped.flatMap { group in
            guard group.count == 1, var item = group.first, item.group?.label.folded == item.label.folded else {
                return group
            }
            item.standsForGroup = true
            return [item]
        }
    }

    /// A total below each group of rows, and beside each group of columns.
    mutating func addSubtotals(_ evaluator: Evaluator) {
        let label = totalLabel(evaluator) == "Total" ? "Total for" : "All of"
        if rows.groupHeading != nil {
            rows.items = rows.items.grouped.flatMap { group -> [AxisItem] in
                guard let outer = group.first?.group, group.first?.standsForGroup == false else { return group }
                return group + [AxisItem(label: "\(label) \(outer.label)", group: outer, role: .subtotal)]
            }
        }
        if columns.groupHeading != nil {
            columns.items = columns.items.grouped.flatMap { group -> [AxisItem] in
                guard let outer = group.first?.group else { return group }
                let measures =
                    columns.measureCount == 1 ? [nil] : group.suffix(columns.measureCount).map { Optional($0) }
                return group
                    + measures.map { measure in
                        AxisItem(
                            label: [totalLabel(evaluator).loweredFirst, measure?.measureLabel].compactMap { $0 }
                                .joined(separator: ", "),
                            group: outer, expression: measure?.expression, role: .subtotal)
                    }
            }
        }
    }

    /// A total is counted anew, without the rows' restriction; it is not the sum of what is printed. Listed
    /// expressions are added up.
    mutating func addTotalRow(_ evaluator: Evaluator) {
        rows.items.append(total(of: rows, evaluator))
    }

    /// With several measures in each column's place, each has a total.
    mutating func addTotalColumns(_ evaluator: Evaluator) {
        guard columns.measureCount > 1 else { return columns.items.append(total(of: columns, evaluator)) }
        columns.items += columns.items.prefix(columns.measureCount).map { first in
            let label = first.expression.map { evaluator.isSum($0) } ?? true ? "Total" : "All"
            var total = first
            total.label = "\(label): \(first.measureLabel ?? "")"
            total.filter = columns.restriction
            total.group = nil
            total.role = .total
            return total
        }
    }

    /// What a cell of a row and a column is a share of.
    mutating func items(_ share: TableRequest.Share, row: Int, column: AxisItem, _ evaluator: Evaluator) -> (
        row: AxisItem, column: AxisItem
    )? {
        switch share {
        case .column: return (total(of: rows, evaluator), column)
        case .above: return isBelowAnother(row) ? (rows.items[row - 1], column) : nil
        case .row:
            var whole = total(of: columns, evaluator)
            if columns.measureCount > 1 { whole.expression = column.expression }
            return (rows.items[row], whole)
        }
    }

    /// Whether a row stands below another one of its kind: neither at the top of its group nor a total.
    private func isBelowAnother(_ row: Int) -> Bool {
        guard row > 0 else { return false }
        let (above, item) = (rows.items[row - 1], rows.items[row])
        let areTotals = [above, item].contains { $0.role == .total || $0.role == .subtotal }
        return !areTotals && above.group == item.group
    }

    /// The item that stands for all items of an axis together.
    mutating func total(of axis: TableAxis, _ evaluator: Evaluator) -> AxisItem {
        guard axis.dimension == nil else {
            return AxisItem(label: totalLabel(evaluator), filter: axis.restriction, role: .total)
        }
        let items = axis.items.filter { $0.role != .total && $0.role != .subtotal }
        let listed = items.compactMap(\.expression)
        let canBeAdded = listed.allSatisfy { evaluator.isSum($0) } && items.allSatisfy { $0.filter == nil }
        if listed.count > 1, !canBeAdded, !errors.contains(TableDraft.noTotal) { errors.append(TableDraft.noTotal) }
        let sum =
            canBeAdded
            ? listed.reduce(nil) { sum, next in sum.map { .operation(.plus, $0, next) } ?? next } : listed.first
        return AxisItem(label: listed.count > 1 ? "Total" : totalLabel(evaluator), expression: sum, role: .total)
    }

    private static let noTotal = ExpressionError(
        "no-total",
        "A total, or a share of one, is asked for of different measures that can't be added up, such as shares and averages.",
        remedy: "Leave out total or share, or choose the other of rows and columns."
    )

    /// "Total" of counts and sums; "All" where the figure of all is no sum of the parts, such as a mean.
    func totalLabel(_ evaluator: Evaluator) -> String {
        let expressions = measures + (rows.items + columns.items).compactMap(\.expression)
        return expressions.allSatisfy { evaluator.isSum($0) } ? "Total" : "All"
    }
}

extension [AxisItem] {
    /// Runs of items of the same group.
    fileprivate var grouped: [[AxisItem]] {
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

extension Evaluator {
    /// What a measure's column or row is called: its title and unit where it is the council's own and has no name but
    /// the one that was made from its expression.
    func heading(of expression: Expression, named label: String) -> String {
        guard case .call(let call) = expression,
            let own = report.settings.measures.first(where: { $0.name == call.name }),
            ["number", call.name.split(separator: "_").joined(separator: " ")].contains(label.lowercased())
        else { return label }
        return own.heading
    }

    /// Whether the figures of parts add up to the figure of the whole.
    func isSum(_ expression: Expression) -> Bool {
        switch expression {
        case .number, .text: return false
        case .negation(let inner): return isSum(inner)
        case .operation(.plus, let left, let right), .operation(.minus, let left, let right):
            return isSum(left) && isSum(right)
        case .operation: return false
        case .call(let call):
            if let measure = report.measure(named: call.name) { return measure.isSum }
            if let custom = customExpressions[call.name] { return isSum(custom) }
            let keepsSums: Set<String> = ["difference", "change", "previous", "round", "round_up", "decimals"]
            return keepsSums.contains(call.name) && call.values("as") == nil
                && call.positional.prefix(1).allSatisfy(isSum)
        }
    }
}

extension Measure {
    fileprivate var isSum: Bool {
        switch self {
        case .within, .escalated, .outcomes, .responseDays, .paymentAmount, .upholdRate, .indicator, .published: false
        default: true
        }
    }
}
