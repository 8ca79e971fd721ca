import Casework
import Language

extension Function {
    static let firstDay = Function(
        name: "first_day",
        operands: .none,
        unit: .always(.words),
        answer: { evaluator, call, context throws(ExpressionError) in
            try evaluator.time(call, in: context) { $0.years.first?.first.text ?? "" }
        }
    )
}
