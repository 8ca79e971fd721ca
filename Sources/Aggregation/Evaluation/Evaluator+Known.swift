import Casework
import Language
import Narrative

extension Evaluator {
    /// Whether something is known of a year, or of a quarter of it: records have a date in it, or the report says that its
    /// records are complete, so that none means none.
    mutating func isKnown(
        _ kind: RecordKind, by basis: Field, in year: ReportingYear, quarter: Int? = nil
    ) -> Bool {
        let period = quarter.map { year.quarter($0) } ?? year.period
        if report.settings.complete[kind]?.contains(period) == true { return true }
        guard let axis = counter.axis(kind, basis: basis), axis.contains(year) else { return false }
        guard let quarter else { return counter.hasRecords(kind, of: .year(of: basis), codes: [axis.code(of: year)]) }
        return counter.hasRecords(kind, of: .month(of: basis), codes: axis.monthCodes(quarter: quarter, of: year))
    }

    /// A period of which nothing is known has no figure: 0 would be wrong.
    mutating func requireKnown(
        _ kind: RecordKind, by basis: Field, in span: TimeSpan, offset: Int?
    ) throws(ExpressionError) {
        guard let column = report.records[kind]?.columns[basis] else {
            throw ExpressionError.unmappedDate(basis, of: kind, offset: offset)
        }
        let unknownYears = span.years.filter { year in
            span.quarters.isEmpty
                ? !isKnown(kind, by: basis, in: year)
                : !span.quarters.contains { isKnown(kind, by: basis, in: year, quarter: $0) }
                    && !isKnown(kind, by: basis, in: year)
        }
        if !unknownYears.isEmpty { throw yearWithoutData(kind, basis, TimeSpan(years: unknownYears), offset: offset) }
        guard !span.quarters.isEmpty else { return }
        if case .category = column {
            throw ExpressionError(
                "period-without-data",
                "Records of the kind \(kind.rawValue) have a year and no day, and \(span.label) is asked for.",
                remedy: "Leave out the quarter, or map a date.", offset: offset
            )
        }
        for year in span.years {
            let unknown = span.quarters.filter { !isKnown(kind, by: basis, in: year, quarter: $0) }
            guard !unknown.isEmpty else { continue }
            throw ExpressionError(
                "period-without-data",
                "There are no records of the kind \(kind.rawValue) with a date \"\(basis)\" in"
                    + " \(TimeSpan(years: [year], quarters: unknown).label).",
                remedy: "Add the records. If there were none, say so with complete under data: \(kind.rawValue): in"
                    + " report.yaml.",
                offset: offset
            )
        }
    }

    private mutating func yearWithoutData(
        _ kind: RecordKind, _ basis: Field, _ unknown: TimeSpan, offset: Int?
    ) -> ExpressionError {
        var known: [ReportingYear] = []
        if let axis = counter.axis(kind, basis: basis) {
            known = (0..<axis.yearCount).map { axis.firstYear.advanced(by: $0) }
                .filter { counter.hasRecords(kind, of: .year(of: basis), codes: [axis.code(of: $0)]) }
        }
        let canBeComplete = ![RecordKind.indicators, .history].contains(kind)
        return ExpressionError(
            "year-without-data",
            "There are no records of the kind \(kind.rawValue) with a date \"\(basis)\" in \(unknown.label)"
                + (known.isEmpty ? "." : "; there are some for \(TimeSpan(years: known).label)."),
            remedy: "Ask for a year that has records, show fewer earlier years (compare, years), or add the records."
                + (canBeComplete
                    ? " If there were none, say so with complete under data: \(kind.rawValue): in report.yaml." : ""),
            offset: offset
        )
    }
}
