import Casework
import Language
import Narrative

extension TableDraft {
    /// The headings and row labels of measures under which a cell adds up records of several stages of a procedure.
    /// A total across stages is such a cell.
    func stageSums(_ evaluator: inout Evaluator) -> [String] {
        var labels: [String] = []
        let rows = rows.items.stageParts
        for column in columns.items.stageParts {
            for row in rows {
                let expression = row.expression ?? column.expression ?? measures.first ?? .text("")
                let own = row.expression.map { _ in row.label } ?? column.expression.map { _ in column.name }
                let label = own ?? request.measures.first?.label ?? ""
                let inner = column.context(in: row.context(in: context))
                let printsCounts = !request.show.isEmpty || evaluator.isSum(expression)
                guard printsCounts, !labels.contains(label), evaluator.addsStages(expression, in: inner) else {
                    continue
                }
                labels.append(label)
            }
        }
        return labels
    }
}

extension AxisItem {
    /// What the item's measure is called.
    fileprivate var name: String { measureLabel ?? label }

    /// What of it decides over the stages that are counted. A year does not: stages are the same in most.
    fileprivate var stagePart: StagePart {
        let restrictions =
            [group?.restriction] + [filter.map { Restriction(dimension: $0.dimension, values: $0.values) }]
        return StagePart(
            expression: expression, name: expression == nil ? "" : name,
            restrictions: restrictions.compactMap { $0 }.filter { [.procedure, .stage].contains($0.dimension) }
        )
    }

    fileprivate struct StagePart: Hashable {
        let expression: Expression?
        let name: String
        let restrictions: [Restriction]
    }
}

extension [AxisItem] {
    /// One of the items for each combination of measure, procedures and stages, without other restrictions: a table
    /// has many cells, and few such.
    fileprivate var stageParts: [AxisItem] {
        var seen: Set<AxisItem.StagePart> = []
        return filter { seen.insert($0.stagePart).inserted }.map { item in
            var item = item
            let decides = { [Field.procedure, .stage].contains($0) }
            if let filter = item.filter, !decides(filter.dimension) { item.filter = nil }
            if let group = item.group, !decides(group.restriction.dimension) { item.group = nil }
            return item
        }
    }
}
