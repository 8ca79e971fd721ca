import Foundation
import Testing

@Suite struct NewReportTests {
    private static let folder = "fresh/content/corporate-2025-26"

    private func project() throws -> TemporaryProject {
        let place = try TemporaryProject()
        #expect(try Program.run("new", "fresh", in: place.folder).exitCode == 0)
        return place
    }

    private func nextReport(_ place: TemporaryProject, _ more: String...) throws -> Program.Result {
        let arguments = ["new", "report", "2025/26", "--from", "2024/25", "--project", "fresh"] + more
        return try Program.run(arguments, in: place.folder)
    }

    /// The records of a sample, two years later and under references of their own.
    private static func nextYears(_ records: String) -> String {
        records.replacing("2025-", with: "2027-").replacing("2024-", with: "2026-").replacing("2023-", with: "2025-")
            .replacing("SAMPLE-", with: "NEXT-")
    }

    @Test func isSetAsideWithOneWordUntilARecordIsThere() throws {
        let place = try project()
        let before = try Program.run("build", "--project", "fresh", in: place.folder)
        #expect(before.exitCode == 0)
        let site = try place.contents(of: "fresh/output")
        let made = try nextReport(place)
        #expect(made.exitCode == 0)
        #expect(made.errors == "")
        #expect(made.output.contains("Read beside its own records: ../corporate-2024-25/data/sample-cases.csv, "))
        let findings = try Finding.list(
            try Program.run("check", "--json", "--project", "fresh", in: place.folder).errors)
        let new = findings.filter { $0.file.hasPrefix("content/corporate-2025-26/") }
        #expect(new.map(\.identifier) == ["no-records-yet"])
        let built = try Program.run("build", "--project", "fresh", in: place.folder)
        #expect(built.exitCode == 0, "\(built.errors)")
        #expect(
            built.errors.contains(
                "Put this year's exports into its folder: data/sample-cases.csv, data/sample-refused.csv"),
            "\(built.errors)")
        #expect(try place.contents(of: "fresh/output") == site)
        #expect(try place.read("\(Self.folder)/data/README.md").contains("this year's exports"))
    }

    @Test func keepsNoOtherFromBeingBuiltWhileRecordsAreMissing() throws {
        let place = try project()
        #expect(try nextReport(place).exitCode == 0)
        let cases = try place.read("fresh/content/corporate-2024-25/data/sample-cases.csv")
        try place.write(Self.nextYears(cases), to: "\(Self.folder)/data/sample-cases.csv")
        let built = try Program.run("build", "--project", "fresh", in: place.folder)
        #expect(built.exitCode == 0, "\(built.errors)")
        #expect(built.errors.contains("The report for 2025/26 has not all its records yet"))
        #expect(built.errors.contains("into its folder: data/sample-refused.csv, "))
    }

    /// A published report whose file went missing is no new one.
    @Test func anOlderReportWithoutRecordsIsAnError() throws {
        let place = try project()
        #expect(try nextReport(place).exitCode == 0)
        let files = try place.contents(of: "fresh/content/corporate-2024-25/data").keys
        for file in files where file.hasSuffix(".csv") {
            try place.remove("fresh/content/corporate-2024-25/data/\(file)")
        }
        try place.write(
            "year,measure,value\n2020/21,received,1\n", to: "fresh/content/corporate-2024-25/data/history.csv")
        let built = try Program.run("build", "--project", "fresh", in: place.folder)
        #expect(built.exitCode == 1)
        #expect(built.errors.contains("[missing-file]"))
    }

    @Test func buildsOnceTheRecordsAreThereAndTheWordsAreRead() throws {
        let place = try project()
        let old = "fresh/content/corporate-2024-25"
        #expect(try nextReport(place).exitCode == 0)
        let files = try place.contents(of: "\(old)/data").keys.filter { $0.hasSuffix(".csv") }
        for file in files {
            try place.write(Self.nextYears(try place.read("\(old)/data/\(file)")), to: "\(Self.folder)/data/\(file)")
        }
        let settings = try place.read("\(Self.folder)/report.yaml")
        #expect(settings.contains("files: [../corporate-2024-25/data/sample-cases.csv, data/sample-cases.csv]"))
        let section = "\(Self.folder)/20-volumes.md"
        try place.replace("carried-over: 2024/25\n", with: "title: Volumes\n", in: section)
        try place.write(
            try place.read(section) + "\nThen it was `=published(measure: \"received(stage: 1)\", year: 2024/25)`.\n",
            to: section)
        let built = try Program.run("build", "--json", "--project", "fresh", in: place.folder)
        #expect(built.exitCode == 0, "\(built.errors)")
        let findings = try Finding.list(built.errors)
        #expect(!findings.contains { $0.identifier == "carried-over" && $0.file.hasSuffix("20-volumes.md") })
        #expect(findings.contains { $0.identifier == "carried-over" && $0.file.hasSuffix("30-timeliness.md") })
        let page = try place.read("fresh/output/corporate-2025-26/volumes.html")
        let published = try place.read("\(Self.folder)/data/history.csv")
        let received = try #require(published.firstMatch(of: /2024\/25,received\(stage: 1\),(\d+),/))
        #expect(page.contains(">\(received.1)</data>") || page.contains("Then it was \(received.1)"))
    }

    @Test func keepsTheHistoryOfYearsBefore() throws {
        let place = try project()
        try place.write(
            "year,measure,value\n2022/23,received(stage: 1),17\n2021/22,\"open, at last\",2.5\n",
            to: "fresh/content/corporate-2024-25/data/earlier.csv")
        try place.replace(
            "data:\n", with: "data:\n  history: { file: data/earlier.csv }   # from the paper reports\n",
            in: "fresh/content/corporate-2024-25/report.yaml")
        #expect(try nextReport(place).exitCode == 0)
        let history = try place.read("\(Self.folder)/data/history.csv")
        #expect(
            history.hasPrefix(
                "year,measure,value,source\n2022/23,received(stage: 1),17,\n2021/22,\"open, at last\",2.5,\n2024/25,"))
        let settings = try place.read("\(Self.folder)/report.yaml")
        #expect(settings.contains("data:\n  history:\n    file: data/history.csv\n  cases:"))
        #expect(!settings.contains("earlier.csv"))
    }

    @Test func refusesWhatItCannotMake() throws {
        let place = try project()
        #expect(try nextReport(place).exitCode == 0)
        let before = try place.contents(of: "fresh")
        let again = try nextReport(place)
        #expect(again.exitCode == 1)
        #expect(again.errors.contains("[folder-not-empty]"))
        for (year, from, finding) in [
            ("2025/26", "2020/21", "no-such-report"), ("2025/27", "2024/25", "no-later-year"),
            ("2024/25", "2024/25", "no-later-year"),
        ] {
            let result = try Program.run(
                "new", "report", year, "--from", from, "--project", "fresh", in: place.folder)
            #expect(result.exitCode == 1)
            #expect(result.errors.contains("[\(finding)]"), "\(result.errors)")
        }
        #expect(try place.contents(of: "fresh") == before)
    }

    @Test func refusesAReportThatIsWrong() throws {
        let place = try project()
        try place.replace(
            "=received(stage: 1)`", with: "=recieved(stage: 1)`", in: "fresh/content/corporate-2024-25/20-volumes.md")
        let result = try nextReport(place)
        #expect(result.exitCode == 1)
        #expect(result.errors.contains("[unknown-measure]"))
    }

    @Test func asksWhichReportIsMeant() throws {
        let place = try project()
        #expect(try Program.run("new", "other", "--procedure", "adults", in: place.folder).exitCode == 0)
        try FileManager.default.moveItem(
            at: place.folder.appending(path: "other/content/adults-2024-25"),
            to: place.folder.appending(path: "fresh/content/adults-2024-25"))
        let result = try nextReport(place)
        #expect(result.exitCode == 1)
        #expect(result.errors.contains("[which-report]"))
        #expect(try nextReport(place, "--report", "adults-2024-25").exitCode == 0)
        // The first new report has no records yet, which is nothing to the second.
        #expect(try nextReport(place, "--report", "corporate-2024-25").exitCode == 0)
    }
}
