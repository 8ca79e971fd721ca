import Casework
import Foundation
import Narrative
import Testing

@testable import Files
@testable import Intake
@testable import Loading
@testable import Manuscript
@testable import Tables

struct QuerySourceTests {
    private static let settings = """
        title: Complaints
        year: 2024/25
        data:
          cases:
            source: { odbc: COMPLAINTS, query: data/cases.sql }
            columns: { reference: Ref, received: Received, responded: Closed }
        procedures:
          corporate: { name: Corporate, stages: { 1: { respond: 10 working days } } }

        """
    private let query = "select * from cases where received >= :from and received < :before"
    private let days = DayRange(text: "2023/24 to 2024/25", firstMonth: 4)
    private let rows: [[String?]] = [["C1", "2024-04-08", "2024-04-10"], ["C2", "2023-04-08", nil]]

    private func load(
        _ snapshot: [UInt8]?, settings: String = settings, query: String? = nil
    ) throws -> LoadedProject {
        let project = try TemporaryProject([
            "content/site.yaml": "council: A\ntitle: B\ncontact: { team: C }\n", "content/r/report.yaml": settings,
            "content/r/10-a.md": "# A\n", "content/r/data/cases.sql": query ?? self.query,
        ])
        if let snapshot {
            try Data(snapshot).write(to: URL(filePath: project.path + "/content/r/data/cases.snapshot"))
        }
        return loadProject(at: project.path)
    }

    private func snapshot(_ columns: [String] = ["Ref", "received", "CLOSED"], day: String = "2025-06-03") -> [UInt8] {
        SnapshotText.bytes(columns, rows, day: day, query: query, days: days)
    }

    @Test func readsTheRowsThatWereFetched() throws {
        let loaded = try load(snapshot())
        #expect(loaded.findings.isEmpty)
        let report = try #require(loaded.project?.reports.first)
        let cases = try #require(report.records[.cases])
        #expect(cases.rowCount == 2)
        #expect(cases.taken == Day(year: 2025, month: 6, day: 3))
        #expect(report.settings.recordsFrom?.label == "2023/24")
    }

    @Test func tellsWhatIsWrongWithARecordByItsRowInTheResult() throws {
        let rows: [[String?]] = [["C1", "2024-04-08", "2024-04-01"]]
        let wrong = SnapshotText.bytes(["Ref", "Received", "Closed"], rows, query: query, days: days)
        #expect(
            try load(wrong).findings.map(\.description) == [
                """
                content/r/data/cases.snapshot, row 1, column "Closed"
                error: The date responded comes before the date received. [date-order]
                Correct one of the two dates.
                """
            ])
    }

    @Test func findsASnapshotThatIsNotThere() throws {
        #expect(
            try load(nil).findings.map(\.description) == [
                """
                content/r/report.yaml, line 5, column 13
                error: The rows of data/cases.sql have not been fetched yet. [missing-snapshot]
                Run upheld fetch.
                """
            ])
    }

    @Test func findsASnapshotOfAnotherQueryOrOfOtherColumnsOrYears() throws {
        let earlier = Self.settings.replacing("2024/25", with: "2025/26")
        let found = try [
            load(snapshot(), query: query + " -- changed"), load(snapshot(["Ref", "Received", "Other"])),
            load(snapshot(), settings: earlier), load(snapshot(day: "2025-03-31")),
        ].map { $0.findings.map(\.description) }
        #expect(
            found == [
                [
                    """
                    content/r/data/cases.snapshot
                    error: The query has changed since its rows were fetched. [stale-snapshot]
                    Run upheld fetch.
                    """
                ],
                [
                    """
                    content/r/data/cases.snapshot
                    error: The column "Closed" was not fetched with the rows. [stale-snapshot]
                    Run upheld fetch.
                    """
                ],
                [
                    """
                    content/r/data/cases.snapshot
                    error: The rows were fetched for 1 April 2023 to 31 March 2025, and the report needs 1 April 2024 \
                    to 31 March 2026. [stale-snapshot]
                    Run upheld fetch.
                    """
                ],
                [
                    """
                    content/r/data/cases.snapshot
                    warning: The rows were fetched on 31 March 2025, before 31 March 2025 was over. [early-snapshot]
                    Run upheld fetch again when the year is complete.
                    """
                ],
            ])
    }

    @Test func readsNoConnectionStringInAFile() throws {
        let settings = Self.settings.replacing("COMPLAINTS", with: "\"Driver=X;UID=a;PWD=hunter2\"")
        let findings = try load(nil, settings: settings).findings.map(\.description)
        #expect(
            findings == [
                """
                content/r/report.yaml, line 5, column 13
                error: A connection string stands in report.yaml. [connection-in-file]
                Put it into an environment variable, and name the variable here: "odbc: COMPLAINTS_DATABASE".
                """
            ])
    }

    @Test func asksForTheYearsAndColumnsOfTheReport() throws {
        let project = try TemporaryProject([
            "content/r/report.yaml": Self.settings.replacing(
                "year: 2024/25", with: "year: 2024/25\nrecords-from: 2020/21"),
            "content/r/data/cases.sql": query + ";\r\n",
        ])
        let (requests, findings) = queryRequests(of: project.path, report: nil)
        #expect(findings.isEmpty)
        let request = try #require(requests.first)
        #expect(request.parameters.map(\.isoText) == ["2020-04-01", "2025-04-01"])
        #expect(request.columns == ["Ref", "Received", "Closed"])
        #expect(request.snapshot == "content/r/data/cases.snapshot")
        #expect(request.text == "select * from cases where received >= ? and received < ?")
        #expect(request.digest == QueryText.digest(of: query + ";\n"))
    }
}
