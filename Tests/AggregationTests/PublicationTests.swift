import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

/// Everything that a report publishes, as one list.
@Suite struct PublicationTests {
    private let place = Casework.SourceLocation(file: "content/sample/10-a.md", line: 3)

    private func statements(
        _ figureBlock: FigureBlock.Content, keyFigures: [TileRequest] = []
    ) -> [String] {
        let base = SampleReport.report()
        let settings = ReportSettings(
            file: base.settings.file, title: "Sample", year: base.settings.year, procedures: base.settings.procedures,
            keyFigures: keyFigures)
        let block = Block.figures(FigureBlock(content: figureBlock, location: place))
        let section = Section(file: place.file, slug: "a", title: "A", blocks: [block], footnotes: [])
        let report = Report(
            slug: "sample", settings: settings, sections: [section], records: base.records, calendar: base.calendar)
        return aggregate(report).figures.publication.statements.map {
            "\($0.form.rawValue) \($0.text): \($0.figure.expression)"
        }
    }

    @Test func bracketsLinesAndWhatIsPrintedInsideOthersWordsAreStatements() {
        var table = TableText.request("received(stage: 1)")
        table.bracketsPrevious = true
        let tile = TileRequest(
            value: PlacedExpression("received(stage: 1)", at: place), words: "complaints",
            detail: PlacedExpression("change(received(stage: 1))", at: place), trend: 2)
        #expect(
            statements(.table(table), keyFigures: [tile]) == [
                "tile 7: received(stage: 1, year: 2024/25)",
                "tile an increase of 3 from 4 in 2023/24: change(received(stage: 1, year: 2024/25))",
                "mention 4: received(stage: 1, year: 2023/24)",
                "trend 4: received(stage: 1, year: 2023/24)",
                "trend 7: received(stage: 1, year: 2024/25)",
                "cell 7: received(stage: 1, year: 2024/25)",
                "bracket 4: received(stage: 1, year: 2023/24)",
            ])
    }
}
