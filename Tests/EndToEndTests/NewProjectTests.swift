import Foundation
import Testing

@Suite struct NewProjectTests {
    private static let kinds = ["adults", "childrens", "corporate", "housing"]

    @Test(arguments: kinds)
    func aNewProjectBuildsAndHasNothingButPrompts(kind: String) throws {
        let place = try TemporaryProject()
        let made = try Program.run("new", "fresh", "--procedure", kind, in: place.folder)
        #expect(made.exitCode == 0)
        #expect(made.errors == "")
        #expect(made.output.contains("fresh: a project with the report \(kind)-2024-25."))
        let built = try Program.run("build", "--project", "fresh", in: place.folder)
        #expect(built.exitCode == 0)
        let checked = try Program.run("check", "--json", "--project", "fresh", in: place.folder)
        #expect(checked.exitCode == 0)
        let findings = try Finding.list(checked.errors)
        #expect(findings.allSatisfy { $0.identifier == "unwritten-prompt" && $0.severity == "warning" })
        let files = Dictionary(grouping: findings, by: \.file).map { "\($0.key): \($0.value.count)\n" }.sorted()
        try expectGolden(files.joined() + "In all: \(findings.count)\n", "\(kind).txt")
    }

    /// The starter's promise: sample dates are dates, and within the calendar, in every year that can be chosen.
    @Test(arguments: ["2013/14", "2019/20", "2026/27"])
    func aNewProjectBuildsInEveryYear(year: String) throws {
        let place = try TemporaryProject()
        for kind in Self.kinds {
            let arguments = ["new", kind, "--procedure", kind, "--year", year, "--council", "An \"Odd\": Council"]
            #expect(try Program.run(arguments, in: place.folder).exitCode == 0)
            #expect(try Program.run("build", "--project", kind, in: place.folder).exitCode == 0)
            let slug = year.replacing("/", with: "-")
            let page = try place.read("\(kind)/output/\(kind)-\(slug)/index.html")
            #expect(page.contains("An &quot;Odd&quot;: Council") || page.contains("An \"Odd\": Council"))
        }
    }

    @Test func itsSettingsNameTheirSchema() throws {
        let place = try TemporaryProject()
        #expect(try Program.run("new", "fresh", in: place.folder).exitCode == 0)
        let site = try place.read("fresh/content/site.yaml")
        let schema = try #require(site.firstMatch(of: /^# yaml-language-server: \$schema=(\/.*site\.schema\.json)\n/))
        #expect(FileManager.default.fileExists(atPath: String(schema.1)))
    }

    @Test func sampleRecordsAreCalledSamples() throws {
        let starter = Program.repository.appending(path: "starter")
        let files = try FileManager.default.subpathsOfDirectory(atPath: starter.path).filter { $0.hasSuffix(".csv") }
        #expect(!files.isEmpty)
        #expect(files.allSatisfy { $0.split(separator: "/").last?.hasPrefix("sample-") == true })
    }

    @Test func refusesAFolderWithSomethingInIt() throws {
        let place = try TemporaryProject()
        try place.write("mine", to: "fresh/letter.txt")
        let result = try Program.run("new", "fresh", in: place.folder)
        #expect(result.exitCode == 1)
        #expect(result.output == "")
        #expect(result.errors.contains("[folder-not-empty]"))
        #expect(try place.contents(of: "fresh") == ["letter.txt": Data("mine".utf8)])
    }

    @Test(arguments: [("", "fresh"), ("", "fresh/"), ("fresh", ".")])
    func fillsAnEmptyFolder(from: String, name: String) throws {
        let place = try TemporaryProject()
        let fresh = place.folder.appending(path: "fresh")
        try FileManager.default.createDirectory(at: fresh, withIntermediateDirectories: true)
        #expect(try Program.run("new", name, in: from.isEmpty ? place.folder : fresh).exitCode == 0)
        #expect(
            try Set(FileManager.default.contentsOfDirectory(atPath: fresh.path)) == [
                ".gitignore", "README.md", "content", "templates",
            ])
        #expect(try place.read("fresh/.gitignore").contains("/output/"))
        let names = try FileManager.default.contentsOfDirectory(atPath: place.folder.path)
        #expect(names.allSatisfy { !$0.contains("staging") })
    }

    @Test func refusesAPlaceThatDoesNotExist() throws {
        let place = try TemporaryProject()
        let result = try Program.run("new", "nowhere/fresh", in: place.folder)
        #expect(result.exitCode == 1)
        #expect(result.errors.contains("[no-parent-folder]"))
    }

    @Test(arguments: [["--year", "2024/26"], ["--year", "2031/32"], ["--procedure", "parking"]])
    func usageMistakesExitWith64(option: [String]) throws {
        let place = try TemporaryProject()
        #expect(try Program.run("new", "fresh", option[0], option[1], in: place.folder).exitCode == 64)
        #expect(!FileManager.default.fileExists(atPath: place.folder.appending(path: "fresh").path))
    }

    /// As an installer lays it out.
    @Test func findsWhatWasInstalledWithIt() throws {
        let place = try TemporaryProject()
        let prefix = place.folder.appending(path: "prefix")
        for folder in ["prefix/bin", "prefix/share/upheld"] {
            try FileManager.default.createDirectory(
                at: place.folder.appending(path: folder), withIntermediateDirectories: true)
        }
        let program = prefix.appending(path: "bin/upheld")
        try FileManager.default.copyItem(at: Program.executable, to: program)
        let bare = try Program.run("new", "fresh", in: place.folder, program: program)
        #expect(bare.exitCode == 1)
        #expect(bare.errors.contains("[missing-starter]"))
        for folder in ["starter", "templates"] {
            try FileManager.default.copyItem(
                at: Program.repository.appending(path: folder),
                to: prefix.appending(path: "share/upheld/\(folder)"))
        }
        #expect(try Program.run("new", "fresh", in: place.folder, program: program).exitCode == 0)
    }

    /// Compares with a file of Prompts/; UPDATE_GOLDEN=1 records it.
    private func expectGolden(_ text: String, _ name: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Prompts/\(name)")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try Data(text.utf8).write(to: file)
        } else {
            #expect(text == String(decoding: try Data(contentsOf: file), as: UTF8.self))
        }
    }
}

/// A finding as the program writes it with --json.
struct Finding: Decodable {
    let identifier: String
    let severity: String
    let file: String

    static func list(_ json: String) throws -> [Finding] {
        try JSONDecoder().decode([Finding].self, from: Data(json.utf8))
    }
}
