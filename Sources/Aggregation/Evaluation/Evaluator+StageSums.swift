import Casework
import Language
import Narrative

/// A stage of a procedure by the values that records have.
struct CountedStage: Hashable {
    /// Empty where the records have no such field.
    let procedure: String
    let stage: String
}

extension Evaluator {
    /// Whether a number that an expression prints adds up records of more than one stage of a procedure, so that it
    /// is no number of complaints.
    mutating func addsStages(_ expression: Expression, in context: Context = Context()) -> Bool {
        counted(by: expression, in: context).contains { stages in
            Dictionary(grouping: stages, by: \.procedure).contains { $0.value.count > 1 }
        }
    }

    /// The stages behind each count that is printed: one of a count, two of a share, none of what counts no stage records.
    private mutating func counted(by expression: Expression, in context: Context) -> [Set<CountedStage>] {
        switch expression {
        case .number, .text: return []
        case .negation(let inner): return counted(by: inner, in: context)
        case .operation(let operation, let left, let right):
            guard operation == .plus || operation == .minus else { return [] }
            let (left, right) = (counted(by: left, in: context), counted(by: right, in: context))
            guard let first = left.first, let second = right.first else { return left + right }
            let isRest = operation == .minus && second != first
            return [isRest ? first.subtracting(second) : first.union(second)]
        case .call(let call): return counted(by: call, in: context)
        }
    }

    private mutating func counted(by call: Call, in context: Context) -> [Set<CountedStage>] {
        if let measure = report.measure(named: call.name) {
            guard measure.countsStages, call.expression(.of) == nil else { return [] }
            return [counted(by: measure, call, in: context)]
        }
        if let own = customExpressions[call.name] {
            guard !context.customMeasures.contains(call.name), let inner = try? innerContext(of: call, in: context)
            else { return [] }  // reported where it was computed
            return counted(by: own, in: inner)
        }
        guard let first = call.positional.first else { return [] }
        switch call.name {
        case "previous": return counted(by: first, in: context.shifted(by: -1))
        case "share":
            return counted(by: first, in: context)
                + (call.expression(.of).map { counted(by: $0, in: context) } ?? [])
        default:
            let keepsStages = Function.named(call.name)?.keeps.contains(.stages) == true
            return keepsStages ? counted(by: first, in: context) : []
        }
    }

    /// The stages that have a record among those that a measure counts; where there can be one at most, none.
    private mutating func counted(by measure: Measure, _ call: Call, in context: Context) -> Set<CountedStage> {
        guard let possible = try? possibleStages(measure, call, in: context),  // reported where it was computed
            let query = try? query(measure, call, in: context),
            let stages = caseCategory(.stage)
        else { return [] }
        let procedures = caseCategory(.procedure)
        return possible.filter { counted in
            var query = query
            query = query.with(
                .field(.stage), labels(of: .stage, kind: .cases, column: stages)[counted.stage.folded] ?? [])
            if let procedures {
                let codes = labels(of: .procedure, kind: .cases, column: procedures)[counted.procedure.folded] ?? []
                query = query.with(.field(.procedure), codes)
            }
            let conditions =
                measure == .open ? try? openConditions(of: query, offset: nil) : try? conditions(of: query)
            return conditions.map { counter.total(.cases, where: $0) > 0 } ?? false
        }
    }

    /// The stages of all records that the filters of procedure and stage let through.
    private mutating func possibleStages(
        _ measure: Measure, _ call: Call, in context: Context
    ) throws(ExpressionError) -> Set<CountedStage> {
        var possible = recordedStages()
        for (restriction, _) in try restrictions(of: call, options: measure.options.labels, in: context) {
            let names = Set(
                restriction.values.flatMap { Evaluator.spellings(of: $0, field: restriction.dimension) })
            switch restriction.dimension {
            case .procedure: possible = possible.filter { names.contains($0.procedure.folded) }
            case .stage: possible = possible.filter { names.contains($0.stage.folded) }
            default: break
            }
        }
        return possible
    }

    private func caseCategory(_ field: Field) -> CategoryColumn? {
        if case .category(let column)? = report.records[.cases]?.columns[field] { column } else { nil }
    }

    /// The stages that have a record in any year.
    private mutating func recordedStages() -> Set<CountedStage> {
        if let known = stagesOnRecord { return known }
        var found: Set<CountedStage> = []
        if let stages = caseCategory(.stage) {
            let procedures = caseCategory(.procedure)
            for (code, stage) in stages.labels.enumerated() {
                for (procedureCode, procedure) in (procedures?.labels ?? [""]).enumerated() {
                    var conditions: Counter.Conditions = [.field(.stage): [code]]
                    if procedures != nil { conditions[.field(.procedure)] = [procedureCode] }
                    guard counter.total(.cases, where: conditions) > 0 else { continue }
                    found.insert(CountedStage(procedure: procedure, stage: stage))
                }
            }
        }
        stagesOnRecord = found
        return found
    }
}
