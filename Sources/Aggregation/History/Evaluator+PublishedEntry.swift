import Casework
import Language
import Narrative

extension Evaluator {
    /// The row of the history file that has the measure, the year and the filters that are asked for, and no other: what was
    /// published of one stage is not the figure of all. Nil: there is none, and that is not available.
    mutating func publishedEntry(
        _ query: Query, _ call: Call
    ) throws(ExpressionError) -> PublishedFigures.Entry? {
        let names = query.filters.filter { $0.dimension == .measure }.flatMap(\.values)
        citedMeasures.formUnion(names.map(\.folded))
        var wholeYears = query
        wholeYears.span = TimeSpan(years: query.span.years)
        let conditions = try conditions(of: wholeYears, offset: call.offset)
        let quarters = query.span.quarters.isEmpty ? [] : [(Field.quarter, query.span.quarters.map { String($0) })]
        let filters = query.filters.map { ($0.dimension, $0.values) }.filter { $0.0 != .measure } + quarters
        let isOne = names.count == 1 && query.span.years.count == 1 && filters.allSatisfy { $0.1.count == 1 }
        guard isOne, let name = names.first?.folded, let year = query.span.years.first else {
            throw call.severalPublished(query.span)
        }
        let usual = Measure.named(name)?.options.usual ?? [:]
        let wanted = filters.map { ($0.0, PublishedFigures.value($0.1[0], of: $0.0)) }.filter { usual[$0.0] != $0.1 }
        let key = PublishedFigures.Key(
            measure: name, year: year, filters: Dictionary(wanted) { _, last in last })
        // What must meet two filters of one field has no row: a row has one value of each.
        guard wanted.count == key.filters.count, let entry = published?.standing(for: key) else {
            guard query.permitsMissing else { throw notPublished(key, call) }
            missesGiven = true
            return nil
        }
        let counted = CountedRecords(kind: .history, conditions: conditions.merging(only(entry)) { $1 })
        trace?.append(counted)
        return entry
    }

    /// What no other row has alike.
    private func only(_ entry: PublishedFigures.Entry) -> Counter.Conditions {
        var conditions: Counter.Conditions = [:]
        for (field, column) in report.records[.history]?.columns ?? [:] {
            guard field != .year, case .category(let column) = column else { continue }
            conditions[.field(field)] = [Int(column.codes[entry.record])]
        }
        return conditions
    }

    private func notPublished(_ key: PublishedFigures.Key, _ call: Call) -> ExpressionError {
        let nearest = published?.nearest(to: key).map { entry in
            "The nearest that was published is \(entry.key.call.source), in \(entry.location). Ask for it by all its"
                + " filters, or"
        }
        return ExpressionError(
            "no-such-figure",
            "No figure of exactly these filters was published of \(key.measure) for \(key.year.label).",
            remedy: nearest.map { "\($0) add the figure to the history file." }
                ?? "Add it to the history file, or correct the name or the year.", offset: call.offset)
    }
}

extension Call {
    fileprivate func severalPublished(_ span: TimeSpan) -> ExpressionError {
        ExpressionError(
            "ambiguous-figure",
            "Several published figures answer to this \(name) for \(span.label), and they are never added up.",
            remedy:
                "Name one measure, one year and one value of each filter: \(name)(measure: received, stage: 1, year:"
                + " 2022/23); in a table, leave out the total.",
            offset: offset)
    }
}
