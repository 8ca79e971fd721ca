import Casework
import Language

extension Function {
    static let difference = Function(
        name: "difference",
        arguments: [.from],
        unit: .difference,
        keeps: [.sums, .stages],
        answer: { evaluator, call, context throws(ExpressionError) in
            try evaluator.comparison(call, in: context).difference()
        }
    )
}
