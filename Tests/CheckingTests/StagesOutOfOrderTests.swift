import Aggregation
import Casework
import Narrative
import Checking
import Testing

@Suite struct StagesOutOfOrderTests {
    /// Reference, stage, day of May 2024, and the reference of the record before.
    private typealias Row = (reference: String, stage: UInt16, day: Int32, previous: String)

    private func findings(_ rows: [Row]) throws -> [Finding] {
        let may = try #require(Day(isoText: "2024-05-01")).number
        let stages = ["1", "2", "3"]
        let table = RecordTable(
            kind: .cases, rowCount: rows.count,
            columns: [
                .reference: .reference(ReferenceColumn(hashes: rows.map { ReferenceColumn.hash(of: $0.reference) })),
                .previous: .reference(ReferenceColumn(hashes: rows.map { ReferenceColumn.hash(of: $0.previous) })),
                .procedure: .category(CategoryColumn(codes: rows.map { _ in 1 }, labels: ["", "p"])),
                .stage: .category(CategoryColumn(codes: rows.map(\.stage), labels: [""] + stages)),
                .received: .date(DateColumn(days: rows.map { may + $0.day - 1 })),
            ],
            rows: RowNumbers(segments: [RowNumbers.Segment(start: 0, file: "cases.csv", row: 2)]))
        let procedure = Procedure(
            identifier: "p", name: "P",
            stages: stages.map { Stage(identifier: $0, name: "Stage \($0)", limits: []) })
        let report = Report(
            slug: "sample",
            settings: ReportSettings(
                file: "content/sample/report.yaml", title: "Sample", year: ReportingYear(start: 2024), compare: 0,
                procedures: [procedure]),
            sections: [], records: [.cases: table], calendar: WorkingCalendar(holidays: []))
        return check(report, Aggregation.aggregate(report).figures)
    }

    @Test func areFoundWithTheirNumbers() throws {
        let found = try findings([
            ("A", 1, 10, ""), ("A", 2, 1, ""), ("B", 1, 10, ""), ("B", 2, 9, ""), ("C", 2, 3, ""), ("D", 1, 1, ""),
            ("D", 3, 20, ""), ("E", 1, 1, ""),
        ])
        #expect(
            found.map(\.description) == [
                """
                cases.csv, row 3
                warning: 2 records were received before the record of an earlier stage of the same complaint, this one \
                first. [stage-order]
                Correct the dates or the stages.
                """,
                """
                cases.csv, row 6
                warning: This record of a later stage, received in 2024/25, has no record of an earlier stage. \
                [stage-without-earlier]
                Add the earlier records, or correct the references. A complaint that began at a later stage is right as it is.
                """,
            ])
    }

    @Test func followALinkToTheRecordBefore() throws {
        #expect(
            try findings([("A", 1, 1, ""), ("A/2", 2, 10, "A"), ("Z", 2, 3, "before the records"), ("B", 1, 1, "")])
                == [])
        #expect(try findings([("A", 1, 11, ""), ("A/2", 2, 10, "A")]).map(\.identifier) == ["stage-order"])
    }

    @Test func moreThanThereWereAreFound() throws {
        let found = try findings([("A", 1, 1, ""), ("A", 2, 5, ""), ("B", 2, 5, "x")])
        #expect(
            found.map(\.summary) == [
                "In 2024/25 more came to \"Stage 2\" (2) than to \"Stage 1\" (1): a share that went on is over 100%."
            ])
    }
}
