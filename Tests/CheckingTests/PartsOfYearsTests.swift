import Aggregation
import Casework
import Checking
import Narrative
import Testing

@Suite struct PartsOfYearsTests {
    /// A record every so many days of a range.
    private static func days(_ text: String, every step: Int) throws -> [Int32] {
        let range = try #require(DayRange(text: text, firstMonth: 4))
        return Array(stride(from: range.first.number, through: range.last.number, by: step))
    }

    private static func findings(
        _ days: [Int32], compare: Int = 1, complete: String? = nil, recordsFrom: ReportingYear? = nil,
        sources: [Int] = [], said: [CompleteDays.Source] = []
    ) throws -> [Finding] {
        let rows = RowNumbers(segments: [RowNumbers.Segment(start: 0, file: "cases.csv", row: 2)])
        var table = RecordTable(
            kind: .enquiries, rowCount: days.count, columns: [.received: .date(DateColumn(days: days))], rows: rows)
        table.sourceStarts = sources
        let range = try complete.map { try #require(DayRange(text: $0, firstMonth: 4)) }
        let report = Report(
            slug: "sample",
            settings: ReportSettings(
                file: "content/sample/report.yaml", title: "Sample", year: ReportingYear(start: 2024), compare: compare,
                procedures: [], recordsFrom: recordsFrom,
                complete: range.map { [.enquiries: CompleteDays($0)] }
                    ?? (said.isEmpty ? [:] : [.enquiries: CompleteDays(sources: said)])),
            sections: [], records: [.enquiries: table], calendar: WorkingCalendar(holidays: []))
        return check(report, Aggregation.aggregate(report).figures).filter { $0.identifier == "part-of-a-year" }
    }

    @Test func anExportThatBeginsLateIsDoubted() throws {
        let days = try Self.days("2024-01-01 to 2025-03-31", every: 3)
        #expect(
            try Self.findings(days).map(\.description) == [
                """
                cases.csv, row 2
                warning: The records of the kind enquiries begin on 1 January 2024, by the date "received": 2023/24 seems to \
                be a part of a year. [part-of-a-year]
                Add the missing records. If there were none, write `complete: 2023/24` beside `file` of enquiries; or do \
                not compare with the year: `compare: 0`.
                """
            ])
        #expect(try Self.findings(days, compare: 0) == [])
        #expect(try Self.findings(days, complete: "2023/24") == [])
        #expect(try Self.findings(days, recordsFrom: ReportingYear(start: 2024)) == [])
    }

    @Test func anExportThatEndsEarlyIsDoubted() throws {
        let days = try Self.days("2023-04-01 to 2024-12-31", every: 3)
        #expect(
            try Self.findings(days).map(\.summary) == [
                "The records of the kind enquiries end on 30 December 2024, by the date \"received\": 2024/25 seems to be a "
                    + "part of a year."
            ])
    }

    @Test func aLongTimeWithoutRecordsIsDoubted() throws {
        let days = try Self.days("2023-04-01 to 2024-06-30", every: 3) + Self.days("2024-09-01 to 2025-03-31", every: 3)
        #expect(
            try Self.findings(days).map(\.summary) == [
                "The records of the kind enquiries have none from 1 July 2024 to 31 August 2024, by the date \"received\"."
            ])
    }

    /// Findings of two sources, one below the other.
    private static func findings(_ first: [Int32], _ second: [Int32], _ said: [CompleteDays.Source]) throws -> [String]
    {
        try findings(first + second, sources: [0, first.count], said: said).map(\.description)
    }

    @Test func aSourceThatEndsEarlyIsDoubtedAlthoughTheOtherGoesOn() throws {
        let whole = try Self.days("2023-04-01 to 2025-03-31", every: 3)
        let early = try Self.days("2023-04-01 to 2024-12-31", every: 3)
        let nothing = CompleteDays.Source(complete: nil)
        let found = try Self.findings(whole, early, [nothing, nothing])
        #expect(
            found.map { $0.split(separator: "\n").dropFirst().first } == [
                "warning: The records of this source of the kind enquiries end on 30 December 2024, by the date \"received\": "
                    + "2024/25 seems to be a part of a year. [part-of-a-year]"
            ])
        #expect(found[0].hasPrefix("cases.csv, row \(whole.count + early.count + 1)\n"))
        let year = DayRange(text: "2024/25", firstMonth: 4)
        #expect(try Self.findings(whole, early, [nothing, CompleteDays.Source(complete: year)]) == [])
        // What is said of the other source says nothing of this one.
        #expect(try Self.findings(whole, early, [CompleteDays.Source(complete: year), nothing]).count == 1)
        let taken = CompleteDays.Source(complete: nil, taken: DayRange(text: "2023-04-01 to 2024-12-31", firstMonth: 4))
        #expect(try Self.findings(whole, early, [nothing, taken]) == [])
    }

    @Test func aSystemThatTookOverFromAnotherIsNot() throws {
        let old = try Self.days("2023-04-01 to 2024-06-30", every: 3)
        let new = try Self.days("2024-07-08 to 2025-03-31", every: 3)
        let nothing = CompleteDays.Source(complete: nil)
        #expect(try Self.findings(old, new, [nothing, nothing]) == [])
    }

    @Test func fewRecordsAndWholeYearsAreNot() throws {
        #expect(try Self.findings(Self.days("2023/24 to 2024/25", every: 3)) == [])
        #expect(try Self.findings(Self.days("2023-04-20 to 2025-03-10", every: 2)) == [])
        #expect(try Self.findings(Self.days("2023-09-01 to 2025-01-20", every: 30)) == [])
        #expect(try Self.findings([]) == [])
    }
}
