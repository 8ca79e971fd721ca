import Aggregation
import Narrative
import Casework
import Testing

@testable import Rendering

@Suite struct ChartWordsTests {
    private let table = FigureTable.of(
        [[.count(12), .count(15)], [.count(3), .count(24)]], labels: ["Adoption", "Leaving & <Care>"],
        title: "Complaints & <more>")

    @Test(arguments: ChartRequest.Kind.allCases) func eachDrawingHasANameAndADescription(kind: ChartRequest.Kind) {
        let markup = Markup(Chart(kind: kind, table: table).svg(identifier: "a"))
        #expect(markup.problems == [])
        #expect(markup.danglingReferences == [])
        #expect(markup.values("role", of: "svg") == ["img", "img"])
        #expect(markup.texts(of: "title") == ["Complaints & <more>", "Complaints & <more>"])
        #expect(Set(markup.texts(of: "desc")).count == 1)
        for svg in markup.all("svg") {
            let names = (svg["aria-labelledby"] ?? "").split(separator: " ").map { name in
                markup.elements.first { $0["id"] == String(name) }?.name
            }
            #expect(names == ["title", "desc"])
        }
    }

    @Test(arguments: ChartRequest.Kind.allCases) func screenReadersAreSparedTheShapes(kind: ChartRequest.Kind) {
        let markup = Markup(Chart(kind: kind, table: table).svg(identifier: "a"))
        let shapes = markup.elements.filter { ["rect", "text", "path", "line", "circle"].contains($0.name) }
        #expect(!shapes.isEmpty)
        #expect(shapes.allSatisfy { $0.ancestors.contains("g") })
        #expect(markup.values("aria-hidden", of: "g") == ["true", "true"])
    }

    @Test(arguments: [
        (
            ChartRequest.Kind.columns,
            "Column chart of 2 categories, each with 2023/24 and 2024/25. In 2024/25 the largest is Leaving & <Care> with 24, the smallest Adoption with 15."
        ),
        (
            .bars,
            "Bar chart of 2 categories, each with 2023/24 and 2024/25. In 2024/25 the largest is Leaving & <Care> with 24, the smallest Adoption with 15."
        ),
        (
            .line,
            "Line chart of 2 categories, each with Adoption and Leaving & <Care>. Adoption: from 12 in 2023/24 to 15 in 2024/25. Leaving & <Care>: from 3 in 2023/24 to 24 in 2024/25."
        ),
        (
            .stacked,
            "Stacked column chart of 2 categories, each with Adoption and Leaving & <Care>. Adoption: from 12 in 2023/24 to 15 in 2024/25. Leaving & <Care>: from 3 in 2023/24 to 24 in 2024/25."
        ),
    ])
    func theDescriptionSaysWhatIsToBeSeen(kind: ChartRequest.Kind, description: String) {
        #expect(Chart(kind: kind, table: table).description == description)
    }

    @Test(arguments: [
        (FigureTable.of([[.count(5)], [.count(5)]]), "Column chart of 2 categories. The values are all 5."),
        (FigureTable.of([[.count(5)]]), "Column chart of 1 category. Service 1: 5."),
        (FigureTable.of([[.notAvailable]]), "Column chart of 1 category."),
        (FigureTable.of([[.notAvailable], [.share(1, of: 4)]]), "Column chart of 2 categories. Service 2: 25%."),
    ])
    func theDescriptionOfFewValuesNamesThemAll(table: FigureTable, description: String) {
        #expect(Chart(kind: .columns, table: table).description == description)
    }

    @Test func theTableBehindAChartHasTheSameFigures() {
        let markup = Markup(ChartFigure(style: ChartStyle(kind: .bars), table: table, idPrefix: "volumes-").html)
        #expect(markup.problems == [])
        #expect(markup.danglingReferences == [])
        #expect(markup.texts(of: "data") == ["12", "15", "3", "24"])
        #expect(markup.all("details").count == 2)
        #expect(
            markup.texts(of: "summary") == ["Figures behind the chart “Complaints & <more>”", "How we counted this"])
        #expect(markup.all("figure").map { $0["id"] } == ["volumes-complaints-received"])
    }

    @Test func totalsSharesAndChangesAreNotDrawn() throws {
        let columns = [
            FigureTable.Column(heading: "2024/25"), FigureTable.Column(heading: "2024/25 (%)", role: .share),
            FigureTable.Column(heading: "Change", role: .change), FigureTable.Column(heading: "Total", role: .total),
        ]
        let cells: [Figure] = [.count(5), .share(5, of: 9), .count(88), .count(77)]
        let rows = [
            FigureTable.Row(label: "Adoption", cells: cells),
            FigureTable.Row(label: "Other", role: .other, cells: cells),
            FigureTable.Row(label: "Sum", role: .subtotal, cells: cells),
            FigureTable.Row(label: "Total", role: .total, cells: cells),
        ]
        let model = ChartModel(
            style: ChartStyle(kind: .columns), table: FigureTable.of([]).with(columns: columns, rows: rows))
        #expect(model.categories.map(\.name) == ["Adoption", "Other"])
        #expect(model.series.map(\.name) == ["2024/25"])
        #expect(model.series.flatMap { $0.values.map(\.label) } == ["5", "5"])
    }
}
