import Casework
import Language
import Narrative

extension TableDraft {
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
        if rows.groupHeading != nil {
            let isSum = totalLabel(evaluator, along: rows, joiningPeriods: rows.groupJoinsPeriods) == "Total"
            let total = subtotal(of: rows)
            rows.items = rows.items.grouped.flatMap { group -> [AxisItem] in
                guard let outer = group.first?.group, group.first?.standsForGroup == false else { return group }
                var item = total
                item.label = "\(isSum ? "Total for" : "All of") \(outer.label)"
                item.group = outer
                return group + [item]
            }
        }
        if columns.groupHeading != nil {
            let total = subtotal(of: columns)
            let measures = columns.crossedMeasures.isEmpty ? [nil] : columns.crossedMeasures.map { Optional($0) }
            let totals = measures.map { measure in
                var item = total
                let label = totalLabel(
                    evaluator, of: measure?.expression, along: columns, joiningPeriods: columns.groupJoinsPeriods)
                item.label = [label.loweredFirst, measure?.label.loweredFirst].compactMap { $0 }
                    .joined(separator: ", ")
                item.expression = measure?.expression
                return item
            }
            columns.items = columns.items.grouped.flatMap { group -> [AxisItem] in
                guard let outer = group.first?.group else { return group }
                return group
                    + totals.map { total in
                        var item = total
                        item.group = outer
                        return item
                    }
            }
        }
    }

    /// All of a group: of all years that the table shows, where its items are years.
    private func subtotal(of axis: TableAxis) -> AxisItem {
        AxisItem(
            label: "", filter: axis.groupRestriction, role: .subtotal, joinsPeriods: axis.groupJoinsPeriods)
    }

    /// A total is counted anew, without the rows' restriction; it is not the sum of what is printed. Listed
    /// expressions are added up.
    mutating func addTotalRow(_ evaluator: Evaluator) {
        rows.items.append(total(of: rows, evaluator))
    }

    /// With several measures in each column's place, each has a total.
    mutating func addTotalColumns(_ evaluator: Evaluator) {
        guard !columns.crossedMeasures.isEmpty else { return columns.items.append(total(of: columns, evaluator)) }
        let joinsPeriods = columns.joinsPeriods
        columns.items += columns.crossedMeasures.map { measure in
            let label = totalLabel(
                evaluator, of: measure.expression, along: columns, joiningPeriods: joinsPeriods)
            return AxisItem(
                label: "\(label): \(measure.label.loweredFirst)", filter: columns.restriction,
                expression: measure.expression, role: .total, measureLabel: measure.label.loweredFirst,
                joinsPeriods: joinsPeriods)
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
            return AxisItem(
                label: totalLabel(evaluator, along: axis, joiningPeriods: axis.joinsPeriods), filter: axis.restriction,
                role: .total, joinsPeriods: axis.joinsPeriods)
        }
        let items = axis.items.filter(\.isPart)
        let listed = items.compactMap(\.expression)
        let canBeAdded =
            listed.allSatisfy { evaluator.isSum($0) && !evaluator.saysChange($0) }
            && items.allSatisfy { $0.filter == nil }
        if listed.count > 1, !canBeAdded, !errors.contains(TableDraft.noTotal) { errors.append(TableDraft.noTotal) }
        let sum =
            canBeAdded
            ? listed.reduce(nil) { sum, next in sum.map { .operation(.plus, $0, next) } ?? next } : listed.first
        let label = listed.count > 1 ? "Total" : totalLabel(evaluator, along: axis)
        return AxisItem(label: label, expression: sum, role: .total)
    }

    private static let noTotal = ExpressionError(
        "no-total",
        "A total, or a share of one, is asked for of different measures that can't be added up, such as shares and averages.",
        remedy: "Leave out total or share, or choose the other of rows and columns."
    )

    /// "Total" of counts and sums; "All" where the figure of all is no sum of the parts, such as a mean, or what is open
    /// on a day.
    /// - Parameter expression: nil for all that the table shows.
    private func totalLabel(
        _ evaluator: Evaluator, of expression: Expression? = nil, along axis: TableAxis, joiningPeriods: Bool = false
    ) -> String {
        let expressions = expression.map { [$0] } ?? measures + (rows.items + columns.items).compactMap(\.expression)
        let areSums = expressions.allSatisfy { expression in
            addsUp(expression, along: axis, evaluator) && !(joiningPeriods && isStock(expression, evaluator))
        }
        return areSums ? "Total" : "All"
    }

    /// Whether the figures of parts add up to the figure of the whole. Figures that were given are added up only where
    /// the rows, or the columns, of which it is the total list the parts.
    private func addsUp(_ expression: Expression, along axis: TableAxis, _ evaluator: Evaluator) -> Bool {
        if case .call(let call) = expression, call.name == Measure.indicator.name { return !axis.isComplete }
        return evaluator.isSum(expression)
    }

    /// Whether an expression's figures are of a day, so that those of several years or quarters are not added up.
    func isStock(_ expression: Expression, _ evaluator: Evaluator) -> Bool {
        looksAtStatus || evaluator.isStock(expression)
    }
}

extension Evaluator {
    /// What a measure's column or row is called: its title and unit where it is the council's own and has no name but
    /// the one that was made from its expression; and how it is rounded.
    func heading(of expression: Expression, named label: String) -> String {
        guard case .call(let call) = expression else { return label }
        let isUnnamed = ["number", call.name.spaced].contains(label.lowercased())
        if isUnnamed, let own = report.settings.measures.first(where: { $0.name == call.name }) { return own.heading }
        guard let rounding = rounding(of: expression), !label.lowercased().contains("rounded") else { return label }
        var name = label
        if isUnnamed, case .call(let subject)? = call.positional.first { name = subject.name.spaced.capitalisedFirst }
        return "\(name) (\(rounding))"
    }

    /// Whether a measure's figures are sentences about a change, which are added to nothing.
    func saysChange(_ expression: Expression) -> Bool {
        guard case .call(let call) = expression else { return false }
        return call.name == "change" || customExpressions[call.name].map { saysChange($0) } == true
    }

    /// Whether an expression is of what there is on a day, or was given for a year.
    func isStock(_ expression: Expression) -> Bool {
        switch expression {
        case .number, .text: return false
        case .negation(let inner): return isStock(inner)
        case .operation(_, let left, let right): return isStock(left) || isStock(right)
        case .call(let call):
            let parts = call.positional + call.labelled.compactMap { $0.value.expression }
            if let measure = report.measure(named: call.name) {
                let namesStatus = call.labelled.contains { isStatus($0.label, of: measure.kind) }
                return measure.isStock || namesStatus
            }
            return customExpressions[call.name].map { isStock($0) } ?? parts.contains { isStock($0) }
        }
    }

    /// Whether the figures of parts add up to the figure of the whole.
    func isSum(_ expression: Expression) -> Bool {
        switch expression {
        case .number, .text: return false
        case .negation(let inner): return isSum(inner)
        case .operation(.plus, let left, let right), .operation(.minus, let left, let right):
            return isSum(left) && isSum(right)
        case .operation(.times, .number, let other), .operation(.times, let other, .number): return isSum(other)
        case .operation: return false
        case .call(let call):
            if let measure = report.measure(named: call.name) { return measure.isSum }
            if let custom = customExpressions[call.name] { return isSum(custom) }
            return Function.named(call.name)?.keeps.contains(.sums) == true && call.values(.as) == nil
                && call.positional.prefix(1).allSatisfy(isSum)
        }
    }
}

extension String {
    /// "response days" of "response_days".
    fileprivate var spaced: String { split(separator: "_").joined(separator: " ") }
}

extension Call.Value {
    fileprivate var expression: Expression? { if case .expression(let expression) = self { expression } else { nil } }
}
