import Aggregation
import Narrative
import Casework
import Testing

@testable import Rendering

@Suite struct ChartGeometryTests {
    @Test(arguments: ChartCase.all) func everythingStaysWithinTheDrawing(chart: ChartCase) throws {
        for drawing in try Drawing.both(chart.chart) {
            for label in drawing.labels where !label.box.isWithin(drawing.frame) {
                Issue.record("“\(label.text)” at \(label.box) leaves \(drawing.frame)")
            }
            for box in drawing.bars + drawing.lines.map(\.box) where !box.isWithin(drawing.frame) {
                Issue.record("\(box) leaves \(drawing.frame)")
            }
        }
    }

    @Test(arguments: ChartCase.all) func barsStayWithinThePlot(chart: ChartCase) throws {
        for drawing in try Drawing.both(chart.chart) {
            for bar in drawing.bars where !bar.isWithin(drawing.plot) {
                Issue.record("\(bar) leaves \(drawing.plot)")
            }
        }
    }

    /// The metrics are an estimate from above, so that two units in common are none on the screen.
    @Test(arguments: ChartCase.all) func noTextHidesAnother(chart: ChartCase) throws {
        for drawing in try Drawing.both(chart.chart) {
            let labels = drawing.labels
            for (index, label) in labels.enumerated() {
                for other in labels[(index + 1)...] where label.box.overlaps(other.box, tolerance: 2) {
                    Issue.record("“\(label.text)” \(label.box) and “\(other.text)” \(other.box) overlap")
                }
            }
        }
    }

    @Test(arguments: ChartCase.all.filter(\.namesEverything)) func noNameIsCutOff(chart: ChartCase) throws {
        let model = chart.chart.model
        for drawing in try Drawing.both(chart.chart) {
            let words = drawing.labels.map(\.text).joined(separator: " ")
            // Along a line names may be left out where there is no room.
            let categories = drawing.isLine ? [] : model.categories.map(\.name)
            for name in categories + (model.series.count > 1 ? model.series.map(\.name) : [])
            where !words.contains(name) {
                Issue.record("“\(name)” is not whole in “\(words)”")
            }
        }
    }

    @Test(arguments: ChartCase.all) func barsDoNotCoverEachOther(chart: ChartCase) throws {
        for drawing in try Drawing.both(chart.chart) {
            for (index, bar) in drawing.bars.enumerated() {
                for other in drawing.bars[(index + 1)...] where bar.overlaps(other, tolerance: 0.15) {
                    Issue.record("\(bar) and \(other) overlap")
                }
            }
        }
    }
}
