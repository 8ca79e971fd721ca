import Language
import Aggregation
import Narrative
import Casework

extension Figure {
    /// A figure that prints as its cell does.
    static func of(_ value: FigureValue, _ text: String, sentence: String? = nil) -> Figure {
        Figure(
            derivation: .call(Call(name: "received")), title: "Complaints received", value: value,
            text: sentence ?? text, cellText: text,
            period: "2024/25", filters: [], base: ""
        )
    }

    static func count(_ count: Int) -> Figure { of(.count(count), count.grouped) }

    static func money(pence: Int) -> Figure { of(.money(Money(pence: pence)), Money(pence: pence).text) }

    static func share(_ numerator: Int, of denominator: Int) -> Figure {
        let value = FigureValue.share(numerator: Ratio(numerator), denominator: Ratio(denominator))
        guard denominator > 0 else { return of(.notApplicable, "[z]") }
        return of(value, "\(numerator * 100 / denominator)%")
    }

    static let notApplicable = of(.notApplicable, "[z]")
    static let notAvailable = of(.notAvailable, "[x]")
}

extension FigureTable {
    /// A table of these cells, one row of them a label.
    static func of(
        _ cells: [[Figure]], labels: [String]? = nil, headings: [String]? = nil, title: String = "Complaints received",
        rowHeading: String = "Service"
    ) -> FigureTable {
        let headings = headings ?? (0..<(cells.first?.count ?? 0)).map { "\(2023 + $0)/\(24 + $0)" }
        let labels = labels ?? cells.indices.map { "Service \($0 + 1)" }
        return FigureTable(
            identifier: "complaints-received", title: title, measure: "Complaints received",
            period: "1 April 2023 to 31 March 2025", source: "Council case records", rowHeading: rowHeading,
            columns: headings.map { Column(heading: $0) },
            rows: zip(labels, cells).map { Row(label: $0, cells: $1) },
            notes: [], areColumnsTime: headings.areYears, areRowsTime: labels.areYears
        )
    }

    func with(columns: [Column]? = nil, rows: [Row]? = nil, notes: [String]? = nil, source: String? = nil)
        -> FigureTable
    {
        FigureTable(
            identifier: identifier, title: title, measure: measure, period: period, source: source ?? self.source,
            rowHeading: rowHeading, columns: columns ?? self.columns, rows: rows ?? self.rows,
            notes: notes ?? self.notes, areColumnsTime: (columns ?? self.columns).map(\.heading).areYears,
            areRowsTime: (rows ?? self.rows).map(\.label).areYears
        )
    }
}

extension [String] {
    fileprivate var areYears: Bool { !isEmpty && allSatisfy { $0.hasPrefix("20") } }
}
