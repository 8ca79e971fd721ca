import Casework
import Language

extension Function {
    static let percent = Function(
        name: "percent",
        unit: .always(.share),
        answer: { evaluator, call, context throws(ExpressionError) in
            let share = try evaluator.shareAnswer(call, in: context)
            return try evaluator.printed(share, of: call, as: evaluator.wording.percentage(share), in: context)
        }
    )
}
