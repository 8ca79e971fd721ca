import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

/// Complaints received in a year, with what had become of them by a day. A4, received on 20 March 2024, was withdrawn on
/// 10 April 2024; B6 is open.
@Suite struct StatusTests {
    private func table(_ change: (inout TableRequest) -> Void = { _ in }) throws -> TableText {
        try TableText.of("received") {
            $0.rows = .dimension("status", values: nil)
            $0.columns = .years(nil)
            $0.totals = .columns
            change(&$0)
        }
    }

    @Test func theStatusIsThatAtTheEndOfEachYear() throws {
        let table = try table()
        #expect(
            table.body == """
                Open | 1 | 1
                Upheld | 2 | 3
                Partially upheld | 0 | 1
                Not upheld | 2 | 3
                No finding | 0 | 1
                Total | 5 | 9
                """
        )
        #expect(table.caption.contains("; with their status at the end of each year; "))
    }

    /// B1, B2 and B7 of quarter 1 were answered in it, B3 a month after it.
    @Test func theStatusInAQuarterIsThatOfItsLastDay() throws {
        let quarters = try TableText.of("received(stage: 1)") {
            $0.rows = .dimension("status", values: ["open"])
            $0.columns = .dimension("quarter", values: nil)
        }
        #expect(quarters.body == "Open | 1 | 0 | 0 | 1")
    }

    @Test func theStatusIsThatOnANamedDay() throws {
        let table = try table { $0.statusDate = Day(isoText: "2025-05-31") }
        #expect(
            table.body == """
                Open | 0 | 1
                Upheld | 2 | 3
                Partially upheld | 0 | 1
                Not upheld | 2 | 3
                No finding | 0 | 1
                Withdrawn | 1 | 0
                Total | 5 | 9
                """
        )
        #expect(table.caption.contains("; with their status on 31 May 2025; "))
    }

    @Test func whatIsLeftOutIsInNoTotalAndTheCaptionSaysSo() throws {
        let table = try table {
            $0.statusDate = Day(isoText: "2025-05-31")
            $0.exclusions = [TableText.filter("status", "open", "withdrawn")]
        }
        #expect(
            table.body == """
                Upheld | 2 | 3
                Partially upheld | 0 | 1
                Not upheld | 2 | 3
                No finding | 0 | 1
                Total | 4 | 8
                """
        )
        #expect(table.caption.contains("; with their status on 31 May 2025; without status: open, withdrawn; "))
    }

    @Test(arguments: [
        ("received(status: open)", 1), ("received(status: answered)", 8), ("received(status: well-founded)", 4),
        ("received(status: open, year: 2023/24)", 1),
        ("received(status: open, year: 2023/24, at: 2024-05-31)", 0),
        ("received(status: withdrawn, year: 2023/24, at: \"2024-05-31\")", 1),
        ("cases(status: upheld)", 3),
    ])
    func statusIsAFilter(expression: String, count: Int) throws {
        var evaluator = Evaluator(report: SampleReport.report())
        let figure = try evaluator.figure(try Parser.expression(from: expression))
        #expect(figure.value == .count(count))
        #expect(try evaluator.figure(try Parser.expression(from: figure.expression)).value == figure.value)
    }

    @Test(arguments: [
        (
            "received(status: opne)", "unknown-value",
            "No record has the status \"opne\". Did you mean \"open\"?"
        ),
        ("received(status: open, at: May)", "bad-date", "at needs a day. Write it as at: 2025-05-31."),
        (
            "received(status: open, at: 2024-12-31)", "early-status-date",
            "The status is looked at on 31 December 2024, and the records are received up to 31 March 2025."
                + " Name a day from 31 March 2025 on, or leave out at."
        ),
    ])
    func wrongStatusesAreErrors(expression: String, identifier: String, words: String) throws {
        var evaluator = Evaluator(report: SampleReport.report())
        let error = #expect(throws: ExpressionError.self) {
            try evaluator.figure(try Parser.expression(from: expression))
        }
        #expect(error?.identifier == identifier)
        #expect("\(error?.summary ?? "") \(error?.remedy ?? "")" == words)
    }

    @Test func whatIsToBeLeftOutMustExist() {
        var request = TableText.request("received")
        request.exclusions = [TableText.filter("service", "Adoptoin")]
        #expect(
            TableText.findings(of: request).map { "\($0.identifier): \($0.summary) \($0.remedy)" } == [
                "unknown-value: No record has the service \"Adoptoin\". Did you mean \"Adoption\"?"
            ]
        )
    }
}
