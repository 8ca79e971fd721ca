import Casework
import Narrative
import Checking
import Testing

@Suite struct UnwrittenPromptTests {
    private static let place = Casework.SourceLocation(file: WordsOfAReport.file, line: 7)

    private static func prompt(_ remedy: String, at location: Casework.SourceLocation = place) -> Finding {
        Finding(
            "unwritten-prompt", "A prompt stands where your words belong.", remedy: remedy, at: location,
            severity: .warning
        )
    }

    @Test(arguments: [
        ("TODO: Say who answers.", "Say who answers. Then take the prompt out."),
        ("TODO Say who answers.", "Say who answers. Then take the prompt out."),
        ("  TODO", "Write your words here. Then take the prompt out."),
    ])
    func aLineThatBeginsWithTheMarkIsAPrompt(text: String, remedy: String) {
        #expect(WordsOfAReport.findings(text) == [Self.prompt(remedy)])
    }

    @Test(arguments: [
        "What we have to do: TODO lists.", "TODOS are many.", "Todo: nothing.", "We received no complaints.",
    ])
    func otherWordsAreLeftAlone(text: String) {
        #expect(WordsOfAReport.findings(text) == [])
    }

    @Test(arguments: [
        [Block.quote([.paragraph([.text("TODO: A.")])])],
        [.list(start: nil, isTight: true, items: [[.paragraph([.strong([.text("TODO")]), .text(": A.")])]])],
        [.heading(level: 2, [.text("TODO: A.")], anchor: "a")],
        [.table(ProseTable(header: [[.text("A")]], rows: [[[.text("TODO: A.")]]], alignments: [.natural], line: 5))],
    ])
    func promptsAreFoundWhereverWordsCanStand(blocks: [Block]) {
        #expect(WordsOfAReport.findings(blocks) == [Self.prompt("A. Then take the prompt out.")])
    }

    @Test func aTitleCanBeAPrompt() {
        let first = SourceLocation(file: WordsOfAReport.file, line: 1)
        #expect(
            WordsOfAReport.findings([], title: "TODO: Name it.")
                == [Self.prompt("Name it. Then take the prompt out.", at: first)])
    }

    @Test func settingsCanHavePrompts() {
        let site = SiteSettings(
            council: "TODO: The name.", title: "Reports",
            contact: SiteSettings.Contact(team: "Team", telephone: "TODO: The number.", email: nil, address: nil)
        )
        let file = SourceLocation(file: "content/site.yaml")
        #expect(
            check(site) == [
                Self.prompt("The name. Then take the prompt out.", at: file),
                Self.prompt("The number. Then take the prompt out.", at: file),
            ])
    }

    @Test func theHeadOfAPaperCanHavePrompts() {
        var paper = Paper(body: WordsOfAReport.section([], title: "Paper", file: "papers/10-paper.md"))
        paper.committee = "TODO: Name the committee."
        let report = WordsOfAReport.report([])
        let findings = check(
            Report(
                slug: "sample", settings: report.settings, sections: [], papers: [paper], records: [:],
                calendar: report.calendar)
        ).filter { $0.identifier == "unwritten-prompt" }
        #expect(
            findings == [
                Self.prompt(
                    "Name the committee. Then take the prompt out.",
                    at: SourceLocation(file: "papers/10-paper.md", line: 1))
            ])
    }
}

@Suite struct CarriedWordsTests {
    @Test func markedWordsAreReportedWhereTheMarkStands() {
        let section = Section(
            file: "content/sample/20-a.md", slug: "a", title: "A", blocks: [], footnotes: [],
            carriedOver: Section.CarriedOver(year: "2023/24", line: 3)
        )
        #expect(
            check(WordsOfAReport.report([section])) == [
                Finding(
                    "carried-over", "These words are those of the report for 2023/24.",
                    remedy: "Read them. When they are right for this year, take the line \"carried-over\" out.",
                    at: SourceLocation(file: "content/sample/20-a.md", line: 3), severity: .warning
                )
            ])
    }
}
