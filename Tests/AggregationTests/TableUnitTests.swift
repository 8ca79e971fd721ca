import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

/// What stands under a heading is what the heading says: one expression a cell, one unit an axis, rounding said.
@Suite struct TableUnitTests {
    private static let listed = TableRequest.Axis.expressions([
        TableText.measure("All", "received"), TableText.measure("Stage 1", "received(stage: 1)"),
    ])

    @Test func onlyOneAxisHasExpressions() {
        var request = TableText.request("received")
        request.rows = Self.listed
        #expect(
            TableText.findings(of: request).map { "\($0.identifier): \($0.summary)" } == [
                "expressions-on-both-axes: The rows and the measures are expressions, and each cell can print only one."
            ])
        request.measures = []
        request.columns = Self.listed
        #expect(TableText.findings(of: request).map(\.identifier) == ["expressions-on-both-axes"])
        request.rows = .dimension("stage", values: nil)
        request.measures = [TableText.measure("Closed", "closed")]
        #expect(TableText.findings(of: request).map(\.identifier) == ["expressions-on-both-axes"])
    }

    @Test func differentUnitsShareNoAxisNoTotalAndNoRanking() {
        var request = TableText.request("received")
        request.measures = []
        request.rows = .expressions([TableText.measure("Number", "received"), TableText.measure("Cost", "cost")])
        request.columns = .years(2)
        var evaluator = Evaluator(report: SampleReport.report())
        #expect(evaluator.table(request, at: TableText.place).1 == [])
        let drawn = evaluator.table(request, drawnAs: ChartStyle(kind: .columns), at: TableText.place)
        #expect(drawn.0 == nil)
        #expect(
            drawn.1.map(\.summary) == [
                "“Number” (a number) and “Cost” (money) share an axis, and are of different units."
            ])
        request.sort = .largest
        #expect(evaluator.table(request, at: TableText.place).1.map(\.identifier) == ["different-units"])
        request.sort = .none
        request.totals = .columns
        #expect(evaluator.table(request, at: TableText.place).1.map(\.identifier) == ["different-units"])
    }

    @Test func aShareAndAPercentageAreOfOneUnit() {
        var request = TableText.request("within")
        request.measures = []
        request.rows = .expressions([
            TableText.measure("In time", "within"), TableText.measure("Change", "percent_change(received)"),
        ])
        var evaluator = Evaluator(report: SampleReport.report())
        #expect(evaluator.table(request, drawnAs: ChartStyle(kind: .bars), at: TableText.place).1 == [])
    }

    @Test func decimalsAreOfSharesOnly() throws {
        let table = try TableText.of("received") {
            $0.measures = [
                TableText.measure("Change", "percent_change(received)"),
                TableText.measure("Points", "difference(within(stage: 1, limit: extended))"),
                TableText.measure("Days", "response_days"), TableText.measure("Number", "received"),
                TableText.measure("In time", "within(stage: 1)"),
            ]
            $0.decimals = 2
        }
        let cells = table.body.split(separator: " | ").map(String.init)
        #expect(cells[1] == "+80.00%")
        #expect(cells[2] == "+19.05 points")
        #expect(cells[3].split(separator: ".").last?.count == 1)
        #expect(cells[4] == "9")
        #expect(cells[5].hasPrefix("57.14%"))
    }

    @Test func roundingIsSaidWhereItIs() throws {
        let table = try TableText.of("round_up(cost, to: 1000)", heading: "Round up") {
            $0.rows = .dimension("category", values: nil)
            $0.totals = .columns
        }
        #expect(table.columns == "Cost (rounded up to £1,000)")
        #expect(table.body == "Investigation | £5,000\nRedress | £6,000\nTotal | £10,000")
        #expect(
            table.notes == [
                "Figures that are rounded up to £1,000 are rounded each by itself, so they do not add up to the total."
                    + " A total is the exact sum, rounded once."
            ])
        let named = try TableText.of("round(received, to: 10)", heading: "Records")
        #expect(named.columns == "Records (rounded to 10)")
        var evaluator = Evaluator(report: SampleReport.report())
        _ = try evaluator.figure(try Parser.expression(from: "round_up(cost, to: 10)"))
        #expect(
            evaluator.definitions().map(\.rounding) == [
                "Exact to the penny, unless a note says otherwise; where it says so, rounded up to £10"
            ])
    }

    @Test func changesFollowTimeWhateverTheOrder() throws {
        let table = try TableText.of("received") {
            $0.columns = .dimension("year", values: ["2024/25", "2023/24"])
            $0.change = .count
        }
        #expect(table.columns == "2024/25 | 2023/24 | Change from 2023/24")
        #expect(table.body == "Complaints | 9 | 5 | +4")
        let ranked = try TableText.of("received") {
            $0.rows = .dimension("service", values: nil)
            $0.columns = .dimension("year", values: ["2024/25", "2023/24"])
            $0.sort = .largest
        }
        #expect(ranked.body.hasPrefix("Child Protection | 6 |"))
    }

    @Test func theYearBeforeCanBeWrittenSoInWhere() throws {
        let table = try TableText.of("received") { $0.filters = [TableText.filter("year", "previous")] }
        #expect(table.body == "Complaints | 5")
        #expect(table.caption.hasSuffix("1 April 2023 to 31 March 2024"))
    }

    @Test func whatNobodyHasCanBeLeftOut() throws {
        func table(_ field: Field, _ value: String) throws -> TableText {
            try TableText.of("received") {
                $0.rows = .dimension(field, values: nil)
                $0.exclusions = [TableText.filter(field, value)]
            }
        }
        #expect(try table("status", "resolved otherwise").body.hasPrefix("Open | 1\n"))
        #expect(try table("service", "not recorded").body.hasPrefix("Adoption | 1\n"))
        var request = TableText.request("received")
        request.rows = .dimension("service", values: nil)
        request.exclusions = [TableText.filter("service", "Adopton")]
        #expect(TableText.findings(of: request).map(\.remedy) == ["Did you mean \"Adoption\"?"])
    }

    @Test func aTableOfNothingIsAWarning() throws {
        var request = TableText.request("received")
        request.rows = .dimension("service", values: nil)
        request.filters = [TableText.filter("outcome", "withdrawn"), TableText.filter("stage", "2")]
        request.share = .column
        request.show = [.count, .percent]
        var evaluator = Evaluator(report: SampleReport.report())
        let (table, findings) = evaluator.table(request, at: TableText.place)
        #expect(table?.rows.isEmpty == true)
        #expect(table?.measure.hasPrefix("Complaints received") == true)
        #expect(
            findings.map { "\($0.severity) \($0.identifier): \($0.summary)" } == [
                "warning nothing-to-show: The table \"A table\" has nothing to show: readers see \"None\"."
            ])
    }
}
