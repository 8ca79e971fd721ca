import Casework
import Language

extension Function {
    static let share = Function(
        name: "share",
        arguments: [.of],
        unit: .always(.share),
        answer: { evaluator, call, context throws(ExpressionError) in
            try evaluator.share(call, in: context)
        }
    )
}
