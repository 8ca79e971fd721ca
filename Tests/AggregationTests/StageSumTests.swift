import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

/// Which figures add up the stages of a procedure. In 2024/25 the sample has stages 1 and 2 of the statutory procedure
/// and stage 1 of the corporate one.
@Suite struct StageSumTests {
    @Test(arguments: [
        "received", "received(procedure: statutory)", "closed(procedure: statutory)",
        "received(stage: [1, 2])", "received(stage: 1) + received(stage: 2)", "words(received)",
        "capital(words(closed))", "plural(received, one: \"one\", many: \"many\")", "round(received, to: 10)",
        "difference(received)", "previous(received)", "part(within)",
        "share(closed(outcome: upheld), of: closed)",
        "part(share(closed(stage: 1), of: closed))", "records_of_all_stages", "records_of_all_stages * 1 + received",
        "closed - closed(outcome: upheld)", "received(stage: 1, quarter: 2) + received(stage: 2, quarter: 2)",
    ])
    func stagesAreAddedUp(expression: String) throws { #expect(try adds(expression)) }

    @Test(arguments: [
        "received(stage: 1)", "received(procedure: corporate)", "cases", "cases(procedure: statutory)",
        "received(procedure: statutory, stage: 1) + received(procedure: corporate)", "received - received(stage: 2)",
        "percent(within)", "escalated", "received(service: Adoption)", "received(quarter: 1)", "open",
        "change(received)",
        "direction(received)", "cost", "decided", "cost / received", "largest(received, by: service)",
        "records_of_all_stages(stage: 1)", "received(reference: B2)", "1 + 2",
    ])
    func noStagesAreAddedUp(expression: String) throws { #expect(try !adds(expression)) }

    private func adds(_ text: String) throws -> Bool {
        let place = Casework.SourceLocation(file: "report.yaml", line: 1)
        let own = CustomMeasure(
            name: "records_of_all_stages", title: "Records", definition: "All of them.",
            expression: PlacedExpression("received", at: place), unit: nil, decimals: nil)
        var evaluator = Evaluator(report: SampleReport.report(measures: [own]))
        #expect(evaluator.defineCustomMeasures() == [])
        return evaluator.addsStages(try Parser.expression(from: text))
    }

    @Test func aTableNamesTheMeasuresUnderWhichStagesAreAddedUp() throws {
        func sums(_ measure: String, _ change: (inout TableRequest) -> Void) throws -> [String] {
            var request = TableText.request(measure)
            change(&request)
            var evaluator = Evaluator(report: SampleReport.report())
            return try #require(evaluator.table(request, at: TableText.place).0).stageSums
        }
        let service = TableRequest.Axis.dimension("service", values: nil)
        let stage = TableRequest.Axis.dimension("stage", values: nil)
        #expect(try sums("received") { $0.rows = service } == ["Complaints"])
        #expect(try sums("received(stage: 1)") { $0.rows = service } == [])
        #expect(try sums("received") { $0.rows = stage } == [])
        #expect(
            try sums("received") {
                $0.rows = stage
                $0.columns = .years(nil)
            } == [])
        #expect(
            try sums("received") {
                $0.rows = stage
                $0.totals = .columns
            } == ["Complaints"])
        #expect(try sums("received") { $0.rows = .nested("procedure", "stage") } == ["Complaints"])
        #expect(
            try sums("received") {
                $0.rows = .nested("procedure", "stage")
                $0.hasSubtotals = false
            } == [])
        #expect(try sums("within") { $0.rows = .dimension("procedure", values: nil) } == [])
        #expect(
            try sums("received") {
                $0.measures = []
                $0.rows = .expressions([
                    TableText.measure("At stage 1", "received(stage: 1)"), TableText.measure("In all", "received"),
                ])
            } == ["In all"])
    }
}
