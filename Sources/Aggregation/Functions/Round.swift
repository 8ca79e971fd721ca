import Casework
import Language

extension Function {
    static let round = Function(
        name: "round",
        arguments: [.to],
        keeps: [.sums, .nameOfUnit, .stages],
        answer: { evaluator, call, context throws(ExpressionError) in
            try evaluator.rounded(call, .halfAwayFromZero, in: context)
        }
    )
}
