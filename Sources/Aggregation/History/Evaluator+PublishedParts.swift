import Casework
import Language
import Narrative

/// A published total, and the published figures that it should be the sum of.
private struct PublishedSum {
    let name: String
    let year: ReportingYear
    let total: Ratio
    let parts: [Ratio]
    let form: PublishedMeasure.Form
    let location: SourceLocation
    /// Whether nothing of the total can be missing among the parts.
    var isComplete = true

    /// Nil where the two agree, or the parts are some of the total's only.
    var finding: Finding? {
        let sum = parts.reduce(Optional(Ratio(0))) { $0?.adding($1) }
        guard let sum, sum != total, isComplete || sum > total else { return nil }
        return Finding(
            "published-parts-differ",
            "\(name) \(year.label): the published parts come to \(text(sum)), "
                + "the published total is \(text(total)).",
            remedy: "Correct the wrong one. If both were published so, say in the report why they differ.",
            at: location,
            severity: .warning
        )
    }

    private func text(_ number: Ratio) -> String {
        guard form == .money else { return number.text(decimals: number.decimalsNeeded) }
        return number.multiplied(by: Ratio(100)).map { Money(exactPence: $0).text } ?? ""
    }
}

extension Evaluator {
    /// Where a published total is not the sum of its published parts: readers see both in one table.
    func partsFindings() -> [Finding] {
        let entries = published?.entries.filter { $0.mark == nil && $0.base == nil } ?? []
        let levels = Dictionary(grouping: entries) { Level($0.key, further: 0) }
        let ofValues = entries.flatMap { entry in
            sumsOfValues(entry, of: levels[Level(entry.key, further: 1)] ?? [], among: entries)
        }
        let sums = entries.compactMap { sumOfMeasures($0) } + ofValues
        return (sums + indicatorSums).compactMap(\.finding)
    }

    /// Figures of one measure and year with so many filters: only those with one more can be the parts of a figure.
    private struct Level: Hashable {
        let measure: String
        let year: ReportingYear
        let filters: Int

        init(_ key: PublishedFigures.Key, further: Int) {
            measure = key.measure
            year = key.year
            filters = key.filters.count + further
        }
    }

    /// Of a measure of the council's own that adds measures up.
    private func sumOfMeasures(_ entry: PublishedFigures.Entry) -> PublishedSum? {
        guard let summands = customExpressions[entry.key.measure]?.summands, summands.count > 1,
            let subject = publishedMeasure(named: entry.key.measure), [.count, .money].contains(subject.form)
        else { return nil }
        var context = Context()
        for (dimension, value) in entry.key.filters { context = context.adding(dimension, [value]) }
        let parts = summands.compactMap { call -> Ratio? in
            guard let measure = publishedMeasure(named: call.name), call.expression(.of) == nil,
                let span = try? span(call, in: context.adding(.year, [entry.key.year.label])),
                span.years == [entry.key.year],
                let filters = try? publishedFilters(of: call, measure, span, in: context)
            else { return nil }  // what can't be read is reported where it is worked out
            let found = lookup(measure, entry.key.year, filters).figures
            return found.count == 1 && found[0].entry?.mark == nil ? found[0].entry?.value : nil
        }
        guard parts.count == summands.count else { return nil }
        return PublishedSum(
            name: entry.key.measure, year: entry.key.year, total: entry.value, parts: parts, form: subject.form,
            location: entry.location)
    }

    /// Of a measure that adds up, beside its values by one field.
    /// - Parameter finer: those with one filter more.
    private func sumsOfValues(
        _ total: PublishedFigures.Entry, of finer: [PublishedFigures.Entry], among entries: [PublishedFigures.Entry]
    ) -> [PublishedSum] {
        let key = total.key
        guard !finer.isEmpty, let measure = report.measure(named: key.measure), measure.adding != .nothing else {
            return []
        }
        let same = entries.filter { $0.key.measure == key.measure }
        let further = finer.filter { entry in
            key.filters.allSatisfy { entry.key.filters[$0.key] == $0.value }
        }
        let fields = Dictionary(grouping: further) { entry in
            entry.key.filters.keys.first { key.filters[$0] == nil }
        }.compactMap { field, parts in field.map { (key: $0, value: parts) } }
        return fields.sorted { $0.key < $1.key }.compactMap { field, parts in
            let values = Set(parts.compactMap { $0.key.filters[field] })
            guard parts.count > 1, values.count == parts.count, canBeAdded(field, values, of: measure) else {
                return nil
            }
            let known = Set(same.compactMap { $0.key.filters[field] }).union(declaredValues(of: field))
            return PublishedSum(
                name: key.call.withoutYear, year: key.year, total: total.value, parts: parts.map(\.value),
                form: PublishedMeasure(measure).form, location: total.location, isComplete: known.isSubset(of: values))
        }
    }

    /// Whether each record counts under one value only.
    private func canBeAdded(_ field: Field, _ values: Set<String>, of measure: Measure) -> Bool {
        if field == .statusDate || values.contains("well-founded") { return false }
        if field == .quarter, measure == .open { return false }
        if case .category(let column)? = report.records[measure.kind]?.columns[field] { return column.cells == nil }
        return true
    }

    private func declaredValues(of field: Field) -> [String] {
        switch field {
        case .quarter: ["1", "2", "3", "4"]
        case .stage: report.settings.procedures.flatMap(\.stages).map(\.identifier.folded)
        case .procedure: report.settings.procedures.map(\.identifier.folded)
        default: []
        }
    }
}

// MARK: Indicators

extension Evaluator {
    /// Of an indicator that was given for all and for each value of a field that the year has, in whole numbers.
    private var indicatorSums: [PublishedSum] {
        guard let table = report.records[.indicators], case .category(let names)? = table.columns[.name],
            case .category(let years)? = table.columns[.year]
        else { return [] }
        let fields = table.columns.compactMap { field, column -> (Field, CategoryColumn)? in
            guard case .category(let column) = column, ![.name, .year].contains(field) else { return nil }
            return (field, column)
        }.sorted { $0.0 < $1.0 }
        let rows = Dictionary(grouping: 0..<table.rowCount) { years.label(row: $0) }
        return rows.sorted { $0.key < $1.key }.flatMap { label, ofYear -> [PublishedSum] in
            guard let year = ReportingYear(label: label, firstMonth: report.settings.year.firstMonth) else { return [] }
            let ofNames = Dictionary(grouping: ofYear) { names.label(row: $0) }.sorted { $0.key < $1.key }
            return ofNames.flatMap { name, rows in
                fields.compactMap { field, column in
                    let others = fields.filter { $0.0 != field }.map(\.1)
                    let alike = rows.filter { row in others.allSatisfy { $0.firstValue(row: row).isEmpty } }
                    let all = Set(ofYear.map { column.firstValue(row: $0) }).subtracting([""])
                    return indicatorSum(named: name, year, alike, by: column, values: all, in: table)
                }
            }
        }
    }

    private func indicatorSum(
        named name: String, _ year: ReportingYear, _ rows: [Int], by field: CategoryColumn, values: Set<String>,
        in table: RecordTable
    ) -> PublishedSum? {
        let numbers = rows.map { table.columns[.value]?.ratio(row: $0) }
        let totals = rows.filter { field.firstValue(row: $0).isEmpty }
        let parts = rows.filter { !field.firstValue(row: $0).isEmpty }
        guard totals.count == 1, parts.count > 1, Set(parts.map { field.firstValue(row: $0) }) == values,
            parts.count == values.count, numbers.allSatisfy({ $0?.denominator == 1 }),
            rows.allSatisfy({ table.columns[.of]?.ratio(row: $0) == nil }),
            let total = table.columns[.value]?.ratio(row: totals[0])
        else { return nil }
        let values = parts.compactMap { table.columns[.value]?.ratio(row: $0) }
        // An average lies among its parts, and so does a largest one.
        guard let largest = values.max(), total > largest else { return nil }
        return PublishedSum(
            name: "\"\(name)\"", year: year, total: total, parts: values, form: .count,
            location: table.rows.location(ofRecord: totals[0]))
    }
}

extension Expression {
    /// The calls that it adds up; nil where it is anything else than a sum of calls.
    fileprivate var summands: [Call]? {
        switch self {
        case .call(let call): [call]
        case .operation(.plus, let left, let right):
            left.summands.flatMap { calls in right.summands.map { calls + $0 } }
        default: nil
        }
    }
}

extension Call {
    fileprivate var withoutYear: String {
        Expression.call(
            Call(name: name, positional: positional, labelled: labelled.filter { $0.label != .year }, offset: offset)
        ).source
    }
}
