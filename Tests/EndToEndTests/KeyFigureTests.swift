import Foundation
import Testing

/// Key figures say whether they are good: by what they were the year before, and by what they should be.
@Suite struct KeyFigureTests {
    private func project(_ tile: String) throws -> TemporaryProject {
        let project = try TemporaryProject()
        let settings = try project.read("content/sample/report.yaml")
        let start = try #require(settings.firstRange(of: "key-figures:\n")).upperBound
        try project.write(settings[..<start] + "  - { \(tile) }\n", to: "content/sample/report.yaml")
        return project
    }

    @Test func aChangeAndATargetStandBelowTheWords() throws {
        let tile = """
            figure: "percent(outcomes(outcome: upheld))", words: upheld, detail: "part(outcomes(outcome: upheld))", \
            change: yes, target: { value: 40.5, label: Our aim }
            """
        let project = try project(tile)
        let result = try Program.run("build", in: project.folder)
        #expect(result.errors == "")
        let page = try project.read("output/sample/index.html")
        let tiles = page.ranges(of: "<span class=\"tile-detail\">").count
        #expect(tiles == 3)
        #expect(page.contains("percentage point"))
        #expect(page.contains("<span class=\"tile-detail\">Our aim: 40.5%</span>"))
        #expect(try project.read("output/sample/figures.json").contains("\"change(outcomes("))
    }

    @Test(arguments: [
        ("", ["lone-key-figure"]), (", change: yes", []), (", change: no", []), (", target: 3", []), (", trend: 2", []),
        (", detail: 'change(received)'", []), (", detail: received", ["lone-key-figure"]),
    ])
    func oneThatStandsAloneIsFound(more: String, expected: [String]) throws {
        let project = try project("figure: 'received(stage: 1)', words: received at stage 1" + more)
        let findings = try Finding.list(try Program.run("check", "--json", in: project.folder).errors)
        #expect(findings.map(\.identifier) == expected)
    }
}
