import Casework
import Language

extension Function {
    static let largest = Function(
        name: "largest",
        arguments: [.by, .rank],
        unit: .always(.words),
        answer: { evaluator, call, context throws(ExpressionError) in
            try evaluator.largest(call, in: context)
        }
    )
}
