import Casework
import Narrative

extension Evaluator {
    /// The one of several records of indicators that is of no part: blank where others name a service, say.
    func ofTheWhole(_ records: [Int], _ query: Query) -> Int? {
        guard query.kind == .indicators, let columns = report.records[query.kind]?.columns else { return nil }
        let fields = columns.filter { field, _ in
            !["name", "year"].contains(field) && !query.filters.contains { $0.dimension == field }
        }
        let parts = fields.values.compactMap { if case .category(let column) = $0 { column } else { nil } }
            .filter { column in Set(records.map { column.firstValue(row: $0) }).count > 1 }
        let whole = records.filter { record in parts.allSatisfy { $0.codes[record] == 0 } }
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

    /// The sum of the figures given for several listed values of a field, one each; not applicable where they are no
    /// numbers of things. Nil where there are no such values.
    mutating func givenSum(_ records: [Int], _ query: Query) -> FigureValue? {
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
        guard let conditions = try? conditions(of: all) else { return nil }  // the same that were asked for before
        var (sum, ofParts, whole) = (Ratio(0), Ratio(0), Ratio?.none)
        for record in counter.records(query.kind, where: conditions) {
            guard let number = columns["value"]?.ratio(row: record) else { continue }
            guard number.denominator == 1, columns["of"]?.ratio(row: record) == nil else { return .notApplicable }
            if records.contains(record) { sum = sum.adding(number) ?? sum }
            if parts.codes[record] == 0 { whole = number } else { ofParts = ofParts.adding(number) ?? ofParts }
        }
        // Where the parts come to more than what was given for all, they are averages, or overlap.
        if let whole, ofParts > whole { return .notApplicable }
        return .count(sum.numerator)
    }
}
