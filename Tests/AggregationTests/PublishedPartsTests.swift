import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

/// Published totals beside the published figures that should come to them.
@Suite struct PublishedPartsTests {
    typealias Row = SampleReport.HistoryRow

    private static func row(_ measure: String, _ value: Int, _ filters: [Field: String] = [:]) -> Row {
        Row(
            year: "2021/22", measure: measure, value: value, procedure: filters["procedure"] ?? "",
            stage: filters["stage"] ?? "", filters: filters.filter { !["procedure", "stage"].contains($0.key) })
    }

    private static func found(_ rows: [Row]) -> [String] {
        let both = CustomMeasure(
            name: "both", title: "Both", definition: "As it says.",
            expression: PlacedExpression("received + ombudsman_received", at: SourceLocation(file: "report.yaml")),
            unit: nil, decimals: nil)
        var evaluator = Evaluator(report: SampleReport.report(measures: [both], history: rows))
        _ = evaluator.defineCustomMeasures()
        return evaluator.partsFindings().map { "\($0.severity): \($0.summary)" }
    }

    @Test func theTotalOfAMeasureOfOnesOwn() {
        let parts = [Self.row("received", 49), Self.row("ombudsman_received", 105)]
        #expect(
            Self.found(parts + [Self.row("both", 157)]) == [
                "warning: both 2021/22: the published parts come to 154, the published total is 157."
            ])
        #expect(Self.found(parts + [Self.row("both", 154)]).isEmpty)
        #expect(Self.found([Self.row("received", 49), Self.row("both", 157)]).isEmpty)
    }

    @Test func theValuesOfAField() {
        func stages(_ values: [Int]) -> [Row] {
            values.enumerated().map { Self.row("received", $1, ["stage": String($0 + 1)]) }
        }
        #expect(
            Self.found(stages([30, 8, 3]) + [Self.row("received", 40)]) == [
                "warning: received 2021/22: the published parts come to 41, the published total is 40."
            ])
        #expect(Self.found(stages([30, 8, 2]) + [Self.row("received", 40)]).isEmpty)
        // Stage 3 is not in the file, so they may come to less, and not to more.
        #expect(Self.found(stages([30, 8]) + [Self.row("received", 40)]).isEmpty)
        #expect(Self.found(stages([30, 18]) + [Self.row("received", 40)]).count == 1)
        // Neither shares nor different complaints add up, nor what can have several values.
        let shares = [("1", 30), ("2", 40), ("3", 50)].map { Self.row("within", $1, ["stage": $0]) }
        #expect(Self.found(shares + [Self.row("within", 35)]).isEmpty)
        let causes = [("Delay", 30), ("Conduct", 20)].map { Self.row("received", $1, ["cause": $0]) }
        #expect(Self.found(causes + [Self.row("received", 40)]).isEmpty)
    }

    @Test func moneyIsInPounds() {
        let heads = [("A", 1200), ("B", 300)].map { Self.row("cost", $1, ["category": $0]) }
        #expect(
            Self.found(heads + [Self.row("cost", 1600)]) == [
                "warning: cost 2021/22: the published parts come to £1,500, the published total is £1,600."
            ])
    }

    private static func indicators(_ rows: [(service: String, value: Int)], of base: Int? = nil) -> [String] {
        let sample = SampleReport.report()
        let count = rows.count
        let table = RecordTable(
            kind: .indicators, rowCount: count,
            columns: [
                "name": .category(SampleReport.category(Array(repeating: "Referrals", count: count))),
                "year": .category(SampleReport.category(Array(repeating: "2024/25", count: count))),
                "service": .category(SampleReport.category(rows.map(\.service))),
                "value": .number(NumberColumn(millionths: rows.map { $0.value * NumberColumn.scale })),
                "of": .number(
                    NumberColumn(
                        millionths: rows.map { _ in base.map { $0 * NumberColumn.scale } ?? NumberColumn.missing })),
            ], rows: SampleReport.fileRows("indicators.csv"))
        let report = Report(
            slug: "sample", settings: sample.settings, sections: [],
            records: sample.records.merging([.indicators: table]) { $1 }, calendar: sample.calendar)
        return Evaluator(report: report).partsFindings().map(\.summary)
    }

    @Test func indicatorsOfAllAndOfEachService() {
        #expect(
            Self.indicators([("", 157), ("Waste", 49), ("Parking", 105)]) == [
                "\"Referrals\" 2024/25: the published parts come to 154, the published total is 157."
            ])
        #expect(Self.indicators([("", 154), ("Waste", 49), ("Parking", 105)]).isEmpty)
        // Averages, shares, and what was given for one service only.
        #expect(Self.indicators([("", 5), ("Waste", 4), ("Parking", 6)]).isEmpty)
        #expect(Self.indicators([("", 157), ("Waste", 49), ("Parking", 105)], of: 200).isEmpty)
        #expect(Self.indicators([("", 157), ("Waste", 49)]).isEmpty)
    }
}
