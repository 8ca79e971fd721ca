import Language
import Aggregation
import Casework
import Narrative
import Testing

@testable import Rendering

/// What readers see where there is nothing, and of rows in groups.
@Suite struct NothingTests {
    @Test func aTableWithoutRowsSaysNone() {
        let total = FigureTable.Row(label: "Total", role: .total, cells: [.count(0), .count(0)])
        let empty = FigureTable.of([], labels: [], headings: ["2023/24", "2024/25"])
        for rows in [[], [total]] {
            let markup = Markup(TableWriter(table: empty.with(rows: rows)).html)
            #expect(markup.problems == [])
            #expect(markup.all("td").first?.text == "None")
            #expect(markup.all("td").first?["colspan"] == "3")
        }
    }

    @Test(arguments: ChartRequest.Kind.allCases) func aChartOfNothingSaysNoneAndDescribesNothing(
        kind: ChartRequest.Kind
    ) {
        let empty = FigureTable.of([], labels: [], headings: ["2023/24", "2024/25"])
        let figure = ChartFigure(style: ChartStyle(kind: kind), table: empty)
        for html in [figure.html, figure.paperHTML] {
            #expect(html.contains("<p class=\"nothing\">None</p>"))
            #expect(!html.contains("<svg"))
            #expect(!html.contains("<img"))
        }
        #expect(figure.picture == nil)
    }

    @Test func groupsStandAboveTheirBars() throws {
        let rows = [("Adults", "Other", 4), ("Adults", "Delay", 3), ("Children", "Other", 2)].map {
            FigureTable.Row(label: $0.1, group: $0.0, cells: [.count($0.2)])
        }
        let table = FigureTable.of([[.count(1)]], headings: ["2024/25"]).with(rows: rows)
        let chart = Chart(kind: .bars, table: table)
        #expect(
            chart.description
                == "Bar chart of 3 categories. The largest is Other (Adults) with 4, the smallest Other (Children) with 2."
        )
        for drawing in try Drawing.both(chart) {
            let names = drawing.labels.map(\.text).filter { !$0.allSatisfy(\.isNumber) }
            #expect(names == ["Adults", "Delay", "Other", "Children", "Other"])
        }
    }

    @Test func aShareOfNothingKeepsItsNumberInTheCSV() {
        let nothing = Figure(
            derivation: .call(Call(name: "received")), title: "", value: .notApplicable, text: "2 ([z])",
            cellText: "2 ([z])", period: nil,
            filters: [], base: "", shareless: .count(2))
        let columns = [FigureTable.Column(heading: "Roads", showsParts: true, isShared: true)]
        let rows = [
            FigureTable.Row(label: "Stage 1", cells: [.count(0)]), FigureTable.Row(label: "Stage 2", cells: [nothing]),
        ]
        #expect(
            FigureTable.of([]).with(columns: columns, rows: rows).csv
                == "Service,Roads,Roads: number,Roads: of\r\nStage 1,,0,\r\nStage 2,,2,0\r\n")
    }
}
