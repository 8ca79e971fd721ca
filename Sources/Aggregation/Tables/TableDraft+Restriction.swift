import Casework
import Language
import Narrative

extension TableDraft {
    /// What every cell is restricted to, under its published names: "Children Act statutory procedure, stage 1".
    /// Empty where it is nothing but what rows, columns and the period say.
    func restriction(
        _ lines: [FigureTable.Row], under headings: [FigureTable.Column], _ evaluator: Evaluator
    ) -> String {
        let cells = lines.flatMap { zip($0.cells, headings).filter { $1.isMeasured }.map(\.0) }
        let own = request.filters.map {
            Figure.Filter(dimension: $0.dimension, values: $0.values)
        }
        let common = (cells.first?.filters ?? []).filter { filter in
            cells.allSatisfy { $0.filters.contains(filter) } && !own.contains { $0.dimension == filter.dimension }
        }
        let said = Set(dimensions + request.exclusions.map(\.dimension) + TableDraft.unsaid)
        let restrictions = (own + common).filter { !said.contains($0.dimension) }
        return evaluator.restriction(restrictions)
    }

    /// What rows and columns are.
    private var dimensions: [Field] {
        let groups = (rows.items + columns.items).compactMap(\.group?.restriction.dimension)
        return [rows.dimension, columns.dimension].compactMap { $0 } + groups
    }

    /// Said by the period, by the measure itself, or never.
    private static let unsaid: [Field] = [.year, .quarter, .month, .name, .measure, .reference, .statusDate]
}

extension Evaluator {
    /// Filters in words, procedure and stage first: "Children Act statutory procedure, stage 1, fault: yes".
    func restriction(_ filters: [Figure.Filter]) -> String {
        let order: [Field] = [.procedure, .stage]
        let first = order.compactMap { name in filters.first { $0.dimension == name } }
        let rest = filters.filter { !order.contains($0.dimension) }
        return (first + rest).compactMap { restriction($0) }.joined(separator: ", ")
    }

    private func restriction(_ filter: Figure.Filter) -> String? {
        switch filter.dimension {
        case .procedure:
            let procedures = report.settings.procedures
            guard procedures.count > 1 else { return nil }
            return filter.values.map { value in
                procedures.first { $0.identifier.folded == value.folded }?.name ?? value
            }.joinedInProse
        case .stage:
            let stages = filter.values.flatMap { Evaluator.spellings(of: $0, field: .stage) }
            return "\(stages.count == 1 ? "stage" : "stages") \(stages.joinedInProse)"
        case .timeliness:
            let labels = filter.values.map { value in
                timelinessMembers.first { $0.value == value.folded }?.label.loweredFirst ?? value
            }
            return labels.joined(separator: " or ")
        default:
            let field = filter.dimension.words
            let values = filter.values.map { spelling(of: $0, field: filter.dimension) }
            return "\(field): \(values.joined(separator: " or "))"
        }
    }

    /// A value as the records have it: "Child Protection" of "child protection".
    fileprivate func spelling(of value: String, field: Field) -> String {
        for kind in RecordKind.allCases {
            guard case .category(let column)? = report.records[kind]?.columns[field],
                let label = column.labels.first(where: { $0.folded == value.folded }), !label.isEmpty
            else { continue }
            return label
        }
        return value
    }
}
