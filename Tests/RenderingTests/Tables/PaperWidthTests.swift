import Aggregation
import Testing

@testable import Rendering

@Suite struct PaperWidthTests {
    private func table(columns: Int, cell: String = "24 (8%)") -> FigureTable {
        let cells = (0..<columns).map { _ in Figure.of(.count(24), cell) }
        return FigureTable.of([cells], labels: ["Housing"], headings: (0..<columns).map { "Column \($0)" })
    }

    /// As it is, then in smaller type, then sideways, then both; never cut off for want of a smaller one.
    @Test func theWiderTheTableTheSmallerAndTheLonger() {
        let styles = [3, 9, 12, 17, 40].map { PaperWidth(table: table(columns: $0)).styles(sideways: false) }
        #expect(styles == [[], ["dense"], ["landscape"], ["landscape", "dense"], ["landscape", "densest"]])
    }

    @Test func whatIsAskedToBeSidewaysIs() {
        #expect(PaperWidth(table: table(columns: 2)).styles(sideways: true) == ["landscape"])
    }

    @Test func longCellsCountByTheirLongestLine() {
        let short = PaperWidth(table: table(columns: 8, cell: "100% (3 of 3)")).styles(sideways: false)
        let long = PaperWidth(table: table(columns: 8, cell: "100%-3-of-3-of-3")).styles(sideways: false)
        #expect(short.count < long.count)
    }

    @Test func theScrollingRegionIsNamedAndReachedByKeyboard() {
        let markup = Markup(TableWriter(table: table(columns: 14)).html)
        let region = markup.all("div", class: "table-scroll").first
        #expect(region?["role"] == "region" && region?["tabindex"] == "0")
        #expect(region?["aria-labelledby"] == markup.all("span", class: "caption-title").first?["id"])
    }
}
