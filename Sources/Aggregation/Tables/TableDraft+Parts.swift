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
    func addsRecords(_ expression: Expression) -> Bool {
        switch expression {
        case .number, .text: return false
        case .negation(let inner): return addsRecords(inner)
        case .operation(.plus, let left, let right), .operation(.minus, let left, let right):
            return addsRecords(left) && addsRecords(right)
        case .operation(.times, .number, let other), .operation(.times, let other, .number): return addsRecords(other)
        case .operation: return false
        case .call(let call):
            if let own = customExpressions[call.name] { return addsRecords(own) }
            return report.measure(named: call.name)?.addsRecords ?? false
        }
    }
}

extension Measure {
    fileprivate var addsRecords: Bool {
        switch self {
        case .received, .closed, .redress, .payments, .ombudsmanReceived, .decided, .remedy, .compliments, .enquiries,
            .contacts, .findings, .cost, .actions, .own:
            true
        case .open, .cases, .within, .escalated, .outcomes, .responseDays, .paidCases, .paymentAmount, .upholdRate,
            .indicator, .published:
            false
        }
    }
}
