import Casework
import Foundation
import Intake
import Narrative
import Testing

@testable import Loading

/// Reports that read the same file read it once, and only where they read it alike.
@Suite struct RecordMemoryTests {
    private static let report = """
        title: R
        year: 2024/25
        procedures: { p: { name: P, stages: { 1: { name: One } } } }
        data:
          cases:
            file: ../data/cases.csv
            constant: { procedure: p, stage: 1 }
            columns: { reference: Ref, received: Received, service: Service }

        """

    private func project(_ first: String, _ second: String) throws -> TemporaryProject {
        try TemporaryProject([
            "content/site.yaml": "council: A\ntitle: B\ncontact: { team: C }\n",
            "content/data/cases.csv": "Ref,Received,Service,Team\n1,2024-05-01,Waste,East\n2,2024-06-01,Roads,West\n",
            "content/a/1.md": "# A", "content/a/report.yaml": first,
            "content/b/1.md": "# B", "content/b/report.yaml": second,
        ])
    }

    private func services(_ loaded: LoadedProject) throws -> [[String]] {
        try loaded.verified.reports.map { report in
            guard case .category(let column)? = report.records[.cases]?.columns[.service] else { return [] }
            return column.codes.map { column.labels[Int($0)] }
        }
    }

    /// Where the numbers of a report's column lie: the same place is the same reading.
    private func address(_ report: Report) -> Int? {
        guard case .date(let column)? = report.records[.cases]?.columns[.received] else { return nil }
        return column.days.withUnsafeBufferPointer { $0.baseAddress.map { Int(bitPattern: $0) } }
    }

    @Test func readsOnceWhatTwoReportsReadAlike() throws {
        let second = Self.report.replacing("title: R", with: "title: S\n# a line more\nsummary: T")
        let project = try project(Self.report, second)
        let loaded = project.read()
        #expect(loaded.findings.described == "")
        let reports = try loaded.verified.reports
        #expect(address(reports[0]) != nil && address(reports[0]) == address(reports[1]))
    }

    @Test(arguments: [
        ("service: Service", "service: Team", ["East", "West"]),
        ("constant:", "values: { service: { Waste: Bins } }\n    constant:", ["Bins", "Roads"]),
        ("constant:", "years: 2023/24\n    constant:", []),
    ]) func readsAgainWhatIsReadOtherwise(from: String, to: String, services: [String]) throws {
        let project = try project(Self.report, Self.report.replacing(from, with: to))
        let loaded = project.read()
        let all = loaded.project?.reports.map { report -> [String] in
            guard case .category(let column)? = report.records[.cases]?.columns[.service] else { return [] }
            return column.codes.map { column.labels[Int($0)] }
        }
        #expect(all == [["Waste", "Roads"], services])
    }

    /// A fault of the settings is said where it stands, of each report.
    @Test func findsFaultWithEachReportsSettings() throws {
        let wrong = Self.report.replacing("service: Service", with: "service: Servise")
        let project = try project(wrong, wrong)
        let loaded = project.read()
        #expect(loaded.findings.map(\.location.file) == ["content/a/report.yaml", "content/b/report.yaml"])
    }

    @Test func readsAgainWhatHasChangedSinceTheLastTime() throws {
        let project = try project(Self.report, Self.report)
        let memory = RecordMemory()
        let before = project.read(remembering: memory)
        let path = project.path + "/content/data/cases.csv"
        try "Ref,Received,Service,Team\n1,2024-05-01,Parks,East\n2,2024-06-01,Roads,West\n"
            .write(toFile: path, atomically: true, encoding: .utf8)
        let after = project.read(remembering: memory)
        #expect(try services(before) == [["Waste", "Roads"], ["Waste", "Roads"]])
        #expect(try services(after) == [["Parks", "Roads"], ["Parks", "Roads"]])
    }
}

extension TemporaryProject {
    fileprivate func read(remembering memory: RecordMemory? = nil) -> LoadedProject {
        loadProject(at: path, remembering: memory)
    }
}
