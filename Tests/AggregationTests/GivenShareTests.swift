import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

/// Indicators with a base, which are shares.
@Suite struct GivenShareTests {
    /// By name: value and base in the report's year.
    private static func report(_ rows: [(name: String, value: Int, of: Int?)]) -> Report {
        func category(_ values: [String]) -> RecordColumn {
            .category(CategoryColumn(codes: values.indices.map { UInt16($0 + 1) }, labels: [""] + values))
        }
        func numbers(_ values: [Int]) -> RecordColumn { .number(NumberColumn(millionths: values)) }
        let base = SampleReport.report()
        let indicators = RecordTable(
            kind: .indicators, rowCount: rows.count,
            columns: [
                "name": category(rows.map(\.name)),
                "year": .category(CategoryColumn(codes: rows.map { _ in 1 }, labels: ["", "2024/25"])),
                "value": numbers(rows.map(\.value)), "of": numbers(rows.map { $0.of ?? NumberColumn.missing }),
            ],
            rows: RowNumbers(segments: [RowNumbers.Segment(start: 0, file: "indicators.csv", row: 2)]))
        return Report(
            slug: "sample", settings: base.settings, sections: [], records: [.indicators: indicators],
            calendar: base.calendar)
    }

    /// A row without a service is of all services, beside those of each.
    @Test func whatIsOfNoPartIsTheWhole() throws {
        let base = Self.report([("Cases", 4, nil), ("Cases", 6, nil), ("Cases", 11, nil)])
        guard let table = base.records[.indicators] else { return }
        var columns = table.columns
        columns["name"] = .category(CategoryColumn(codes: [1, 1, 1], labels: ["", "Cases"]))
        columns["value"] = .number(NumberColumn(millionths: [4, 6, 11].map { $0 * NumberColumn.scale }))
        columns["service"] = .category(CategoryColumn(codes: [1, 2, 0], labels: ["", "Adoption", "Transport"]))
        let report = Report(
            slug: "sample", settings: base.settings, sections: [],
            records: [.indicators: RecordTable(kind: .indicators, rowCount: 3, columns: columns, rows: table.rows)],
            calendar: base.calendar)
        var evaluator = Evaluator(report: report)
        let texts = ["indicator(name: Cases)", "indicator(name: Cases, service: Transport)"]
        #expect(try texts.map { try evaluator.figure(try Parser.expression(from: $0)).text } == ["11", "6"])
    }

    @Test(arguments: [
        ("indicator(name: Satisfied)", "76% (61 of 80)"), ("percent(indicator(name: Similar))", "84%"),
        ("percent(decimals(indicator(name: Similar), 1))", "83.6%"), ("indicator(name: Nobody)", "[z]"),
        ("indicator(name: Plain)", "5"),
    ])
    func aBaseMakesAShare(expression: String, text: String) throws {
        let million = NumberColumn.scale
        var evaluator = Evaluator(
            report: Self.report([
                ("Satisfied", 61 * million, 80 * million), ("Similar", 83_600_000, 100 * million),
                ("Nobody", 0, 0), ("Plain", 5 * million, nil),
            ]))
        #expect(try evaluator.figure(try Parser.expression(from: expression)).text == text)
    }
}
