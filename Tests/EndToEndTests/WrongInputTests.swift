import Foundation
import Testing

/// One mistake in an otherwise sound project.
struct WrongInput: CustomTestStringConvertible, Sendable {
    /// Names the file in Expected/ with all that the program says of it.
    let name: String
    let mistake: @Sendable (TemporaryProject) throws -> Void
    var testDescription: String { name }

    init(_ name: String, _ mistake: @escaping @Sendable (TemporaryProject) throws -> Void) {
        self.name = name
        self.mistake = mistake
    }
}

private let cases = "content/sample/data/cases.csv"
private let settings = "content/sample/report.yaml"
private let volumes = "content/sample/10-volumes.md"

@Suite struct WrongInputTests {
    static let inputs = [
        WrongInput("missing-data-file") { try $0.remove(cases) },
        WrongInput("missing-column") { try $0.replace("Date received,", with: "Received on,", in: cases) },
        WrongInput("bad-date") { try $0.replace("05/06/2023", with: "31/02/2023", in: cases) },
        WrongInput("impossible-order") { try $0.replace("16/04/2024", with: "16/03/2024", in: cases) },
        WrongInput("unknown-outcome") { try $0.replace("No finding", with: "Pending", in: cases) },
        WrongInput("duplicate-record") { try $0.replace("B2,statutory,1", with: "B1,statutory,1", in: cases) },
        WrongInput("unknown-stage") { try $0.replace("B3,statutory,2", with: "B3,statutory,4", in: cases) },
        WrongInput("unknown-procedure") { try $0.replace("B3,statutory,2", with: "B3,corporate,2", in: cases) },
        WrongInput("unclosed-quote") { try $0.replace("No finding", with: "\"No finding", in: cases) },
        WrongInput("empty-data-file") { try $0.write("", to: cases) },
        WrongInput("unknown-measure") {
            try $0.replace("=received(stage: 1)`", with: "=recieved(stage: 1)`", in: volumes)
        },
        WrongInput("broken-expression") {
            try $0.replace("=received(stage: 1)`", with: "=received(stage: 1`", in: volumes)
        },
        WrongInput("unknown-value") {
            try $0.replace("=received(stage: 1)`", with: "=received(service: Transprot)`", in: volumes)
        },
        WrongInput("stage-that-no-procedure-has") {
            try $0.replace("=received(stage: 1)`", with: "=escalated(from: 1, to: 3)`", in: volumes)
        },
        WrongInput("year-without-data") {
            try $0.replace("columns: year", with: "columns: year\nyears: 4", in: volumes)
        },
        WrongInput("published-differs") {
            try $0.write(
                "year,measure,stage,value\n2023/24,received,1,9\n2022/23,received,1,7\n2022/23,received,1,8\n",
                to: "content/sample/data/history.csv")
            try $0.replace("data:\n", with: "data:\n  history: { file: data/history.csv }\n", in: settings)
        },
        WrongInput("no-published-figure") {
            try $0.write("year,measure,stage,value\n2022/23,received,1,7\n", to: "content/sample/data/history.csv")
            try $0.replace("data:\n", with: "data:\n  history: { file: data/history.csv }\n", in: settings)
            try $0.replace("columns: year", with: "columns: year\nyears: 3", in: volumes)
        },
        WrongInput("frozen-figure") {
            try $0.write(
                "{\n\"received(stage: 1, year: 2024/25)\": \"6\"\n}\n", to: "content/sample/published.json")
            try $0.replace("compare: 1", with: "compare: 1\npublished: 2025-07-15", in: settings)
        },
        WrongInput("unknown-block-key") { try $0.replace("measure: received", with: "mesure: received", in: volumes) },
        WrongInput("broken-block") { try $0.replace("rows: service", with: "rows: [service", in: volumes) },
        WrongInput("broken-link") { try $0.replace("20-timeliness.md", with: "20-timelines.md", in: volumes) },
        WrongInput("broken-settings") {
            try $0.replace("title: Complaints\n", with: "title: [Complaints\n", in: settings)
        },
        WrongInput("unknown-settings-key") { try $0.replace("compare: 1", with: "comapre: 1", in: settings) },
        WrongInput("bad-year") { try $0.replace("year: 2024/25", with: "year: 2024/26", in: settings) },
        WrongInput("bad-limit") { try $0.replace("respond: 10 working days", with: "respond: ten days", in: settings) },
        WrongInput("missing-site-file") { try $0.remove("content/site.yaml") },
        WrongInput("no-content") { try $0.remove("content") },
        WrongInput("no-templates") { try $0.remove("templates") },
        WrongInput("unknown-template-name") {
            try $0.replace("{{section}}", with: "{{sektion}}", in: "templates/section.mustache")
        },
        WrongInput("unclosed-template-part") {
            try $0.replace("{{/previous}}", with: "", in: "templates/section.mustache")
        },
        WrongInput("undefined-footnote") { try $0.replace("follows.", with: "follows.[^1]", in: volumes) },
        WrongInput("several-at-once") {
            try $0.replace("05/06/2023", with: "31/02/2023", in: cases)
            try $0.replace("No finding", with: "Pending", in: cases)
            try $0.replace("=received(stage: 1)`", with: "=recieved(stage: 1)`", in: volumes)
            try $0.replace("compare: 1", with: "comapre: 1", in: settings)
        },
    ]

    @Test(arguments: inputs)
    func isReportedExactlyAndTheSiteStays(input: WrongInput) throws {
        let project = try TemporaryProject()
        #expect(try Program.run("build", in: project.folder).exitCode == 0)
        let before = try project.contents(of: "output")
        try input.mistake(project)
        let result = try Program.run("build", in: project.folder)
        #expect(result.exitCode == 1)
        #expect(result.output == "")
        try expectGolden(result.errors, "\(input.name).txt")
        #expect(try project.contents(of: "output") == before)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: project.folder.path).allSatisfy {
                !$0.hasPrefix(".output.staging")
            })
    }

    /// Compares with a file of Expected/; UPDATE_GOLDEN=1 records it.
    private func expectGolden(_ text: String, _ name: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Expected/\(name)")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try Data(text.utf8).write(to: file)
        } else {
            #expect(text == String(decoding: try Data(contentsOf: file), as: UTF8.self))
        }
    }

    @Test func everyExpectedFileBelongsToAnInput() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Expected")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(Set(files) == Set(Self.inputs.map { "\($0.name).txt" }))
    }
}
