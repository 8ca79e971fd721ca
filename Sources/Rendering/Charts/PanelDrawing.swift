import Aggregation
import Narrative
import Casework

/// Small charts of the same kind and with the same axis, three beside each other; on a phone below each other.
struct PanelDrawing {
    let panels: [(name: String, model: ChartModel)]
    let style: ChartStyle
    let format: ChartFormat

    private let gap = 28.0
    private var isNarrow: Bool { format.name == ChartFormat.narrow.name }
    private var perRow: Int { isNarrow ? 1 : min(3, max(1, panels.count)) }
    private var width: Double { (format.width - gap * Double(perRow - 1)) / Double(perRow) }

    /// Of one of them: drawn as on a phone, whatever the page.
    private var small: ChartFormat {
        ChartFormat(name: ChartFormat.narrow.name, width: width, textSize: format.textSize, plotHeight: 130)
    }

    func draw(on canvas: inout ChartCanvas) -> Double {
        guard let first = panels.first?.model else { return 0 }
        let colours = ChartColour.colours(of: first.series.map(\.name), isTime: first.isSeriesTime)
        var y =
            ChartLegend(model: first, colours: colours, format: format, isLine: style.kind == .line)
            .draw(on: &canvas) + 8
        let form = form(colours)
        for row in stride(from: 0, to: panels.count, by: perRow) {
            var height = 0.0
            let shown = panels[row..<min(row + perRow, panels.count)]
            let titleHeight = shown.map { Double(titleLines($0.name).count) }.max().map { $0 * format.lineHeight } ?? 0
            for (index, panel) in shown.enumerated() {
                let x = Double(index) * (width + gap)
                for (line, words) in titleLines(panel.name).enumerated() {
                    canvas.text(
                        words, x: x, y: y + Double(line) * format.lineHeight + small.textSize, isBold: true)
                }
                canvas.origin = (x, y + titleHeight)
                var model = panel.model
                model.hasLegend = false
                height = max(height, draw(model, form, colours, on: &canvas))
                canvas.origin = (0, 0)
            }
            y += titleHeight + height + gap
        }
        return y - gap + 8
    }

    /// Bold letters are wider than the metrics say.
    private func titleLines(_ name: String) -> [String] {
        TextMetrics.lines(name, size: small.textSize, limit: width * 0.9)
    }

    private enum Form { case line, columns, bars }

    /// The same for all: lines or columns where they fit everywhere.
    private func form(_ colours: [ChartColour]) -> Form {
        let isStacked = isStacked
        let linesFit = panels.allSatisfy { LineDrawing(model: $0.model, colours: colours, format: small).fits }
        if style.kind == .line, linesFit { return .line }
        let columnsFit = panels.allSatisfy {
            ColumnDrawing(model: $0.model, colours: colours, format: small, isStacked: isStacked).fits
        }
        return style.kind != .bars && style.kind != .stackedBars && columnsFit ? .columns : .bars
    }

    private var isStacked: Bool {
        (style.kind == .stacked || style.kind == .stackedBars) && panels.allSatisfy { $0.model.isStackable }
    }

    private func draw(
        _ model: ChartModel, _ form: Form, _ colours: [ChartColour], on canvas: inout ChartCanvas
    ) -> Double {
        switch form {
        case .line: LineDrawing(model: model, colours: colours, format: small).draw(on: &canvas)
        case .columns:
            ColumnDrawing(model: model, colours: colours, format: small, isStacked: isStacked).draw(on: &canvas)
        case .bars: BarDrawing(model: model, colours: colours, format: small, isStacked: isStacked).draw(on: &canvas)
        }
    }
}
