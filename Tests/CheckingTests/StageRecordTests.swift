import Aggregation
import Language
import Narrative
import Casework
import Checking
import Testing

/// Words about figures that add up the stages of a procedure.
@Suite struct StageRecordTests {
    private static let place = Casework.SourceLocation(file: "content/sample/10-volumes.md", line: 7)

    @Test(arguments: [
        "@ complaints", "@ statutory complaints", "we received @ new complaints.", "@ of the complaints answered",
        "@ cases were closed", "@ complaint was open", "@ of our children's social care complaints",
    ])
    func stageRecordsAreNoComplaints(words: String) { #expect(findings(words).count == 1) }

    @Test(arguments: [
        "@ stage records", "@ of the stage records", "@ complaints procedures", "@ case studies", "@. Complaints rose.",
        "@ (complaints and compliments)", "complaints: @", "@ complaints, or rather stage records, were received",
        "@ complaint forms", "@ answers to complaints",
    ])
    func otherWordsAreLeftAlone(words: String) { #expect(findings(words) == []) }

    @Test func theFindingNamesTheFigureAndItsPlace() {
        let finding = findings("@ complaints").first
        #expect(finding?.identifier == "stage-records-called-complaints")
        #expect(finding?.severity == .warning)
        #expect(finding?.location == Self.place)
        #expect(finding?.summary.hasPrefix("received adds up the records of several stages") == true)
    }

    @Test func wordsThatAFigurePrintsCount() {
        let plural = PlacedExpression("plural(received)", at: Self.place)
        let words = [Inline.figure(plural), .text(" open")]
        let figures = Figures(
            expressions: [plural.text: Self.figure(.words("complaints were"))], tables: [:], caseLists: [:],
            stageSums: [plural.text], definitions: [])
        let report = WordsOfAReport.report([WordsOfAReport.section([.paragraph(words)])])
        #expect(check(report, figures).count == 1)
    }

    @Test func tilesAreLookedAt() {
        let tile = TileRequest(value: Self.received, words: "statutory complaints received", detail: nil)
        let block = FigureBlock(content: .tiles([tile]), location: Self.place)
        #expect(check(WordsOfAReport.report([WordsOfAReport.section([.figures(block)])]), Self.figures()).count == 1)
    }

    @Test(arguments: [
        ("Complaints received", [], ["Number"], 1), ("Received", [], ["Complaints"], 1),
        ("Received", [], ["Number"], 0),
        ("Complaints received", [], [], 0), ("Complaints received", ["Stage records are counted."], ["Number"], 0),
        ("Complaints received", [], ["Stage records"], 0), ("The complaints procedure", [], ["Number"], 0),
    ])
    func tablesAreLookedAt(title: String, notes: [String], sums: [String], count: Int) {
        let request = TableRequest(title: title, identifier: "a", measures: [])
        let table = FigureTable(
            identifier: "a", title: title, measure: "", period: "", source: "", rowHeading: "", columns: [], rows: [],
            notes: notes, stageSums: sums)
        let block = FigureBlock(content: .table(request), location: Self.place)
        let figures = Figures(expressions: [:], tables: [Self.place: table], caseLists: [:], definitions: [])
        let report = WordsOfAReport.report([WordsOfAReport.section([.figures(block)])])
        #expect(check(report, figures).count == count)
    }

    private static let received = PlacedExpression("received", at: place)

    private static func figure(_ value: FigureValue) -> Figure {
        Figure(
            derivation: .call(Call(name: "received")), title: "", value: value, text: "48", cellText: "48", period: nil,
            filters: [],
            base: "")
    }

    private static func figures() -> Figures {
        Figures(
            expressions: ["received": figure(.count(48))], tables: [:], caseLists: [:], stageSums: ["received"],
            definitions: [])
    }

    /// "@" stands for a figure that adds up stages.
    private func findings(_ words: String) -> [Finding] {
        var inlines: [Inline] = []
        for (index, text) in words.split(separator: "@", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { inlines.append(.figure(Self.received)) }
            inlines.append(.text(String(text)))
        }
        return check(WordsOfAReport.report([WordsOfAReport.section([.paragraph(inlines)])]), Self.figures())
    }
}
