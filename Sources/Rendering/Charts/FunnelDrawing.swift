import Aggregation

/// Stages below each other, each as wide as what reached it.
struct FunnelDrawing {
    let model: ChartModel
    let colours: [ChartColour]
    let format: ChartFormat

    static let explanation = "In brackets: the share of the one above"

    private var size: Double { format.textSize }
    private var isNarrow: Bool { format.name == ChartFormat.narrow.name }
    private let barHeight = 40.0
    private let gap = 22.0

    private var values: [ChartModel.Value] { model.series.first?.values ?? [] }

    /// Names stand left of the bars; on a phone above them.
    private var nameWidth: Double {
        guard !isNarrow else { return 0 }
        let widest = model.categories.map { TextMetrics.width($0.name, size: size) }.max() ?? 0
        return min(widest, format.width * 0.36) + 16
    }

    private var valueWidth: Double { (values.map { TextMetrics.width($0.funnelLabel, size: size) }.max() ?? 0) + 12 }

    func draw(on canvas: inout ChartCanvas) -> Double {
        var y = 4.0
        if values.contains(where: { $0.shareOfAbove != nil }) {
            canvas.text(FunnelDrawing.explanation, x: 0, y: y + size, colour: "#505a5f")
            y += format.lineHeight + 10
        }
        let space = format.width - nameWidth - valueWidth
        let largest = values.compactMap(\.number).max() ?? 0
        var above: (y: Double, half: Double)?
        for (name, value) in zip(model.categories, values) {
            let lines = TextMetrics.lines(name.name, size: size, limit: isNarrow ? format.width : nameWidth - 16)
            let textHeight = Double(lines.count) * format.lineHeight
            let barTop = isNarrow ? y + textHeight + 2 : y + max(0, (textHeight - barHeight) / 2)
            let half = largest > 0 ? max(0, value.number ?? 0) / largest * space / 2 : 0
            let middle = nameWidth + space / 2
            if let above, !isNarrow {
                canvas.surface([
                    (middle - above.half, above.y), (middle + above.half, above.y), (middle + half, barTop),
                    (middle - half, barTop),
                ])
            }
            canvas.bar(
                x: middle - half, y: barTop, width: 2 * half, height: barHeight,
                ChartMark(colours[0], expression: value.expression))
            draw(lines, top: isNarrow ? y : barTop + (barHeight - textHeight) / 2, on: &canvas)
            canvas.text(
                value.funnelLabel, x: format.width, y: barTop + barHeight / 2 + size * 0.35, anchor: .end,
                style: "value",
                isBold: true)
            above = (barTop + barHeight, half)
            y = max(barTop + barHeight, isNarrow ? 0 : y + textHeight) + gap
        }
        return y - gap + 8
    }

    private func draw(_ lines: [String], top: Double, on canvas: inout ChartCanvas) {
        for (index, line) in lines.enumerated() {
            let baseline = top + Double(index) * format.lineHeight + size * 0.95
            if isNarrow {
                canvas.text(line, x: 0, y: baseline)
            } else {
                canvas.text(line, x: nameWidth - 16, y: baseline, anchor: .end)
            }
        }
    }
}

extension ChartModel.Value {
    /// "4 (10%)".
    var funnelLabel: String { label + (shareOfAbove.map { " (\($0))" } ?? "") }
}
