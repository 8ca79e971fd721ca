import Casework

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

    /// Keeps the largest rows and gathers the others as "Other"; then sorts.
    mutating func rank(_ evaluator: inout Evaluator) {
        guard request.sort != .none || request.top != nil else { return }
        var ranked = Array(zip(rows.items, ranks(&evaluator)))
        ranked.sort { $0.1 == $1.1 ? $0.0.label.folded < $1.0.label.folded : $0.1 > $1.1 }
        rows.items = ranked.map(\.0)
        let other = gatherOther()
        if request.sort == .name { rows.items.sort { $0.label.folded < $1.label.folded } }
        rows.items += other.map { [$0] } ?? []
    }

    /// What rows are compared by: the last year, the total of another dimension's columns, or the last expression.
    /// Measures that have no total, such as indicators by name, are compared by the last column.
    private mutating func ranks(_ evaluator: inout Evaluator) -> [Ratio] {
        let last = columns.items.last ?? AxisItem(label: "")
        guard columns.dimension != nil, !columns.isYears else { return ranks(by: last, &evaluator) }
        let errorsBefore = errors
        let ranks = ranks(by: AxisItem(label: "", filter: columns.restriction), &evaluator)
        guard errors != errorsBefore else { return ranks }
        errors = errorsBefore
        return self.ranks(by: last, &evaluator)
    }

    private mutating func ranks(by column: AxisItem, _ evaluator: inout Evaluator) -> [Ratio] {
        rows.items.map { answer($0, column, &evaluator).0.value.number ?? Ratio(0) }
    }

    /// The rows beyond the top as one, taken out of the rows; nil where there are none or just one.
    private mutating func gatherOther() -> AxisItem? {
        guard let top = request.top, rows.items.count > top + 1, let dimension = rows.dimension else { return nil }
        let rest = rows.items[top...].flatMap { $0.filter?.values ?? [] }
        rows.items = Array(rows.items[..<top])
        let label = rows.items.contains { $0.label.folded == "other" } ? "All other" : "Other"
        return AxisItem(label: label, filter: (dimension, rest), role: .other, isPermanent: true)
    }

    /// A total is counted anew, without the rows' restriction; it is not the sum of what is printed. Listed
    /// expressions are added up.
    mutating func addTotalRow(_ evaluator: Evaluator) {
        rows.items.append(total(of: rows, evaluator))
    }

    mutating func addTotalColumn(_ evaluator: Evaluator) {
        columns.items.append(total(of: columns, evaluator))
    }

    /// The item that stands for all items of an axis together.
    mutating func total(of axis: TableAxis, _ evaluator: Evaluator) -> AxisItem {
        guard axis.dimension == nil else {
            return AxisItem(label: totalLabel(evaluator), filter: axis.restriction, role: .total)
        }
        let items = axis.items.filter { $0.role != .total }
        let listed = items.compactMap(\.expression)
        let canBeAdded = listed.allSatisfy { evaluator.isSum($0) } && items.allSatisfy { $0.filter == nil }
        if listed.count > 1, !canBeAdded, !errors.contains(TableDraft.noTotal) { errors.append(TableDraft.noTotal) }
        let sum = listed.reduce(nil) { sum, next in sum.map { .operation(.plus, $0, next) } ?? next }
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
    fileprivate func isSum(_ expression: Expression) -> Bool {
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
        case .within, .escalated, .outcomes, .responseDays, .upholdRate, .indicator, .published: false
        default: true
        }
    }
}
