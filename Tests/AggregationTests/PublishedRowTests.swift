import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

/// Rows of the history file that nothing could ask for, and what answers to a status on a day.
@Suite struct PublishedRowTests {
    typealias Row = SampleReport.HistoryRow

    private static func row(_ measure: String, _ filters: [Field: String]) -> Row {
        Row(year: "2021/22", measure: measure, value: 40, procedure: "", stage: "", filters: filters)
    }

    @Test(arguments: [
        (row("recieved", [:]), "error unknown-measure", "Did you mean \"received\"?"),
        (row("satisfaction", [:]), "warning unknown-measure", "Correct the name"),
        (row("percent", [:]), "warning unknown-measure", "Correct the name"),
        (row("ombudsman_received", ["service": "Adoption"]), "error unknown-filter", "Known: "),
        (row("received", ["outcome": "uphled"]), "error unknown-value", "Did you mean \"upheld\"?"),
        (row("received", ["timeliness": "late"]), "error unknown-value", "Known: "),
        (row("within", ["limit": "extnded"]), "error unknown-value", "Did you mean \"extended\"?"),
        (row("payment_amount", ["average": "mean"]), "error unknown-value", "Did you mean \"median\"?"),
        (row("received", ["status": "open", "at": "May"]), "error bad-date", "Write it as"),
        (Row(year: "2021/22", measure: "escalated", value: 10), "error stage-of-escalated", "Name the stages"),
    ])
    func aRowWithoutUseIsFound(row: Row, finding: String, remedy: String) {
        let findings = aggregate(SampleReport.report(history: [row])).findings
        #expect(findings.map { "\($0.severity) \($0.identifier)" } == [finding])
        #expect(findings.first?.remedy.hasPrefix(remedy) == true)
        #expect(findings.first?.location == SourceLocation(file: "history.csv", row: 2))
    }

    @Test(arguments: [
        row("percent(within(stage: 1))", [:]), row("received(service: a / b)", [:]), row("cost / closed", [:]),
        row("received", ["service": "Adoptoin"]), row("within", ["limit": "extended"]),
        row("received", ["status": "upheld", "at": "2023-05-31"]), row("received", ["answered": "withdrawn"]),
        row("ombudsman_received", ["quarter": "1"]), row("redress", ["head": "Time"]),
        row("escalated", ["from": "2", "to": "3"]),
    ])
    func aRowThatCanBeAskedForIsNone(row: Row) {
        #expect(aggregate(SampleReport.report(history: [row])).findings == [])
    }

    @Test func aRowUnderANameOfItsOwnIsPlacedByIt() throws {
        var evaluator = Evaluator(report: SampleReport.report(history: [Self.row("satisfaction", [:])]))
        let placed = try Parser.expression(from: "published(measure: satisfaction, year: 2021/22)")
        #expect(try evaluator.figure(placed).text == "40")
        #expect(evaluator.historyFindings() == [])
    }

    @Test func aRowByAFieldThatRecordsHaveNoMoreIsNoneWhereItIsPlaced() throws {
        var evaluator = Evaluator(report: SampleReport.report(history: [Self.row("received", ["area": "North"])]))
        let placed = try Parser.expression(from: "received(area: North, year: 2021/22)")
        #expect(evaluator.historyFindings().map(\.identifier) == ["unknown-filter"])
        #expect(try evaluator.figure(placed).text == "40")
        #expect(evaluator.historyFindings() == [])
    }

    @Test(arguments: [
        ("published(measure: received, year: 2021/22)", "40"),
        ("published(measure: received, stage: 1, year: 2021/22)", "30"),
        ("published(measure: within, year: 2021/22)", "60%"),
        ("published(measure: within, limit: extended, year: 2021/22)", "80%"),
    ])
    func ofSeveralRowsTheOneWithoutFurtherFiltersAnswers(expression: String, text: String) throws {
        func row(_ measure: String, _ value: Int, _ filters: [Field: String]) -> Row {
            Row(
                year: "2021/22", measure: measure, value: value, procedure: "", stage: filters["stage"] ?? "",
                filters: filters.filter { $0.key != "stage" })
        }
        let rows = [
            row("received", 30, ["stage": "1"]), row("received", 40, [:]),
            row("received", 20, ["stage": "1", "team": "A"]),
            row("within", 60, ["limit": "first"]), row("within", 80, ["limit": "extended"]),
        ]
        var evaluator = Evaluator(report: SampleReport.report(history: rows))
        #expect(try evaluator.figure(try Parser.expression(from: expression)).text == text)
    }

    /// What was published of stage 1, of quarter 1 or of one year is the figure of nothing else.
    @Test(arguments: [
        ("published(measure: received, stage: 1, year: 2021/22)", "30"),
        ("published(measure: received, quarter: 1, year: 2021/22)", "9"),
        ("published(measure: received, outcome: well-founded, year: 2021/22)", "8"),
        ("published(measure: received, status: upheld, at: 2022-05-31, year: 2021/22)", "7"),
        ("published(measure: received, year: 2021/22)", "no-such-figure"),
        ("change(published(measure: received, year: 2022/23))", "no-such-figure"),
        ("published(measure: received, stage: [1, 2], year: 2021/22)", "ambiguous-figure"),
        ("published(measure: received, stage: 1, year: [2021/22, 2022/23])", "ambiguous-figure"),
        ("published(measure: received, quarter: [1, 2], year: 2021/22)", "ambiguous-figure"),
        ("published(measure: received, stage: 1, quarter: 1, year: 2021/22)", "no-such-figure"),
    ])
    func aRowAnswersToItsOwnFiltersOnly(expression: String, comes: String) throws {
        func row(_ value: Int, _ filters: [Field: String], year: String = "2021/22") -> Row {
            Row(
                year: year, measure: "received", value: value, procedure: "", stage: filters["stage"] ?? "",
                filters: filters.filter { $0.key != "stage" })
        }
        let rows = [
            row(30, ["stage": "1"]), row(9, ["quarter": "1"]), row(8, ["outcome": "well-founded"]),
            row(7, ["status": "upheld"]), row(33, [:], year: "2022/23"), row(31, ["stage": "1"], year: "2022/23"),
        ]
        var evaluator = Evaluator(report: SampleReport.report(history: rows))
        do throws(ExpressionError) {
            #expect(try evaluator.figure(try Parser.expression(from: expression)).text == comes)
        } catch {
            #expect(error.identifier == comes)
        }
    }

    @Test func aCellWithoutAPublishedFigureIsNotAvailable() throws {
        let row = Row(year: "2021/22", measure: "received", value: 30, procedure: "", stage: "1")
        var request = TableText.request("published(measure: received)")
        request.rows = .dimension("stage", values: ["1", "2"])
        request.filters = [TableText.filter("year", "2021/22")]
        var evaluator = Evaluator(report: SampleReport.report(history: [row]))
        let (table, findings) = evaluator.table(request, at: TableText.place)
        #expect(table?.rows.map { $0.cells.map(\.cellText) } == [["30"], ["[x]"]])
        #expect(findings.map { "\($0.severity) \($0.identifier)" } == ["warning no-such-figure"])
    }

    @Test(arguments: [
        (NumberColumn.notAvailable, "[x]", FigureValue.notAvailable),
        (NumberColumn.notApplicable, "[z]", .notApplicable),
    ])
    func aMarkStandsForAFigure(mark: Int, text: String, value: FigureValue) throws {
        var row = Row(year: "2021/22", value: 0, procedure: "", stage: "")
        row.mark = mark
        let rows = [row, Row(year: "2022/23", value: 7, procedure: "", stage: "")]
        var evaluator = Evaluator(report: SampleReport.report(history: rows))
        func figure(_ text: String) throws -> Figure { try evaluator.figure(try Parser.expression(from: text)) }
        #expect(try figure("received(year: 2021/22)").text == text)
        #expect(try figure("published(measure: received, year: 2021/22)").text == text)
        #expect(try figure("received(year: [2021/22, 2022/23])").value == value)
        #expect(try figure("received(year: 2021/22) / closed").value == value)
        #expect(try figure("change(received(year: 2022/23))").value == value)
        #expect(evaluator.historyFindings() == [] && evaluator.partsFindings() == [])
    }

    @Test func whatWasPublishedIsOfTheMeasuresOwnKind() throws {
        let rows = [Row(year: "2021/22", measure: "closed", value: 39, procedure: "", stage: "")]
        let report = SampleReport.report(history: rows, recordsFrom: ReportingYear(start: 2023))
        var evaluator = Evaluator(report: report)
        #expect(try evaluator.figure(try Parser.expression(from: "closed(year: 2021/22)")).text == "39")
        let error = #expect(throws: ExpressionError.self) {
            try evaluator.figure(try Parser.expression(from: "closed(of: enquiries, year: 2021/22)"))
        }
        #expect(error?.identifier == "no-published-figure")
    }

    @Test func aRowHasOneValueOfEachField() {
        var evaluator = Evaluator(report: SampleReport.report(history: [Self.row("received", ["cause": "Delay"])]))
        let error = #expect(throws: ExpressionError.self) {
            try evaluator.figure(
                try Parser.expression(from: "received(cause: Conduct, and cause: Delay, year: 2021/22)"))
        }
        #expect(error?.identifier == "no-published-figure")
    }

    private static let status = [
        row("received", ["status": "open"]),
        Row(
            year: "2021/22", value: 12, procedure: "", stage: "", filters: ["status": "upheld", "at": "2022-05-31"]),
        Row(
            year: "2021/22", value: 13, procedure: "", stage: "", filters: ["status": "upheld", "at": "2022-06-30"]),
    ]

    @Test(arguments: [
        ("received(status: open, year: 2021/22)", "40"),
        ("received(status: open, at: 2025-05-31, year: 2021/22)", "40"),
        ("received(status: upheld, at: 2022-05-31, year: 2021/22)", "12"),
        ("received(status: upheld, at: 2025-05-31, year: 2021/22)", "13"),
        ("received(status: upheld, year: 2021/22)", "13"),
    ])
    func aPublishedStatusAnswersOnAnyDay(expression: String, printed: String) throws {
        let report = SampleReport.report(history: Self.status)
        var evaluator = Evaluator(report: report)
        let figure = try evaluator.figure(try Parser.expression(from: expression))
        #expect(figure.text == printed)
        #expect(!figure.filters.contains { $0.dimension == "at" })
        #expect(aggregate(report).findings == [])
    }

    @Test func theCaptionSaysThatPublishedYearsAreAsPublished() throws {
        var evaluator = Evaluator(report: SampleReport.report(history: Self.status))
        var request = TableText.request("received")
        request.measures = []
        request.rows = .dimension("status", values: ["open", "upheld"])
        request.columns = .expressions(
            [("2021/22", "received(year: 2021/22)"), ("Now", "received")].map(TableText.measure))
        request.statusDate = Day(isoText: "2025-05-31")
        let (table, findings) = evaluator.table(request, at: TableText.place)
        #expect(findings == [])
        #expect(table?.rows.map { $0.cells.map(\.text) } == [["40", "1"], ["13", "3"]])
        #expect(
            table?.measure.hasSuffix("; with their status on 31 May 2025, in published years as published") == true)
    }

    @Test(arguments: [
        ("received(stage: 1, answered: first)", 4), ("received(stage: 1, answered: withdrawn)", 0),
        ("closed(stage: 1, answered: withdrawn)", 1), ("closed(stage: 1, timeliness: extended)", 2),
        ("closed(stage: 1, answered: extended)", 1), ("closed(answered: [first, withdrawn])", 6),
        ("received(stage: 1, answered: open)", 1),
    ])
    func withdrawnComplaintsCanStandApart(expression: String, count: Int) throws {
        var evaluator = Evaluator(report: SampleReport.report())
        let figure = try evaluator.figure(try Parser.expression(from: expression))
        #expect(figure.value == .count(count))
        #expect(evaluator.doubts.isEmpty)
    }

    @Test func aTableOfAnsweredHasARowForThem() throws {
        let table = try TableText.of("closed(procedure: statutory, stage: 1)") {
            $0.rows = .dimension("answered", values: nil)
            $0.totals = .columns
        }
        #expect(table.body.contains("Withdrawn | 1"))
        let error = #expect(throws: ExpressionError.self) {
            var evaluator = Evaluator(report: SampleReport.report())
            return try evaluator.figure(try Parser.expression(from: "received(answered: withdrwn)"))
        }
        #expect(error?.remedy == "Did you mean \"withdrawn\"?")
    }
}
