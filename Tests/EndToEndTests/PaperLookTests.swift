import Foundation
import Testing

/// What readers of a PDF and of a Word file see, and what a colleague finds who changes the Word file.
@Suite struct PaperLookTests {
    private static let filler = String(
        repeating: "These words fill a page, so that what follows stands on another one.\n\n", count: 60)

    private static let paper = """
        ---
        layout: paper
        title: Annual report
        committee: Scrutiny Committee
        meeting: 2025-09-02
        agenda-item: 7
        numbering: NUMBERING
        front: { Recommendation: note the report, Contact: Manager }
        back: { Background papers: None. }
        appendices: [{ title: The report, report: sample, bound: yes }]
        ---

        ## Background

        The duty is in the regulations.[^first] {#duty}

        FILLER

        Paragraph {duty} has the duty.[^second] It is the same duty.[^first]

        ## Figures

        ### Resource implications

        None.

        ```table
        title: Stage records by year
        measure: received
        columns: year
        paper: landscape
        ```

        ```chart
        kind: columns
        title: Stage records, drawn
        measure: received
        rows: year
        ```

        ```quotes
        title: Recorded in the year
        quotes:
          - { text: Thank you., about: Housing }
        ```

        [^first]: NOTE-ONE is here.
        [^second]: NOTE-TWO
            is here.
        """

    private func built(_ numbering: String) throws -> TemporaryProject {
        let project = try TemporaryProject()
        let text = Self.paper.replacing("FILLER", with: Self.filler).replacing("NUMBERING", with: numbering)
        try project.write(text, to: "content/sample/papers/10-scrutiny.md")
        let result = try Program.run("build", in: project.folder, makingPapers: true)
        #expect(result.errors == "")
        return project
    }

    private func output(_ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    /// The words of each page, with single blanks.
    private func pages(of path: String, in project: TemporaryProject) throws -> [String] {
        let text = try output(["pdftotext", "-layout", project.folder.appending(path: path).path, "-"])
        return text.split(separator: "\u{0C}").map {
            $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }

    /// A part of a Word file.
    private func part(_ name: String, of project: TemporaryProject) throws -> String {
        try output(["unzip", "-p", project.folder.appending(path: "output/sample/papers/scrutiny.docx").path, name])
    }

    @Test func eachNoteStandsOnThePageOfItsMark() throws {
        let pages = try pages(of: "output/sample/papers/scrutiny.pdf", in: try built("continuous"))
        let first = try #require(pages.firstIndex { $0.contains("in the regulations.1") })
        let second = try #require(pages.firstIndex { $0.contains("has the duty.2 It is the same duty.1") })
        #expect(first < second)
        #expect(pages.indices.filter { pages[$0].contains("1. NOTE-ONE is here.") } == [first])
        #expect(pages.indices.filter { pages[$0].contains("2. NOTE-TWO is here.") } == [second])
    }

    @Test func theAgendaItemStandsInAllForms() throws {
        let project = try built("continuous")
        let pages = try pages(of: "output/sample/papers/scrutiny.pdf", in: project)
        #expect(try project.read("output/sample/papers/scrutiny.html").contains(">Agenda item 7</p>"))
        #expect(pages[0].contains("Agenda item 7"))
        #expect(pages[1].contains("Scrutiny Committee, 2 September 2025 · Agenda item 7"))
        #expect(pages.contains { $0.contains("Agenda item 7 · Appendix A ") })
        #expect(try part("word/document.xml", of: project).contains(">Agenda item 7<"))
    }

    @Test(arguments: [("continuous", "NumberedParagraph", "1"), ("by section", "SectionParagraph", "1.1")])
    func wordCountsParagraphsItself(numbering: String, style: String, number: String) throws {
        let project = try built(numbering)
        let document = try part("word/document.xml", of: project)
        let bookmark = "_paragraph_" + number.replacing(".", with: "_")
        #expect(document.contains("<w:pStyle w:val=\"\(style)\" />"))
        #expect(!document.contains(">\(number).<"))
        #expect(document.contains("w:name=\"\(bookmark)\""))
        #expect(document.contains("REF \(bookmark) \\n \\h"))
        let definitions = try part("word/numbering.xml", of: project)
        #expect(definitions.contains("<w:lvlText w:val=\"%2.%3\" />"))
        if numbering == "by section" {
            let heading = "<w:pStyle w:val=\"Heading3\"/><w:numPr><w:ilvl w:val=\"2\"/><w:numId w:val=\"11\"/>"
            #expect(document.contains(heading))
            #expect(document.contains("<w:pStyle w:val=\"UnnumberedParagraph\" />"))
        }
    }

    @Test func wordHasCaptionsContentsAndSidewaysPages() throws {
        let document = try part("word/document.xml", of: try built("continuous"))
        #expect(document.contains("SEQ Table "))
        #expect(document.contains("SEQ Figure "))
        #expect(document.contains("PAGEREF appendix-a-"))
        #expect(document.ranges(of: "w:orient=\"landscape\"").count == 1)
        #expect(document.ranges(of: "<w:headerReference").count == 3)
        #expect(document.contains("<w:pStyle w:val=\"TableTextKept\" />"))
        #expect(document.contains("<w:pStyle w:val=\"QuotationSource\" />"))
        // The second reference to a note is a field with the number of the first.
        #expect(document.contains("NOTEREF _note_1 \\f \\h"))
        #expect(document.ranges(of: "<w:footnoteReference ").count == 2)
    }

    @Test func theWholeReportIsHadAsWordToo() throws {
        let project = try built("continuous")
        let file = project.folder.appending(path: "output/sample/sample.docx").path
        let document = try output(["unzip", "-p", file, "word/document.xml"])
        #expect(document.contains("<w:pStyle w:val=\"ContentsEntry\" />"))
        #expect(try project.read("output/sample/index.html").contains("The whole report (Word, "))
    }

    /// A council's own styles from before Word counted: numbers are text, as they were.
    @Test func stylesWithoutNumbersGetNumbersAsText() throws {
        let project = try TemporaryProject()
        try FileManager.default.removeItem(at: project.folder.appending(path: "templates/print/reference.docx"))
        _ = try output([
            "sh", "-c",
            "pandoc --print-default-data-file reference.docx > \(project.folder.path)/templates/print/reference.docx",
        ])
        let text = Self.paper.replacing("FILLER", with: "More.").replacing("NUMBERING", with: "continuous")
        try project.write(text, to: "content/sample/papers/10-scrutiny.md")
        #expect(try Program.run("build", in: project.folder, makingPapers: true).exitCode == 0)
        #expect(try part("word/document.xml", of: project).contains(">1.<"))
    }
}
