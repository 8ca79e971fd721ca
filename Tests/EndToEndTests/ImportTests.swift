import Foundation
import Testing

@Suite struct ImportTests {
    /// A project with templates and nothing else.
    private static func emptyProject() throws -> TemporaryProject {
        let project = try TemporaryProject()
        try project.remove("content")
        return project
    }

    private static let council = ["--council", "Alderbourne County Council"]

    private static func run(_ arguments: [String], in project: TemporaryProject) throws -> Program.Result {
        try Program.run(["import"] + arguments, in: project.folder)
    }

    @Test(arguments: ImportCase.all)
    func anImportedExportBuildsAtOnce(sample: ImportCase) throws {
        let project = try Self.emptyProject()
        let data = try #require(sample.text.data(using: sample.encoding))
        try data.write(to: project.folder.appending(path: sample.file))
        let result = try Self.run([sample.file, "--report", "first", "--yes"] + Self.council, in: project)
        #expect(result.errors == "")
        try #require(result.exitCode == 0)
        let settings = try project.read("content/first/report.yaml").split(separator: "\n").map(String.init)
        for line in sample.settings { #expect(settings.contains(line), "\(line)") }
        #expect(try Data(contentsOf: project.folder.appending(path: "content/first/data/\(sample.file)")) == data)
        for secret in sample.personal { #expect(!result.output.contains(secret), "\(secret)") }

        let build = try Program.run("build", in: project.folder)
        // Some of the samples have complaints whose stage 1 lies before the export.
        let warnings = build.errors.matches(of: /\[([a-z-]+)\]\n/).map { String($0.1) }
        #expect(warnings.allSatisfy { $0 == "stage-without-earlier" }, "\(build.errors)")
        try #require(build.exitCode == 0)
        let page = try project.read("output/first/volumes.html")
        for words in sample.page { #expect(page.contains(words), "\(words)") }
        for secret in sample.personal { #expect(!page.contains(secret), "\(secret)") }
        let left = try FileManager.default.contentsOfDirectory(atPath: project.folder.path)
        #expect(!left.contains { $0.hasPrefix(".upheld-import") })
    }

    @Test func severalExportsMakeOneReport() throws {
        let project = try Self.emptyProject()
        for sample in [ImportCase.long, .payments, .compliments] { try project.write(sample.text, to: sample.file) }
        let files = ["cases.csv", "redress payments.csv", "compliments.csv"]
        #expect(try Self.run(files + ["--yes"] + Self.council, in: project).exitCode == 0)
        #expect(try Program.run("build", in: project.folder).exitCode == 0)
        let page = try project.read("output/complaints-2024-25/volumes.html")
        #expect(page.contains("Compliments received"))
        #expect(page.contains("the number of payments was"))
    }

    @Test func addsAKindToAReportAndKeepsEveryWordOfIt() throws {
        let project = try TemporaryProject()
        try project.write(ImportCase.payments.text, to: "paid.csv")
        let before = try project.read("content/sample/report.yaml")
        let result = try Self.run(["paid.csv", "--report", "sample", "--yes"], in: project)
        // The payments are of complaints that the report does not have.
        #expect(result.exitCode == 0 && result.errors.contains("10 rows name cases that are not in the records"))
        #expect(result.output.contains("content/sample/report.yaml: changed."))
        let lines = try project.read("content/sample/report.yaml").split(separator: "\n").map(String.init)
        let old = before.split(separator: "\n").map(String.init)
        #expect(lines.filter { old.contains($0) }.count >= old.count)
        #expect(lines.contains("  payments:"))
        #expect(try Program.run("check", in: project.folder).exitCode == 0)
        let again = try Self.run(["paid.csv", "--report", "sample", "--yes"], in: project)
        #expect(again.exitCode == 1)
        #expect(again.errors.contains("[records-exist]"))
    }

    /// Arguments, the export's text, the finding.
    static let refusals: [(arguments: [String], text: String, finding: String)] = [
        (["absent.csv", "--yes"], "", "missing-export"),
        (["x.csv", "--yes"], "Colour,Size\nred,1\nblue,2\n", "unknown-export"),
        (["x.csv", "--yes"], "Case ID,Date received,Outcome\n", "no-rows"),
        (
            ["x.csv", "--yes"], "Case ID,Date received,Outcome\n1,12/31/2024,Upheld\n2,11/30/2024,Upheld\n",
            "month-first-dates"
        ),
        (["x.csv", "--yes"], "Case ID,Seen,Outcome\n1,01/05/2024,Upheld\n2,02/05/2024,Upheld\n", "unplaced-field"),
        (
            ["x.csv", "--yes"], "Case ID,Date received,Outcome\n1,01/05/2024,Upheld\n1,02/05/2024,Upheld\n",
            "duplicate-record"
        ),
        (
            ["x.csv", "--yes", "--map", "received=Outcome"], "Case ID,Date received,Outcome\n1,01/05/2024,Upheld\n",
            "unusable-map"
        ),
        (
            ["x.csv", "--yes", "--report", "taken"], "Case ID,Date received\n1,01/05/2024\n2,02/05/2024\n",
            "file-exists"
        ),
        (
            ["x.csv", "--yes", "--kind", "actions"], "No,Action,Due\n1,Train,01/05/2024\n2,Train,02/05/2024\n",
            "unknown-year"
        ),
    ]

    @Test(arguments: refusals)
    func writesNothingWhereAnythingIsWrong(arguments: [String], text: String, finding: String) throws {
        let project = try Self.emptyProject()
        try project.write("Mine\n", to: "content/taken/data/x.csv")
        if !text.isEmpty { try project.write(text, to: "x.csv") }
        let before = try project.contents(of: "content")
        let result = try Self.run(arguments + Self.council, in: project)
        #expect(result.exitCode == 1)
        #expect(result.errors.contains("[\(finding)]"), "\(result.errors)")
        #expect(result.errors.contains("Nothing was written."))
        #expect(try project.contents(of: "content") == before)
        #expect(
            try Set(FileManager.default.contentsOfDirectory(atPath: project.folder.path)).subtracting(["x.csv"]) == [
                "content", "templates",
            ])
    }

    @Test func asksWhoPublishesOrSaysThatItMustKnow() throws {
        let project = try Self.emptyProject()
        try project.write(ImportCase.several.text, to: "x.csv")
        let result = try Self.run(["x.csv", "--yes"], in: project)
        #expect(result.exitCode == 1)
        #expect(result.errors.contains("[missing-council]"))
    }

    @Test func guessesAreTakenOnlyFromAPerson() throws {
        let project = try Self.emptyProject()
        let text = ImportCase.rows(8, "Case ID,Date received,Outcome,Tone") {
            "\($0),0\($0 + 1)/05/2024,Upheld,\($0 % 2 == 0 ? "Calm" : "Cross")"
        }
        try project.write(text, to: "x.csv")
        #expect(try Self.run(["x.csv", "--yes"] + Self.council, in: project).exitCode == 0)
        let settings = try project.read("content/complaints-2024-25/report.yaml")
        #expect(settings.contains("\n      # tone: Tone\n"))
        try project.write(text, to: "y.csv")
        let mapped = ["y.csv", "--yes", "--report", "other", "--map", "tone=Tone"]
        #expect(try Self.run(mapped, in: project).exitCode == 0)
        #expect(try project.read("content/other/report.yaml").contains("\n      tone: Tone\n"))
    }

    @Test(arguments: [
        ["x.csv"], ["x.csv", "--yes", "--year", "2024/26"], ["x.csv", "--yes", "--kind", "bills"],
        ["x.csv", "--report", "a/b"], [],
    ])
    func wrongUsageExitsWith64(arguments: [String]) throws {
        let project = try Self.emptyProject()
        try project.write(ImportCase.several.text, to: "x.csv")
        #expect(try Self.run(arguments, in: project).exitCode == 64)
        #expect(!FileManager.default.fileExists(atPath: project.folder.appending(path: "content").path))
    }
}
