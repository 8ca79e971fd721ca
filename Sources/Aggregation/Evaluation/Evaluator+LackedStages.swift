import Casework
import Language
import Narrative

extension Evaluator {
    /// Whether an expression counts nothing but records of a stage that their procedure does not have.
    func lacksStage(_ expression: Expression, in context: Context) -> Bool {
        let lacks = lackedStages(expression, in: context)
        return !lacks.isEmpty && lacks.allSatisfy { $0 }
    }

    /// One for each measure in the expression.
    private func lackedStages(_ expression: Expression, in context: Context) -> [Bool] {
        switch expression {
        case .number, .text: return []
        case .negation(let inner): return lackedStages(inner, in: context)
        case .operation(_, let left, let right):
            return lackedStages(left, in: context) + lackedStages(right, in: context)
        case .call(let call):
            if let measure = report.measure(named: call.name) { return [lacksStage(measure, call, in: context)] }
            if let own = customExpressions[call.name], !context.customMeasures.contains(call.name) {
                let inner = try? innerContext(of: call, in: context)  // an error is reported where it is evaluated
                return inner.map { lackedStages(own, in: $0) } ?? []
            }
            return call.positional.flatMap { lackedStages($0, in: context) }
        }
    }

    private func lacksStage(_ measure: Measure, _ call: Call, in context: Context) -> Bool {
        guard measure.kind == .cases, call.expression(.of) == nil,
            let restrictions = try? restrictions(of: call, options: measure.options.labels, in: context)
        else { return false }
        func permitted(_ names: [String], _ field: Field) -> [String]? {
            let own = restrictions.map(\.0).filter { $0.dimension == field }
            guard !own.isEmpty else { return nil }
            return names.filter { name in
                own.allSatisfy { restriction in
                    restriction.values.contains { Evaluator.spellings(of: $0, field: field).contains(name.folded) }
                }
            }
        }
        let procedures = report.settings.procedures
        let stages = procedures.flatMap { $0.stages.map(\.identifier) }.uniqued
        guard let named = permitted(procedures.map(\.identifier), .procedure), let wanted = permitted(stages, .stage),
            !named.isEmpty, !wanted.isEmpty
        else { return false }
        return !procedures.contains { procedure in
            named.contains(procedure.identifier)
                && procedure.stages.contains { wanted.contains($0.identifier) }
        }
    }
}
