import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

/// Kinds of record that the council declares, and enquiries with a limit of their own.
@Suite struct OwnKindTests {
    private static let visits = OwnKind(name: "visits", title: "Visits", definition: "Each visit by its day.")

    private func report(own: [OwnKind] = [visits], limit: Limit? = Limit(amount: 10, unit: .workingDays)) -> Report {
        let base = SampleReport.report()
        var records = base.records
        records[.own("visits")] = RecordTable(
            kind: .own("visits"), rowCount: 4,
            columns: [
                "date": .date(SampleReport.dates(["2023-05-01", "2024-04-01", "2024-05-01", "2025-03-31"])),
                "team": .category(SampleReport.category(["North", "North", "South", "North"])),
            ], rows: SampleReport.fileRows("visits.csv"))
        records[.enquiries] = RecordTable(
            kind: .enquiries, rowCount: 4,
            columns: [
                "received": .date(SampleReport.dates(["2024-04-02", "2024-05-07", "2024-06-03", "2025-03-25"])),
                "responded": .date(SampleReport.dates(["2024-04-16", "2024-05-22", "2024-06-04", nil])),
            ], rows: SampleReport.fileRows("enquiries.csv"))
        records[.findings] = RecordTable(
            kind: .findings, rowCount: 3,
            columns: [
                "date": .date(SampleReport.dates(["2024-09-12", "2024-09-12", "2025-03-31"])),
                "outcome": .category(SampleReport.category(["upheld", "not upheld", "upheld"])),
            ], rows: SampleReport.fileRows("findings.csv"))
        let settings = ReportSettings(
            file: base.settings.file, title: "Sample", year: base.settings.year, procedures: base.settings.procedures,
            ownKinds: own, limits: limit.map { [.enquiries: $0] } ?? [:]
        )
        return Report(slug: "sample", settings: settings, sections: [], records: records, calendar: base.calendar)
    }

    private func text(_ expression: String) throws -> String {
        var evaluator = Evaluator(report: report())
        #expect(evaluator.defineCustomMeasures() == [])
        return try evaluator.figure(try Parser.expression(from: expression)).text
    }

    @Test(arguments: [
        ("visits", "3"), ("visits(team: North)", "2"), ("change(visits)", "an increase of 2 from 1 in 2023/24"),
        ("largest(visits, by: team)", "North"), ("findings(outcome: upheld)", "2"),
        ("share(findings(outcome: upheld), of: findings)", "67% (2 of 3)"), ("within(of: enquiries)", "67% (2 of 3)"),
        ("closed(of: enquiries, timeliness: over)", "1"), ("open(of: enquiries)", "1"),
        ("response_days(of: enquiries)", "7.3 working days"),
    ])
    func areMeasures(expression: String, printed: String) throws {
        #expect(try text(expression) == printed)
    }

    @Test func figuresNameTheRecordsThatTheyAreOf() throws {
        var evaluator = Evaluator(report: report())
        let figure = try evaluator.figure(try Parser.expression(from: "within(of: enquiries)"))
        #expect(figure.title == "Enquiries answered within the time limit")
        #expect(figure.base == "enquiries with a response date in the period and a time limit")
        #expect(figure.expression == "within(of: enquiries, year: 2024/25)")
    }

    @Test func theDefinitionIsTheCouncils() throws {
        var evaluator = Evaluator(report: report())
        _ = try evaluator.figure(try Parser.expression(from: "visits"))
        #expect(evaluator.definitions().map(\.definition) == ["Each visit by its day."])
    }

    @Test(arguments: [
        ("within(of: payments)", "within can't be worked out of \"payments\"."),
        ("received(of: enquiries)", "received has no argument \"of\"."),
        ("within(of: contacts)", "Records of the kind contacts have no time limit."),
    ])
    func whatHasNoTimeIsAnError(expression: String, summary: String) throws {
        var evaluator = Evaluator(report: report())
        do throws(ExpressionError) {
            _ = try evaluator.figure(try Parser.expression(from: expression))
            Issue.record("no error")
        } catch {
            #expect(error.summary == summary)
        }
    }

    @Test func aKindCannotHaveTheNameOfAFunction() {
        let taken = OwnKind(name: "change", title: "Change", definition: "Change.")
        #expect(aggregate(report(own: [taken])).findings.map(\.identifier) == ["measure-name-taken"])
    }
}
