import Narrative
import Casework
import Language

extension Measure {
    static let cases = Measure(
        name: "cases", kind: .cases, bases: [.received], form: .count,
        title: "People's complaints, each counted once",
        base: "different case references with a stage record received in the period",
        definition: "The number of different complaints, however many stages each went through.",
        value: { evaluator, query, call, _ throws(ExpressionError) in
            .count(try evaluator.caseCount(query, call))
        }
    )
}

extension Evaluator {
    /// Different cases among the records: stage records of one case share its reference, or name the record that
    /// they came from.
    fileprivate mutating func caseCount(_ query: Query, _ call: Call) throws(ExpressionError) -> Int {
        guard let table = report.records[.cases], case .reference(let references)? = table.columns[.reference] else {
            return 0
        }
        let conditions = try conditions(of: query, offset: call.offset)
        trace?.append(CountedRecords(kind: .cases, conditions: conditions))
        let chain = CaseChain(table)
        let cases = counter.records(.cases, where: conditions).map { chain.complaint(of: references.hashes[$0]) }
        return Set(cases).count
    }
}
