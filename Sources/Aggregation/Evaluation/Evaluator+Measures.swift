import Casework
import Language
import Narrative

extension Evaluator {
    /// A built-in measure's value.
    mutating func evaluate(_ measure: Measure, _ call: Call, in context: Context) throws(ExpressionError) -> Answer {
        if let answer = try publishedAnswer(measure, call, in: context) { return answer }
        let query = try query(measure, call, in: context)
        if measure == .published { return try publishedEarlier(query, call) }
        var missingUnit = FigureValue.Unit.none
        let value: FigureValue
        if measure == .indicator {
            let given = try given(query, call)
            (value, missingUnit) = (given.value, unit(ofIndicator: given.record))
        } else {
            value = try measure.value(&self, query, call, context)
        }
        if published != nil { try markRevision(PublishedMeasure(measure), call, in: context) }
        var answer = Answer(
            value: value, title: measure.title(of: query.kind), base: measure.base(of: query.kind),
            span: measure.bases.isEmpty ? nil : query.span,
            filters: query.filters.uniquelyNamed
        )
        answer.missingUnit = missingUnit
        return answer
    }

    mutating func count(_ query: Query, _ call: Call) throws(ExpressionError) -> Int {
        let conditions = try conditions(of: query, offset: call.offset)
        trace?.append(CountedRecords(kind: query.kind, conditions: conditions))
        return counter.total(query.kind, where: conditions)
    }

    mutating func sum(_ query: Query, field: Field, _ call: Call) throws(ExpressionError) -> Int {
        let conditions = try conditions(of: query, offset: call.offset)
        trace?.append(CountedRecords(kind: query.kind, conditions: conditions))
        try requireExactSum(of: field, query.kind, offset: call.offset)
        return counter.total(query.kind, where: conditions, of: .field(field))
    }

    /// Whichever records of a kind are chosen, their amounts can be added up.
    mutating func requireExactSum(
        of field: Field, _ kind: RecordKind, offset: Int? = nil
    ) throws(ExpressionError) {
        let sum = AmountField(kind: kind, field: field)
        let isExact = exactSums[sum] ?? counter.canAdd(kind, .field(field))
        exactSums[sum] = isExact
        guard isExact else {
            throw ExpressionError(
                "too-large", "The amounts of the kind \(kind.rawValue) are too large to be added up exactly.",
                remedy: "Correct the absurd ones in its file.", offset: offset
            )
        }
    }

}
