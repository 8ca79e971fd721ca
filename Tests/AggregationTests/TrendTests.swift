import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

@Suite struct TrendTests {
    private func trends(_ tiles: (String, Int)...) -> ([String: [Figure]], [Finding]) {
        var evaluator = Evaluator(report: SampleReport.report())
        return evaluator.trends(
            of: tiles.map {
                TileRequest(
                    value: PlacedExpression($0.0, at: TableText.place), words: "complaints", detail: nil, trend: $0.1)
            })
    }

    @Test func aLineHasAFigureAYearOldestFirst() {
        let (trends, findings) = trends(("received", 2), ("within(stage: 1)", 2))
        #expect(findings == [])
        #expect(trends["received"]?.map(\.text) == ["5", "9"])
        #expect(trends["received"]?.map(\.period) == ["2023/24", "2024/25"])
    }

    @Test(arguments: [
        ("received", 3, "year-without-data"), ("largest(received, by: service)", 2, "trend-of-words"),
    ])
    func whatHasNoLineIsAnError(expression: String, years: Int, identifier: String) {
        let (trends, findings) = trends((expression, years))
        #expect(trends.isEmpty)
        #expect(findings.map(\.identifier) == [identifier])
        #expect(findings.first?.location == TableText.place)
    }
}
