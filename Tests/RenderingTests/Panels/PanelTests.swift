import Aggregation
import Language
import Narrative
import Casework
import Testing

@testable import Rendering

@Suite struct PanelTests {
    private func year(_ count: Int, _ period: String) -> Figure {
        Figure(
            derivation: .call(Call(name: "received")), title: "", value: .count(count), text: String(count),
            cellText: String(count),
            period: period, filters: [], base: "")
    }

    private var tile: TileRequest {
        TileRequest(
            value: PlacedExpression("received", at: ProseFixture.place), words: "complaints", detail: nil, trend: 3)
    }

    private var figures: Figures {
        Figures(
            expressions: ["received": year(40, "2024/25")], tables: [:], caseLists: [:],
            trends: [
                "received": [year(99, "2021/22"), year(10, "2022/23"), year(20, "2023/24"), year(40, "2024/25")]
            ],
            definitions: [])
    }

    @Test func theLineShowsAsManyYearsAsTheTileAsksFor() throws {
        let markup = Markup(TileList(tiles: [tile], figures: figures).html)
        #expect(markup.problems == [])
        let svg = try #require(markup.all("svg").first)
        #expect(svg["role"] == "img")
        #expect(svg["aria-label"] == "2022/23 to 2024/25: 10, 20, 40")
        // From the line of zero at 43: 38 units for 40, so 10 is at 33.5 and 20 at 24.
        #expect(markup.all("path").first?["d"] == "M5 33.5L75 24L145 5")
        #expect(markup.all("line").first?["y1"] == "43")
        #expect(markup.all("span", class: "tile-trend").first?.text.contains("10 in 2022/23, 40 in 2024/25") == true)
    }

    @Test func onPaperTheLineIsItsFigures() {
        let markup = Markup(TileList(tiles: [tile], figures: figures, medium: .paper).html)
        #expect(markup.all("svg").isEmpty)
        #expect(markup.all("span", class: "tile-trend").map(\.text) == ["2022/23 to 2024/25: 10, 20, 40"])
    }

    @Test func aPanelHasItsNameNumberAndWords() {
        let panel = PanelRequest(title: "Communication & care", tile: tile, text: [.paragraph([.text("Words.")])])
        let block = Block.figures(FigureBlock(content: .panels([panel]), location: ProseFixture.place))
        let (_, markup, _) = ProseFixture(figures: ["received": year(40, "2024/25")]).written(block)
        #expect(markup.texts(of: "h2") == ["Communication & care"])
        #expect(markup.texts(of: "p") == ["40 complaints ", "Words."])
    }

    @Test func quotesAboutTheSameStandTogether() {
        func quote(_ text: String, _ about: String?) -> QuotesRequest.Quote { .init(text: [.text(text)], about: about) }
        let request = QuotesRequest(
            title: "Thanks",
            quotes: [quote("One.", "A"), quote("Two.", nil), quote("Three.", "B"), quote("Four.", "A")],
            isGrouped: true)
        let block = Block.figures(FigureBlock(content: .quotes(request), location: ProseFixture.place))
        let (_, markup, _) = ProseFixture().written(block)
        #expect(markup.texts(of: "h2") == ["A", "B"])
        #expect(markup.texts(of: "p") == ["“Two.”", "“One.”", "“Four.”", "“Three.”"])
        #expect(markup.all("figcaption").isEmpty)
    }
}
