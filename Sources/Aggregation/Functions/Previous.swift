import Casework
import Language

extension Function {
    static let previous = Function(
        name: "previous",
        keeps: [.sums, .nameOfUnit, .rounding],
        answer: { evaluator, call, context throws(ExpressionError) in
            try evaluator.previous(call, in: context)
        }
    )
}
