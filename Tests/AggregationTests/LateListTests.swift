import Casework
import Narrative
import Testing

@testable import Aggregation

@Suite struct LateListTests {
    private func day(_ text: String) throws -> Int32 { try #require(Day(isoText: text)).number }

    private func report(_ rows: [(received: String, responded: String?)], limits: StageLimits) throws -> Report {
        let table = RecordTable(
            kind: .cases, rowCount: rows.count,
            columns: [
                "reference": .reference(
                    ReferenceColumn(
                        hashes: rows.indices.map { UInt64($0) + 1 }, texts: rows.indices.map { "R\($0 + 1)" })),
                "procedure": .category(CategoryColumn(codes: rows.map { _ in 1 }, labels: ["", "p"])),
                "stage": .category(CategoryColumn(codes: rows.map { _ in 1 }, labels: ["", "1"])),
                "service": .category(CategoryColumn(codes: rows.map { _ in 1 }, labels: ["", "Waste"])),
                "received": .date(DateColumn(days: try rows.map { try day($0.received) })),
                "responded": .date(
                    DateColumn(days: try rows.map { try $0.responded.map { try day($0) } ?? DateColumn.missing })),
            ],
            rows: RowNumbers(segments: [RowNumbers.Segment(start: 0, file: "cases.csv", row: 2)]))
        let stage = Stage(identifier: "1", name: "Stage 1", limits: [limits])
        return Report(
            slug: "r",
            settings: ReportSettings(
                file: "content/r/report.yaml", title: "R", year: ReportingYear(start: 2024),
                procedures: [Procedure(identifier: "p", name: "P", stages: [stage])]),
            sections: [], records: [.cases: table],
            calendar: WorkingCalendar(
                holidays: try ["2024-01-01", "2024-05-06", "2025-01-01", "2025-12-25"].map { Day(number: try day($0)) })
        )
    }

    @Test func saysWhatWasDueWhenAndHowLateItIs() throws {
        let limits = StageLimits(
            respond: Limit(amount: 10, unit: .workingDays), extended: Limit(amount: 20, unit: .workingDays))
        let late = LateList(
            of: try report(
                [
                    ("2024-05-01", "2024-05-16"), ("2024-05-01", "2024-05-20"), ("2024-05-01", "2024-06-28"),
                    ("2024-05-01", nil), ("2025-03-28", nil), ("2024-02-01", "2024-03-28"),
                ], limits: limits))
        #expect(late.records.map(\.reference) == ["R4", "R2", "R3"])
        #expect(late.records.map(\.due.isoText) == ["2024-05-16", "2024-05-16", "2024-05-16"])
        #expect(late.records.map(\.over.text) == ["226 working days", "2 working days", "31 working days"])
        #expect(late.records.map(\.isWithinExtension) == [false, true, false])
        #expect(late.records.map(\.group) == ["Waste", "Waste", "Waste"] && late.field == "service")
        #expect(late.records[1].location.description == "cases.csv, row 3")
    }

    @Test func countsInDaysWhereTheLimitIsInMonths() throws {
        let limits = StageLimits(respond: Limit(amount: 6, unit: .months))
        let late = LateList(of: try report([("2024-05-31", "2024-12-03")], limits: limits))
        #expect(late.records.map(\.due.isoText) == ["2024-11-30"])
        #expect(late.records.map(\.over.text) == ["3 days"])
        #expect(late.records.map(\.isWithinExtension) == [nil])
    }

    @Test func looksAtOpenComplaintsOnTheDayThatIsNamed() throws {
        let limits = StageLimits(respond: Limit(amount: 10, unit: .days))
        let open = try report([("2025-03-28", nil)], limits: limits)
        #expect(LateList(of: open).records.isEmpty)
        #expect(LateList(of: open, on: Day(isoText: "2025-04-10")).records.map(\.over.text) == ["3 days"])
    }
}
