import Casework
import Language

extension Evaluator {
    /// Rounded to a multiple of `to` in the value's own unit: pounds for money.
    mutating func rounded(
        _ call: Call, _ rule: Ratio.RoundingRule, in context: Context
    ) throws(ExpressionError) -> Answer {
        let subject = try call.only()
        let answer = try evaluate(subject, in: context)
        if let rounding = rounding(call, of: subject) {
            for measure in measures(in: subject) { roundings[measure, default: []].insert(rounding) }
        }
        guard case .number(let step)? = call.expression(.to), step > Ratio(0) else {
            throw ExpressionError(
                "wrong-arguments",
                "\(call.name) needs the number to round to.",
                remedy: "Write \(call.name)(cost, to: 10).",
                offset: call.offset
            )
        }
        if [.share, .points].contains(answer.valueUnit) { throw Evaluator.roundedShare(call) }
        if answer.isInWords { throw Evaluator.late(call) }
        guard let number = try answer.value.exactNumber() else { return answer }
        let steps = try number.divided(by: step).orTooLarge()
        let result = try steps.roundedExactly(rule).flatMap { Ratio($0).multiplied(by: step) }.orTooLarge()
        var rounded = answer.calculated(.number(result, decimals: result.decimalsNeeded))
        rounded.unit = answer.unit
        rounded.isLiteral = answer.isLiteral
        switch answer.value {
        case .money: rounded.value = .money(Money(exactPence: try result.multiplied(by: Ratio(100)).orTooLarge()))
        case .count where result.denominator == 1: rounded.value = .count(result.numerator)
        case .days:
            rounded.value = .days(result)
            rounded.decimals = result.decimalsNeeded
        default: break
        }
        return rounded
    }

    mutating func decimals(_ call: Call, in context: Context) throws(ExpressionError) -> Answer {
        var answer = try evaluate(try call.only(), in: context)
        guard case .number(let decimals)? = call.positional.last, decimals.denominator == 1,
            (0...6).contains(decimals.numerator)
        else {
            throw ExpressionError(
                "wrong-arguments",
                "decimals needs a number from 0 to 6.",
                remedy: "Write decimals(\(call.positional[0].source), 1).",
                offset: call.offset
            )
        }
        if answer.isInWords { throw Evaluator.late(call) }
        answer.decimals = decimals.numerator
        return answer
    }

    private static func roundedShare(_ call: Call) -> ExpressionError {
        ExpressionError(
            "round-of-share", "\(call.name) rounds counts, money and days, and this is a share or a change of shares.",
            remedy: "For a share with other decimals, write decimals(…, 1).", offset: call.offset
        )
    }

    /// Decimals or rounding that comes when the words are made already.
    private static func late(_ call: Call) -> ExpressionError {
        var remedy = "Leave \(call.name) out."
        if case .call(let inner)? = call.positional.first, let subject = inner.positional.first {
            let further = call.positional.dropFirst().map(\.source) + call.labelled.map(\.source)
            let moved = ([subject.source] + further).joined(separator: ", ")
            remedy = "Put \(call.name) inside: \(inner.name)(\(call.name)(\(moved)))."
        }
        let summary = "\(call.name) has no effect here: its figure is in words already."
        return call.name == "decimals"
            ? ExpressionError("late-decimals", summary, remedy: remedy, offset: call.offset)
            : ExpressionError("late-rounding", summary, remedy: remedy, offset: call.offset)
    }
}

extension Answer {
    /// Whether it is printed as it stands, so that decimals around it would have no effect.
    fileprivate var isInWords: Bool { text != nil || value.isWords || comparesSomething != nil }
}
