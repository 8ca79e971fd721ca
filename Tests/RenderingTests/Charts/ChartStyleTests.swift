import Language
import Aggregation
import Narrative
import Casework
import Testing

@testable import Rendering

/// Targets, wholes, small charts and funnels. Figures are worked out by hand.
@Suite struct ChartStyleTests {
    private let years = FigureTable.of(
        [[.share(50, of: 100), .share(65, of: 100), .share(70, of: 100)]], labels: ["Answered in time"],
        headings: ["2022/23", "2023/24", "2024/25"])

    @Test func theTargetIsDrawnNamedAndTold() throws {
        let chart = Chart(
            style: ChartStyle(kind: .line, target: ChartStyle.Target(value: Ratio(65), label: "Our target")),
            table: years)
        for drawing in try Drawing.both(chart) {
            #expect(drawing.labels.contains { $0.text == "Our target: 65%" })
            let target = try #require(drawing.lines.filter { $0.style == "target" }.last)
            #expect(target.box.top == target.box.bottom)
            let marks = drawing.elements.filter { $0.name == "circle" }.compactMap { $0.number("cy") }
            // The second point stands upon the line, the first below it, the third above.
            #expect(marks.count == 3)
            #expect(abs(marks[1] - target.box.top) < 0.2)
            #expect(marks[0] > target.box.top)
            #expect(marks[2] < target.box.top)
        }
        #expect(
            chart.description == "Line chart of 3 categories. From 50% in 2022/23 to 70% in 2024/25."
                + " A dashed line marks Our target: 65%. 2 of 3 values are at it or above.")
    }

    /// As many years as `counts`; the first `published` of them were published and are not counted.
    private func history(_ counts: [Int], published: Int) -> FigureTable {
        let cells = counts.enumerated().map { index, count -> Figure in
            let marks: [Figure.Mark] = index < published ? [.published(year: "\(2010 + index)", source: nil)] : []
            return Figure(
                derivation: .call(Call(name: "received")), title: "", value: .count(count), text: "\(count)",
                cellText: "\(count)",
                period: nil, filters: [], base: "", marks: marks)
        }
        return FigureTable.of(
            [cells, cells], labels: ["A", "B"], headings: counts.indices.map { "\(2010 + $0)/\(11 + $0)" })
    }

    @Test(arguments: [ChartRequest.Kind.line, .stacked])
    func theJoinOfPublishedAndCountedYearsIsDrawn(kind: ChartRequest.Kind) throws {
        let chart = Chart(style: ChartStyle(kind: kind), table: history([4, 5, 6, 7], published: 2))
        for drawing in try Drawing.both(chart) {
            let join = try #require(drawing.lines.first { $0.style == "join" }).box
            #expect(join.left == join.right)
            let names = drawing.labels.filter { $0.text.hasSuffix("/12") || $0.text.hasSuffix("/13") }
            #expect(names.allSatisfy { ($0.box.left + $0.box.right) / 2 < join.left || $0.text.hasSuffix("/13") })
            let published = try #require(drawing.labels.first { $0.text == "Published" }).box
            let counted = try #require(drawing.labels.first { $0.text == "Counted" }).box
            #expect(published.right < join.left)
            #expect(counted.left > join.left)
        }
    }

    @Test(arguments: [(0, false), (1, true), (11, true), (12, false)])
    func thereIsAJoinOnlyBetweenTheTwo(published: Int, isJoined: Bool) throws {
        let table = history(Array(1...12), published: published)
        for drawing in try Drawing.both(Chart(style: ChartStyle(kind: .line), table: table)) {
            #expect(drawing.lines.contains { $0.style == "join" } == isJoined)
            // A word without room is left out.
            #expect(drawing.labels.allSatisfy { $0.box.isWithin(drawing.frame) })
        }
    }

    @Test func stacksOfSharesAreAllAsWideAsTheWhole() throws {
        let table = FigureTable.of(
            [[.count(1), .count(3)], [.count(10), .count(20)]], labels: ["Adoption", "Leaving Care"],
            headings: ["In time", "Late"])
        let chart = Chart(style: ChartStyle(kind: .stackedBars, isPercent: true), table: table)
        for drawing in try Drawing.both(chart) {
            #expect(drawing.bars.count == 4)
            let ends = [drawing.bars[1].right, drawing.bars[3].right]
            #expect(abs(ends[0] - ends[1]) < 0.2)
            let texts = drawing.labels.map(\.text)
            for label in ["25%", "75%", "33%", "67%"] { #expect(texts.contains(label)) }
        }
        #expect(chart.description.contains("Each adds up to 100%."))
    }

    @Test func smallChartsHaveTheSameAxisAndTheirNames() throws {
        let rows = [("Adoption", "Upheld", 4), ("Adoption", "Not upheld", 8), ("Leaving Care", "Upheld", 2)].map {
            FigureTable.Row(label: $0.1, group: $0.0, cells: [.count($0.2)])
        }
        let table = FigureTable.of([[.count(1)]], headings: ["2024/25"]).with(rows: rows)
        let chart = Chart(style: ChartStyle(kind: .bars, isEach: true), table: table)
        #expect(chart.panels.map(\.name) == ["Adoption", "Leaving Care"])
        // What a group lacks has no bar, but a place.
        #expect(
            chart.panels.map { $0.model.categories.map(\.name) } == [
                ["Upheld", "Not upheld"], ["Upheld", "Not upheld"],
            ])
        for drawing in try Drawing.both(chart) {
            let widths = drawing.bars.map { $0.right - $0.left }
            #expect(abs(widths[0] - widths[1] / 2) < 0.2)
            #expect(abs(widths[2] - widths[1] / 4) < 0.2)
            #expect(drawing.labels.map(\.text).filter { $0 == "Leaving Care" }.count == 1)
        }
        #expect(
            chart.description == "2 small charts: Adoption and Leaving Care. All have the same axis."
                + " Bar chart of 2 categories.")
    }

    @Test func theStagesOfAFunnelAreAsWideAsWhatReachedThem() throws {
        let table = FigureTable(
            identifier: "stages", title: "Stages", measure: "Complaints received", period: "2024/25", source: "",
            rowHeading: "Stage",
            columns: [.init(heading: "Complaints"), .init(heading: "Complaints (% of the row above)", role: .share)],
            rows: [
                .init(label: "Stage 1", cells: [.count(40), .notApplicable]),
                .init(label: "Stage 2", cells: [.count(10), .share(10, of: 40)]),
            ], notes: [])
        let chart = Chart(style: ChartStyle(kind: .funnel), table: table)
        for drawing in try Drawing.both(chart) {
            let widths = drawing.bars.map { $0.right - $0.left }
            #expect(abs(widths[1] - widths[0] / 4) < 0.2)
            #expect(drawing.directLabels.map(\.text) == ["40", "10 (25%)"])
        }
        #expect(
            chart.description == "Funnel chart of 2 categories. Stage 1: 40. Stage 2: 10 (25%)."
                + " In brackets: the share of the one above.")
    }

    @Test func aValueBesideTheTargetIsNotStruckThrough() throws {
        let table = FigureTable.of([[.count(60)], [.count(66)]], labels: ["A", "B"], headings: ["2024/25"])
        for kind in [ChartRequest.Kind.columns, .bars] {
            let chart = Chart(
                style: ChartStyle(kind: kind, target: ChartStyle.Target(value: Ratio(62))), table: table)
            for drawing in try Drawing.both(chart) {
                for line in drawing.lines where line.style == "target" {
                    for label in drawing.directLabels {
                        let isAcross = line.box.left == line.box.right
                        let crosses =
                            isAcross
                            ? line.box.left > label.box.left + 1 && line.box.left < label.box.right - 1
                                && line.box.top < label.box.bottom && line.box.bottom > label.box.top
                            : line.box.top > label.box.top + 1 && line.box.top < label.box.bottom - 1
                                && line.box.right > label.box.left
                        #expect(!crosses, "\(label.text) in \(kind)")
                    }
                }
            }
        }
    }
}
