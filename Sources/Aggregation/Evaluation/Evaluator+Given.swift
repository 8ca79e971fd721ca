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
        if let several = severalValues(of: query) {
            guard query.addsGiven, several.field != .name else { throw severalGiven(entries, query, call) }
            return (try givenSum(several, query, call), nil)
        }
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
        guard let record = entries == 1 ? records.first : ofTheWhole(records, query) else {
            throw severalGiven(entries, query, call)
        }
        return (givenValue(query.kind, record), record)
    }

    private func severalGiven(_ count: Int, _ query: Query, _ call: Call) -> ExpressionError {
        let several = count > 1 ? "\(count) given figures answer to" : "Several given figures are asked for by"
        return ExpressionError(
            "ambiguous-figure",
            "\(several) this \(call.name) for \(query.span.label), and they are never added up.",
            remedy:
                "Name one by its filters, such as \(call.name)(name: \"Referrals\"), and one year; in a table, leave"
                + " out the total.",
            offset: call.offset
        )
    }

    /// A field whose filters leave several values, with these, folded.
    private func severalValues(of query: Query) -> (field: Field, values: Set<String>)? {
        for field in query.filters.map(\.dimension).uniqued.reversed() {
            let lists = query.filters.filter { $0.dimension == field }.map { filter in
                Set(filter.values.flatMap { Evaluator.spellings(of: $0, field: field) })
            }
            let common = lists.dropFirst().reduce(lists.first ?? []) { $0.intersection($1) }
            if common.count > 1 { return (field, common) }
        }
        return nil
    }

    /// What an indicator may be calculated with, if it has no number: a share where it has a base.
    func unit(ofIndicator record: Int?) -> FigureValue.Unit {
        guard let record, let bases = report.records[.indicators]?.columns[.of] else { return .none }
        return bases.ratio(row: record) == nil && bases.mark(row: record) == nil ? .number : .share
    }

    func givenValue(_ kind: RecordKind, _ record: Int) -> FigureValue {
        guard let columns = report.records[kind]?.columns, let values = columns[.value] else { return .notAvailable }
        let marks = [values.mark(row: record), columns[.of]?.mark(row: record)].compactMap { $0 }
        if let mark = FigureValue.worse(of: marks) { return mark }
        guard let number = values.ratio(row: record) else { return .notAvailable }
        if kind == .indicators, let whole = columns[.of]?.ratio(row: record) {
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
        guard query.kind == .indicators, let columns = report.records[query.kind]?.columns else { return nil }
        let fields = columns.filter { field, _ in
            ![.name, .year].contains(field) && !query.filters.contains { $0.dimension == field }
        }
        let parts = fields.values.compactMap { if case .category(let column) = $0 { column } else { nil } }
            .filter { column in Set(records.map { column.firstValue(row: $0) }).count > 1 }
        let whole = records.filter { record in parts.allSatisfy { $0.firstValue(row: record).isEmpty } }
        return whole.count == 1 ? whole[0] : nil
    }

    /// A share that was given, of whole numbers: 83.6 of 100 is 836 of 1,000.
    func givenShare(_ part: Ratio, of whole: Ratio) -> FigureValue {
        let scale = Ratio(Ratio.power(ofTen: max(part.decimalsNeeded, whole.decimalsNeeded)))
        guard let numerator = part.multiplied(by: scale), let denominator = whole.multiplied(by: scale),
            !whole.isZero
        else { return .notApplicable }
        return .share(numerator: numerator, denominator: denominator)
    }

    /// The sum of the figures given for several values of a field, one each; not available where one is missing, and not
    /// applicable where they are no numbers of things.
    private mutating func givenSum(
        _ several: (field: Field, values: Set<String>), _ query: Query, _ call: Call
    ) throws(ExpressionError) -> FigureValue {
        guard let columns = report.records[query.kind]?.columns, case .category(let parts)? = columns[several.field]
        else { throw severalGiven(0, query, call) }
        let records = counter.records(query.kind, where: try conditions(of: query))
        guard query.span.years.count == 1, Set(records.map { parts.codes[$0] }).count == records.count else {
            throw severalGiven(records.count, query, call)
        }
        guard records.count == several.values.count else {
            missesGiven = true
            return .notAvailable
        }
        let values = records.map { givenValue(query.kind, $0) }
        if let mark = FigureValue.worse(of: values) { return mark }
        var sum = Ratio(0)
        for value in values {
            guard case .count(let count) = value else { return .notApplicable }
            sum = try sum.adding(Ratio(count)).orTooLarge()
        }
        return try isOfParts(several.field, query, columns) ? .count(sum.numerator) : .notApplicable
    }

    /// Whether what was given for each value of a field comes to no more than what was given for all: else they are averages,
    /// or overlap.
    private mutating func isOfParts(
        _ field: Field, _ query: Query, _ columns: [Field: RecordColumn]
    ) throws(ExpressionError) -> Bool {
        var all = query
        all.conditions[.field(field)] = nil
        guard case .category(let parts)? = columns[field] else { return false }
        var (ofParts, whole) = (Ratio(0), Ratio?.none)
        for record in counter.records(query.kind, where: try conditions(of: all)) {
            guard let number = columns[.value]?.ratio(row: record) else { continue }
            if parts.codes[record] == 0 { whole = number } else { ofParts = try ofParts.adding(number).orTooLarge() }
        }
        return whole.map { ofParts <= $0 } ?? true
    }
}
