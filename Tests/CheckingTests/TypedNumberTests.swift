import Casework
import Language
import Narrative
import Checking
import Testing

@Suite struct TypedNumberTests {
    @Test(arguments: [
        ("We received 41 complaints.", "41 complaints"),
        ("In all, 1,204 cases were closed.", "1,204 cases"),
        ("There were 3 Decisions by the Ombudsman.", "3 Decisions"),
        ("Of these, 40% were late.", "40%"),
        ("About 12.5 per cent were late.", "12.5 per cent"),
        ("About 12.5 percent were late.", "12.5 percent"),
        ("We paid £1,250.50 in redress.", "£1,250.50"),
        ("(We received 7 compliments.)", "7 compliments"),
        ("“9 enquiries”, she said.", "9 enquiries"),
        ("2 payments were made.", "2 payments"),
    ])
    func aFigureInTheWordsIsFound(text: String, number: String) {
        let findings = WordsOfAReport.findings(text)
        #expect(findings.map(\.quoted) == [number])
        #expect(findings.map(\.identifier) == ["typed-number"])
        #expect(findings.map(\.location) == [SourceLocation(file: WordsOfAReport.file, line: 7)])
        #expect(!findings.hasErrors)
    }

    @Test(arguments: [
        "This report covers 2024/25.",
        "It runs from 1 April 2024 to 31 March 2025.",
        "In 2024 the procedure changed.",
        "In 2024 complaints rose, as in 1998 cases had.",
        "On 31 March 2025 cases were still open.",
        "See section 4 and paragraph 12 of the guidance.",
        "Regulation 13 sets the limit.",
        "The limit is 10 working days, or 20 with an extension.",
        "Stage 1 complaints and stage 2 complaints are counted apart.",
        "Stage 3 panels are chaired from outside.",
        "Chart 2 shows the causes.",
        "The Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738) apply.",
        "Telephone 01632 960001.",
        "A form, CS10, is used.",
        "The 2nd complaint was late.",
        "We received no complaints.",
    ])
    func aNumberThatIsNoFigureIsLeftAlone(text: String) {
        #expect(WordsOfAReport.findings(text) == [])
    }

    @Test func everyNumberOfATextIsReportedInItsOrder() {
        let findings = WordsOfAReport.findings("We received 41 complaints, closed 39 cases and paid £200 (5%).")
        #expect(findings.map(\.quoted) == ["41 complaints", "39 cases", "£200", "5%"])
    }

    /// A place in a section where an officer can type words.
    struct Place: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let blocks: [Block]
        var title = "Volumes"
        var footnotes: [[Block]] = []
    }

    private static let words: [Inline] = [.text("We had 41 complaints")]
    private static let location = SourceLocation(file: WordsOfAReport.file, line: 9)

    private static func block(_ content: FigureBlock.Content) -> Block {
        .figures(FigureBlock(content: content, location: location))
    }

    private static let table = TableRequest(title: "The 41 complaints", identifier: "table", measures: [])

    @Test(arguments: [
        Place(testDescription: "title", blocks: [], title: "41 complaints"),
        Place(testDescription: "heading", blocks: [.heading(level: 2, words, anchor: "had")]),
        Place(testDescription: "emphasis", blocks: [.paragraph([.emphasis([.strong(words)])])]),
        Place(testDescription: "link", blocks: [.paragraph([.link(destination: "a.md", title: "", words)])]),
        Place(testDescription: "quotation", blocks: [.quote([.paragraph(words)])]),
        Place(testDescription: "list", blocks: [.list(start: nil, isTight: true, items: [[.paragraph(words)]])]),
        Place(
            testDescription: "head of a table",
            blocks: [.table(ProseTable(header: [words], rows: [], alignments: [.natural]))]),
        Place(
            testDescription: "cell of a table",
            blocks: [.table(ProseTable(header: [[]], rows: [[words]], alignments: [.natural]))]),
        Place(testDescription: "footnote", blocks: [], footnotes: [[.paragraph(words)]]),
        Place(testDescription: "title of a table", blocks: [block(.table(table))]),
        Place(testDescription: "title of a chart", blocks: [block(.chart(ChartRequest(kind: .bars, table: table)))]),
        Place(
            testDescription: "words of a tile",
            blocks: [
                block(
                    .tiles([
                        TileRequest(
                            value: PlacedExpression("received", at: location), words: "of 41 complaints", detail: nil)
                    ]))
            ]),
        Place(
            testDescription: "entry of a case list",
            blocks: [
                block(
                    .cases(
                        CaseListRequest(
                            title: "Cases", kind: .ombudsman, filters: [],
                            entries: [
                                CaseListRequest.Entry(reference: "L1", text: [.paragraph(words)], location: location)
                            ], fields: [])))
            ]),
    ])
    func aFigureIsFoundWhereverItIsTyped(place: Place) {
        let findings = WordsOfAReport.findings(place.blocks, title: place.title, footnotes: place.footnotes)
        #expect(findings.map(\.quoted) == ["41 complaints"])
    }

    @Test func aComputedFigureIsNotATypedOne() {
        let expression = PlacedExpression("received", at: Self.location)
        #expect(
            WordsOfAReport.findings([
                .paragraph([.text("We received "), .figure(expression), .text(" complaints in 2024/25.")])
            ]) == [])
    }

    @Test func codeBlocksAndNotesAreNotAnOfficersWords() {
        var request = TableRequest(title: "Complaints", identifier: "table", measures: [])
        request.notes = ["Without 2 cases that were withdrawn."]
        #expect(
            WordsOfAReport.findings([Self.block(.table(request)), .code(language: "", text: "41 complaints")]) == [])
    }

    @Test func everyRowOfATableHasItsLine() {
        let table = ProseTable(
            header: [Self.words], rows: [[Self.words], [Self.words]], alignments: [.natural], line: 4)
        #expect(WordsOfAReport.findings([.table(table)]).map(\.location.line) == [4, 6, 7])
    }

    @Test func findingsOfSeveralSectionsNameTheirFiles() {
        let sections = ["10-a.md", "20-b.md", "30-c.md"].map {
            WordsOfAReport.section([.paragraph(Self.words)], file: $0)
        }
        #expect(check(WordsOfAReport.report(sections)).map(\.location.file) == ["10-a.md", "20-b.md", "30-c.md"])
    }
}
