import Casework
import Language
import Narrative

extension Measure {
    static let paymentAmount = Measure(
        name: "payment_amount", kind: .payments, bases: [.date, .year], form: .money,
        options: [
            Option(.average, ["median", "largest", "smallest"], usual: "median"),
            Option(.per, ["payment", "case"], usual: "payment"),
        ],
        title: "Amount of a payment of redress",
        base: "payments dated in the period",
        definition:
            "Of the payments, by the date of payment, or of what was paid for each complaint where that is named: the median"
            + " amount, or where named the largest or smallest.",
        value: { evaluator, query, call, _ throws(ExpressionError) in
            try evaluator.paymentAmount(query, call)
        }
    )
}

extension Evaluator {
    /// The median, largest or smallest of payments, or of what was paid for each complaint. Not applicable without a
    /// payment.
    fileprivate mutating func paymentAmount(_ query: Query, _ call: Call) throws(ExpressionError) -> FigureValue {
        let isByCase = try paysByCase(call)
        guard case .money(let money)? = report.records[.payments]?.columns[.amount] else { return .notApplicable }
        let conditions = try conditions(of: query, offset: call.offset)
        trace?.append(CountedRecords(kind: .payments, conditions: conditions))
        let records = counter.records(.payments, where: conditions).filter { money.pence[$0] != MoneyColumn.missing }
        var amounts = records.map { money.pence[$0] }
        if isByCase {
            try requireExactSum(of: .amount, .payments, offset: call.offset)
            let cases = try paidCases(call)
            let known = records.filter { cases.hashes[$0] != 0 }
            amounts = Array(Dictionary(known.map { (cases.hashes[$0], money.pence[$0]) }, uniquingKeysWith: +).values)
        }
        amounts.sort()
        guard let smallest = amounts.first, let largest = amounts.last else { return .notApplicable }
        switch call.values(.average)?.values.first?.lowercased() ?? "median" {
        case "median": return .money(Money(pence: Evaluator.median(amounts)))
        case "largest": return .money(Money(pence: largest))
        case "smallest": return .money(Money(pence: smallest))
        case let other:
            throw ExpressionError(
                "unknown-average", "There is no average \"\(other)\" of amounts.",
                remedy: "Write average: median, largest or smallest. The mean is redress / payments.",
                offset: call.values(.average)?.offset
            )
        }
    }

    /// Of amounts in their order, at least one; half a penny counts as one.
    private static func median(_ amounts: [Int]) -> Int {
        let (lower, upper) = (amounts[(amounts.count - 1) / 2], amounts[amounts.count / 2])
        return lower + (upper - lower + 1) / 2
    }

    private func paysByCase(_ call: Call) throws(ExpressionError) -> Bool {
        guard let (values, offset) = call.values(.per) else { return false }
        switch values.first?.lowercased() {
        case "payment": return false
        case "case": return true
        default:
            throw ExpressionError(
                "unknown-argument", "Amounts are of each payment, or of each case.",
                remedy: "Write per: case, or leave it out.", offset: offset
            )
        }
    }
}
