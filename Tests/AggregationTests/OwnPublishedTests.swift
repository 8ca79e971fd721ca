import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

/// Published figures of measures of the council's own, and figures worked out from published counts.
@Suite struct OwnPublishedTests {
    typealias Row = SampleReport.HistoryRow

    private static let measures = [
        measure("upheld_share", "share(received(outcome: upheld), of: received)"),
        measure("unit_cost", "cost / received"),
        measure("case_rate", "1000 * received / indicator(name: Referrals)", unit: "for every 1,000 referrals"),
        measure("cost_share", "share(cost(category: Redress), of: cost)"),
        measure("both_stages", "received(stage: 1) + received(stage: 2)"),
    ]

    private static func measure(_ name: String, _ expression: String, unit: String? = nil) -> CustomMeasure {
        CustomMeasure(
            name: name, title: "Title of \(name)", definition: "Definition.",
            expression: PlacedExpression(expression, at: TableText.place), unit: unit, decimals: nil
        )
    }

    private static func row(
        _ measure: String, _ value: Int, of base: Int? = nil, year: String = "2021/22", stage: String = ""
    ) -> Row {
        Row(year: year, measure: measure, value: value, base: base, procedure: "", stage: stage)
    }

    private static let rows = [
        row("upheld_share", 33), row("upheld_share", 20, of: 60, year: "2022/23"),
        row("upheld_share", 2, of: 5, stage: "2"), row("unit_cost", 412), row("case_rate", 7),
        row("cost_share", 250, of: 1000), row("both_stages", 44),
        Row(year: "2021/22", value: 40), Row(year: "2021/22", value: 6, stage: "2"),
        Row(year: "2022/23", value: 50), Row(year: "2021/22", value: 7, filters: ["outcome": "upheld"]),
    ]

    private static func report(_ rows: [Row] = rows) -> Report {
        SampleReport.report(measures: measures, history: rows)
    }

    private func figure(_ expression: String, in report: Report = report()) throws(ExpressionError) -> Figure {
        var evaluator = Evaluator(report: report)
        #expect(evaluator.defineCustomMeasures() == [])
        return try evaluator.figure(try Parser.expression(from: expression))
    }

    @Test(arguments: [
        ("upheld_share(year: 2021/22)", "33%"), ("upheld_share(year: 2022/23)", "33% (20 of 60)"),
        ("percent(upheld_share(year: 2022/23))", "33%"), ("upheld_share(stage: 2, year: 2021/22)", "40% (2 of 5)"),
        ("unit_cost(year: 2021/22)", "£412"), ("case_rate(year: 2021/22)", "7 for every 1,000 referrals"),
        ("cost_share(year: 2021/22)", "25% (£250 of £1,000)"), ("both_stages(year: 2021/22)", "44"),
        ("upheld_share(procedure: statutory, stage: 1, year: 2021/22)", "18% (7 of 40)"),
    ])
    func ownMeasuresOfYearsWithoutRecordsAreThosePublished(expression: String, printed: String) throws {
        let figure = try figure(expression)
        #expect(figure.text == printed)
        #expect(figure.isPublished)
    }

    @Test func aChangeRunsOverTheJoin() throws {
        let words = try figure("change(upheld_share(year: 2023/24), from: upheld_share(year: 2022/23))").text
        #expect(words == "an increase of 7 percentage points from 33% in 2022/23")
    }

    @Test func inATableAnOwnMeasureHasItsMarkAndOneCaption() throws {
        var evaluator = Evaluator(report: Self.report())
        #expect(evaluator.defineCustomMeasures() == [])
        var request = TableText.request("upheld_share")
        request.columns = .years(4)
        let table = try #require(evaluator.table(request, at: TableText.place).0)
        #expect(table.rows.map { $0.cells.map(\.text) } == [["33%", "33% (20 of 60)", "40% (2 of 5)", "33% (3 of 9)"]])
        #expect(table.columns.map(\.notes) == [[1], [1], [], []])
        #expect(Set(table.rows.flatMap { $0.cells.map(\.base) }).count == 1)
    }

    @Test func whatWasNotPublishedIsNamedWithWhatWas() {
        let error = #expect(throws: ExpressionError.self) {
            try figure("upheld_share(stage: 2, year: 2022/23)")
        }
        #expect(
            error?.summary == "There are no records for upheld_share in 2022/23, and"
                + " upheld_share(stage: 2, year: 2022/23) was not published. Its parts were not all published either. There"
                + " are no records for received in 2022/23, and received(outcome: upheld, stage: 2, year: 2022/23) was not"
                + " published."
        )
        #expect(
            error?.remedy.hasPrefix(
                "The nearest that was published is upheld_share(year: 2022/23), in history.csv, row 3.") == true)
    }

    @Test func anOwnMeasureThatDiffersFromTheRecordsIsAnError() {
        func findings(_ row: Row) -> [String] { aggregate(Self.report([row])).findings.map(\.identifier) }
        #expect(findings(Self.row("upheld_share", 2, of: 5, year: "2023/24")) == [])
        #expect(findings(Self.row("upheld_share", 40, year: "2023/24")) == [])
        #expect(findings(Self.row("upheld_share", 3, of: 5, year: "2023/24")) == ["published-differs"])
        #expect(findings(Self.row("upheld_share", 41, year: "2023/24")) == ["published-differs"])
    }

    @Test func aRevisedOwnMeasureIsMarked() throws {
        var row = Self.row("upheld_share", 3, of: 5, year: "2023/24")
        row.revised = "One was counted twice"
        let figure = try figure("upheld_share(year: 2023/24)", in: Self.report([row]))
        #expect(figure.marks.map(\.text) == ["Revised: 60% (3 of 5) was published for 2023/24. One was counted twice."])
    }

    @Test(arguments: [
        ("escalated(procedure: statutory, year: 2021/22)", "15% (6 of 40)"),
        (
            "share(received(procedure: statutory, stage: 2), of: received(procedure: statutory, stage: 1, year: 2021/22))",
            ""
        ),
        (
            "previous(share(received(procedure: statutory, stage: 2, year: 2022/23), "
                + "of: received(procedure: statutory, stage: 1, year: 2022/23)))",
            "15% (6 of 40)"
        ),
        ("escalated(procedure: statutory, from: 1, to: 2, basis: flow, year: 2021/22)", "15% (6 of 40)"),
        ("escalated(procedure: statutory, basis: cohort, year: 2021/22)", "no-published-figure"),
        ("escalated(procedure: statutory, year: 2022/23)", "no-published-figure"),
        ("escalated(procedure: statutory, stage: 1, year: 2021/22)", "stage-of-escalated"),
    ])
    func whatMovedOnIsWorkedOutFromPublishedCounts(expression: String, printed: String) throws {
        do throws(ExpressionError) {
            let figure = try figure(expression)
            if !printed.isEmpty { #expect(figure.text == printed) }
            #expect(figure.isPublished)
        } catch {
            #expect(error.identifier == printed)
        }
    }
}
