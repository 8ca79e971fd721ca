import Casework
import Language
import Narrative
import Testing

@testable import Checking

/// Numbers in phrases: with words between them and what they count, in letters, without a noun.
@Suite struct TypedPhraseTests {
    private func quoted(_ text: String) -> [String] {
        typedNumbers(in: text, at: SourceLocation(file: "content/r/10-a.md", line: 7)).map { finding in
            finding.summary.split(separator: "\"").first.map(String.init) ?? ""
        }
    }

    @Test(arguments: [
        ("We received 12 statutory complaints.", "12 statutory complaints"),
        ("We received 12 new stage 1 complaints.", "12 new stage 1 complaints"),
        ("Of these, 12 upheld and the rest not.", "12 upheld"),
        ("There were 12 not upheld.", "12 not upheld"),
        ("In all 3 were withdrawn.", "3 were withdrawn"),
        ("We received twelve complaints.", "twelve complaints"),
        ("Two children's social care complaints were late.", "Two children's social care complaints"),
        ("Seven of the complaints were upheld.", "Seven of the complaints"),
        ("Twenty-one complaints were late.", "Twenty-one complaints"),
        ("It came to £1.2 million in all.", "£1.2 million"),
        ("It came to £1.2m in all.", "£1.2m"),
        ("It came to £3k.", "£3k"),
        ("Twenty per cent were late.", "Twenty per cent"),
        ("We opened 1 complaint.", "1 complaint"),
        ("A Stage 2 report named 4 decisions.", "4 decisions"),
        ("In 2024/25, 12 complaints.", "12 complaints"),
    ])
    func aFigureIsFoundInItsPhrase(text: String, number: String) {
        #expect(quoted(text) == [number])
    }

    @Test(arguments: [
        "In 2024 complaints rose, and by 2025 cases fell.",
        "At stages 1 and 2 complaints are answered by the service.",
        "Stages 1, 2 and 3 complaints are counted apart.",
        "Stage two complaints are counted apart.",
        "Under regulations 9 or 10 cases may be closed.",
        "A panel of three independent people hears it within twenty working days.",
        "A panel of 3 hears it.",
        "The council has two complaints procedures and three complaints officers.",
        "This chapter has three case studies and 2 decision letters.",
        "These two decisions stand beside those 2 complaints.",
        "The limit is 10 working days. Complaints are closed then.",
        "We answer within 20 days, and decisions are sent by post.",
        "One complaint may have two causes.",
        "No complaints were received.",
        "After the first 5 days of the new complaints year.",
        "On 31 March 2025 open complaints were counted.",
        "We received … complaints, twelve … complaints.",
    ])
    func aNumberThatCountsNothingIsLeftAlone(text: String) {
        #expect(quoted(text) == [])
    }

    @Test func figuresAndThanksAreNotReadAsWords() {
        let place = SourceLocation(file: "content/r/10-a.md", line: 3)
        let figure = Inline.figure(PlacedExpression("received", at: place))
        let quotes = QuotesRequest(
            title: "Thanks", quotes: [.init(text: [.text("Three complaints later")], about: nil)])
        let section = Section(
            file: place.file, slug: "a", title: "A",
            blocks: [
                .paragraph([.text("Of twelve "), figure, .text(" complaints are open.")], line: 1),
                .figures(FigureBlock(content: .quotes(quotes), location: place)),
            ],
            footnotes: []
        )
        #expect(section.ownTexts(where: { _ in true }).map(\.text) == ["A", "Of twelve … complaints are open."])
    }
}
