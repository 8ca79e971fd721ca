import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

/// What is not recorded or not mapped is said, and never printed as 0.
@Suite struct MissingTests {
    private let place = Casework.SourceLocation(file: "content/sample/10-a.md", line: 1, column: 3)

    private func findings(_ expression: String, in report: Report) -> [Finding] {
        let words = [Block.paragraph([.figure(PlacedExpression(expression, at: place))], line: 1)]
        let section = Section(file: place.file, slug: "a", title: "A", blocks: words, footnotes: [])
        return Aggregation.aggregate(report.with(sections: [section])).findings
    }

    private func figure(_ expression: String, in report: Report) throws -> String {
        var evaluator = Evaluator(report: report)
        return try evaluator.figure(try Parser.expression(from: expression)).text
    }

    /// Two answered records: one whose clock starts late enough to be in time, one without an acknowledgement.
    private func acknowledged(isMapped: Bool = true) -> Report {
        let rows = [
            SampleReport.CaseRow(reference: "A", received: "2024-05-01", responded: "2024-05-20", outcome: "upheld"),
            SampleReport.CaseRow(reference: "B", received: "2024-05-01", responded: "2024-05-02", outcome: "upheld"),
            SampleReport.CaseRow(reference: "C", received: "2024-05-01"),
        ]
        let limits = [StageLimits(respond: Limit(amount: 10, unit: .workingDays))]
        let stage = Stage(identifier: "1", name: "One", limits: limits, clock: .acknowledged)
        let days = [Day(isoText: "2024-05-08")?.number ?? 0, DateColumn.missing, DateColumn.missing]
        let report = SampleReport.report(rows: rows)
            .with(procedures: [Procedure(identifier: "statutory", name: "Statutory", stages: [stage])])
        return isMapped ? report.with("acknowledged", .date(DateColumn(days: days))) : report
    }

    @Test func aClockThatDidNotStartIsNeitherInTimeNorLate() throws {
        #expect(try figure("within", in: acknowledged()) == "100% (1 of 1)")
        #expect(try figure("response_days", in: acknowledged()) == "8.0 working days")
        #expect(try figure("closed(timeliness: untimed)", in: acknowledged()) == "1")
        let found = findings("within", in: acknowledged())
        #expect(
            found == [
                Finding(
                    "clock-not-started",
                    "1 answered record has no date of acknowledgement, which starts the clock: neither in time nor late,"
                        + " not timed.",
                    remedy: "Fill in the dates of acknowledgement. This is the first such record.",
                    at: Casework.SourceLocation(file: "cases.csv", row: 3), severity: .warning
                )
            ]
        )
        #expect(findings("received", in: acknowledged()) == [])
        let table = try TableText.of("closed", in: acknowledged()) {
            $0.rows = .dimension("timeliness", values: nil)
            $0.totals = .columns
        }
        #expect(table.body.hasSuffix("Over the limit | 0\nNot timed | 1\nTotal | 2"))
    }

    @Test func aClockThatIsNotMappedIsAnError() throws {
        for expression in ["within", "closed(timeliness: over)"] {
            let found = findings(expression, in: acknowledged(isMapped: false)).filter { $0.severity == .error }
            #expect(found.map(\.identifier) == ["unmapped-field"])
            #expect(found.first?.location == Casework.SourceLocation(file: "content/sample/report.yaml"))
            #expect(found.first?.summary.contains("\"acknowledged\"") == true)
        }
        #expect(throws: FindingsError.self) { try explain("within", in: acknowledged(isMapped: false)) }
    }

    @Test(arguments: ["closed", "within", "open", "response_days", "received(timeliness: over)"])
    func aDateThatIsNotMappedIsSaidToBe(measure: String) {
        let found = findings(measure, in: SampleReport.report().with("responded", nil))
        #expect(found.map(\.identifier) == ["unmapped-field"])
        #expect(found.first?.summary.contains("\"responded\"") == true)
    }

    @Test func noValueInASentenceIsAWarningAtItsPlace() {
        let found = findings("within(stage: 3)", in: SampleReport.report())
        #expect(found.map(\.identifier) == ["figure-without-value"])
        #expect(found.first?.severity == .warning)
        #expect(found.first?.location == place)
        #expect(findings("change(within(stage: 3))", in: SampleReport.report()).count == 1)
        #expect(findings("within", in: SampleReport.report()) == [])
    }

    @Test func aTableOfGivenFiguresHasNoTotal() throws {
        var request = TableText.request("indicator")
        request.rows = .dimension("name", values: nil)
        request.totals = .columns
        var evaluator = Evaluator(report: SampleReport.report())
        #expect(evaluator.table(request, at: TableText.place).1.map(\.identifier) == ["ambiguous-figure"])
        request.totals = .none
        #expect(evaluator.table(request, at: TableText.place).1 == [])
    }

    private func list(_ kind: RecordKind, _ references: [String], _ field: Field) throws -> CaseList {
        let request = CaseListRequest(
            title: "A list", kind: kind,
            filters: references.count < 3 ? [PlacedRestriction("reference", references, at: TableText.place)] : [],
            entries: references.map { .init(reference: $0, text: [], location: place) },
            fields: [.init(field: field, heading: "Field")]
        )
        var evaluator = Evaluator(report: SampleReport.report())
        let (list, findings) = evaluator.caseList(request, at: place)
        #expect(findings == [])
        return try #require(list)
    }

    @Test func blankMoneyInAListIsNotRecorded() throws {
        let all = try list(.ombudsman, ["L1", "L2", "L3"], "amount")
        #expect(all.fields.map { $0.map(\.text) } == [["£250"], ["not recorded"], ["£3,012.50"]])
        #expect(all.totals.map { $0?.text } == ["£3,262.50 (1 not recorded)"])
        #expect(try list(.ombudsman, ["L2"], "amount").totals.map { $0?.text } == ["not recorded"])
    }

    @Test func listsWriteValuesAsTablesDo() throws {
        #expect(try list(.cases, ["B1"], "outcome").fields == list(.cases, ["B1"], "outcome").fields)
        #expect(try list(.cases, ["B1"], "outcome").fields[0].map(\.text) == ["Upheld"])
        #expect(try list(.cases, ["B2"], "procedure").fields[0].map(\.text) == ["Children Act procedure"])
        #expect(try list(.cases, ["B5"], "cause").fields[0].map(\.text) == ["not recorded"])
    }

    @Test func explainPassesOverTheSignOfAFigure() throws {
        #expect(try explain(" = received(stage: 1)", in: SampleReport.report()).figure.text == "7")
        do throws(FindingsError) {
            _ = try explain("=recieved", in: SampleReport.report())
        } catch {
            #expect(error.findings.first?.location == Casework.SourceLocation(file: "expression", line: 1, column: 2))
        }
    }
}

extension Report {
    fileprivate func with(sections: [Section]? = nil, procedures: [Procedure]? = nil) -> Report {
        Report(
            slug: slug,
            settings: ReportSettings(
                file: settings.file, title: settings.title, year: settings.year,
                procedures: procedures ?? settings.procedures),
            sections: sections ?? self.sections, records: records, calendar: calendar
        )
    }

    /// With a column of the cases, or without it.
    fileprivate func with(_ field: Field, _ column: RecordColumn?) -> Report {
        guard let cases = records[.cases] else { return self }
        var columns = cases.columns
        columns[field] = column
        var all = records
        all[.cases] = RecordTable(kind: .cases, rowCount: cases.rowCount, columns: columns, rows: cases.rows)
        return Report(slug: slug, settings: settings, sections: sections, records: all, calendar: calendar)
    }
}
