import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

@Suite struct TableTests {
    private let place = Casework.SourceLocation(file: "content/sample/20-volumes.md", line: 5)

    private func expression(_ text: String) -> PlacedExpression { PlacedExpression(text, at: place) }

    private func request(_ measure: String, _ change: (inout TableRequest) -> Void = { _ in }) -> TableRequest {
        var request = TableRequest(
            title: "A table", identifier: "a-table",
            measures: [LabelledExpression(label: "Complaints", expression: expression(measure))]
        )
        change(&request)
        return request
    }

    private func build(_ request: TableRequest) -> (table: FigureTable?, findings: [Finding]) {
        var evaluator = Evaluator(report: SampleReport.report())
        return evaluator.table(request, at: place)
    }

    /// The table as lines of cells between bars.
    private func text(_ request: TableRequest) throws -> String {
        let (table, findings) = build(request)
        #expect(findings == [])
        let built = try #require(table)
        let head = ([built.rowHeading] + built.columns.map(\.heading)).joined(separator: " | ")
        let body = built.rows.map { ([$0.label] + $0.cells.map(\.cellText)).joined(separator: " | ") }
        return ([head] + body + built.notes.map { "note: \($0)" }).joined(separator: "\n")
    }

    @Test func rowsByDimensionColumnsByYearWithChangeAndTotals() throws {
        let table = try text(
            request("received") {
                $0.rows = .dimension("stage", values: nil)
                $0.columns = .years(nil)
                $0.change = .both
                $0.totals = .columns
            })
        #expect(
            table == """
                Stage | 2023/24 | 2024/25 | Change from 2023/24 | Change (%) from 2023/24
                Stage 1 | 4 | 7 | +3 | +75%
                Stage 2 | 1 | 2 | +1 | +100%
                Total | 5 | 9 | +4 | +80%
                note: A complaint that went through more than one stage is counted at each of them.
                """
        )
    }

    @Test func sharesAreOfTheColumnAndTheirRoundingIsNoted() throws {
        let table = try text(
            request("closed") {
                $0.rows = .dimension("outcome", values: nil)
                $0.share = .column
                $0.totals = .columns
            })
        #expect(
            table == """
                Outcome | Complaints | Complaints (%)
                Upheld | 3 | 33% (3 of 9)
                Partially upheld | 1 | 11% (1 of 9)
                Not upheld | 3 | 33% (3 of 9)
                No finding | 1 | 11% (1 of 9)
                Withdrawn | 1 | 11% (1 of 9)
                Total | 9 | 100% (9 of 9)
                note: Percentages do not add up to 100 because each is rounded.
                """
        )
    }

    @Test func theRestBeyondTheTopIsAddedUp() throws {
        let table = try text(
            request("received") {
                $0.rows = .dimension("service", values: nil)
                $0.columns = .years(2)
                $0.top = 1
                $0.totals = .both
            })
        #expect(
            table == """
                Service | 2023/24 | 2024/25 | Total
                Child Protection | 3 | 6 | 9
                Other | 2 | 3 | 5
                Total | 5 | 9 | 14
                note: “Other” is what 2 other rows come to together.
                """
        )
    }

    @Test func severalCausesCountOnceEachAndTheNoteSaysSo() throws {
        let table = try text(
            request("received") {
                $0.rows = .dimension("cause", values: nil)
                $0.sort = .largest
                $0.totals = .columns
            })
        #expect(
            table == """
                Cause | Complaints
                Not recorded | 5
                Conduct | 3
                Delay | 2
                Total | 9
                note: A complaint can have more than one cause. It is counted once under each, so the rows add up to more than the total.
                """
        )
    }

    @Test func limitsOfOneStageAreNamed() throws {
        let table = try text(
            request("closed") {
                $0.rows = .dimension("timeliness", values: nil)
                $0.columns = .years(2)
                $0.filters = [
                    TableText.filter("procedure", "statutory"), TableText.filter("stage", "1"),
                ]
            })
        #expect(
            table == """
                Timeliness | 2023/24 | 2024/25
                Within 10 working days | 2 | 3
                Over 10, within 20 working days | 0 | 2
                Over 20 working days | 1 | 1
                """
        )
    }

    @Test func listedExpressionsAndSeveralMeasuresStandSideBySide() throws {
        var table = request("received") {
            $0.rows = .dimension("procedure", values: nil)
        }
        table.measures = [
            LabelledExpression(label: "Received", expression: expression("received")),
            LabelledExpression(label: "In time", expression: expression("within(limit: extended)")),
        ]
        #expect(
            try text(table) == """
                Procedure | Received | In time
                Children Act procedure | 8 | 75% (6 of 8)
                Corporate procedure | 1 | 100% (1 of 1)
                """
        )
        table.rows = .expressions([
            LabelledExpression(label: "Referrals", expression: expression("indicator(name: Referrals)")),
            LabelledExpression(label: "Plans", expression: expression("indicator(name: Plans)")),
        ])
        table.measures = []
        table.columns = .years(2)
        table.change = .percent
        table.decimals = 1
        #expect(
            try text(table) == """
                Measure | 2023/24 | 2024/25 | Change (%) from 2023/24
                Referrals | 500 | 600 | +20.0%
                Plans | 40 | 30 | −25.0%
                """
        )
    }

    @Test func partsSumToTheTotalWhateverTheRows() throws {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<30 {
            let rows =
                SampleReport.rows.filter { _ in Bool.random(using: &generator) } + [
                    SampleReport.rows[0], SampleReport.rows[5],
                ]
            var evaluator = Evaluator(report: SampleReport.report(rows: rows))
            let request = request("received") {
                $0.rows = .dimension("service", values: nil)
                $0.columns = .years(2)
                $0.totals = .both
            }
            let table = try #require(evaluator.table(request, at: place).0)
            let numbers = table.rows.map { $0.cells.compactMap(\.value.number).map(\.numerator) }
            for column in 0..<3 {
                #expect(numbers.dropLast().map { $0[column] }.reduce(0, +) == numbers.last?[column])
            }
            for row in numbers { #expect(row[0] + row[1] == row[2]) }
        }
    }

    @Test func everyCellMeansTheSameByItself() throws {
        let table = try #require(
            build(
                request("received") {
                    $0.rows = .dimension("service", values: nil)
                    $0.columns = .years(2)
                    $0.top = 1
                    $0.change = .percent
                    $0.totals = .both
                }
            ).table
        )
        var evaluator = Evaluator(report: SampleReport.report())
        for figure in table.rows.flatMap(\.cells) {
            #expect(try evaluator.figure(try Parser.expression(from: figure.expression)).value == figure.value)
        }
    }

    @Test func errorsOfCellsAreReportedOnceAtTheBlock() {
        let (table, findings) = build(request("received") { $0.columns = .years(4) })
        #expect(table == nil)
        #expect(findings.map(\.identifier) == ["year-without-data", "year-without-data"])
        #expect(findings.allSatisfy { $0.location == place })
        #expect(build(request("received") { $0.change = .count }).findings.map(\.identifier) == ["change-needs-years"])
        #expect(build(request("recieved")).findings.map(\.identifier) == ["unknown-measure"])
        #expect(
            build(request("received") { $0.rows = .dimension("servise", values: nil) }).findings.map(\.remedy)
                == ["Did you mean \"service\"?"]
        )
    }
}

@Suite struct AggregateTests {
    private func place(_ line: Int) -> Casework.SourceLocation {
        Casework.SourceLocation(file: "content/sample/10-a.md", line: line, column: 3)
    }

    private func section(_ blocks: [Block]) -> Section {
        Section(file: "content/sample/10-a.md", slug: "a", title: "A", blocks: blocks, footnotes: [])
    }

    @Test func everyPlacedFigureIsComputedAndEveryErrorReported() {
        let section = section([
            .paragraph([.figure(PlacedExpression("received(stage: 1)", at: place(1)))], line: 1),
            .list(
                start: nil, isTight: true,
                items: [[.paragraph([.strong([.figure(PlacedExpression("opne", at: place(2)))])], line: 2)]]),
            .paragraph(
                [.figure(PlacedExpression("opne", at: place(3))), .figure(PlacedExpression("cost", at: place(4)))],
                line: 3),
        ])
        let (figures, findings) = Aggregation.aggregate(SampleReport.report(sections: [section]))
        #expect(Set(figures.expressions.keys) == ["received(stage: 1)", "cost"])
        #expect(findings.map(\.location) == [place(2), place(3)])
        #expect(figures.definitions.map(\.name) == ["received", "cost"])
    }

    @Test func aListHasEveryRecordThatItSelectsAndNoOther() throws {
        func list(_ references: [String]) -> CaseListRequest {
            CaseListRequest(
                title: "Upheld", kind: .ombudsman,
                filters: [PlacedRestriction("decision", ["Upheld"], at: place(1))],
                entries: references.map { .init(reference: $0, text: [], location: place(2)) },
                fields: [.init(field: "amount", heading: "Paid")]
            )
        }
        var evaluator = Evaluator(report: SampleReport.report())
        let found = evaluator.caseList(list(["L3", "L1"]), at: place(1)).0
        let complete = try #require(found)
        #expect(complete.fields.map { $0.map(\.text) } == [["£3,012.50"], ["£250"]])
        #expect(complete.totals.map { $0?.text } == ["£3,262.50"])
        let (none, findings) = evaluator.caseList(list(["L3", "L2"]), at: place(1))
        #expect(none == nil)
        #expect(findings.map(\.identifier) == ["entry-without-record", "record-without-entry"])
        #expect(findings[1].location == Casework.SourceLocation(file: "ombudsman.csv", row: 2))
    }

    @Test func explainsWhichRecordsAreBehindAFigure() throws {
        let explanation = try explain("within(stage: 2, limit: extended)", in: SampleReport.report())
        #expect(explanation.figure.text == "50% (1 of 2)")
        #expect(explanation.parts.map(\.references) == [["B3", "C9"], ["B3"]])
        #expect(explanation.parts[1].records == [Casework.SourceLocation(file: "cases.csv", row: 14)])
        #expect(explanation.definitions.map(\.name) == ["within"])
        #expect(throws: FindingsError.self) { try explain("nothing", in: SampleReport.report()) }
    }

    @Test func datesBeyondTheCalendarAreAnError() {
        var rows = SampleReport.rows
        rows.append(
            SampleReport.CaseRow(reference: "Z1", received: "2025-03-30", responded: "2026-04-01", outcome: "upheld"))
        let section = section([.paragraph([.figure(PlacedExpression("within", at: place(1)))], line: 1)])
        let (_, findings) = Aggregation.aggregate(SampleReport.report(rows: rows, sections: [section]))
        #expect(findings.map(\.identifier) == ["calendar-ends"])
        #expect(findings.first?.location == Casework.SourceLocation(file: "cases.csv", row: 16))
    }
}

/// What a caption says of restrictions.
@Suite struct TableRestrictionTests {
    private func caption(_ measure: String, _ change: (inout TableRequest) -> Void) throws -> String {
        let base = "Complaints received: stage records with a date received in the period"
        let text = try TableText.of(measure, change).caption
        #expect(text.hasPrefix(base) && text.hasSuffix("; 1 April 2024 to 31 March 2025"))
        return String(text.dropFirst(base.count).dropLast("; 1 April 2024 to 31 March 2025".count))
    }

    @Test func namesWhatTheWholeTableIsRestrictedTo() throws {
        let where1 = ["procedure": "statutory", "stage": "1"].map { TableText.filter($0, $1) }
        #expect(try caption("received") { $0.filters = where1 } == "; Children Act procedure, stage 1")
        #expect(
            try caption("received(procedure: statutory, stage: [1, 2])") { _ in }
                == "; Children Act procedure, stages 1 and 2")
        #expect(
            try caption("received") { $0.filters = [TableText.filter("service", "child protection", "Adoption")] }
                == "; service: Child Protection or Adoption")
    }

    @Test func leavesOutWhatRowsAndColumnsSay() throws {
        #expect(
            try caption("received") {
                $0.rows = .dimension("stage", values: nil)
                $0.filters = [TableText.filter("stage", "1", "2")]
            } == "")
        #expect(
            try caption("received") {
                $0.measures = []
                $0.rows = .expressions([
                    TableText.measure("One", "received(stage: 1)"), TableText.measure("Two", "received(stage: 2)"),
                ])
            } == "")
    }
}
