import Casework
import Language

extension Function {
    static let decimals = Function(
        name: "decimals",
        operands: .oneAndNumber,
        keeps: [.sums, .nameOfUnit, .rounding, .stages],
        answer: { evaluator, call, context throws(ExpressionError) in
            try evaluator.decimals(call, in: context)
        }
    )
}
