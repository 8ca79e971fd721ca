import Casework
import Language

extension Function {
    static let limit = Function(
        name: "limit",
        arguments: [.procedure, .stage, .limit, .statusDate],
        operands: .none,
        unit: .always(.words),
        answer: { evaluator, call, context throws(ExpressionError) in
            try evaluator.limit(call, in: context)
        }
    )
}
