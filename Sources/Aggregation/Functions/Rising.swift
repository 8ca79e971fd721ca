import Casework
import Language

extension Function {
    static let rising = Function(
        name: "rising",
        arguments: [.by],
        unit: .always(.number),
        answer: { evaluator, call, context throws(ExpressionError) in
            try evaluator.rising(call, in: context)
        }
    )
}
