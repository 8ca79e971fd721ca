import Aggregation
import Narrative
import Casework
import Testing

@testable import Rendering

/// Charts at the ends of what a report can ask for.
@Suite struct ChartEdgeTests {
    private func drawings(_ kind: ChartRequest.Kind, _ table: FigureTable) throws -> [Drawing] {
        let drawings = try Drawing.both(Chart(kind: kind, table: table))
        #expect(drawings.count == 2)
        for drawing in drawings {
            for box in drawing.labels.map(\.box) + drawing.bars + drawing.lines.map(\.box)
            where !box.isWithin(drawing.frame) {
                Issue.record("\(box) leaves \(drawing.frame)")
            }
        }
        return drawings
    }

    @Test(arguments: ChartRequest.Kind.allCases) func nothingButZeroesIsDrawnWithItsZeroes(kind: ChartRequest.Kind)
        throws
    {
        let table = FigureTable.of([[.count(0), .count(0)], [.count(0), .count(0)]])
        for drawing in try drawings(kind, table) {
            #expect(drawing.bars.allSatisfy { min($0.right - $0.left, $0.bottom - $0.top) < 0.1 })
            #expect(drawing.labels.contains { $0.text == "0" })
        }
    }

    @Test(arguments: ChartRequest.Kind.allCases) func noRecordsAtAllAreNoZeroes(kind: ChartRequest.Kind) throws {
        for drawing in try drawings(kind, .of([[.notAvailable, .notAvailable], [.notAvailable, .notAvailable]])) {
            #expect(drawing.bars.allSatisfy { min($0.right - $0.left, $0.bottom - $0.top) < 0.1 })
            #expect(
                !drawing.labels.contains {
                    $0.style == "value" && $0.text == "0" && kind != .stackedBars && kind != .stacked
                })
        }
    }

    @Test(arguments: ChartRequest.Kind.allCases) func oneValueIsDrawn(kind: ChartRequest.Kind) throws {
        for drawing in try drawings(kind, .of([[.count(7)]])) {
            #expect(drawing.bars.count == 1)
            #expect(drawing.labels.contains { $0.text == "7" })
            #expect(drawing.labels.contains { $0.text == "Service 1" })
        }
    }

    @Test(arguments: [ChartRequest.Kind.columns, .stacked, .bars, .stackedBars])
    func fortyCategoriesAllHaveTheirNames(kind: ChartRequest.Kind) throws {
        let names = (1...40).map { "The service with the number \($0) of forty" }
        let table = FigureTable.of((1...40).map { [.count($0)] }, labels: names)
        for drawing in try drawings(kind, table) {
            let words = drawing.labels.map(\.text).joined(separator: " ")
            #expect(names.allSatisfy { words.contains($0) })
            #expect(drawing.bars.count == 40)
        }
    }

    @Test func fortyYearsAlongALineKeepTheLastName() throws {
        let headings = (0..<40).map { "\(1985 + $0)" }
        let table = FigureTable.of([headings.indices.map { .count($0) }], headings: headings)
        for drawing in try drawings(.line, table) {
            #expect(drawing.isLine)
            #expect(drawing.labels.contains { $0.text == "2024" })
        }
    }

    @Test(arguments: ChartRequest.Kind.allCases) func aNameThatIsOneLongWordIsBroken(kind: ChartRequest.Kind) throws {
        let name = String(repeating: "Kindeswohl", count: 12)
        for drawing in try drawings(kind, .of([[.count(4)], [.count(2)]], labels: [name, "Adoption"])) {
            let words = drawing.labels.map { $0.text.filter { $0 != "-" } }.joined()
            #expect(words.contains(name))
        }
    }

    @Test(arguments: [ChartRequest.Kind.columns, .bars, .stacked, .stackedBars])
    func lossesLieOnTheOtherSideOfZero(kind: ChartRequest.Kind) throws {
        let table = FigureTable.of([[.count(-6)], [.count(3)]], headings: ["Change"])
        for drawing in try drawings(kind, table) {
            let axis = try #require(drawing.lines.first { $0.style == "axis" }).box
            try #require(drawing.bars.count == 2)
            let (loss, gain) = (drawing.bars[0], drawing.bars[1])
            if axis.right > axis.left {
                #expect(loss.top >= axis.top - 0.1 && gain.bottom <= axis.top + 0.1)
                #expect(abs((loss.bottom - loss.top) - 2 * (gain.bottom - gain.top)) < 0.3)
            } else {
                #expect(loss.right <= axis.left + 0.1 && gain.left >= axis.left - 0.1)
                #expect(abs((loss.right - loss.left) - 2 * (gain.right - gain.left)) < 0.3)
            }
        }
    }

    @Test(arguments: [ChartRequest.Kind.columns, .bars], 1...20)
    func barsAreAsLongAsTheirValues(kind: ChartRequest.Kind, seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let values = (0..<4).map { _ in Int.random(in: 0...500, using: &generator) }
        let largest = try #require(values.max())
        for drawing in try drawings(kind, .of(values.map { [.count($0)] })) {
            let axis = try #require(drawing.lines.last { $0.style == "axis" }).box
            let isUpright = axis.right > axis.left
            let lengths = drawing.bars.map { isUpright ? $0.bottom - $0.top : $0.right - $0.left }
            let longest = try #require(lengths.max())
            for (value, length) in zip(values, lengths) {
                #expect(abs(length - longest * Double(value) / Double(largest)) < 0.3)
            }
        }
    }

    @Test func stacksAddUp() throws {
        let table = FigureTable.of([[.count(10), .count(20)], [.count(30), .count(40)]])
        for drawing in try drawings(.stacked, table) {
            let totals = drawing.labels.filter { $0.style == "value" }.map(\.text)
            #expect(totals == ["40", "60"])
            let heights = drawing.bars.map { $0.bottom - $0.top + 2 }
            #expect(abs((heights[0] + heights[1]) * 1.5 - (heights[2] + heights[3])) < 1)
        }
    }

    @Test func aGapInTheRecordsIsAGapInTheLine() throws {
        let table = FigureTable.of([[.count(1), .count(2), .notAvailable, .count(4)]])
        for drawing in try drawings(.line, table) {
            let path = try #require(drawing.elements.first { $0.classes.contains("stroke") }?["d"])
            #expect(path.filter { $0 == "M" }.count == 2)
            #expect(path.filter { $0 == "L" }.count == 1)
            #expect(drawing.elements.filter { $0.name == "circle" }.count == 3)
        }
    }
}
