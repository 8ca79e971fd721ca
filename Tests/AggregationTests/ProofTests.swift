import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

/// What must hold of every publication, shown on ones that were made wrong.
@Suite struct ProofTests {
    private func figures(_ change: (inout TableRequest) -> Void = { _ in }) throws -> (FigureTable, Evaluator) {
        var request = TableText.request("received")
        request.rows = .dimension("service", values: nil)
        request.columns = .years(2)
        request.totals = .both
        change(&request)
        var evaluator = Evaluator(report: SampleReport.report())
        return (try #require(evaluator.table(request, at: TableText.place).0), evaluator)
    }

    private func findings(_ tables: [FigureTable], _ statements: [Figure] = []) -> [String] {
        let places = tables.indices.map { SourceLocation(file: "content/sample/20-volumes.md", line: $0 + 1) }
        var figures = Figures(
            expressions: [:], tables: Dictionary(uniqueKeysWithValues: zip(places, tables)), caseLists: [:],
            definitions: [])
        let place = Statement.Place(.section, slug: "volumes", title: "Volumes", at: TableText.place)
        figures.publication = Publication(
            statements: statements.map { Statement(figure: $0, form: .sentence, place: place) })
        return Proof(figures: figures).findings.map { "\($0.identifier): \($0.summary)" }
    }

    @Test func poundsAreNotAddedToPence() throws {
        var request = TableText.request("cost")
        request.rows = .dimension("category", values: nil)
        request.totals = .both
        request.share = .above
        request.show = [.percent, .count]
        var evaluator = Evaluator(report: SampleReport.report())
        let table = try #require(evaluator.table(request, at: TableText.place).0)
        #expect(table.rows.count == 3 && findings([table]) == [])
    }

    @Test func rowsAndColumnsComeToTheirTotals() throws {
        let (table, _) = try figures()
        #expect(table.rowsAreParts && table.columnsAreParts)
        #expect(findings([table]) == [])
        let rows = table.rows.filter { $0.label != "Adoption" }
        let wrong = FigureTable(
            identifier: "a-table", title: "A table", measure: "", period: "", source: "", rowHeading: "",
            columns: table.columns, rows: rows, notes: [])
        #expect(findings([wrong]) == [])
        var proved = wrong
        proved.rowsAreParts = true
        #expect(
            findings([proved]) == [
                "upheld-fault: In the table “A table”, the rows of the column “2024/25” do not come to their total, 9.",
                "upheld-fault: In the table “A table”, the rows of the column “Total” do not come to their total, 14.",
            ])
    }

    @Test func whatStandsTwiceOrIsListedIsNoProof() throws {
        #expect(try !figures { $0.rows = .dimension("cause", values: nil) }.0.rowsAreParts)
        #expect(try !figures { $0.rows = .dimension("service", values: ["Adoption"]) }.0.rowsAreParts)
        #expect(try !figures { $0.measures = [TableText.measure("Cases", "cases")] }.0.rowsAreParts)
    }

    @Test func oneExpressionIsOneFigure() throws {
        var evaluator = Evaluator(report: SampleReport.report())
        let received = try evaluator.figure(try Parser.expression(from: "received"))
        var other = try evaluator.figure(try Parser.expression(from: "received(stage: 1)"))
        #expect(findings([], [received, other, received]) == [])
        other.derivation = received.derivation
        #expect(
            findings([], [received, other]) == [
                "upheld-fault: received(year: 2024/25) is 9 in one place and 7 in another."
            ])
    }

    @Test func noPartIsLargerThanItsWhole() throws {
        var evaluator = Evaluator(report: SampleReport.report())
        let within = try evaluator.figure(try Parser.expression(from: "within"))
        #expect(findings([], [within]) == [])
        let wrong = Figure(
            derivation: within.derivation, title: "", value: .share(numerator: Ratio(9), denominator: Ratio(8)),
            text: "113% (9 of 8)", cellText: "113%", period: nil, filters: [], base: "")
        #expect(
            findings([], [wrong]) == ["upheld-fault: within(year: 2024/25) is 113% (9 of 8): more than all."])
    }
}
