import Foundation
import Testing

/// Papers made by the built program, with WeasyPrint and Pandoc.
@Suite struct PaperTests {
    private static let paper = """
        ---
        layout: paper
        title: Annual report
        committee: Scrutiny Committee
        meeting: 2025-09-02
        front: { Recommendation: note the report, Contact: { Post: Manager } }
        back: { Background papers: None. }
        appendices: [{ title: The report, report: sample }]
        STATUS
        ---

        ## Implications

        We received `=received(stage: 1)` complaints, `=change(received(stage: 1))`. {#volumes}

        Within time: `=within(stage: 1)`.[^note] Paragraph {volumes} has the volumes.

        [^note]: Of those answered.

        ```table
        title: Stage records by year
        measure: received
        columns: year
        ```

        ```chart
        kind: columns
        title: Stage records, drawn
        measure: received
        rows: year
        ```
        """

    private func project(status: String = "status: final") throws -> TemporaryProject {
        let project = try TemporaryProject()
        try project.write(Self.paper.replacing("STATUS", with: status), to: "content/sample/papers/10-scrutiny.md")
        return project
    }

    /// The words of a document, with single blanks.
    private func words(of path: String, in project: TemporaryProject) throws -> String {
        let file = project.folder.appending(path: path).path
        let arguments =
            path.hasSuffix(".pdf") ? ["pdftotext", file, "-"] : ["pandoc", "--to", "plain", "--wrap", "none", file]
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test func theThreeFormsSayTheSame() throws {
        let project = try project()
        let result = try Program.run("build", in: project.folder, makingPapers: true)
        #expect(result.errors == "")
        #expect(result.exitCode == 0)
        let page = try project.read("output/sample/papers/scrutiny.html").replacing(/<[^>]*>/, with: "")
        let figures = ["We received 5 complaints,", "2. Within time: 50% (2 of 4).", "Paragraph 1 has the volumes."]
        let texts = try ["pdf", "docx"].map { try words(of: "output/sample/papers/scrutiny.\($0)", in: project) }
        for text in [page.split(whereSeparator: \.isWhitespace).joined(separator: " ")] + texts {
            for figure in figures {
                #expect(
                    text.replacing(/\[?\^?1\]? ?Paragraph/, with: "Paragraph").contains(figure) || text.contains(figure)
                )
            }
        }
        #expect(texts[0].contains("Page 1 of"))
        #expect(texts[0].contains("Scrutiny Committee, 2 September 2025") || texts[0].contains("2 September 2025"))
        let report = try project.read("output/sample/index.html")
        #expect(report.contains(/papers\/scrutiny\.pdf" download aria-label="[^"]*">PDF, \d+ KB/))
        #expect(report.contains(/papers\/scrutiny\.docx" download aria-label="[^"]*">Word, \d+ KB/))
        #expect(report.contains(/sample\.pdf" download>The whole report \(PDF, \d+ KB\)/))
    }

    @Test func onlyWhatChangedIsMadeAgain() throws {
        let project = try project()
        #expect(try Program.run("build", in: project.folder, makingPapers: true).exitCode == 0)
        let first = try project.contents(of: "output")
        let again = try Program.run("build", in: project.folder, makingPapers: true)
        #expect(again.output.contains("of which 0 new or changed; 0 removed."))
        try project.replace("Within time", with: "In time", in: "content/sample/papers/10-scrutiny.md")
        #expect(try Program.run("build", in: project.folder, makingPapers: true).exitCode == 0)
        let changed = try project.contents(of: "output")
        let names = changed.keys.filter { changed[$0] != first[$0] && ($0.hasSuffix("pdf") || $0.hasSuffix("docx")) }
        #expect(Set(names) == ["sample/papers/scrutiny.pdf", "sample/papers/scrutiny.docx"])
        #expect(changed["sample/sample.pdf"] == first["sample/sample.pdf"])
    }

    @Test(arguments: ["status: draft", "exempt: \"paragraph 3 of Schedule 12A\""])
    func draftsAndExemptPapersStayOutOfTheSite(status: String) throws {
        let project = try project(status: status)
        try project.replace("Within time", with: "Confidential words", in: "content/sample/papers/10-scrutiny.md")
        #expect(try Program.run("build", in: project.folder, makingPapers: true).exitCode == 0)
        for (name, data) in try project.contents(of: "output") {
            #expect(!name.contains("scrutiny"))
            #expect(!name.contains("complaints-drawn"))
            #expect(data.range(of: Data("Confidential".utf8)) == nil)
            #expect(data.range(of: Data("complaints-drawn".utf8)) == nil)
        }
        let made = try Program.run("papers", "--output", "circulation", in: project.folder)
        #expect(made.exitCode == 0)
        #expect(made.errors == "")
        let pdf = try words(of: "circulation/sample/papers/scrutiny.pdf", in: project)
        let marking = status.contains("draft") ? "DRAFT" : "NOT FOR PUBLICATION: paragraph 3 of Schedule 12A"
        #expect(pdf.contains(marking))
        #expect(try words(of: "circulation/sample/papers/scrutiny.docx", in: project).contains(marking))
    }

    @Test func aMissingProgramIsAFindingAndTheSiteStays() throws {
        let project = try project()
        #expect(try Program.run("build", in: project.folder).exitCode == 0)
        let before = try project.contents(of: "output")
        // Away from what set-up installed, and with nothing on the search path.
        let program = project.folder.appending(path: "upheld")
        try FileManager.default.copyItem(at: Program.executable.resolvingSymlinksInPath(), to: program)
        let process = Process()
        process.executableURL = program
        process.arguments = ["build"]
        process.currentDirectoryURL = project.folder
        process.environment = ["PATH": "/nowhere", "LD_LIBRARY_PATH": Program.libraries]
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let text = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 1)
        #expect(
            text == """
                sample/sample.pdf
                error: WeasyPrint, which makes PDF files, is not installed. [missing-program]
                To install it, run upheld-setup-papers, or in Upheld's own folder scripts/setup. Or build with --no-pdf.

                sample/sample.docx
                error: Pandoc, which makes Word files, is not installed. [missing-program]
                To install it, install the package pandoc, or in Upheld's own folder scripts/setup. Or build with --no-word.

                2 errors. output is unchanged.

                """)
        #expect(try project.contents(of: "output") == before)
    }

    @Test func aMissingAppendixIsAFinding() throws {
        let project = try project()
        try project.replace("report: sample", with: "report: sampel", in: "content/sample/papers/10-scrutiny.md")
        let result = try Program.run("check", in: project.folder)
        #expect(result.exitCode == 1)
        #expect(
            result.errors.contains(
                """
                error: There is no report "sampel" for this appendix. [missing-appendix]
                Did you mean "sample"?
                """))
    }

    @Test func aPaperThatSaysNothingOfAnAppendixIsDoubtful() throws {
        let project = try project()
        try project.replace(
            "appendices: [{ title: The report, report: sample }]\n", with: "",
            in: "content/sample/papers/10-scrutiny.md")
        let result = try Program.run("check", in: project.folder)
        #expect(result.errors.contains("warning: The paper says nothing about appendices. [missing-in-paper]"))
        #expect(result.exitCode == 0)
    }
}
