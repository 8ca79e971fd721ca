import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

/// What is worked out anew when a report changes, and what is not.
@Suite struct RememberedFigureTests {
    private static func report(_ expression: String, decimals: Int = 0, rows: Int? = nil) -> Report {
        let place = Casework.SourceLocation(file: "content/sample/10-a.md", line: 3)
        let words = Block.paragraph([.figure(PlacedExpression(expression, at: place))], line: 3)
        let section = Section(file: place.file, slug: "a", title: "A", blocks: [words], footnotes: [])
        return SampleReport.report(
            rows: Array(SampleReport.rows.prefix(rows ?? SampleReport.rows.count)), sections: [section],
            shareDecimals: decimals)
    }

    private static func texts(_ figures: Figures) -> [String] { figures.expressions.values.map(\.text).sorted() }

    @Test(arguments: [
        (report("closed(stage: 1)"), ["7"]), (report("within(stage: 1)", decimals: 1), ["57.1% (4 of 7)"]),
        (report("within(stage: 1)", rows: 8), ["25% (1 of 4)"]),
    ])
    func aChangeIsSeen(changed: Report, texts: [String]) {
        var counts = Counts()
        #expect(
            Self.texts(aggregate(Self.report("within(stage: 1)"), remembering: &counts).figures) == ["57% (4 of 7)"])
        #expect(Self.texts(aggregate(changed, remembering: &counts).figures) == texts)
        #expect(Self.texts(aggregate(changed).figures) == texts)
    }

    @Test func aReportThatIsAsItWasIsNotWorkedOutAgain() throws {
        let report = Self.report("received(service: Nowhere)")
        var counts = Counts()
        let first = aggregate(report, remembering: &counts)
        #expect(!first.findings.isEmpty)
        let kept = try #require(counts.result(for: report))
        #expect(kept.findings == first.findings)
        #expect(kept.figures.expressions == first.figures.expressions)
        #expect(counts.result(for: Self.report("received")) == nil)
    }
}
