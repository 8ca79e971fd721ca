import Casework
import Narrative
import Starting
import Testing

@Suite struct NextReportTests {
    private static let settings =
        "title: Complaints\nyear: 2024/25   # April to March\ndata:\n  cases:\n    file: data/cases.csv\n"

    private static func next(
        _ origin: String = "corporate-2024-25", history: [PublishedFigure] = []
    ) -> NextReport {
        NextReport(
            origin: origin, originYear: ReportingYear(start: 2024), year: ReportingYear(start: 2025), history: history)
    }

    private static func files(_ texts: [String: String]) throws -> [String: String] {
        let files = texts.map { OutputFile(path: $0.key, text: $0.value) }
        let starter = [OutputFile(path: "next/data/README.md", text: "{{year}} {{previous}} {{old-report}}")]
        let made = try next().files(from: files, starter: starter)
        return Dictionary(made.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }) { first, _ in first }
    }

    @Test(arguments: [("corporate-2024-25", "corporate-2025-26"), ("complaints", "complaints-2025-26")])
    func theFolderBearsTheNewYear(origin: String, folder: String) {
        #expect(Self.next(origin).folder == folder)
    }

    @Test func recordsStayBehindAndWordsAreMarked() throws {
        let files = try Self.files([
            "report.yaml": Self.settings, "data/cases.csv": "a\n", "exports/more.csv": "a\n",
            "10-a.md": "# A\n", "20-b.md": "---\nslug: b\ncarried-over: 2023/24\n---\n# B\n\ncarried-over: a word\n",
            "papers/10-p.md": "---\nlayout: paper\nappendices:\n  - { title: A, report: corporate-2024-25 }\n---\n",
            "notes/c.txt": "C", "30-rule.md": "---\n# Below a rule\n", "published.json": "{}",
        ])
        #expect(
            files == [
                "report.yaml":
                    "title: Complaints\nyear: 2025/26   # April to March\ndata:\n  history:\n    file: data/history.csv\n  cases:\n    file: data/cases.csv\n",
                "10-a.md": "---\ncarried-over: 2024/25\n---\n\n# A\n",
                "20-b.md": "---\ncarried-over: 2024/25\nslug: b\n---\n# B\n\ncarried-over: a word\n",
                "papers/10-p.md":
                    "---\ncarried-over: 2024/25\nlayout: paper\nappendices:\n  - { title: A, report: corporate-2025-26 }\n---\n",
                "notes/c.txt": "C", "30-rule.md": "---\ncarried-over: 2024/25\n---\n\n---\n# Below a rule\n",
                "data/README.md": "2025/26 2024/25 corporate-2024-25",
                "data/history.csv": "year,measure,value,source\n",
            ])
    }

    @Test func theNewReportIsNotPublishedYet() throws {
        let settings =
            "title: C\nyear: 2024/25\npublished: 2025-07-15\ndata:\n  cases: {}\nrevised:\n  - figure: received\n"
            + "    reason: A copy.\nseries: care\n"
        let files = try Self.files(["report.yaml": settings, "10-a.md": "# A\n"])
        #expect(
            files["report.yaml"]
                == "title: C\nyear: 2025/26\ndata:\n  history:\n    file: data/history.csv\n  cases: {}\nseries: care\n"
        )
    }

    @Test func filesOfWindowsAreRead() throws {
        let mark = "\u{FEFF}"
        let files = try Self.files([
            "report.yaml": mark + "year: 2024/25\r\ndata:\r\n  cases: {}\r\n",
            "10-a.md": mark + "---\r\nslug: a\r\n---\r\n# A\r\n",
        ])
        #expect(
            files["report.yaml"] == "year: 2025/26\ndata:\n  history:\n    file: data/history.csv\n  cases: {}\n")
        #expect(files["10-a.md"] == "---\ncarried-over: 2024/25\nslug: a\n---\n# A\n")
    }

    @Test(arguments: [
        ("year: 2024/25\n", "year: 2025/26\n\ndata:\n  history:\n    file: data/history.csv\n"),
        (
            "data:\n    # old\n    history:\n        file: old.csv\n        columns: { year: Jahr }\n    cases: {}\nyear: 2024/25\n",
            "data:\n    history:\n        file: data/history.csv\n    # old\n    cases: {}\nyear: 2025/26\n"
        ),
        (
            "year: 2024/25\ndata: # records\n  cases: {}\n  history: { file: old.csv }\n\nmeasures: {}\n",
            "year: 2025/26\ndata: # records\n  history:\n    file: data/history.csv\n  cases: {}\nmeasures: {}\n"
        ),
    ])
    func theHistoryIsNamedOnce(old: String, new: String) throws {
        #expect(try Self.files(["report.yaml": old])["report.yaml"] == new)
    }

    @Test(arguments: [
        "\"year\": 2024/25\n", "year: 2024/25\ndata: { cases: { file: a.csv } }\n", "year: 2024/25\ndata:\n",
    ])
    func settingsThatCannotBeChangedByLinesAreAFinding(text: String) {
        let error = #expect(throws: FindingsError.self) { try Self.files(["report.yaml": text]) }
        #expect(error?.findings.map(\.identifier) == ["settings-not-carried"])
    }

    @Test func theFirstOfSeveralFiguresOfAYearIsKept() throws {
        let history = [("2023/24", "open", "3"), ("2024/25", "share(a, of: b)", "4"), ("2023/24", "open", "5")].map {
            PublishedFigure(year: $0.0, measure: $0.1, value: $0.2, source: "The \"old\" report")
        }
        let files = try Self.next(history: history).files(from: [], starter: [])
        let source = "\"The \"\"old\"\" report\""
        #expect(
            files.map { String(decoding: $0.bytes, as: UTF8.self) } == [
                "year,measure,value,source\n2023/24,open,3,\(source)\n2024/25,\"share(a, of: b)\",4,\(source)\n"
            ])
    }
}
