import Casework
import Language

extension Function {
    static let year = Function(
        name: "year",
        operands: .none,
        unit: .always(.words),
        answer: { evaluator, call, context throws(ExpressionError) in
            try evaluator.time(call, in: context) { $0.label }
        }
    )
}

extension Evaluator {
    /// Words about the reporting year, or one before it: `year(previous)`, `year(-2)`.
    func time(
        _ call: Call, in context: Context, words: (TimeSpan) -> String
    ) throws(ExpressionError) -> Answer {
        var span = try span(call, in: context)
        switch call.positional.first {
        case nil: break
        case .call(let name)? where name.name == "previous" && name.positional.isEmpty: span = span.shifted(by: -1)
        case .negation(.number(let years))? where years.denominator == 1 && years <= Ratio(100):
            span = span.shifted(by: -years.numerator)
        default:
            throw ExpressionError(
                "wrong-arguments",
                "\(call.name) does not know this year.",
                remedy: "Write \(call.name)(), \(call.name)(previous) or \(call.name)(-2).",
                offset: call.offset
            )
        }
        var answer = Answer(value: .words(words(span)), title: "Period", base: "the report's settings", span: span)
        answer.isOfSettings = true
        return answer
    }
}
