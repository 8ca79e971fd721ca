import Casework
import Language

extension Measure {
    static let decided = Measure(
        name: "decided", kind: .ombudsman, bases: [.decided], form: .count,
        adding: .periods,
        title: "Ombudsman decisions",
        base: "complaints and enquiries that the Ombudsman decided in the period",
        definition:
            "The number of decisions by date of decision. Complaints are often received in one year and decided in the"
            + " next, so that received and decided do not match.",
        value: { evaluator, query, call, _ throws(ExpressionError) in
            .count(try evaluator.count(query, call))
        }
    )
}
