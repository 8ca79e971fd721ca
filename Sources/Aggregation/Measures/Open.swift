import Narrative
import Casework
import Language

extension Measure {
    static let open = Measure(
        name: "open", kind: .cases, bases: [.received], form: .count,
        options: [Option(.of)],
        adding: .groups,
        countsStages: true,
        title: "Complaints open at the end of the period",
        base: "stage records received by the end of the period and not responded to by then",
        definition:
            "The number of stage records that had been received and not yet responded to when the period ended.",
        value: { evaluator, query, call, _ throws(ExpressionError) in
            .count(try evaluator.openCount(query, call))
        }
    )
}

extension Evaluator {
    fileprivate mutating func openCount(_ query: Query, _ call: Call) throws(ExpressionError) -> Int {
        let conditions = try openConditions(of: query, offset: call.offset)
        trace?.append(CountedRecords(kind: query.kind, conditions: conditions))
        return counter.total(query.kind, where: conditions)
    }

    /// Received by the end of the span, and not responded to by then.
    mutating func openConditions(of query: Query, offset: Int?) throws(ExpressionError) -> Counter.Conditions {
        guard query.span.quarters.isEmpty, let year = query.span.years.last else {
            throw ExpressionError(
                "open-in-quarter",
                "What is open is counted at the end of a year, not of a quarter.",
                remedy: "Leave out the quarter.",
                offset: offset
            )
        }
        try requireKnown(query.kind, by: .received, in: query.span, offset: offset)
        guard report.records[query.kind]?.columns[.responded] != nil else {
            throw ExpressionError.unmappedDate(.responded, of: query.kind, offset: offset)
        }
        var conditions = query.conditions
        let received = counter.axis(query.kind, basis: .received)
        let last = received.map { min($0.code(of: year), $0.yearCount) } ?? 0
        conditions[.year(of: .received)] = last > 0 ? Array(1...last) : []
        if let responded = counter.axis(query.kind, basis: .responded) {
            let later = responded.code(of: year) + 1
            conditions[.year(of: .responded)] = [0] + Array(max(1, later)..<max(later, responded.yearCount + 1))
        }
        return conditions
    }
}
