import Casework
import Language

extension Function {
    static let percentChange = Function(
        name: "percent_change",
        arguments: [.from],
        unit: .always(.share),
        answer: { evaluator, call, context throws(ExpressionError) in
            try evaluator.comparison(call, in: context).percentChange()
        }
    )
}
