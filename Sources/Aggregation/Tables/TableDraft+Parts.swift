import Casework
import Language
import Narrative

extension TableDraft {
    /// Whether each record that a total counts stands under one item of an axis and no other, so that they must come to it.
    func areParts(_ axis: TableAxis, _ evaluator: Evaluator) -> Bool {
        guard let dimension = axis.dimension, axis.isComplete, axis.crossedMeasures.isEmpty else { return false }
        let fields = [dimension] + axis.items.compactMap(\.group?.restriction.dimension)
        return Set(fields).allSatisfy { !evaluator.hasSeveral($0, in: allExpressions) }
            && allExpressions.allSatisfy { evaluator.addsRecords($0) }
    }
}

extension Evaluator {
    /// Whether a figure is the number, or the sum of a field, of records, each of which is counted once and by itself.
    /// - Parameter names: of the council's own measures that are being looked at, which may go round in circles.
    func addsRecords(_ expression: Expression, inside names: Set<String> = []) -> Bool {
        switch expression {
        case .number, .text: return false
        case .negation(let inner): return addsRecords(inner, inside: names)
        case .operation(.plus, let left, let right), .operation(.minus, let left, let right):
            return addsRecords(left, inside: names) && addsRecords(right, inside: names)
        case .operation(.times, .number, let other), .operation(.times, let other, .number):
            return addsRecords(other, inside: names)
        case .operation: return false
        case .call(let call):
            // What names its own period is the same under every other.
            guard !call.labelled.contains(where: { Call.timeLabels.contains($0.label) }), !names.contains(call.name)
            else { return false }
            if let own = customExpressions[call.name] { return addsRecords(own, inside: names.union([call.name])) }
            return report.measure(named: call.name)?.adding == .periods
        }
    }
}
