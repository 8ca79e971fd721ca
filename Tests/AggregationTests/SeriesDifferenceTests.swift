import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

/// Figures of one year in two reports of a series.
@Suite struct SeriesDifferenceTests {
    private static let place = Casework.SourceLocation(file: "content/a/10-a.md", line: 3)

    /// A report whose text has the expressions; `without` a record, it counts one fewer.
    private static func member(
        _ slug: String, _ expressions: [String], revised: String? = nil, without reference: String? = nil
    ) -> (report: Report, figures: Figures) {
        let base = SampleReport.report(rows: SampleReport.rows.filter { $0.reference != reference })
        let texts = expressions.map { Inline.figure(PlacedExpression($0, at: place)) }
        let settings = ReportSettings(
            file: "content/\(slug)/report.yaml", title: slug, year: base.settings.year,
            procedures: base.settings.procedures,
            revisions: revised.map { [.init(figure: PlacedExpression($0, at: place), reason: "A copy.")] } ?? [])
        let report = Report(
            slug: slug, settings: settings,
            sections: [
                Section(file: place.file, slug: "a", title: "A", blocks: [.paragraph(texts, line: 3)], footnotes: [])
            ],
            records: base.records, calendar: base.calendar)
        return (report, aggregate(report).figures)
    }

    @Test func theSameValuesAreNoMatter() {
        let newer = Self.member("b", ["received(year: 2023/24)", "received"])
        let older = Self.member("a", ["previous(received)", "received"])
        #expect(differences(within: [newer, older]) == [])
    }

    @Test func anotherValueIsAnError() {
        let newer = Self.member("b", ["received(stage: 1, year: 2023/24)"])
        let older = Self.member("a", ["received(stage: 1, year: 2023/24)"], without: "A3")
        #expect(
            differences(within: [newer, older]).map(\.description).joined() == """
                content/b/report.yaml
                error: received(stage: 1, year: 2023/24) is 4 in this report, and 3 in content/a/report.yaml. [reports-differ]
                Find out which is right: the records, their columns and values may differ. If the figure is revised, say \
                why under revised in this report.yaml.
                """)
    }

    @Test func aReasonOfTheNewestReportHolds() {
        let texts = ["received(stage: 1, year: 2023/24)", "closed(stage: 1, year: 2023/24)"]
        let newer = Self.member("b", texts, revised: "received(stage: 1, year: 2023/24)")
        let older = Self.member("a", texts, without: "A3")
        #expect(differences(within: [newer, older]).map { String($0.summary.prefix(6)) } == ["closed"])
    }

    @Test func wordsAreComparedWhereTheyAreOfAYear() {
        let newer = Self.member("b", ["year", "words(received(stage: 1, year: 2023/24))"])
        let older = Self.member("a", ["year", "words(received(stage: 1, year: 2023/24))"], without: "A3")
        #expect(differences(within: [newer, older]).map { $0.summary.contains("is 4 in") } == [true])
    }

    @Test func theNumberInsideAChangeIsComparedToo() {
        let newer = Self.member("b", ["change(received(stage: 1))"])
        let older = Self.member("a", ["received(stage: 1, year: 2023/24)"], without: "A3")
        #expect(
            differences(within: [newer, older]).map(\.summary) == [
                "received(stage: 1, year: 2023/24) is 4 in this report, and 3 in content/a/report.yaml."
            ])
    }

    @Test func eachFigureIsHeldAgainstTheNewestThatHasIt() {
        let texts = ["received(stage: 1, year: 2023/24)"]
        let members = [Self.member("c", []), Self.member("b", texts), Self.member("a", texts, without: "A3")]
        #expect(differences(within: members).map(\.location.file) == ["content/b/report.yaml"])
    }

    @Test func whatWasPublishedIsComparedInItsRounding() throws {
        let expression = "response_days(year: 2023/24)"
        let older = Self.member("a", [expression])
        let days = try #require(older.figures.expressions[expression]?.value.number)
        #expect(days.denominator > 1)
        func found(_ published: Int) -> [String] {
            let base = SampleReport.report(
                history: [
                    SampleReport.HistoryRow(
                        year: "2023/24", measure: "response_days", value: published, procedure: "", stage: "")
                ], recordsFrom: ReportingYear(start: 2024))
            let words = Block.paragraph([.figure(PlacedExpression(expression, at: Self.place))], line: 3)
            let report = Report(
                slug: "b", settings: base.settings,
                sections: [Section(file: Self.place.file, slug: "a", title: "A", blocks: [words], footnotes: [])],
                records: base.records, calendar: base.calendar)
            return differences(within: [(report, aggregate(report).figures), older]).map(\.identifier)
        }
        #expect(found(days.rounded(decimals: 0)).isEmpty)
        #expect(found(days.rounded(decimals: 0) + 1) == ["reports-differ"])
    }
}
