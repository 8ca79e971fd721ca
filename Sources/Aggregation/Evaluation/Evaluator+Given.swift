import Casework
import Language
import Narrative

extension Evaluator {
    /// A figure that was given, not counted; it must be there, and once. Nil for the record: it is not available, or
    /// the sum of several.
    mutating func given(
        _ query: Query, _ call: Call
    ) throws(ExpressionError) -> (value: FigureValue, record: Int?) {
        let entries = try count(query, call)
        guard entries > 0 else {
            if query.permitsMissing {
                missesGiven = true
                return (.notAvailable, nil)
            }
            throw ExpressionError(
                "no-such-figure",
                "There is no \(call.name) with these filters for \(query.span.label).",
                remedy: "Add it to the \(query.kind.rawValue) file, or correct the name or the year.",
                offset: call.offset
            )
        }
        let records = counter.records(query.kind, where: try conditions(of: query, offset: call.offset))
        if query.addsGiven, let sum = try givenSum(records, query) { return (sum, nil) }
        guard let record = entries == 1 ? records.first : ofTheWhole(records, query) else {
            throw ExpressionError(
                "ambiguous-figure",
                "\(entries) given figures answer to this \(call.name) for \(query.span.label), and they are never added up.",
                remedy:
                    "Name one by its filters, such as \(call.name)(\(call.nameOfGiven)), and one year; in a table, leave"
                    + " out the total.",
                offset: call.offset
            )
        }
        return (givenValue(query.kind, record), record)
    }

    /// What an indicator may be calculated with, if it has no number: a share where it has a base.
    func unit(ofIndicator record: Int?) -> FigureValue.Unit {
        guard let record, let bases = report.records[.indicators]?.columns["of"] else { return .none }
        return bases.ratio(row: record) == nil && bases.mark(row: record) == nil ? .number : .share
    }

    private func givenValue(_ kind: RecordKind, _ record: Int) -> FigureValue {
        guard let columns = report.records[kind]?.columns, let values = columns["value"] else { return .notAvailable }
        let marks = [values.mark(row: record), columns["of"]?.mark(row: record)].compactMap { $0 }
        if let mark = FigureValue.worse(of: marks) { return mark }
        guard let number = values.ratio(row: record) else { return .notAvailable }
        if kind == .indicators, let whole = columns["of"]?.ratio(row: record) {
            // Of 100 it was given as a percentage, and 100 is no number of anybody.
            if whole == Ratio(100), let share = number.divided(by: whole) {
                return .percentage(share, decimals: wording.shareDecimals)
            }
            return givenShare(number, of: whole)
        }
        return number.denominator == 1
            ? .count(number.numerator) : .number(number, decimals: number.decimalsNeeded)
    }

    /// The one of several records of indicators that is of no part: blank where others name a service, say.
    func ofTheWhole(_ records: [Int], _ query: Query) -> Int? {
        if query.kind == .history { return withoutFurtherFilters(records, query) }
        guard query.kind == .indicators, let columns = report.records[query.kind]?.columns else { return nil }
        let fields = columns.filter { field, _ in
            !["name", "year"].contains(field) && !query.filters.contains { $0.dimension == field }
        }
        let parts = fields.values.compactMap { if case .category(let column) = $0 { column } else { nil } }
            .filter { column in Set(records.map { column.firstValue(row: $0) }).count > 1 }
        let whole = records.filter { record in parts.allSatisfy { $0.firstValue(row: record).isEmpty } }
        return whole.count == 1 ? whole[0] : nil
    }

    /// The one of several published figures that has no filter beside those asked for.
    private func withoutFurtherFilters(_ records: [Int], _ query: Query) -> Int? {
        let named = query.filters.filter { $0.dimension != "measure" }
        let wanted = Dictionary(named.map { ($0.dimension, $0.values.map(\.folded)) }) { first, _ in first }
        let entries = records.compactMap { published?.entry(ofRecord: $0) }.filter { entry in
            let usual = Measure(rawValue: entry.key.measure)?.usualOptions ?? [:]
            let needed = wanted.filter { $0.value != usual[$0.key].map { [$0] } }
            return entry.key.filters.count == needed.count && entry.key.year == query.span.years.last
        }
        return entries.count == 1 ? entries[0].record : nil
    }

    /// A share that was given, of whole numbers: 83.6 of 100 is 836 of 1,000.
    func givenShare(_ part: Ratio, of whole: Ratio) -> FigureValue {
        let scale = Ratio(Ratio.power(ofTen: max(part.decimalsNeeded, whole.decimalsNeeded)))
        guard let numerator = part.multiplied(by: scale), let denominator = whole.multiplied(by: scale),
            !whole.isZero
        else { return .notApplicable }
        return .share(numerator: numerator, denominator: denominator)
    }

    /// The sum of the figures given for several listed values of a field, one each; not applicable where they are no
    /// numbers of things. Nil where there are no such values.
    private mutating func givenSum(_ records: [Int], _ query: Query) throws(ExpressionError) -> FigureValue? {
        guard query.kind == .indicators, let columns = report.records[query.kind]?.columns,
            let filter = query.filters.last(where: { $0.values.count > 1 && $0.dimension != "name" }),
            case .category(let parts)? = columns[filter.dimension],
            Set(records.map { parts.codes[$0] }).count == records.count
        else { return nil }
        guard records.count == Set(filter.values.map(\.folded)).count else {
            missesGiven = true
            return .notAvailable
        }
        var all = query
        all.conditions[.field(filter.dimension)] = nil
        let conditions = try conditions(of: all)
        var (sum, ofParts, whole) = (Ratio(0), Ratio(0), Ratio?.none)
        var marks: [FigureValue] = []
        for record in counter.records(query.kind, where: conditions) {
            let values = [columns["value"], columns["of"]]
            if records.contains(record), let mark = FigureValue.worse(of: values.compactMap { $0?.mark(row: record) }) {
                marks.append(mark)
            }
            guard let number = columns["value"]?.ratio(row: record) else { continue }
            guard number.denominator == 1, columns["of"]?.ratio(row: record) == nil else { return .notApplicable }
            if records.contains(record) { sum = try sum.adding(number).orTooLarge() }
            if parts.codes[record] == 0 { whole = number } else { ofParts = try ofParts.adding(number).orTooLarge() }
        }
        if let mark = FigureValue.worse(of: marks) { return mark }
        // Where the parts come to more than what was given for all, they are averages, or overlap.
        if let whole, ofParts > whole { return .notApplicable }
        return .count(sum.numerator)
    }
}

extension Call {
    /// How one of the given figures is named.
    fileprivate var nameOfGiven: String {
        name == Measure.published.rawValue ? "measure: received" : "name: \"Referrals\""
    }
}
