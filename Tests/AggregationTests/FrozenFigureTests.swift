import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

/// The figures of a published report, held against those that it has now.
@Suite struct FrozenFigureTests {
    private let place = Casework.SourceLocation(file: "content/sample/published.json", line: 2)

    private func figures(
        _ texts: [String] = ["received(stage: 1)", "change(received(stage: 1))"], in report: Report? = nil
    ) throws -> Figures {
        var evaluator = Evaluator(report: SampleReport.report())
        var expressions: [String: Figure] = [:]
        for text in texts { expressions[text] = try evaluator.figure(try Parser.expression(from: text)) }
        var figures = Figures(expressions: expressions, tables: [:], caseLists: [:], definitions: [])
        figures.publication = Publication(
            of: report ?? self.report(nil, placing: texts), figures)
        return figures
    }

    private func section(_ file: String, _ expressions: [String]) -> Section {
        let place = Casework.SourceLocation(file: file, line: 1)
        let words = expressions.map { Inline.figure(PlacedExpression($0, at: place)) }
        return Section(file: file, slug: "a", title: "A", blocks: [.paragraph(words, line: 1)], footnotes: [])
    }

    private func report(_ texts: [(String, String)]?, revised: String? = nil, placing placed: [String] = []) -> Report {
        let base = SampleReport.report()
        let revisions = revised.map {
            [ReportSettings.Revision(figure: PlacedExpression($0, at: place), reason: "A reason.")]
        }
        let settings = ReportSettings(
            file: base.settings.file, title: "Sample", year: base.settings.year, procedures: base.settings.procedures,
            revisions: revisions ?? [], published: base.settings.year.last
        )
        let entries = texts.map {
            $0.map { FrozenFigures.Entry(expression: PlacedExpression($0.0, at: place), texts: [$0.1]) }
        }
        return Report(
            slug: "sample", settings: settings, sections: [section("10-a.md", placed)], records: base.records,
            calendar: base.calendar,
            frozen: entries.map { FrozenFigures(entries: $0) }
        )
    }

    private let received = "received(stage: 1, year: 2024/25)"

    @Test func theFileHasALineAFigure() throws {
        #expect(
            try figures().frozen == """
                {
                "change(received(stage: 1, year: 2024/25))": "an increase of 3 from 4 in 2023/24",
                "received(stage: 1, year: 2023/24)": "4",
                "received(stage: 1, year: 2024/25)": "7"
                }

                """)
    }

    @Test func whatStandsOnTheSeriesPageOnlyIsNotKept() throws {
        let base = report(nil)
        var withPage = Report(
            slug: "sample", settings: base.settings, sections: [section("10-a.md", ["received(stage: 1)"])],
            records: base.records, calendar: base.calendar)
        withPage.seriesPage = section("series/sample.md", ["received(stage: 1)", "change(received(stage: 1))"])
        #expect(try figures(in: withPage).frozen == "{\n\"\(received)\": \"7\"\n}\n")
    }

    @Test func whatIsAsItWasIsNoMatter() throws {
        #expect(changes(of: report([(received, "7")]), to: try figures()) == [])
    }

    @Test func aChangedFigureIsAnError() throws {
        let findings = changes(of: report([(received, "8")]), to: try figures())
        #expect(findings.map(\.identifier) == ["figure-changed"])
        #expect(findings.first?.summary == "received(stage: 1, year: 2024/25) was published as 8, and is 7 now.")
        #expect(findings.first?.location == place)
    }

    struct Explained: CustomTestStringConvertible, Sendable {
        let expression: String
        let was: String
        var revised = "received(stage: 1)"
        let isExplained: Bool
        var testDescription: String { "\(expression) was \(was)" }
    }

    /// Of 2024/25: 7 records of stage 1 where 8 were printed; 4 of the year before; 2 of stage 2.
    @Test(arguments: [
        Explained(
            expression: "change(received(stage: 1))", was: "an increase of 4 from 4 in 2023/24", isExplained: true),
        Explained(
            expression: "change(received(stage: 1))", was: "an increase of 5 from 3 in 2023/24", isExplained: false),
        Explained(expression: "received(stage: 1) + received(stage: 2)", was: "10", isExplained: true),
        Explained(expression: "received(stage: 1) + received(stage: 2)", was: "11", isExplained: false),
        Explained(
            expression: "share(received(stage: 2), of: received(stage: 1))", was: "25% (2 of 8)", isExplained: true),
        Explained(
            expression: "share(received(stage: 2), of: received(stage: 1))", was: "38% (3 of 8)", isExplained: false),
        Explained(expression: "words(received(stage: 1))", was: "eight", isExplained: true),
        Explained(expression: "received(stage: 1, service: Adoption)", was: "2", isExplained: false),
        Explained(expression: "previous(received(stage: 1))", was: "5", isExplained: false),
        Explained(expression: "received(stage: 1, quarter: 1)", was: "8", isExplained: false),
        Explained(
            expression: "received(procedure: statutory, stage: 1)", was: "8",
            revised: "received(stage: 1, procedure: statutory)", isExplained: true),
        Explained(
            expression: "change(within(stage: 1))", was: "a change", revised: "change(within(stage: 1))",
            isExplained: true),
    ])
    func aReasonHoldsForWhatItExplainsInFull(case explained: Explained) throws {
        let figures = try figures(["received(stage: 1)", explained.expression])
        let expression = try #require(figures.expressions[explained.expression]).expression
        let texts = [(received, explained.revised == "received(stage: 1)" ? "8" : "7"), (expression, explained.was)]
        let findings = changes(of: report(texts, revised: explained.revised), to: figures)
        #expect(findings.map(\.identifier) == (explained.isExplained ? [] : ["figure-changed"]))
    }

    @Test func aReasonHoldsForWordsMadeOfAFigureThatWasNotPrinted() throws {
        let figures = try figures(["words(received(stage: 1))", "change(received(stage: 1))"])
        let texts = [
            ("words(\(received))", "eight"), ("change(\(received))", "an increase of 4 from 4 in 2023/24"),
        ]
        let findings = changes(of: report(texts, revised: "received(stage: 1)"), to: figures)
        #expect(
            findings.map(\.summary) == [
                "change(\(received)) was published as an increase of 4 from 4 in 2023/24, and is an increase of 3 from 4 in"
                    + " 2023/24 now."
            ])
    }

    @Test func aFigureThatIsGoneIsDoubted() throws {
        let findings = changes(of: report([("closed", "8")]), to: try figures())
        #expect(findings.map(\.identifier) == ["figure-gone"])
        #expect(!findings.hasErrors)
    }

    @Test func figuresThatWereNotKeptAreAskedFor() throws {
        #expect(changes(of: report(nil), to: try figures()).map(\.identifier) == ["not-frozen"])
    }
}
