import Casework
import Language

extension Measure {
    static let indicator = Measure(
        name: "indicator", kind: .indicators, bases: [.year, .date], form: .given,
        title: "Context",
        base: "figures given by the service for the year",
        definition: "As given by the service; not computed from case records.",
        value: { evaluator, query, call, _ throws(ExpressionError) in try evaluator.given(query, call).value }
    )
}
