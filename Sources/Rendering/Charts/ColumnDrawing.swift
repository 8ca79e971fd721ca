import Aggregation

/// Upright columns, side by side or stacked.
struct ColumnDrawing {
    let model: ChartModel
    let colours: [ChartColour]
    let format: ChartFormat
    let isStacked: Bool

    private var plotHeight: Double { format.plotHeight ?? usualHeight }
    private var usualHeight: Double { format.name == ChartFormat.wide.name ? 300 : 240 }
    private var size: Double { format.textSize }

    private var scale: ChartScale {
        let values =
            isStacked
            ? model.categories.indices.map { model.total($0) }
            : model.series.flatMap { $0.values.compactMap(\.number) }
        return ChartScale(
            values: values + model.marks, steps: format.plotHeight == nil ? 5 : 3, isWhole: model.unit == .count)
    }

    private var left: Double {
        let scale = scale
        let labels = scale.ticks.map { TextMetrics.width(model.unit.label($0, step: scale.step), size: size) }
        return (labels.max() ?? 0) + 10
    }

    private var band: Double { (format.width - left - 4) / Double(max(1, model.categories.count)) }
    private var barCount: Double { isStacked ? 1 : Double(model.series.count) }
    private var barWidth: Double { min(72, band * 0.8 / barCount) }

    private func nameLines(_ name: String) -> [String] { TextMetrics.lines(name, size: size, limit: band - 8) }

    /// The total above a stack; none for shares, which add up to a whole.
    private func totalLabel(_ category: Int) -> String? {
        model.unit == .count || model.unit == .money ? model.unit.label(model.total(category), step: 1) : nil
    }

    /// Whether each category's name fits below its columns in three lines of whole words, and each value or total
    /// above its column.
    var fits: Bool {
        let namesFit = model.categories.allSatisfy { name in
            let lines = nameLines(name.name)
            return lines.count <= 3 && lines.joined(separator: " ") == name.name
        }
        let labels =
            isStacked
            ? model.categories.indices.compactMap { totalLabel($0) } : model.series.flatMap { $0.values.map(\.label) }
        let widest = labels.map { TextMetrics.width($0, size: size) }.max() ?? 0
        return namesFit && (isStacked ? barWidth >= 30 && widest <= band : widest <= barWidth + 2)
    }

    func draw(on canvas: inout ChartCanvas) -> Double {
        let legend = ChartLegend(model: model, colours: colours, format: format).draw(on: &canvas)
        let top = legend + size + 8 + (model.join == nil ? 0 : format.lineHeight)
        let scale = scale
        let left = left
        func y(_ value: Double) -> Double { top + plotHeight * (1 - scale.position(value)) }
        for tick in scale.ticks {
            let isZero = abs(tick) < scale.step / 2
            if !isZero {
                canvas.line(from: (left, y(tick)), to: (format.width, y(tick)), style: "grid", colour: "#d8d8d8")
            }
            canvas.text(
                model.unit.label(tick, step: scale.step), x: left - 8, y: y(tick) + size * 0.35, anchor: .end,
                style: "tick",
                colour: "#505a5f"
            )
        }
        if let join = model.join {
            let x = left + band * Double(join)
            canvas.join(x: x, from: top - (isStacked ? size : 0), to: top + plotHeight, within: format.width)
        }
        for category in model.categories.indices {
            let middle = left + band * (Double(category) + 0.5)
            if isStacked { stack(category, middle, y, on: &canvas) } else { group(category, middle, y, on: &canvas) }
            let below = top + plotHeight + size + 6
            for (index, line) in nameLines(model.categories[category].name).enumerated() {
                canvas.text(line, x: middle, y: below + Double(index) * format.lineHeight, anchor: .middle)
            }
        }
        canvas.line(from: (left, y(0)), to: (format.width, y(0)), style: "axis", colour: "#0b0c0c", width: 1.5)
        if let target = model.target {
            canvas.target(from: (left, y(target.value)), to: (format.width, y(target.value)))
        }
        let lines = model.categories.map { nameLines($0.name).count }.max() ?? 1
        return top + plotHeight + size + 6 + Double(lines - 1) * format.lineHeight + 8
    }

    private func group(_ category: Int, _ middle: Double, _ y: (Double) -> Double, on canvas: inout ChartCanvas) {
        let start = middle - barWidth * barCount / 2
        for (index, series) in model.series.enumerated() {
            let value = series.values[category]
            let x = start + barWidth * Double(index)
            let number = value.number ?? 0
            let (top, bottom) = (y(max(0, number)), y(min(0, number)))
            // No line is drawn through a value.
            let line = model.target.map { y($0.value) } ?? 0
            let isCrossed = model.target != nil && number >= 0 && line < top && line > top - size - 8
            canvas.bar(
                x: x + 1, y: top, width: barWidth - 2, height: bottom - top,
                ChartMark(colours[index], expression: value.expression)
            )
            canvas.text(
                value.label, x: x + barWidth / 2, y: number < 0 ? bottom + size : (isCrossed ? line : top) - 6,
                anchor: .middle,
                style: "value"
            )
        }
    }

    private func stack(_ category: Int, _ middle: Double, _ y: (Double) -> Double, on canvas: inout ChartCanvas) {
        var base = 0.0
        for (index, series) in model.series.enumerated() {
            let value = series.values[category]
            guard let number = value.number, number > 0 else { continue }
            let (top, bottom) = (y(base + number), y(base))
            let gap = min(1, (bottom - top) / 4)
            canvas.bar(
                x: middle - barWidth / 2, y: top + gap, width: barWidth, height: bottom - top - 2 * gap,
                ChartMark(colours[index], expression: value.expression)
            )
            if bottom - top >= size + 6, TextMetrics.width(value.label, size: size) <= barWidth - 4 {
                canvas.inside(value.label, x: middle, y: (top + bottom) / 2 + size * 0.35, colours[index])
            }
            base += number
        }
        if let total = totalLabel(category) {
            canvas.text(total, x: middle, y: y(base) - 6, anchor: .middle, style: "value", isBold: true)
        }
    }
}
