import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

/// Figures of years whose records are gone, and of years whose records say something else than what was published.
@Suite struct HistoryTests {
    typealias Row = SampleReport.HistoryRow

    private static let rows = [
        Row(year: "2021/22", value: 38, source: "Annual report 2021/22"), Row(year: "2022/23", value: 44),
        Row(year: "2022/23", value: 5, stage: "2"),
        Row(year: "2021/22", measure: "within", value: 30, base: 40),
        Row(year: "2022/23", measure: "within", value: 52),
        Row(year: "2022/23", measure: "response_days", value: 14),
        Row(year: "2022/23", measure: "cost", value: 1200, procedure: "", stage: ""),
    ]

    private func text(_ expression: String, in report: Report = SampleReport.report(history: rows)) throws -> String {
        try evaluated(expression, in: report).text
    }

    private func evaluated(_ expression: String, in report: Report) throws -> Figure {
        var evaluator = Evaluator(report: report)
        #expect(evaluator.defineCustomMeasures() == [])
        return try evaluator.figure(try Parser.expression(from: expression))
    }

    @Test(arguments: [
        ("received(procedure: statutory, stage: 1, year: 2022/23)", "44"),
        ("received(procedure: statutory, stage: [1, 2], year: 2022/23)", "49"),
        ("received(procedure: statutory, stage: 1, year: [2021/22, 2022/23])", "82"),
        ("received(procedure: statutory, stage: 1, year: [2022/23, 2023/24])", "48"),
        ("within(procedure: statutory, stage: 1, limit: first, year: 2021/22)", "75% (30 of 40)"),
        ("within(procedure: statutory, stage: 1, year: 2022/23)", "52%"),
        ("percent(within(procedure: statutory, stage: 1, year: 2022/23))", "52%"),
        ("response_days(procedure: statutory, stage: 1, year: 2022/23)", "14.0 working days"),
        ("cost(year: 2022/23)", "£1,200"),
        (
            "change(received(procedure: statutory, stage: 1, year: 2023/24))",
            "a decrease of 40 from 44 in 2022/23"
        ),
    ])
    func figuresOfYearsWithoutRecordsAreThoseThatWerePublished(expression: String, printed: String) throws {
        #expect(try text(expression) == printed)
    }

    @Test func aChangeOfSharesOverTheJoinIsInPoints() throws {
        let words = try text("points_change(within(procedure: statutory, stage: 1, year: 2023/24))")
        #expect(words.hasSuffix("percentage points"))
    }

    @Test func aPublishedFigureSaysSo() throws {
        let report = SampleReport.report(history: Self.rows)
        let figure = try evaluated("received(procedure: statutory, stage: 1, year: 2021/22)", in: report)
        #expect(figure.isPublished)
        #expect(
            figure.marks.map(\.text) == [
                "The figure for 2021/22 is the one published then (Annual report 2021/22), because its records are no "
                    + "longer kept."
            ]
        )
    }

    @Test(arguments: [
        (
            "received(procedure: corporate, stage: 1, year: 2022/23)",
            "There are no records for received in 2022/23, and received(procedure: corporate, stage: 1, year: 2022/23) was"
                + " not published."
        ),
        (
            "within(procedure: statutory, stage: 1, year: [2021/22, 2022/23])",
            "within of 2021/22 to 2022/23 can't be worked out from what was published for single years."
        ),
        (
            "closed(year: 2022/23)",
            "There are no records of the kind cases with a date \"responded\" in 2022/23; there are some for 2023/24 to "
                + "2024/25."
        ),
    ])
    func whatWasNotPublishedIsAnError(expression: String, summary: String) throws {
        var evaluator = Evaluator(report: SampleReport.report(history: Self.rows))
        do throws(ExpressionError) {
            _ = try evaluator.figure(try Parser.expression(from: expression))
            Issue.record("no error")
        } catch {
            #expect(error.summary == summary)
        }
    }

    @Test func aTableRunsThroughBothAndMarksTheJoin() throws {
        let report = SampleReport.report(history: Self.rows)
        var evaluator = Evaluator(report: report)
        var request = TableText.request("received(procedure: statutory)")
        request.rows = .dimension("stage", values: ["1"])
        request.columns = .years(4)
        let table = try #require(evaluator.table(request, at: TableText.place).0)
        #expect(table.rows.map { $0.cells.map(\.cellText) } == [["38", "44", "4", "6"]])
        #expect(table.columns.map(\.notes) == [[2], [2], [], []])
        #expect(
            table.notes == [
                "Without Stage 2.",
                "The figures for 2021/22 and 2022/23 are those published then (Annual report 2021/22), because the "
                    + "records are no longer kept. Later figures are counted from the records.",
            ]
        )
        #expect(table.historyNote == table.notes.last)
    }

    @Test func whereYearsAreRowsTheirLabelsAreMarked() throws {
        var evaluator = Evaluator(report: SampleReport.report(history: Self.rows))
        var request = TableText.request("received(procedure: statutory, stage: 1)")
        request.rows = .years(3)
        let table = try #require(evaluator.table(request, at: TableText.place).0)
        #expect(table.rows.map(\.notes) == [[1], [], []])
    }

    @Test func aRecomputedFigureThatDiffersIsAnError() throws {
        let report = SampleReport.report(history: [
            Row(year: "2023/24", value: 5), Row(year: "2023/24", value: 1, stage: "2"),
        ])
        let findings = aggregate(report).findings
        #expect(findings.map(\.identifier) == ["published-differs"])
        #expect(
            findings.first?.summary
                == "received(procedure: statutory, stage: 1, year: 2023/24) was published as 5, and the records give 4."
        )
        #expect(findings.first?.location == SourceLocation(file: "history.csv", row: 2))
    }

    @Test func aRevisedFigureIsMarkedWithItsReason() throws {
        let row = Row(year: "2023/24", value: 5, revised: "One complaint was counted twice")
        let report = SampleReport.report(history: [row])
        #expect(aggregate(report).findings == [])
        var evaluator = Evaluator(report: report)
        var request = TableText.request("received(procedure: statutory, stage: 1)")
        request.columns = .years(nil)
        let table = try #require(evaluator.table(request, at: TableText.place).0)
        #expect(table.rows.map { $0.cells.map(\.cellText) } == [["4 [r]", "6"]])
        #expect(table.notes == ["[r] Revised: 5 was published for 2023/24. One complaint was counted twice."])
    }

    @Test func theSettingsCanGiveTheReason() throws {
        let figure = PlacedExpression("received(stage: 1, procedure: statutory, year: previous)", at: TableText.place)
        let revision = ReportSettings.Revision(figure: figure, reason: "One was counted twice.")
        let report = SampleReport.report(history: [Row(year: "2023/24", value: 5)], revisions: [revision])
        #expect(aggregate(report).findings == [])
    }

    @Test func aReasonWithoutAChangeIsDoubted() {
        let row = Row(year: "2023/24", value: 4, revised: "No reason")
        #expect(
            aggregate(SampleReport.report(history: [row])).findings.map(\.identifier) == ["revision-without-change"])
    }

    @Test func aFigureThatStandsTwiceIsAnError() {
        let rows = [Row(year: "2022/23", value: 4), Row(year: "2022/23", value: 4)]
        let findings = aggregate(SampleReport.report(history: rows)).findings
        #expect(findings.map(\.identifier) == ["published-twice"])
        #expect(findings.first?.location == SourceLocation(file: "history.csv", row: 3))
    }

    @Test func whereTooFewRecordsRemainThePublishedFigureStands() throws {
        let report = SampleReport.report(
            history: [Row(year: "2023/24", value: 52)], recordsFrom: ReportingYear(start: 2024))
        #expect(try text("previous(received(procedure: statutory, stage: 1))", in: report) == "52")
        #expect(aggregate(report).findings == [])
    }
}
