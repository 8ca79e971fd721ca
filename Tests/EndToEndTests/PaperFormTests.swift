import Foundation
import Testing

/// Forms that committees have for their papers.
@Suite struct PaperFormTests {
    private static let paper = """
        ---
        layout: paper
        title: Our answer
        numbering: by section
        front: { Recommendation: note the report, Contact: Manager }
        back: { Background papers: None. }
        appendices: [{ title: The report, report: sample }]
        ---

        ## Progress

        The first has a number.

        This one has none. {-}

        Neither has this. {-}

        The next has the second number.

        ## Significant implications

        ```implications
        clearances: list
        items:
          - heading: Resource implications
            text: none
            cleared: { question: Have they been cleared by Finance?, answer: "Yes", label: Name of officer, post: Manager }
        ```
        """

    @Test func paragraphsWithoutNumbersAndClearancesBelowEachOther() throws {
        let project = try TemporaryProject()
        try project.write(Self.paper, to: "content/sample/papers/10-answer.md")
        let result = try Program.run("build", in: project.folder)
        #expect(result.errors == "")
        let page = try project.read("output/sample/papers/answer.html")
        #expect(page.contains("<p class=\"unnumbered\">This one has none.</p>"))
        #expect(page.contains("<span class=\"number\">1.2</span> The next has the second number."))
        #expect(page.contains("Have they been cleared by Finance? <strong>Yes</strong><br>\nName of officer: Manager"))
        #expect(!page.contains("<th scope=\"col\">Clearance</th>"))
    }

    private func actions(_ block: String) throws -> String {
        let project = try TemporaryProject()
        let settings = try project.read("content/sample/report.yaml")
        let source =
            "data:\n  actions:\n    file: data/actions.csv\n    columns: { action: Action, said: Said, status: Status }\n"
        try project.write(settings.replacing("data:\n", with: source), to: "content/sample/report.yaml")
        try project.write(
            "Action,Said,Status\nTrain staff,Nobody called back,Complete\nWrite,It was slow,On track\nAsk,,Begun\n",
            to: "content/sample/data/actions.csv")
        try project.write("# Learning\n\n```actions\n\(block)\n```\n", to: "content/sample/30-learning.md")
        let result = try Program.run("build", in: project.folder)
        #expect(result.errors == "")
        return try project.read("output/sample/learning.html")
    }

    @Test func youSaidWeDidStandsOnCards() throws {
        let page = try actions(
            "title: You said\nstyle: cards\nfirst: 2\nfields: { said: You said, action: We did, status: Progress }")
        #expect(page.ranges(of: "<li class=\"card\">").count == 2)
        #expect(
            page.contains(
                "<p><strong class=\"card-name\">You said</strong> Nobody called back</p>"
                    + "<p><strong class=\"card-name\">We did</strong> Train staff</p>"))
        #expect(!page.contains("Begun"))
    }

    @Test func theStatusStandsInBoldBehindTheWords() throws {
        let page = try actions("title: Actions\nstyle: list\nfields: { action: Action, status: Status }")
        #expect(page.contains("<li><p>Train staff <strong>Status: Complete</strong></p></li>"))
    }

    @Test func chosenSectionsAreADocumentOfTheirOwn() throws {
        let project = try TemporaryProject()
        let folder = project.folder.deletingLastPathComponent().appending(path: "chosen-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }  // it is there only if the program made it
        let arguments = ["papers", "--section", "timeliness", "--no-pdf", "--output", folder.path]
        let result = try Program.run(arguments, in: project.folder)
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(FileManager.default.fileExists(atPath: folder.path + "/sample/sample-sections.docx"))
        let wrong = try Program.run(
            ["papers", "--section", "timelines", "--no-pdf", "--output", folder.path], in: project.folder)
        #expect(wrong.exitCode == 1)
        #expect(wrong.errors.contains("[no-such-section]"))
    }
}
