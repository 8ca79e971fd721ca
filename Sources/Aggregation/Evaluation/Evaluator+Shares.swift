import Casework
import Language
import Narrative

extension Evaluator {
    /// The first as a share of the second.
    mutating func share(_ call: Call, in context: Context) throws(ExpressionError) -> Answer {
        let subject = try call.only().unworded
        let part = try evaluate(subject, in: context)
        guard let whole = call.expression(.of)?.unworded else {
            throw ExpressionError(
                "share-of-nothing",
                "A share needs what it is a share of.",
                remedy: "Write share(received(stage: 2), of: received(stage: 1)).",
                offset: call.offset
            )
        }
        let base = try evaluate(whole, in: context)
        var answer = part.calculated(.notApplicable)
        answer.decimals = part.decimals
        answer.title = "\(part.title) as a share of \(base.title.loweredFirst)"
        answer.bases = base.bases
        // A share without a base is of the base's period.
        if part.span == nil { (answer.span, answer.isOfSettings) = (base.span, base.isOfSettings) }
        let values = [part.value, base.value]
        let units = [part.valueUnit, base.valueUnit]
        let areNumbers = units.allSatisfy { [.number, .money, .none].contains($0) }
        guard areNumbers, !part.isSaidInWords, !base.isSaidInWords else { throw Evaluator.shareOfWords(call) }
        guard Set(units).subtracting([.none]).count < 2 else {
            throw ExpressionError(
                "share-of-mixed",
                "A share is of counts in counts or of money in money, and this mixes them.",
                remedy: "For money a record, divide: \(call.positional[0].source) / \(whole.source).",
                offset: call.offset
            )
        }
        if values.contains(.notAvailable) || values.contains(.notApplicable) {
            if values.contains(.notAvailable) { answer.value = .notAvailable }
            return answer
        }
        guard let ratio = part.value.shareable, let total = base.value.shareable else {
            throw Evaluator.shareOfWords(call)
        }
        guard !total.amount.isZero else { return answer }
        answer.value = .share(numerator: ratio.amount, denominator: total.amount)
        _ = try answer.value.exactNumber()
        answer.isShareOfMoney = ratio.isMoney
        answer.parts = [
            figure(part, written: writtenOut(subject, in: context)),
            figure(base, written: writtenOut(whole, in: context)),
        ]
        return answer
    }

    /// The share that `percent` or `part` prints a half of; a share of nothing is none, and stays.
    mutating func shareAnswer(_ call: Call, in context: Context) throws(ExpressionError) -> Answer {
        let answer = try evaluate(try call.only(), in: context)
        switch answer.value {
        case .share: return answer
        case .percentage where call.name == "percent" && answer.comparesSomething == nil: return answer
        default:
            let mayBeShare = [.share, .none].contains(answer.missingUnit) && answer.comparesSomething == nil
            if answer.value.unit == .none, mayBeShare { return answer }
            throw ExpressionError(
                "not-a-share",
                "\(call.name) prints a share, and \(call.positional[0].source) is none.",
                remedy: "Leave \(call.name) out, or put share(…, of: …) into it.",
                offset: call.offset
            )
        }
    }
}

extension Evaluator {
    private static func shareOfWords(_ call: Call) -> ExpressionError {
        ExpressionError(
            "share-of-words", "A share is of counts or of money, and this is neither.",
            remedy: "Put counts or sums into share(…, of: …).", offset: call.offset
        )
    }
}

extension FigureValue {
    /// What may stand in a share: a count, or pence.
    fileprivate var shareable: (amount: Ratio, isMoney: Bool)? {
        switch self {
        case .count(let count): (Ratio(count), false)
        case .money(let money): (money.exactPence, true)
        case .number(let number, _) where number.denominator == 1: (number, false)
        default: nil
        }
    }

    package var isWords: Bool { if case .words = self { true } else { false } }
}

extension Expression {
    /// The number that is written in words; anything else as it is.
    fileprivate var unworded: Expression {
        guard case .call(let call) = self, ["words", "capital"].contains(call.name), call.positional.count == 1,
            call.labelled.isEmpty
        else { return self }
        return call.positional[0].unworded
    }
}
