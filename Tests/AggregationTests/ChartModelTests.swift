import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

/// What is drawn of a table: the numbers, in the order of time, under whole names.
@Suite struct ChartModelTests {
    private func model(
        _ kind: ChartRequest.Kind, _ change: (inout TableRequest) -> Void
    ) throws -> ChartModel {
        var request = TableText.request("received")
        change(&request)
        var evaluator = Evaluator(report: SampleReport.report())
        let style = ChartStyle(kind: kind)
        let (table, findings) = evaluator.table(request, drawnAs: style, at: TableText.place)
        #expect(findings == [])
        return ChartModel(style: style, table: try #require(table))
    }

    @Test func linesRunAlongTime() throws {
        let model = try model(.line) {
            $0.columns = .dimension("year", values: ["2024/25", "2023/24"])
        }
        #expect(model.categories.map(\.name) == ["2023/24", "2024/25"])
        #expect(model.series.map { $0.values.map(\.label) } == [["5", "9"]])
    }

    @Test func eachMeasureIsALineOfItsOwn() throws {
        let model = try model(.line) {
            $0.measures = [TableText.measure("Received", "received"), TableText.measure("Closed", "closed")]
            $0.rows = .dimension("stage", values: ["1"])
            $0.columns = .years(2)
        }
        #expect(model.categories.map(\.name) == ["2023/24", "2024/25"])
        #expect(model.series.map(\.name) == ["received", "closed"])
        #expect(model.series.map { $0.values.map(\.label) } == [["4", "7"], ["3", "7"]])
    }

    @Test func rowsOfGroupsAreCalledByBothNames() throws {
        let model = try model(.bars) { $0.rows = .nested("stage", "service") }
        #expect(
            model.categories.map(\.name) == [
                "Adoption (Stage 1)", "Child Protection (Stage 1)", "Leaving Care (Stage 1)",
                "Child Protection (Stage 2)", "Leaving Care (Stage 2)",
            ])
    }

    @Test func seriesOfNothingAreNotDrawnBesideOthers() throws {
        let model = try model(.stackedBars) {
            $0.rows = .dimension("service", values: nil)
            $0.columns = .dimension("outcome", values: ["upheld", "resolved otherwise", "not upheld"])
        }
        #expect(model.series.map(\.name) == ["Upheld", "Not upheld"])
    }

    @Test func seriesThatCanNotBeToldApartAreAnError() {
        let rows = (1...9).map { number in
            SampleReport.CaseRow(reference: "R\(number)", received: "2024-05-0\(number)", service: "Team \(number)")
        }
        var request = TableText.request("received")
        request.rows = .dimension("stage", values: ["1"])
        request.columns = .dimension("service", values: nil)
        var evaluator = Evaluator(report: SampleReport.report(rows: rows))
        #expect(evaluator.table(request, drawnAs: ChartStyle(kind: .bars), at: TableText.place).1 == [])
        request.rows = .dimension("stage", values: ["1", "2"])
        let (table, findings) = evaluator.table(request, drawnAs: ChartStyle(kind: .bars), at: TableText.place)
        #expect(table == nil)
        #expect(
            findings.map(\.summary) == [
                "The chart has 9 series, and more than 8 can't be told apart: Team 1, Team 2, Team 3, Team 4, Team 5,"
                    + " Team 6, Team 7, Team 8 and Team 9."
            ])
    }

    /// Each small chart has the rows of all, also one of a group that is a single row under its own name.
    @Test func smallChartsHaveTheSameSeries() throws {
        var request = TableText.request("received")
        request.rows = .nested("outcome", "status")
        request.columns = .years(2)
        request.hasSubtotals = false
        var evaluator = Evaluator(report: SampleReport.report())
        let style = ChartStyle(kind: .columns, isEach: true)
        let (table, findings) = evaluator.table(request, drawnAs: style, at: TableText.place)
        #expect(findings == [])
        let panels = ChartModel.panels(style: style, table: try #require(table))
        #expect(panels.count > 2)
        #expect(Set(panels.map { $0.model.series.map(\.name) }).count == 1)
        #expect(Set(panels.map { $0.model.categories.map(\.name) }).count == 1)
        #expect(
            panels.allSatisfy { panel in
                panel.model.series.allSatisfy { $0.values.count == panel.model.categories.count }
            })
    }

    @Test func otherStandsLast() throws {
        let rows = ["Other", "Other", "Other", "Adoption", "Adoption", "Leaving Care"].enumerated().map {
            SampleReport.CaseRow(reference: "R\($0)", received: "2024-05-0\($0 + 1)", service: $1)
        }
        var request = TableText.request("received")
        request.rows = .dimension("service", values: nil)
        request.sort = .largest
        var evaluator = Evaluator(report: SampleReport.report(rows: rows))
        let made = evaluator.table(request, drawnAs: ChartStyle(kind: .bars), at: TableText.place)
        let table = try #require(made.0)
        let model = ChartModel(style: ChartStyle(kind: .bars), table: table)
        #expect(model.categories.map(\.label).last == "Other")
        #expect(model.series[0].values.map(\.label).last == "3")
    }

    @Test func aChartOfNothingIsEmpty() {
        var request = TableText.request("received")
        request.rows = .dimension("service", values: nil)
        request.filters = [TableText.filter("outcome", "withdrawn"), TableText.filter("stage", "2")]
        var evaluator = Evaluator(report: SampleReport.report())
        let style = ChartStyle(kind: .columns)
        let (table, findings) = evaluator.table(request, drawnAs: style, at: TableText.place)
        #expect(findings.map(\.identifier) == ["nothing-to-show"])
        #expect(table?.isOfNothing(drawnAs: style) == true)
    }

    @Test func aValueIsLabelledWithoutItsParts() throws {
        let model = try model(.columns) {
            $0.measures = [TableText.measure("In time", "within(stage: 1)")]
            $0.columns = .years(2)
        }
        #expect(model.series.flatMap { $0.values.map(\.label) } == ["67%", "57%"])
    }
}
