import Aggregation

/// The names of the series with their colours, in rows above a drawing.
struct ChartLegend {
    let model: ChartModel
    let colours: [ChartColour]
    let format: ChartFormat
    var isLine = false
    /// Whether the series are named; where they are not, only the target is.
    var namesSeries = true

    private var swatch: Double { isLine ? 30 : 16 }
    private let height = 16.0

    /// Draws the legend from the top and gives its height; nothing for a single series.
    func draw(on canvas: inout ChartCanvas) -> Double {
        let names = namesSeries && model.series.count > 1 ? model.series.map(\.name) : []
        let entries =
            zip(names, colours).map { (name: $0, colour: Optional($1)) }
            + (model.target.map { [(name: $0.text, colour: nil)] } ?? [])
        guard model.hasLegend, !entries.isEmpty else { return 0 }
        var (x, y) = (0.0, 4.0)
        for (name, colour) in entries {
            let lines = TextMetrics.lines(name, size: format.textSize, limit: format.width - swatch - 8)
            let width = swatch + 8 + (lines.map { TextMetrics.width($0, size: format.textSize) }.max() ?? 0) + 20
            if x > 0, x + width - 20 > format.width {
                x = 0
                y += format.lineHeight + 4
            }
            if colour == nil {
                canvas.target(from: (x, y + height / 2), to: (x + swatch, y + height / 2))
            } else if let colour, isLine {
                let middle = y + height / 2
                // The markers lie within.
                canvas.series([(x + 6, middle, nil), (x + swatch - 6, middle, nil)], colour)
            } else if let colour {
                canvas.bar(x: x, y: y, width: swatch, height: height, ChartMark(colour))
            }
            for (index, line) in lines.enumerated() {
                canvas.text(line, x: x + swatch + 8, y: y + height - 3 + Double(index) * format.lineHeight)
            }
            x += width
            if lines.count > 1 {
                x = 0
                y += format.lineHeight * Double(lines.count) + 4
            }
        }
        return x == 0 ? y + 8 : y + height + 16
    }
}
