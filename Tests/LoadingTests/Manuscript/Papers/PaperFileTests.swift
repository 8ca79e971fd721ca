import Language
import Casework
import Narrative
import Testing

@testable import Loading

@Suite struct PaperFileTests {
    private func read(_ text: String) -> PaperFile {
        PaperFile.read(SourceText(file: "content/r/papers/10-p.md", bytes: Array(text.utf8)))
    }

    private func messages(_ text: String) -> [String] { read(text).file.findings.map(\.description) }

    @Test func readsTheFrontMatter() {
        let file = read(
            """
            ---
            layout: paper
            title: A paper
            committee: Scrutiny Committee
            meeting: 2025-09-02
            agenda-item: 7
            numbering: by section
            front:
              To: The *Committee*
              Recommendation:
                text: "It is asked to:"
                letters: [note the report, "say `=received`"]
              Contact: { Post: Director, Telephone: 01632 960400 }
            back:
              Background papers: None.
            appendices:
              - { title: The report, report: r, bound: yes }
              - { title: A letter, file: assets/letter.pdf }
            ---

            ## One

            Words. {#one} See {one}.
            """
        )
        #expect(file.file.findings.isEmpty)
        let paper = file.paper
        #expect(paper.body.title == "A paper")
        #expect(paper.committee == "Scrutiny Committee")
        #expect(paper.meeting == Day(year: 2025, month: 9, day: 2))
        #expect(paper.agendaItem == "7")
        #expect(paper.numbering == .bySection)
        #expect(paper.numbersSections)
        #expect(paper.isPublic)
        #expect(paper.front.map(\.heading) == ["To", "Recommendation", "Contact"])
        #expect(
            paper.front.map(\.blocks.outline) == [
                "p(The em(Committee))", "p(It is asked to:) tight1([p(note the report)][p(say {received})])",
                "p(Post: Director⏎Telephone: 01632 960400)",
            ])
        #expect(paper.back.map(\.blocks.outline) == ["p(None.)"])
        #expect(paper.appendices.map(\.source) == [.report("r", isBound: true), .file("assets/letter.pdf")])
        #expect(paper.words.expressions.map(\.text) == ["received"])
        #expect(PaperNumbering(paper).names == ["one": "1.1"])
    }

    @Test func expandsImplications() {
        let file = read(
            """
            ---
            layout: paper
            title: A paper
            ---

            ```implications
            none: Nothing to say.
            items:
              - heading: Resources
                text: One more officer.
                cleared: { question: By Finance?, answer: "Yes", post: Finance Manager }
              - { heading: Health, text: none }
            ```
            """
        )
        #expect(file.file.findings.isEmpty)
        #expect(
            file.paper.body.blocks.outline
                == "h3#resources(Resources) p(One more officer.) h3#health(Health) p(Nothing to say.) "
                + "table(Clearance | Answer | By / By Finance? | Yes | Finance Manager)"
        )
    }

    struct Fault: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let text: String
        let finding: String
    }

    private static func paper(_ matter: String = "", _ body: String) -> String {
        "---\nlayout: paper\ntitle: A paper\n\(matter)---\n\n\(body)\n"
    }

    static let faults = [
        Fault(
            testDescription: "a reference to nothing", text: paper("", "One. {#first}\n\nSee paragraph {fist}."),
            finding: """
                content/r/papers/10-p.md, line 8
                error: No paragraph has the name "fist". [unknown-name]
                Did you mean "first"?
                """
        ),
        Fault(
            testDescription: "a name given twice", text: paper("", "One. {#first}\n\nTwo. {#first}"),
            finding: """
                content/r/papers/10-p.md, line 8
                error: Two paragraphs have the name "first". [duplicate-name]
                Give each a name of its own.
                """
        ),
        Fault(
            testDescription: "a reference to a paragraph without number",
            text: paper("numbering: none\n", "One. {#first} See {first}."),
            finding: """
                content/r/papers/10-p.md, line 7
                error: The paragraph with the name "first" has no number. [unnumbered-name]
                Refer to a numbered paragraph, or number the paper's paragraphs.
                """
        ),
        Fault(
            testDescription: "an appendix that is two things",
            text: paper("appendices:\n  - { title: A, report: r, file: assets/a.pdf }\n", "One."),
            finding: """
                content/r/papers/10-p.md, line 5, column 5
                error: An appendix is one report, one paper or one file. [appendix-source]
                Write one line "report: folder", "paper: name" or "file: assets/name.pdf".
                """
        ),
        Fault(
            testDescription: "an implication without words",
            text: paper("", "```implications\nitems:\n  - heading: Resources\n```"),
            finding: """
                content/r/papers/10-p.md, line 8, column 5
                error: The key "text" is missing from the implication. [missing-key]
                Add a line "text: …".
                """
        ),
        Fault(
            testDescription: "a clearance without an answer",
            text: paper(
                "",
                "```implications\nitems:\n  - heading: Resources\n    text: none\n    cleared: { question: By Finance?, post: M }\n```"
            ),
            finding: """
                content/r/papers/10-p.md, line 10, column 14
                error: The key "answer" is missing from the clearance. [missing-key]
                Add a line "answer: …".
                """
        ),
        Fault(
            testDescription: "an exempt paper without a reason", text: paper("status: exempt\n", "One."),
            finding: """
                content/r/papers/10-p.md, line 2, column 1
                error: The key "exempt" is missing from the front matter. [missing-key]
                Add a line "exempt: …".
                """
        ),
        Fault(
            testDescription: "no layout", text: "---\ntitle: A paper\n---\n\nOne.\n",
            finding: """
                content/r/papers/10-p.md, line 1
                error: A file in the folder papers is not marked as a paper. [not-a-paper]
                Write "layout: paper" into its front matter, or move it beside report.yaml.
                """
        ),
    ]

    @Test(arguments: faults) func finds(fault: Fault) {
        #expect(messages(fault.text) == [fault.finding])
    }

    @Test func leavesOtherBracesAlone() {
        #expect(
            read(Self.paper("", "A set {1, 2} and {Not a name} and { }.")).paper.body.blocks.outline
                == "p(A set {1, 2} and {Not a name} and { }.)")
    }
}
