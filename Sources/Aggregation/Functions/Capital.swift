import Casework
import Language

extension Function {
    static let capital = Function(
        name: "capital",
        keeps: [.rounding, .stages],
        answer: { evaluator, call, context throws(ExpressionError) in
            let answer = try evaluator.evaluate(try call.only(), in: context)
            let text = evaluator.wording.text(answer).capitalisedFirst
            return try evaluator.printed(answer, of: call, as: text, in: context).inWords
        }
    )
}
