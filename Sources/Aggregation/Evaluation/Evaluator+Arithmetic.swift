import Casework
import Language
import Narrative

extension Evaluator {
    func negated(_ answer: Answer) throws(ExpressionError) -> Answer {
        try evaluate(.minus, Answer(value: zero(like: answer.value), title: "", base: ""), answer)
    }

    private func zero(like value: FigureValue) -> FigureValue {
        switch value {
        case .money: .money(Money(pence: 0))
        case .count: .count(0)
        default: .number(Ratio(0), decimals: 0)
        }
    }

    /// Counts stay counts and money stays money under + and -; all else is a number.
    func evaluate(
        _ operation: Expression.Operator, _ left: Answer, _ right: Answer
    ) throws(ExpressionError) -> Answer {
        var answer = left.title.isEmpty ? right : left
        if !left.title.isEmpty, !right.title.isEmpty, left.title != right.title {
            answer.title = "\(left.title) \(operation.word) \(right.title.loweredFirst)"
            answer.base = left.base == right.base ? left.base : "\(left.base); \(right.base)"
        }
        answer.filters = left.filters == right.filters ? left.filters : []
        answer.text = nil
        answer.cellText = nil
        guard let first = left.value.number, let second = right.value.number else {
            if case .words = left.value { throw Evaluator.arithmeticOnWords }
            if case .words = right.value { throw Evaluator.arithmeticOnWords }
            answer.value = .notApplicable
            return answer
        }
        answer.value = try value(operation, left.value, right.value, result: operation.apply(first, second))
        return answer
    }

    private func value(
        _ operation: Expression.Operator, _ left: FigureValue, _ right: FigureValue, result: Ratio?
    ) throws(ExpressionError) -> FigureValue {
        guard let result else {
            if operation == .dividedBy, right.number?.isZero == true { return .notApplicable }
            throw ExpressionError(
                "number-too-large",
                "The result has too many digits.",
                remedy: "Divide before you multiply, or round the parts."
            )
        }
        let decimals = max(wording.decimals(of: left), wording.decimals(of: right))
        switch (operation, left, right) {
        case (.plus, .count, .count), (.minus, .count, .count), (.times, .count, .count):
            return .count(result.numerator)
        case (.plus, .money, .money), (.minus, .money, .money), (.times, .money, _), (.times, _, .money):
            return .money(Money(pence: result.multiplied(by: Ratio(100))?.rounded() ?? 0))
        case (.dividedBy, .money, .count), (.dividedBy, .money, .number):
            return .money(Money(pence: result.multiplied(by: Ratio(100))?.rounded() ?? 0))
        case (.dividedBy, _, _): return .number(result, decimals: result.denominator == 1 ? 0 : max(1, decimals))
        default: return .number(result, decimals: result.denominator == 1 ? 0 : max(1, decimals))
        }
    }

    private static let arithmeticOnWords = ExpressionError(
        "arithmetic-on-words",
        "Words can't be added or divided.",
        remedy: "Use measures and numbers with + - * /."
    )
}

extension Expression.Operator {
    fileprivate func apply(_ left: Ratio, _ right: Ratio) -> Ratio? {
        switch self {
        case .plus: left.adding(right)
        case .minus: left.subtracting(right)
        case .times: left.multiplied(by: right)
        case .dividedBy: left.divided(by: right)
        }
    }

    fileprivate var word: String {
        switch self {
        case .plus: "plus"
        case .minus: "minus"
        case .times: "times"
        case .dividedBy: "divided by"
        }
    }
}
