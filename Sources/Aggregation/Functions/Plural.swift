import Casework
import Language

extension Function {
    static let plural = Function(
        name: "plural",
        arguments: [.one, .many],
        unit: .always(.words),
        keeps: [.stages],
        answer: { evaluator, call, context throws(ExpressionError) in
            try evaluator.plural(call, in: context)
        }
    )
}

extension Evaluator {
    fileprivate mutating func plural(_ call: Call, in context: Context) throws(ExpressionError) -> Answer {
        let answer = try evaluate(try call.only(), in: context)
        guard let one = call.values(.one)?.values.first, let many = call.values(.many)?.values.first else {
            throw ExpressionError(
                "wrong-arguments",
                "plural needs the words for one and for many.",
                remedy: "Write plural(received, one: \"complaint was\", many: \"complaints were\").",
                offset: call.offset
            )
        }
        return answer.calculated(.words(answer.value.number == Ratio(1) ? one : many))
    }
}
