import Casework
import Language

extension Function {
    static let change = Function(
        name: "change",
        arguments: [.from, .as],
        unit: .difference,
        keeps: [.sums],
        answer: { evaluator, call, context throws(ExpressionError) in
            try evaluator.change(call, in: context)
        }
    )
}
