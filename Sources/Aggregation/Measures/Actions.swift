import Casework
import Language

extension Measure {
    static let actions = Measure(
        name: "actions", kind: .actions, bases: [], form: .count,
        title: "Recommendations and actions",
        base: "recorded recommendations and actions, whenever they were made",
        definition: "The number recorded. They are followed up until they are complete, so no period is taken.",
        value: { evaluator, query, call, _ throws(ExpressionError) in
            .count(try evaluator.actionCount(query, call))
        }
    )
}

extension Evaluator {
    /// Actions are followed up over the years: there is no period to count them in.
    fileprivate mutating func actionCount(_ query: Query, _ call: Call) throws(ExpressionError) -> Int {
        if let period = call.labelled.first(where: { [.year, .quarter].contains($0.label) }) {
            throw ExpressionError(
                "no-period", "Actions are not counted by year.", remedy: "Leave out \(period.label).",
                offset: period.offset
            )
        }
        trace?.append(CountedRecords(kind: query.kind, conditions: query.conditions))
        return counter.total(query.kind, where: query.conditions)
    }
}
