import Casework
import Language

extension Measure {
    static let published = Measure(
        name: "published", kind: .history, bases: [.year, .date], form: .given,
        title: "Published earlier",
        base: "figures published for the year",
        definition: "As it was published for the year in question.",
        value: { evaluator, query, call, _ throws(ExpressionError) in try evaluator.given(query, call).value }
    )
}
