import Foundation
import Testing

/// What the documentation says, held against the sources and the program.
@Suite struct DocumentationTests {
    /// Names of findings as the sources make them: "bad-date" of `Finding("bad-date", …`.
    private static func identifiers() throws -> Set<String> {
        let root = Program.repository.appending(path: "Sources")
        let files = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".swift") }
        // A finding, an error of an expression, of a template or of the output folder; the shape of a row.
        let made = /(?:Finding|Error|finding|error)\(\s*"([a-z]+(?:-[a-z]+)*)",|: "((?:[a-z]+-)+(?:row|quote))"/
        var identifiers: Set<String> = []
        for file in files {
            let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
            for match in text.matches(of: made) {
                if let name = match.1 ?? match.2 { identifiers.insert(String(name)) }
            }
        }
        return identifiers
    }

    private static func page(_ name: String) throws -> String {
        try String(contentsOf: Program.repository.appending(path: name), encoding: .utf8)
    }

    @Test func everyFindingIsExplained() throws {
        let explained = Set(try Self.page("docs/findings.md").matches(of: /\| `([a-z-]+)` \|/).map { String($0.1) })
        let made = try Self.identifiers()
        #expect(made.count > 100)
        #expect(made.subtracting(explained).sorted() == [])
        #expect(explained.subtracting(made).sorted() == [])
    }

    /// Rows that end with an expression on the sample report and what it prints: `| received | 48 |`.
    @Test(arguments: ["Measures", "Functions", "Calculating"])
    func everyExampleOfTheFigureLanguagePrintsWhatItSays(section: String) throws {
        let sections = try Self.page("docs/figures.md").components(separatedBy: "\n## ")
        let text = try #require(sections.first { $0.hasPrefix(section + "\n") })
        let rows = text.matches(of: /\| `([^`|]+)` \| ([^`|]+) \|\n/).filter { !$0.2.allSatisfy(\.isWhitespace) }
        #expect(!rows.isEmpty)
        for row in rows {
            let result = try Program.run(
                "explain", "--report", "childrens-2024-25", String(row.1), in: Program.repository)
            #expect(result.output.split(separator: "\n").first == row.2, "\(row.1)")
        }
    }

    /// Every block that docs/blocks.md shows, in a report with the sample's records and the indicators of that page.
    @Test func everyBlockOfTheDocumentationIsComputed() throws {
        let page = try Self.page("docs/blocks.md")
        let blocks = page.matches(of: /\n```(?:table|chart|tiles|panels|quotes)\n(?:.|\n)*?\n```\n/).map {
            String($0.0)
        }
        #expect(blocks.count > 20)
        let indicators = try #require(page.firstMatch(of: /\ \ indicators:\n(?:\ {4}.*\n)+/)).0
        let records = try #require(page.firstMatch(of: /```csv\n(Measure,(?:.|\n)*?)```/)).1
        let project = try TemporaryProject()
        try project.remove("content")
        let sample = Program.repository.appending(path: "content")
        let report = "content/childrens-2024-25"
        try project.write(
            String(contentsOf: sample.appending(path: "site.yaml"), encoding: .utf8), to: "content/site.yaml")
        let settings = try String(
            contentsOf: sample.appending(path: "childrens-2024-25/report.yaml"), encoding: .utf8)
        try project.write(
            settings.replacing(/\ \ indicators:\n(?:\ {4}.*\n)+/, with: String(indicators)), to: "\(report)/report.yaml"
        )
        try FileManager.default.copyItem(
            at: sample.appending(path: "childrens-2024-25/data"), to: project.folder.appending(path: "\(report)/data"))
        try project.write(String(records), to: "\(report)/data/caseload.csv")
        try project.write("# Blocks\n" + blocks.joined(), to: "\(report)/10-blocks.md")
        let result = try Program.run("check", in: project.folder)
        #expect(result.errors.split(separator: "\n").filter { $0.hasPrefix("error:") } == [])
        #expect(result.exitCode == 0)
    }

    @Test func theFirstReportOfTheReadmeBuilds() throws {
        let project = try TemporaryProject()
        try project.remove("content")
        let readme = try Self.page("README.md")
        let files = readme.matches(of: /`my-reports\/([^`]+\.[a-z]+)`[^`]*\n(`{3,4})[a-z]+\n((?:.|\n)*?\n)\2\n/)
        #expect(files.map { String($0.1) } == Self.firstReport)
        for file in files { try project.write(String(file.3), to: String(file.1)) }
        let result = try Program.run("build", in: project.folder)
        #expect(result.exitCode == 0)
        #expect(result.errors == "")
        let page = try project.read("output/complaints-2024-25/volumes.html")
        #expect(page.contains("an increase of 2 from 2 in 2023/24"))
        #expect(page.contains("67% (2 of 3)"))
    }

    private static let firstReport = [
        "content/site.yaml", "content/complaints-2024-25/data/cases.csv", "content/complaints-2024-25/report.yaml",
        "content/complaints-2024-25/10-volumes.md",
    ]
}
