import Casework
import Language
import Narrative

extension TableDraft {
    /// Values of a dimension that have nothing in any column are left out, unless they were listed. So are columns of
    /// what is not recorded, where all is nothing.
    mutating func dropEmpty(_ evaluator: inout Evaluator) {
        let columnItems = columns.items
        if rows.dimension != nil {
            rows.items = rows.items.filter { $0.isPermanent || isFilled($0, in: columnItems, &evaluator) }
        }
        if rows.groupHeading != nil {
            let filled = Set(rows.items.filter { isFilled($0, in: columnItems, &evaluator) }.compactMap(\.group))
            rows.items = rows.items.filter { row in
                row.group.map { Call.timeLabels.contains($0.restriction.dimension) || filled.contains($0) } ?? true
            }
        }
        let rowItems = rows.items
        columns.items = columnItems.filter { column in
            !column.isRemainder || rowItems.contains { isFilled($0, column, &evaluator) }
        }
        // Without a column there is nothing to show in any row.
        if columns.items.isEmpty { rows.items = [] }
    }

    /// Whether there is something in a row, in brackets too.
    private mutating func isFilled(
        _ row: AxisItem, in columns: [AxisItem], _ evaluator: inout Evaluator
    ) -> Bool {
        columns.contains { isFilled(row, $0, &evaluator) }
    }

    private mutating func isFilled(_ row: AxisItem, _ column: AxisItem, _ evaluator: inout Evaluator) -> Bool {
        (request.bracketsPrevious ? [0, -1] : [0]).contains { years in
            let (answer, expression, _) = answer(row, column, years: years, &evaluator)
            guard answer.isEmpty else { return true }
            // A 0 that was given is a figure.
            return answer.value.number != nil && evaluator.isGiven(expression)
        }
    }

    /// A note for each axis whose values were listed, of what has figures and is not among them.
    mutating func leftOutNotes(_ evaluator: inout Evaluator) -> [String] {
        let errorsBefore = errors
        defer { errors = errorsBefore }
        let (rowItems, columnItems) = (rows.items.filter(\.isPart), columns.items.filter(\.isPart))
        let rowNames = rows.leftOut.filter { isFilled($0, in: columnItems, &evaluator) }
        let columnNames = columns.leftOut.filter { column in
            columns.measured(column).contains { item in rowItems.contains { isFilled($0, item, &evaluator) } }
        }
        return [rowNames, columnNames].filter { !$0.isEmpty }.map { "Without \($0.names)." }
    }
}

extension AxisItem {
    /// Whether it is neither a total nor a part of one.
    var isPart: Bool { role == .body || role == .other }
}

extension [AxisItem] {
    /// The first ten by their names.
    fileprivate var names: String {
        let named = map { $0.filter?.values == [Member.notRecorded.value] ? "what is not recorded" : $0.label }
        return (named.count > 10 ? named.prefix(9) + ["\(named.count - 9) others"] : named[...]).map { $0 }
            .joinedInProse
    }
}

extension Evaluator {
    /// Whether an expression's figures were given and not counted.
    func isGiven(_ expression: Expression) -> Bool {
        let kinds = kinds(in: expression)
        return !kinds.isEmpty && kinds.allSatisfy(\.isGiven)
    }
}
