import Narrative
import Casework
import Language

extension Measure {
    static let paidCases = Measure(
        name: "paid_cases", kind: .payments, bases: [.date, .year], form: .count,
        title: "Complaints with a payment of redress",
        base: "payments dated in the period",
        definition: "The number of different complaints that payments were made for, however many each had.",
        value: { evaluator, query, call, _ throws(ExpressionError) in
            .count(try evaluator.paidCaseCount(query, call))
        }
    )
}

extension Evaluator {
    /// What complaint each payment was for.
    func paidCases(_ call: Call) throws(ExpressionError) -> ReferenceColumn {
        guard case .reference(let cases)? = report.records[.payments]?.columns[.case] else {
            throw ExpressionError(
                "unmapped-field", "Payments have no field \"case\", which says what complaint each was for.",
                remedy: "Map it under data: payments: columns in report.yaml.", offset: call.offset
            )
        }
        return cases
    }

    /// Different cases that payments were made for.
    fileprivate mutating func paidCaseCount(_ query: Query, _ call: Call) throws(ExpressionError) -> Int {
        let cases = try paidCases(call)
        let conditions = try conditions(of: query, offset: call.offset)
        trace?.append(CountedRecords(kind: .payments, conditions: conditions))
        return Set(counter.records(.payments, where: conditions).map { cases.hashes[$0] }).subtracting([0]).count
    }
}
