import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

/// What random tables of the second engine found: which rows and columns there are, and what is said of them.
@Suite struct BlockRuleTests {
    private func table(
        _ measure: String, in report: Report = SampleReport.report(), _ change: (inout TableRequest) -> Void
    ) -> (table: FigureTable?, findings: [Finding]) {
        var request = TableText.request(measure)
        change(&request)
        var evaluator = Evaluator(report: report)
        return evaluator.table(request, at: TableText.place)
    }

    private static let nobody = SampleReport.report(
        rows: [],
        complete: [.cases: DayRange(text: "2023/24 to 2024/25", firstMonth: 4)].compactMapValues { $0 })

    @Test func onlyWhatCanBeExtendedIsWithinTheExtendedLimit() throws {
        let table = try TableText.of("received(procedure: corporate)") {
            $0.rows = .dimension("answered", values: nil)
        }
        #expect(table.body == "Within the first limit | 1\nOver the limit | 0")
    }

    @Test func sharesAreShownOfWhatCanBeAShare() throws {
        let (none, findings) = table("open") {
            $0.rows = .dimension("service", values: nil)
            $0.columns = .years(2)
            $0.totals = .rows
            $0.show = [.percent, .part]
        }
        #expect(none == nil)
        #expect(findings.map(\.identifier) == ["show-without-share"])
        let (shares, _) = table("within(outcome: withdrawn)") { $0.show = [.percent, .count] }
        #expect(shares?.columns.map(\.showsParts) == [true])
    }

    @Test func whatIsPartOfNoWholeKeepsItsNumber() throws {
        let table = try TableText.of("open") {
            $0.rows = .dimension("stage", values: ["1"])
            $0.columns = .years(2)
            $0.share = .row
            $0.show = [.count, .percent]
        }
        #expect(table.body == "Stage 1 | 1 ([z]) | 1 ([z])")
    }

    @Test func theFirstRowHasNoShareOfTheRowAbove() throws {
        let (table, _) = table("received") {
            $0.rows = .dimension("stage", values: nil)
            $0.share = .above
        }
        let cells = try #require(table?.rows.first?.cells)
        #expect(cells.map(\.cellText) == ["7", "[z]"])
        #expect(cells.map(\.expression) == ["received(stage: 1, year: 2024/25)", ""])
    }

    @Test func aFieldWithoutValuesHasNoRows() {
        let (table, findings) = table("received", in: Self.nobody) { $0.rows = .dimension("service", values: nil) }
        #expect(table?.rows == [])
        #expect(findings.map(\.identifier) == ["nothing-to-show"])
    }

    @Test func whatIsListedIsNotLeftOut() {
        let (table, _) = table("received") {
            $0.rows = .dimension("service", values: ["Nowhere at all"])
            $0.exclusions = [TableText.filter("service", "Adoption")]
        }
        #expect(table?.rows.map(\.label) == ["Nowhere at all"])
        #expect(table?.rows.first?.cells.map(\.cellText) == ["0"])
    }

    @Test func outcomesThatNobodyHasAreCalledAsOthers() {
        let (table, _) = table("received") { $0.columns = .dimension("outcome", values: ["resolved otherwise"]) }
        #expect(table?.columns.map(\.heading) == ["Resolved otherwise"])
    }

    @Test func whatIsNotListedIsNamedThoughItsRowsAreLeftOut() throws {
        let table = try TableText.of("received") {
            $0.rows = .dimension("service", values: nil)
            $0.columns = .dimension("stage", values: ["2"])
        }
        #expect(table.body == "Child Protection | 1\nLeaving Care | 1")
        #expect(table.notes.contains("Without Stage 1."))
    }

    /// Of the seven that were answered two were upheld and two not: without these, the two are of five.
    @Test func whatIsLeftOutIsLeftOutOfTheBase() throws {
        let (table, findings) = table("outcomes(outcome: upheld, stage: 1)") {
            $0.exclusions = [TableText.filter("outcome", "not upheld")]
        }
        #expect(findings == [])
        let cell = try #require(table?.rows.first?.cells.first)
        #expect(cell.cellText == "40% (2 of 5)")
        var evaluator = Evaluator(report: SampleReport.report())
        #expect(try evaluator.figure(try Parser.expression(from: cell.expression)).value == cell.value)
    }

    @Test func quartersAreGroupsWhateverIsInThem() throws {
        let table = try TableText.of("received(service: Adoption)") {
            $0.rows = .nested("quarter", "timeliness")
            $0.hasSubtotals = false
        }
        #expect(Set(table.body.split(separator: "\n").compactMap { $0.split(separator: ">").first }).count == 4)
    }

    @Test(arguments: ["year", "quarter"])
    func aCellIsOfOnePeriod(period: Field) {
        let axis = period == "year" ? TableRequest.Axis.years(2) : .dimension(period, values: nil)
        let (table, findings) = table("received") {
            $0.rows = axis
            $0.columns = axis
        }
        #expect(table == nil)
        #expect(findings.map(\.identifier) == ["contradicting-years"])
    }

    @Test func unitsDifferWhetherOrNotThereAreRows() {
        let (table, findings) = table("received", in: Self.nobody) {
            $0.measures = [TableText.measure("Received", "received"), TableText.measure("In time", "within")]
            $0.rows = .dimension("service", values: nil)
            $0.totals = .rows
        }
        #expect(table == nil)
        #expect(findings.map(\.identifier) == ["no-total"])
        let (ranked, doubts) = self.table("received", in: Self.nobody) {
            $0.measures = [TableText.measure("Received", "received"), TableText.measure("Days", "response_days")]
            $0.columns = .years(2)
            $0.sort = .largest
        }
        #expect(ranked == nil)
        #expect(doubts.map(\.identifier) == ["different-units"])
    }

    @Test func whatAFilterNamesIsAColumn() {
        let (table, _) = table("received") {
            $0.columns = .dimension("service", values: nil)
            $0.filters = [TableText.filter("service", "Adoption", "Nowhere at all")]
        }
        #expect(table?.columns.map(\.heading) == ["Adoption", "Nowhere at all"])
        #expect(table?.rows.first?.cells.map(\.cellText) == ["1", "0"])
    }

    /// One of three answers was in time, then two of three: 33% and 67%, which seem to be 34 points apart.
    @Test func changesThatReadersCanNotWorkOutAreExplained() throws {
        let rows = [("2023", ["11-01", "05-02", "05-02"]), ("2024", ["05-02", "05-02", "11-01"])].flatMap {
            year, days in
            days.enumerated().map { index, day in
                SampleReport.CaseRow(
                    reference: "\(year)-\(index)", received: "\(year)-05-01", responded: "\(year)-\(day)")
            }
        }
        func notes(_ rows: [SampleReport.CaseRow], decimals: Int) throws -> [String] {
            try TableText.of("within", in: SampleReport.report(rows: rows)) {
                $0.columns = .years(2)
                $0.change = .points
                $0.decimals = decimals
            }.notes
        }
        let mixed = rows.enumerated().map { index, row in
            var row = row
            if index == 1 { row.responded = "2023-11-01" }
            return row
        }
        #expect(try notes(mixed, decimals: 0) == ["Changes are worked out before rounding."])
        #expect(try notes(rows, decimals: 0) == [])
    }

    @Test func aNoteForAMeasureFindsItsLongerHeading() throws {
        let table = try TableText.of("round_up(cost, to: 10)", heading: "Cost") {
            $0.rows = .dimension("category", values: nil)
            $0.notes = [TableRequest.Note("Of both budgets.", place: "Cost")]
        }
        #expect(table.columns == "Cost (rounded up to £10)")
        var request = TableText.request("round_up(cost, to: 10)", heading: "Cost")
        request.notes = [TableRequest.Note("Of both budgets.", place: "Cost")]
        var evaluator = Evaluator(report: SampleReport.report())
        #expect(evaluator.table(request, at: TableText.place).0?.columns.map(\.notes) == [[1]])
    }

    @Test func cellsWithoutAnyValueAreNotRecorded() {
        let notRecorded = CategoryColumn(codes: [1], labels: ["", "Delay"], cells: [[], [], [1]])
        #expect(notRecorded.hasBlanks)
        let recorded = CategoryColumn(codes: [2], labels: ["", "Delay"], cells: [[], [], [1]])
        #expect(!recorded.hasBlanks)
    }

    /// What was given for all is a figure of nothing that is not recorded.
    @Test func aGivenTotalIsNoRow() throws {
        func category(_ values: [String]) -> RecordColumn { .category(SampleReport.category(values)) }
        let base = SampleReport.report(rows: [
            SampleReport.CaseRow(reference: "A", received: "2024-05-01", service: ""),
            SampleReport.CaseRow(reference: "B", received: "2024-05-01", service: "Adoption"),
        ])
        var records = base.records
        records[.indicators] = RecordTable(
            kind: .indicators, rowCount: 2,
            columns: [
                "name": category(["Plans", "Plans"]), "year": category(["2024/25", "2024/25"]),
                "service": category(["", "Adoption"]),
                "value": .number(NumberColumn(millionths: [9, 4].map { $0 * NumberColumn.scale })),
            ], rows: SampleReport.fileRows("indicators.csv"))
        let report = Report(
            slug: "sample", settings: base.settings, sections: [], records: records, calendar: base.calendar)
        let (table, _) = table("received", in: report) {
            $0.measures = [
                TableText.measure("Plans", "indicator(name: Plans)"), TableText.measure("Received", "received"),
            ]
            $0.rows = .dimension("service", values: nil)
            $0.totals = .columns
        }
        let lines = table?.rows.map { "\($0.label) | \($0.cells.map(\.cellText).joined(separator: " | "))" }
        #expect(lines == ["Adoption | 4 | 1", "Not recorded | [x] | 1", "All | 9 | 2"])
    }
}
