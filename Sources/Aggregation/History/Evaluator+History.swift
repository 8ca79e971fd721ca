import Casework

extension Evaluator {
    /// The measure's figure where one of its years has no records any more and the figure was published; nil where
    /// all years have records, or nothing of the measure was published.
    mutating func publishedAnswer(
        _ measure: Measure, _ call: Call, in context: Context
    ) throws(ExpressionError) -> Answer? {
        // What is counted without a period can't be gone for one.
        guard let published, published.has(measure), call.expression("of") == nil, !measure.bases.isEmpty else {
            return nil
        }
        let span = try span(call, in: context)
        let gone = span.years.filter { !hasRecords(of: measure, in: $0) }
        guard !gone.isEmpty else { return nil }
        let filters = try publishedFilters(of: call, measure, span, in: context)
        var values: [FigureValue] = []
        for year in gone {
            let entries = try entries(of: measure, year, filters, call)
            values += entries.compactMap { $0.figureValue(of: measure) }
            marks.formUnion(entries.map { .published(year: year.label, source: $0.source) })
        }
        let kept = span.years.filter { !gone.contains($0) }
        if !kept.isEmpty { values.append(try evaluate(measure, call, in: context, years: kept).value) }
        guard let value = FigureValue.joined(values) else {
            throw ExpressionError(
                "published-span",
                "\(measure.rawValue) of \(span.label) can't be worked out from what was published for single years.",
                remedy: "Ask for one year, or give the base of the published shares in the column \"of\".",
                offset: call.offset
            )
        }
        return Answer(
            value: value, title: measure.title, base: measure.base, span: span,
            filters: filters.filter { !measure.options.contains($0.dimension) && $0.dimension != "quarter" }
        )
    }

    /// Of the years whose records are there: the call's own arguments without its year.
    private mutating func evaluate(
        _ measure: Measure, _ call: Call, in context: Context, years: [ReportingYear]
    ) throws(ExpressionError) -> Answer {
        var inner = context.adding("year", years.map(\.label))
        inner.shift = 0
        let rest = Call(
            name: call.name, positional: call.positional, labelled: call.labelled.filter { $0.label != "year" },
            offset: call.offset
        )
        return try evaluate(measure, rest, in: inner)
    }

    mutating func hasRecords(of measure: Measure, in year: ReportingYear) -> Bool {
        if let from = published?.recordsFrom, year < from { return false }
        guard let table = report.records[measure.kind] else { return false }
        let basis = measure.bases.first { table.columns[$0] != nil } ?? ""
        return counter.axis(measure.kind, basis: basis).map { year >= $0.firstYear } ?? false
    }

    /// What a figure is restricted to, the measure's own arguments and quarters among it.
    func publishedFilters(
        of call: Call, _ measure: Measure, _ span: TimeSpan, in context: Context
    ) throws(ExpressionError) -> [Figure.Filter] {
        if !call.positional.isEmpty { throw Evaluator.unlabelled(call) }
        var filters = try restrictions(of: call, options: measure.options, in: context).map {
            Figure.Filter(dimension: $0.0.dimension, values: $0.0.values)
        }
        for (option, usual) in measure.usualOptions {
            let value = call.values(option)?.values ?? call.expression(option).map { [$0.source] } ?? [usual]
            filters.append(Figure.Filter(dimension: option, values: value))
        }
        if !span.quarters.isEmpty {
            filters.append(Figure.Filter(dimension: "quarter", values: span.quarters.map { String($0) }))
        }
        return filters
    }

    /// The published figures that together are the one asked for: one for each combination of the filters' values.
    func entries(
        of measure: Measure, _ year: ReportingYear, _ filters: [Figure.Filter], _ call: Call
    ) throws(ExpressionError) -> [PublishedFigures.Entry] {
        var keys: [[String: String]] = [[:]]
        for filter in filters {
            let values = filter.values.map { Evaluator.publishedValue($0, of: filter.dimension) }
            keys = keys.flatMap { key in values.map { key.merging([filter.dimension: $0]) { _, new in new } } }
        }
        let found = keys.compactMap { key -> PublishedFigures.Entry? in
            // The usual argument need not be written into the file.
            let short = key.filter { measure.usualOptions[$0.key] != $0.value }
            return [short, key].lazy.compactMap { filters in
                published?[PublishedFigures.Key(measure: measure.rawValue, year: year, filters: filters)]
            }.first
        }
        guard found.count == keys.count else {
            throw ExpressionError(
                "no-published-figure",
                "There are no records for \(measure.rawValue) in \(year.label), and no figure with these filters was published.",
                remedy: "Add a row to the history file, show fewer earlier years, or ask for what was published.",
                offset: call.offset
            )
        }
        return found
    }

    /// A filter's value as the history file has it.
    static func publishedValue(_ value: String, of dimension: String) -> String {
        let spelled = spellings(of: value, field: dimension)
        return spelled.count == 1 ? spelled[0] : value.folded
    }
}

extension Measure {
    /// Its own arguments with the values that they have when nobody writes them.
    var usualOptions: [String: String] {
        switch self {
        case .within: ["limit": "first"]
        case .escalated: ["from": "1", "to": "2", "basis": "flow"]
        case .responseDays: ["average": "mean"]
        default: [:]
        }
    }
}

extension PublishedFigures.Entry {
    /// The value as the measure's own figures have it.
    func figureValue(of measure: Measure) -> FigureValue? {
        switch measure {
        case .within, .escalated, .outcomes, .upholdRate: return shareValue
        case .responseDays: return .days(value)
        case .redress, .cost, .remedy:
            return value.multiplied(by: Ratio(100)).map { .money(Money(pence: $0.rounded())) }
        default:
            return value.denominator == 1 ? .count(value.numerator) : .number(value, decimals: value.decimalsNeeded)
        }
    }

    private var shareValue: FigureValue? {
        if let base, base.denominator == 1, value.denominator == 1, base > Ratio(0) {
            return .share(numerator: value.numerator, denominator: base.numerator)
        }
        return value.divided(by: Ratio(100)).map { .percentage($0, decimals: value.decimalsNeeded) }
    }
}

extension FigureValue {
    /// Of all populations together; nil where the values don't say.
    fileprivate static func joined(_ values: [FigureValue]) -> FigureValue? {
        guard let first = values.first else { return nil }
        return values.dropFirst().reduce(first) { sum, next in sum?.joined(with: next) }
    }

    /// Of two populations together; nil where the values don't say.
    fileprivate func joined(with other: FigureValue) -> FigureValue? {
        switch (self, other) {
        case (.count(let left), .count(let right)): .count(left + right)
        case (.money(let left), .money(let right)): .money(Money(pence: left.pence + right.pence))
        case (.share(let part, let whole), .share(let otherPart, let otherWhole)):
            .share(numerator: part + otherPart, denominator: whole + otherWhole)
        default: nil
        }
    }
}
