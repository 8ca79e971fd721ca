import Casework
import Language

extension Measure {
    static let outcomes = Measure(
        name: "outcomes", kind: .cases, bases: [.responded], form: .share,
        countsStages: true,
        title: "Outcomes of complaints",
        base: "stage records with a response date in the period",
        definition: "The number of stage records with the outcome, divided by all that were responded to.",
        source: Source(ofChildren: "SI 2006/1738, regulation 13(3)(b)"),
        value: { evaluator, query, call, context throws(ExpressionError) in
            try evaluator.outcomes(query, call, in: context)
        }
    )
}

extension Evaluator {
    /// Filters by outcome are of the part. What a table leaves out is left out of the base as well.
    fileprivate mutating func outcomes(
        _ query: Query, _ call: Call, in context: Context
    ) throws(ExpressionError) -> FigureValue {
        guard query.filters.contains(where: { $0.dimension == .outcome }) else {
            throw ExpressionError(
                "outcome-missing",
                "outcomes is the share of one outcome, and none is named.",
                remedy: "Write outcomes(outcome: upheld), or use closed for the number.",
                offset: call.offset
            )
        }
        let numerator = try count(query, call)
        var base = query.without(.outcome)
        for kept in context.kept where kept.dimension == .outcome { try restrict(&base, to: kept) }
        return share(numerator, of: try count(base, call))
    }
}
