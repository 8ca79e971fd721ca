import Casework
import Language

extension Measure {
    static let actions = Measure(
        name: "actions", kind: .actions, bases: [], form: .count,
        title: "Recommendations and actions",
        base: "recorded recommendations and actions, whenever they were made",
        definition: "The number recorded. They are followed up until they are complete, so no period is taken.",
        value: { evaluator, query, call, context throws(ExpressionError) in
            .count(try evaluator.actionCount(query, call, in: context))
        }
    )
}

extension Evaluator {
    /// Actions are followed up over the years: there is no period to count them in, and no year to print them under.
    fileprivate mutating func actionCount(
        _ query: Query, _ call: Call, in context: Context
    ) throws(ExpressionError) -> Int {
        if let period = call.labelled.first(where: { [.year, .quarter].contains($0.label) }) {
            throw ExpressionError(
                "no-period", "Actions are not counted by year.", remedy: "Leave out \(period.label).",
                offset: period.offset
            )
        }
        guard context.years == nil, context.quarters == nil, !context.isUnderYear else {
            throw ExpressionError(
                "no-period", "Actions are of no year, and \(query.span.label) is asked for.",
                remedy: "Leave out the years or quarters of rows, columns, where or trend, or the actions.",
                offset: call.offset
            )
        }
        trace?.append(CountedRecords(kind: query.kind, conditions: query.conditions))
        return counter.total(query.kind, where: query.conditions)
    }
}
