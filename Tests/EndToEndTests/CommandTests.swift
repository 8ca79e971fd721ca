import Foundation
import Testing

@Suite struct CommandTests {
    @Test func buildsTheSameBytesTwiceAndWritesNothingTheSecondTime() throws {
        let project = try TemporaryProject()
        let first = try Program.run("build", in: project.folder)
        #expect(first.exitCode == 0)
        #expect(first.errors == "")
        let before = try project.contents(of: "output")
        let again = try Program.run("build", in: project.folder)
        #expect(again.output.contains("of which 0 new or changed; 0 removed."))
        #expect(try Program.run("build", "--output", "elsewhere", in: project.folder).exitCode == 0)
        #expect(try project.contents(of: "elsewhere") == before)
    }

    @Test func writesOnlyWhatAnEditChanged() throws {
        let project = try TemporaryProject()
        #expect(try Program.run("build", in: project.folder).exitCode == 0)
        try project.replace("We received", with: "In all we received", in: "content/sample/10-volumes.md")
        let result = try Program.run("build", in: project.folder)
        #expect(result.output.contains("of which 2 new or changed; 0 removed."))
    }

    @Test func neverReplacesAFolderThatIsNotItsOwn() throws {
        let project = try TemporaryProject()
        try project.write("mine", to: "output/letter.txt")
        let result = try Program.run("build", in: project.folder)
        #expect(result.exitCode == 1)
        #expect(result.errors.contains("[output-not-ours]"))
        #expect(try project.contents(of: "output") == ["letter.txt": Data("mine".utf8)])
    }

    @Test func checkFindsAndWritesNothing() throws {
        let project = try TemporaryProject()
        let sound = try Program.run("check", in: project.folder)
        #expect(sound == Program.Result(exitCode: 0, output: "Nothing to report.\n", errors: ""))
        try project.replace("We received", with: "We received 12 complaints,", in: "content/sample/10-volumes.md")
        let typed = try Program.run("check", in: project.folder)
        #expect(typed.exitCode == 0)
        #expect(
            typed.errors.contains("warning: \"12 complaints\" is typed by hand, so nothing upholds it. [typed-number]"))
        #expect(!FileManager.default.fileExists(atPath: project.folder.appending(path: "output").path))
    }

    @Test func findingsAreJSONOnRequest() throws {
        let project = try TemporaryProject()
        try project.replace("05/06/2023", with: "31/02/2023", in: "content/sample/data/cases.csv")
        let result = try Program.run("check", "--json", in: project.folder)
        #expect(result.exitCode == 1)
        let findings = try #require(JSONSerialization.jsonObject(with: Data(result.errors.utf8)) as? [[String: Any]])
        #expect(findings.first?["identifier"] as? String == "bad-date")
        #expect(findings.first?["file"] as? String == "content/sample/data/cases.csv")
        #expect(findings.first?["row"] as? Int == 3)
        #expect(findings.first?["column"] as? String == "Date received")
    }

    @Test func explainsAFigureWithItsReferences() throws {
        let project = try TemporaryProject()
        let result = try Program.run("explain", "within(stage: 1)", in: project.folder)
        #expect(result.exitCode == 0)
        #expect(result.output.contains("50% (2 of 4)"))
        #expect(result.output.contains("B1, B4"))
        let wrong = try Program.run("explain", "wihtin", in: project.folder)
        #expect(wrong.exitCode == 1)
        #expect(wrong.errors.contains("Did you mean \"within\"?"))
    }

    @Test func listsFigures() throws {
        let project = try TemporaryProject()
        let result = try Program.run("figures", in: project.folder)
        #expect(result.output.contains("  5\treceived(stage: 1, year: 2024/25)"))
    }

    @Test func usageMistakesExitWith64() throws {
        let project = try TemporaryProject()
        #expect(try Program.run("biuld", in: project.folder).exitCode == 64)
        #expect(try Program.run("build", "--prject", "x", in: project.folder).exitCode == 64)
    }

    @Test(arguments: [
        ["build", "--output", ""], ["papers", "--output", ""], ["build", "--project", " "], ["check", "--project", ""],
    ])
    func foldersMustBeNamed(arguments: [String]) throws {
        let project = try TemporaryProject()
        let result = try Program.run(arguments[0], arguments[1], arguments[2], in: project.folder)
        #expect(result.exitCode == 64)
        #expect(result.errors.hasPrefix("Error: \(arguments[1]) needs a folder: \(arguments[1]) "))
        #expect(!FileManager.default.fileExists(atPath: project.folder.appending(path: "site").path))
    }

    @Test(arguments: ["build", "check", "figures"])
    func aFolderWithoutProjectIsExplained(command: String) throws {
        let project = try TemporaryProject()
        let result = try Program.run(command, "reports", in: project.folder)
        #expect(result.exitCode == 64)
        let message = "Error: Unexpected argument 'reports'. Name the project's folder with --project reports\n"
        #expect(result.errors.hasPrefix(message))
        #expect(result.errors.contains("Usage: upheld \(command) "))
        #expect(!result.errors.contains("stray"))
    }

    @Test func saysThatNothingWasWrittenWhereThereIsNoSite() throws {
        let project = try TemporaryProject()
        try project.remove("content/site.yaml")
        #expect(try Program.run("build", in: project.folder).errors.hasSuffix("1 error. Nothing was written.\n"))
        #expect(try Program.run("build", "--output", ".", in: project.folder).errors.hasSuffix(". is unchanged.\n"))
    }

    @Test func personalColumnsNeverReachTheSite() throws {
        let project = try TemporaryProject()
        #expect(try Program.run("build", in: project.folder).exitCode == 0)
        for (_, data) in try project.contents(of: "output") {
            let text = String(decoding: data, as: UTF8.self)
            #expect(!text.contains("Somebody"))
            #expect(!text.contains("B3,"))
        }
    }
}
