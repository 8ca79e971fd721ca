import Casework
import Language
import Narrative

extension Evaluator {
    /// The first as a share of the second.
    mutating func share(_ call: Call, in context: Context) throws(ExpressionError) -> Answer {
        var part = try evaluate(try call.only(), in: context)
        guard let whole = call.expression("of") else {
            throw ExpressionError(
                "share-of-nothing",
                "A share needs what it is a share of.",
                remedy: "Write share(received(stage: 2), of: received(stage: 1)).",
                offset: call.offset
            )
        }
        let base = try evaluate(whole, in: context)
        guard let ratio = part.value.shareable, let total = base.value.shareable else {
            throw ExpressionError(
                "share-of-words",
                "A share is of counts or of money, and this is neither.",
                remedy: "Put counts or sums into share(…, of: …).",
                offset: call.offset
            )
        }
        guard ratio.isMoney == total.isMoney else {
            throw ExpressionError(
                "share-of-mixed",
                "A share is of counts in counts or of money in money, and this mixes them.",
                remedy: "For money a record, divide: \(call.positional[0].source) / \(whole.source).",
                offset: call.offset
            )
        }
        part.value =
            total.amount == 0 ? .notApplicable : .share(numerator: ratio.amount, denominator: total.amount)
        part.isShareOfMoney = ratio.isMoney
        part.title = "\(part.title) as a share of \(base.title.loweredFirst)"
        part.base = base.base
        return part
    }

    /// The share that `percent` or `part` prints a half of; a share of nothing is none, and stays.
    mutating func shareAnswer(_ call: Call, in context: Context) throws(ExpressionError) -> Answer {
        let answer = try evaluate(try call.only(), in: context)
        switch answer.value {
        case .share, .notApplicable, .notAvailable: return answer
        case .percentage where call.name == "percent" && !marks.isEmpty: return answer
        default:
            throw ExpressionError(
                "not-a-share",
                "\(call.name) prints a share, and \(call.positional[0].source) is none.",
                remedy: "Leave \(call.name) out, or put share(…, of: …) into it.",
                offset: call.offset
            )
        }
    }

    /// Decimals that come when the words are made already.
    static func lateDecimals(_ call: Call) -> ExpressionError {
        var remedy = "Leave decimals out."
        if case .call(let inner)? = call.positional.first, let subject = inner.positional.first,
            let decimals = call.positional.last
        {
            remedy = "Put decimals inside: \(inner.name)(decimals(\(subject.source), \(decimals.source)))."
        }
        return ExpressionError(
            "late-decimals", "decimals has no effect here: its figure is in words already.", remedy: remedy,
            offset: call.offset
        )
    }
}

extension FigureValue {
    /// A whole number that may stand in a share: a count, or pence.
    fileprivate var shareable: (amount: Int, isMoney: Bool)? {
        switch self {
        case .count(let count): (count, false)
        case .money(let money): (money.pence, true)
        case .number(let number, _) where number.denominator == 1: (number.numerator, false)
        default: nil
        }
    }

    package var isWords: Bool { if case .words = self { true } else { false } }
}
