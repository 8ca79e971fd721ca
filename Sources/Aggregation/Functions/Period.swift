import Casework
import Language

extension Function {
    static let period = Function(
        name: "period",
        operands: .none,
        unit: .always(.words),
        answer: { evaluator, call, context throws(ExpressionError) in
            try evaluator.time(call, in: context) { $0.dates }
        }
    )
}
