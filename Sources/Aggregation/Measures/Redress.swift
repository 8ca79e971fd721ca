import Casework
import Language

extension Measure {
    static let redress = Measure(
        name: "redress", kind: .payments, bases: [.date, .year], form: .money,
        adding: .periods,
        title: "Financial redress",
        base: "payments dated in the period",
        definition: "The sum of payments by the date of payment.",
        value: { evaluator, query, call, _ throws(ExpressionError) in
            .money(Money(pence: try evaluator.sum(query, field: .amount, call)))
        }
    )
}
