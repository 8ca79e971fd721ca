import Casework
import Language

extension Function {
    static let words = Function(
        name: "words",
        keeps: [.rounding, .stages],
        answer: { evaluator, call, context throws(ExpressionError) in
            let answer = try evaluator.evaluate(try call.only(), in: context)
            return try evaluator.printed(answer, of: call, as: evaluator.wording.words(answer), in: context).inWords
        }
    )
}
