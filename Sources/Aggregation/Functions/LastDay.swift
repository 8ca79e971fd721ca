import Casework
import Language

extension Function {
    static let lastDay = Function(
        name: "last_day",
        operands: .none,
        unit: .always(.words),
        answer: { evaluator, call, context throws(ExpressionError) in
            try evaluator.time(call, in: context) { $0.years.last?.last.text ?? "" }
        }
    )
}
