import Casework
import Language

extension Function {
    static let part = Function(
        name: "part",
        keeps: [.stages],
        answer: { evaluator, call, context throws(ExpressionError) in
            let share = try evaluator.shareAnswer(call, in: context)
            let parts = evaluator.wording.parts(share)
            var answer = try evaluator.printed(share, of: call, as: parts, in: context)
            answer.cellText = parts
            answer.isSaidInWords = true
            return answer
        }
    )
}
