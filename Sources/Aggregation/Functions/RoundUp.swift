import Casework
import Language

extension Function {
    static let roundUp = Function(
        name: "round_up",
        arguments: [.to],
        keeps: [.sums, .nameOfUnit, .stages],
        answer: { evaluator, call, context throws(ExpressionError) in
            try evaluator.rounded(call, .up, in: context)
        }
    )
}
