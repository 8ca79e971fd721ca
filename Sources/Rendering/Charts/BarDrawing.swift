import Aggregation

/// Lying bars, below each other or stacked, each with its value at its end: so they need no axis.
struct BarDrawing {
    let model: ChartModel
    let colours: [ChartColour]
    let format: ChartFormat
    let isStacked: Bool

    private var size: Double { format.textSize }
    private var isNarrow: Bool { format.name == ChartFormat.narrow.name }
    private var barHeight: Double { isStacked || model.series.count == 1 ? 26 : 22 }
    private var barCount: Int { isStacked ? 1 : model.series.count }

    /// Names stand left of the bars; on a phone above them.
    private var nameWidth: Double {
        guard !isNarrow else { return 0 }
        let widest = model.categories.map { TextMetrics.width($0.label, size: size) }.max() ?? 0
        return min(widest, format.width * 0.36) + 12
    }

    private func nameLines(_ name: String) -> [String] {
        TextMetrics.lines(name, size: size, limit: isNarrow ? format.width : nameWidth - 12)
    }

    private func label(_ category: Int, _ series: Int) -> String { model.series[series].values[category].label }

    private var valueWidth: Double {
        let labels =
            isStacked
            ? model.categories.indices.map { totalLabel($0) }
            : model.series.flatMap { $0.values.map(\.label) }
        return (labels.map { TextMetrics.width($0, size: size) }.max() ?? 0) + 10
    }

    private func totalLabel(_ category: Int) -> String {
        model.unit == .share ? "" : model.unit.label(model.total(category), step: 1)
    }

    func draw(on canvas: inout ChartCanvas) -> Double {
        var y = ChartLegend(model: model, colours: colours, format: format).draw(on: &canvas) + 4
        let top = y
        let values =
            isStacked
            ? model.categories.indices.map { model.total($0) } : model.series.flatMap { $0.values.compactMap(\.number) }
        let bounds = values + model.marks
        let (low, high) = (min(0, bounds.min() ?? 0), max(0, bounds.max() ?? 0))
        let left = nameWidth + (low < 0 ? valueWidth : 0)
        let space = format.width - left - valueWidth
        func x(_ value: Double) -> Double { high > low ? left + space * (value - low) / (high - low) : left }
        for category in model.categories.indices {
            if let group = newGroup(at: category) { y = draw(group, from: y, on: &canvas) }
            let lines = nameLines(model.categories[category].label)
            let textHeight = Double(lines.count) * format.lineHeight
            let barsHeight = Double(barCount) * barHeight
            let rowHeight = isNarrow ? textHeight + barsHeight : max(textHeight, barsHeight)
            let nameTop = isNarrow ? y : y + (rowHeight - textHeight) / 2
            for (index, line) in lines.enumerated() {
                let baseline = nameTop + Double(index) * format.lineHeight + size
                if isNarrow {
                    canvas.text(line, x: 0, y: baseline)
                } else {
                    canvas.text(line, x: nameWidth - 12, y: baseline, anchor: .end)
                }
            }
            let barTop = isNarrow ? y + textHeight : y + (rowHeight - barsHeight) / 2
            if isStacked { stack(category, barTop, x, on: &canvas) } else { group(category, barTop, x, on: &canvas) }
            if let target = model.target {
                canvas.target(from: (x(target.value), barTop), to: (x(target.value), barTop + barsHeight))
            }
            // Above a bar on a phone stands its name, above others that of their group; no line is drawn through one.
            if isNarrow || isGrouped { axis(at: x(0), from: barTop - 2, to: barTop + barsHeight + 2, on: &canvas) }
            y += rowHeight + (isNarrow ? 12 : 14)
        }
        if !isNarrow, !isGrouped { axis(at: x(0), from: top, to: y - 8, on: &canvas) }
        return y
    }

    private var isGrouped: Bool { model.categories.contains { $0.group != nil } }

    /// The name of a category's group, where it is another than that of the category before it.
    private func newGroup(at category: Int) -> String? {
        let group = model.categories[category].group
        return category > 0 && model.categories[category - 1].group == group ? nil : group
    }

    /// The name of a group above its bars; gives where these begin.
    private func draw(_ group: String, from top: Double, on canvas: inout ChartCanvas) -> Double {
        let lines = TextMetrics.lines(group, size: size, limit: format.width * 0.9)
        for (index, line) in lines.enumerated() {
            canvas.text(line, x: 0, y: top + Double(index) * format.lineHeight + size, isBold: true)
        }
        return top + Double(lines.count) * format.lineHeight + 6
    }

    private func axis(at x: Double, from top: Double, to bottom: Double, on canvas: inout ChartCanvas) {
        canvas.line(from: (x, top), to: (x, bottom), style: "axis", colour: "#0b0c0c", width: 1.5)
    }

    private func group(_ category: Int, _ top: Double, _ x: (Double) -> Double, on canvas: inout ChartCanvas) {
        for index in model.series.indices {
            let y = top + Double(index) * barHeight
            let number = model.series[index].values[category].number ?? 0
            let (start, end) = (x(min(0, number)), x(max(0, number)))
            canvas.bar(x: start, y: y + 1, width: end - start, height: barHeight - 2, mark(category, index))
            let baseline = y + barHeight / 2 + size * 0.35
            if number < 0 {
                canvas.text(label(category, index), x: start - 5, y: baseline, anchor: .end, style: "value")
            } else {
                // No line is drawn through a value.
                let line = model.target.map { x($0.value) } ?? 0
                let width = TextMetrics.width(label(category, index), size: size)
                let isCrossed = line > end && line < end + width + 8
                canvas.text(label(category, index), x: (isCrossed ? line : end) + 5, y: baseline, style: "value")
            }
        }
    }

    private func mark(_ category: Int, _ series: Int) -> ChartMark {
        ChartMark(colours[series], expression: model.series[series].values[category].expression)
    }

    private func stack(_ category: Int, _ top: Double, _ x: (Double) -> Double, on canvas: inout ChartCanvas) {
        var base = 0.0
        for index in model.series.indices {
            guard let number = model.series[index].values[category].number, number > 0 else { continue }
            let (start, end) = (x(base), x(base + number))
            let gap = min(1, (end - start) / 4)
            canvas.bar(
                x: start + gap, y: top + 1, width: end - start - 2 * gap, height: barHeight - 2, mark(category, index))
            let text = label(category, index)
            if TextMetrics.width(text, size: size) <= end - start - 6 {
                canvas.inside(
                    text, x: (start + end) / 2, y: top + barHeight / 2 + size * 0.35, colours[index])
            }
            base += number
        }
        canvas.text(
            totalLabel(category), x: x(base) + 5, y: top + barHeight / 2 + size * 0.35, style: "value", isBold: true)
    }
}
