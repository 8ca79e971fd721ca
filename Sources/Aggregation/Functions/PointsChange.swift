import Casework
import Language

extension Function {
    static let pointsChange = Function(
        name: "points_change",
        arguments: [.from],
        unit: .always(.points),
        answer: { evaluator, call, context throws(ExpressionError) in
            try evaluator.comparison(call, in: context).pointsChange()
        }
    )
}
