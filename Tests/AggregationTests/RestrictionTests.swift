import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

/// Filters of a measure, of `where` and of rows and columns hold together.
@Suite struct RestrictionTests {
    @Test(arguments: [
        ("received(stage: 1)", "stage", "Stage 1 | 7\nTotal | 7"),
        ("received(procedure: statutory)", "procedure", "Children Act procedure | 8\nTotal | 8"),
        ("received(cause: Delay)", "cause", "Conduct | 1\nDelay | 2\nTotal | 2"),
        ("percent_change(received(stage: 1))", "stage", "Stage 1 | +75%\nAll | +75%"),
        ("difference(received(stage: 2))", "stage", "Stage 2 | +1\nTotal | +1"),
        (
            "share(received(stage: 2), of: received)", "stage",
            "Stage 1 | 0% (0 of 7)\nStage 2 | 100% (2 of 2)\nAll | 22% (2 of 9)"
        ),
        ("closed(outcome: well-founded)", "outcome", "Upheld | 3\nPartially upheld | 1\nTotal | 4"),
        ("uphold_rate", "decision", "Not upheld | 0% (0 of 1)\nUpheld | 100% (2 of 2)\nAll | 67% (2 of 3)"),
    ])
    func aMeasuresOwnFilterHoldsBesideTheRows(measure: String, rows: Field, body: String) throws {
        let table = try TableText.of(measure) {
            $0.rows = .dimension(rows, values: nil)
            $0.totals = .columns
        }
        #expect(table.body == body)
    }

    /// A list stays a list, from the block to the count.
    @Test func aValueWithACommaIsOneValue() throws {
        let services = ["Waste, bins", "Waste, bins", "Parking", "Roads", "Waste", "bins"]
        let report = SampleReport.report(
            rows: services.enumerated().map { index, service in
                SampleReport.CaseRow(reference: "R\(index)", received: "2024-05-01", service: service)
            })
        let filtered = try TableText.of("received", in: report) {
            $0.filters = [TableText.filter("service", "Waste, bins", "Parking")]
        }
        #expect(filtered.body == "Complaints | 3")
        let listed = try TableText.of("received", in: report) {
            $0.rows = .dimension("service", values: ["Waste, bins", "Parking"])
            $0.totals = .columns
        }
        #expect(listed.body == "Waste, bins | 2\nParking | 1\nTotal | 3")
        let without = try TableText.of("received", in: report) {
            $0.rows = .dimension("service", values: nil)
            $0.exclusions = [TableText.filter("service", "Waste, bins", "Roads")]
        }
        #expect(without.body == "bins | 1\nParking | 1\nWaste | 1")
        var evaluator = Evaluator(report: report)
        let sentence = try Parser.expression(from: "received(service: [\"Waste, bins\", Parking])")
        #expect(try evaluator.figure(sentence).text == "3")
    }

    @Test func aContradictingRowThatWasListedIsNothing() throws {
        let table = try TableText.of("received(stage: 1)") { $0.rows = .dimension("stage", values: ["1", "2"]) }
        #expect(table.body == "Stage 1 | 7\nStage 2 | 0")
        let largest = try TableText.of("largest(received(service: [Adoption, \"Leaving Care\"]), by: service)") {
            $0.rows = .dimension("stage", values: ["1", "2"])
        }
        #expect(largest.body == "Stage 1 | Adoption and Leaving Care\nStage 2 | Leaving Care")
    }

    @Test func rowsAreOnlyThoseThatTheFilterLetsThrough() throws {
        let table = try TableText.of("received") {
            $0.rows = .dimension("service", values: nil)
            $0.filters = [TableText.filter("service", "Adoption", "leaving care")]
            $0.totals = .columns
        }
        #expect(table.body == "Adoption | 1\nLeaving Care | 2\nTotal | 3")
        let outcomes = try TableText.of("closed") {
            $0.rows = .dimension("outcome", values: nil)
            $0.filters = [TableText.filter("outcome", "well-founded")]
            $0.totals = .columns
        }
        #expect(outcomes.body == "Upheld | 3\nPartially upheld | 1\nTotal | 4")
        let quarters = try TableText.of("received") {
            $0.columns = .dimension("quarter", values: nil)
            $0.filters = [TableText.filter("quarter", "1")]
            $0.totals = .rows
        }
        #expect(quarters.columns == "Quarter 1 | Total")
        #expect(quarters.body == "Complaints | 4 | 4")
    }

    @Test(arguments: [
        ("received(quarter: 1)", "quarter", "contradicting-quarters"),
        ("received(year: 2024/25)", "year", "contradicting-years"),
        ("escalated", "stage", "stage-of-escalated"),
    ])
    func whatCanOnlyContradictIsAnError(measure: String, columns: Field, identifier: String) {
        var request = TableText.request(measure)
        request.columns = columns == "year" ? .years(2) : .dimension(columns, values: nil)
        var evaluator = Evaluator(report: SampleReport.report())
        #expect(evaluator.table(request, at: TableText.place).1.map(\.identifier).contains(identifier))
    }

    @Test func aFilterThatLeavesNoColumnIsAnError() {
        var request = TableText.request("received")
        request.columns = .years(2)
        request.filters = [TableText.filter("year", "2021/22")]
        var evaluator = Evaluator(report: SampleReport.report())
        #expect(evaluator.table(request, at: TableText.place).1.map(\.identifier) == ["contradicting-filter"])
    }

    @Test func aFilterOnAValueThatNoRecordHasIsSaidToBe() {
        var request = TableText.request("received")
        request.rows = .dimension("service", values: nil)
        request.filters = [TableText.filter("service", "Adopton")]
        var evaluator = Evaluator(report: SampleReport.report())
        #expect(evaluator.table(request, at: TableText.place).1.map(\.remedy) == ["Did you mean \"Adoption\"?"])
        request.rows = .dimension("service", values: ["Adoption"])
        request.filters = [TableText.filter("service", "Leaving Care")]
        #expect(evaluator.table(request, at: TableText.place).1.map(\.identifier) == ["contradicting-filter"])
    }

    @Test func everyRestrictedCellMeansTheSameByItself() throws {
        var evaluator = Evaluator(report: SampleReport.report())
        for (measure, rows) in [("received(stage: 1)", "stage" as Field), ("received(cause: Delay)", "cause")] {
            var request = TableText.request(measure)
            request.rows = .dimension(rows, values: nil)
            request.columns = .years(2)
            request.filters = [TableText.filter(rows, "1", "2", "Delay", "Conduct")]
            let table = try #require(evaluator.table(request, at: TableText.place).0)
            for figure in table.rows.flatMap(\.cells) {
                #expect(try evaluator.figure(try Parser.expression(from: figure.expression)).value == figure.value)
            }
        }
    }

    @Test func bothOfTwoFiltersOnOneFieldCanBeAskedFor() throws {
        var evaluator = Evaluator(report: SampleReport.report())
        let text = "received(cause: Delay, and cause: Conduct, year: 2024/25)"
        let figure = try evaluator.figure(try Parser.expression(from: text))
        #expect(figure.text == "1")
        #expect(figure.expression == text)
        #expect(figure.filters.map(\.dimension) == ["cause", "and cause"])
    }

    @Test func aMeasureOfTheCouncilIsRestrictedToo() throws {
        let own = CustomMeasure(
            name: "first_stage", title: "First", definition: "",
            expression: PlacedExpression(
                "received(stage: 1)", at: TableText.place), unit: nil, decimals: nil)
        var evaluator = Evaluator(report: SampleReport.report(measures: [own]))
        #expect(evaluator.defineCustomMeasures() == [])
        #expect(try evaluator.figure(try Parser.expression(from: "first_stage(stage: 2)")).text == "0")
        #expect(try evaluator.figure(try Parser.expression(from: "first_stage(stage: 1, quarter: 1)")).text == "4")
    }
}
