import Foundation
import Testing

/// The year in three sentences stands on top of a report in each of its forms.
@Suite struct YearInShortTests {
    private static let words = """
        ---
        layout: summary
        title: The year in three sentences
        ---

        - **Better:** we upheld `=percent(outcomes(outcome: upheld))` of our answers.
        - **Worse:** `=received` came in, `=change(received)`.
        - **Changed:** we [answer sooner](20-timeliness.md).
        """

    private static let paper = """
        ---
        layout: paper
        title: Annual report
        summary: yes
        front: { Recommendation: note the report, Contact: Manager }
        back: { Background papers: None. }
        appendices: [{ title: The report, report: sample }]
        ---

        ## Implications

        None.
        """

    private func project(_ words: String = words) throws -> TemporaryProject {
        let project = try TemporaryProject()
        try project.write(words, to: "content/sample/00-summary.md")
        try project.write(Self.paper, to: "content/sample/papers/10-scrutiny.md")
        return project
    }

    private func findings(_ project: TemporaryProject) throws -> [String] {
        try Finding.list(try Program.run("check", "--json", in: project.folder).errors).map(\.identifier)
    }

    @Test func standsOnTopOfPagesAndIsNoSection() throws {
        let project = try project()
        let result = try Program.run("build", in: project.folder)
        #expect(result.errors == "")
        for page in ["index", "document", "papers/scrutiny"] {
            let html = try project.read("output/sample/\(page).html")
            let place = try #require(html.firstRange(of: ">The year in three sentences</h2>"), "\(page)")
            let later = page == "index" ? "Key figures</h2>" : page == "document" ? "Contents</h2>" : "Implications"
            #expect(place.upperBound < (try #require(html.firstRange(of: later))).lowerBound)
            #expect(html.contains("<strong>Better:</strong> we upheld <data"))
        }
        #expect(try project.read("output/sample/index.html").contains("<a href=\"timeliness.html\">answer sooner</a>"))
        #expect(!FileManager.default.fileExists(atPath: project.folder.path + "/output/sample/summary.html"))
        #expect(try project.read("output/sample/figures.json").contains("\"page\":\"index.html\""))
    }

    @Test func makesAPageForMembers() throws {
        let project = try project()
        #expect(try Program.run("build", in: project.folder, makingPapers: true).errors == "")
        #expect(try project.read("output/sample/index.html").contains(">The year on one page (PDF, "))
        let pipe = Pipe()
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["pdfinfo", project.folder.path + "/output/sample/sample-summary.pdf"]
        process.standardOutput = pipe
        try process.run()
        let text = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        #expect(text.contains(/Pages: +1\n/))
    }

    @Test func isThreeSentencesLong() throws {
        #expect(try findings(project()) == [])
        #expect(try findings(project(Self.words + "\n- **More:** and more.\n")) == ["summary-length"])
        #expect(try findings(project(Self.words + "\n- TODO: Say more.\n")) == ["unwritten-prompt"])
    }

    @Test func thereIsOneAndAPaperAsksForWhatThereIs() throws {
        let second = try project()
        try second.write(Self.words, to: "content/sample/05-again.md")
        #expect(try findings(second).contains("several-summaries"))
        let none = try project()
        try none.remove("content/sample/00-summary.md")
        #expect(try findings(none).contains("no-summary"))
    }

    @Test func linksInItAreChecked() throws {
        let project = try project(Self.words.replacing("20-timeliness.md", with: "25-timeliness.md"))
        #expect(try findings(project) == ["broken-link"])
    }

    @Test func nextYearsIsProposedFromTheKeyFigures() throws {
        let place = try TemporaryProject()
        #expect(try Program.run("new", "fresh", in: place.folder).exitCode == 0)
        let arguments = ["new", "report", "2025/26", "--from", "2024/25", "--project", "fresh"]
        #expect(try Program.run(arguments, in: place.folder).exitCode == 0)
        let proposed = try place.read("fresh/content/corporate-2025-26/00-summary.md")
        #expect(
            proposed.contains("- `=received(stage: 1)` complaints received at stage 1, `=change(received(stage: 1))`."))
        #expect(
            proposed.contains(
                "`=percent(within(stage: 1))` of stage 1 answers given in the Code's time, `=change(within(stage: 1))`."
            ))
    }
}
