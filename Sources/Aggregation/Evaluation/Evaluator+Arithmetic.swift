import Casework
import Language
import Narrative

extension Evaluator {
    func negated(_ answer: Answer) throws(ExpressionError) -> Answer {
        var zero = Answer(value: zero(like: answer.value), title: "", base: "")
        zero.isLiteral = answer.isLiteral
        return try evaluate(.minus, zero, answer)
    }

    private func zero(like value: FigureValue) -> FigureValue {
        switch value {
        case .money: .money(Money(pence: 0))
        case .count: .count(0)
        default: .number(Ratio(0), decimals: 0)
        }
    }

    /// The result has neither unit nor decimals of its parts.
    func evaluate(
        _ operation: Expression.Operator, _ left: Answer, _ right: Answer
    ) throws(ExpressionError) -> Answer {
        var answer = (left.title.isEmpty ? right : left).calculated(.notApplicable)
        if !left.title.isEmpty, !right.title.isEmpty, left.title != right.title {
            answer.title = "\(left.title) \(operation.word) \(right.title.loweredFirst)"
            answer.bases = (left.bases + right.bases).uniqued
        }
        answer.filters = left.filters == right.filters ? left.filters : []
        answer.span = TimeSpan.joined(left.span, right.span)
        answer.isLiteral = left.isLiteral && right.isLiteral
        answer.isOfSettings = false
        guard ![left, right].contains(where: { $0.value.isWords || $0.isSaidInWords }) else {
            throw ExpressionError.arithmeticOnWords
        }
        answer.missingUnit = .none
        guard operation.permits(left.valueUnit, right.valueUnit) else { throw Evaluator.arithmeticOnShares }
        guard let first = try left.value.exactNumber(), let second = try right.value.exactNumber() else {
            if [left.value, right.value].contains(.notAvailable) { answer.value = .notAvailable }
            return answer
        }
        if operation == .dividedBy, second.isZero { return answer }
        let result = operation.apply(first, second)
        answer.value = try value(operation, left, right) { () throws(ExpressionError) in try result.orTooLarge() }
        return answer
    }

    /// Counts stay counts under +, - and *, and money stays money; shares can be added and subtracted only; all else is a
    /// number.
    private func value(
        _ operation: Expression.Operator, _ left: Answer, _ right: Answer,
        result: () throws(ExpressionError) -> Ratio
    ) throws(ExpressionError) -> FigureValue {
        let decimals = max(wording.decimals(of: left.value), wording.decimals(of: right.value))
        switch (operation, left.value.unit, right.value.unit) {
        case (.plus, .share, .share): return .percentage(try result(), decimals: decimals)
        case (.minus, .share, .share):
            return .points(try result().multiplied(by: Ratio(100)).orTooLarge(), decimals: decimals)
        case (_, .points, .points): return .points(try result(), decimals: decimals)
        case (.plus, .money, .money), (.minus, .money, .money), (.times, .money, .number), (.times, .number, .money),
            (.times, .money, .days), (.times, .days, .money), (.dividedBy, .money, .number),
            (.dividedBy, .money, .days):
            return .money(Money(exactPence: try result().multiplied(by: Ratio(100)).orTooLarge()))
        default: break
        }
        let result = try result()
        let isCount = operation != .dividedBy && left.isWhole && right.isWhole && !(left.isLiteral && right.isLiteral)
        if isCount { return .count(result.numerator) }
        return .number(result, decimals: result.denominator == 1 ? 0 : max(1, decimals))
    }

    private static let arithmeticOnShares = ExpressionError(
        "share-arithmetic",
        "Shares can be added to shares and subtracted from shares, and nothing else can be worked out with them.",
        remedy: "Divide the counts themselves: share(…, of: …)."
    )
}

extension Answer {
    /// A count, or a whole number that was typed.
    fileprivate var isWhole: Bool {
        switch value {
        case .count: true
        case .number(let number, _): isLiteral && number.denominator == 1
        default: false
        }
    }
}

extension TimeSpan {
    /// Both together, the whole years where they are of other quarters; the one that there is.
    fileprivate static func joined(_ left: TimeSpan?, _ right: TimeSpan?) -> TimeSpan? {
        guard let left, let right else { return left ?? right }
        return left.joined(with: right) ?? TimeSpan(years: left.years + right.years)
    }
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

    /// Shares and points are added to their like and taken from it, and nothing else. What has no unit may be anything.
    fileprivate func permits(_ left: FigureValue.Unit, _ right: FigureValue.Unit) -> Bool {
        let units: Set = [left, right]
        guard !units.isDisjoint(with: [.share, .points]) else { return true }
        return [.plus, .minus].contains(self) && units.subtracting([.none]).count == 1
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

extension ExpressionError {
    static let arithmeticOnWords = ExpressionError(
        "arithmetic-on-words",
        "Words can't be added, divided or compared, and change, part, words and capital print words.",
        remedy: "Use measures and numbers with + - * /. The number of a change is difference(…)."
    )
}
