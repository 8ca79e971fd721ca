import Casework
import Language

extension Function {
    static let direction = Function(
        name: "direction",
        arguments: [.from],
        unit: .always(.words),
        answer: { evaluator, call, context throws(ExpressionError) in
            try evaluator.comparison(call, in: context).direction()
        }
    )
}
