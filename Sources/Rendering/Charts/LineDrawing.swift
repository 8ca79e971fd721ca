import Aggregation

/// Lines over time, each named at its end; on a phone, and where the names are long, in a legend.
struct LineDrawing {
    let model: ChartModel
    let colours: [ChartColour]
    let format: ChartFormat

    private var size: Double { format.textSize }
    private var isNarrow: Bool { format.name == ChartFormat.narrow.name }
    private var plotHeight: Double { format.plotHeight ?? usualHeight }
    private var usualHeight: Double { isNarrow ? 220 : 300 }

    private var scale: ChartScale {
        ChartScale(
            values: model.series.flatMap { $0.values.compactMap(\.number) } + model.marks,
            steps: format.plotHeight == nil ? 5 : 3, isWhole: model.unit == .count)
    }

    private var left: Double {
        let scale = scale
        return (scale.ticks.map { TextMetrics.width(model.unit.label($0, step: scale.step), size: size) }.max() ?? 0)
            + 10
    }

    /// Whether there is a line to draw, and room for a name at each of its ends.
    var fits: Bool { model.categories.count > 1 && widestName <= format.width / 2 }

    private var widestName: Double { model.categories.map { TextMetrics.width($0.name, size: size) }.max() ?? 0 }

    /// A name is never cut off or left out: where one needs more than a third of the width, or has no value to stand
    /// beside, all stand in a legend. So they do where many lines may end close to each other.
    private var hasLegend: Bool {
        isNarrow || model.series.count > 4
            || model.series.contains { series in
                let label = "\(value(series)) \(series.name)"
                return value(series).isEmpty || TextMetrics.width(label, size: size) > format.width * 0.3
            }
    }

    /// Room for the values and names at the lines' ends.
    private var right: Double {
        let widths = model.series.map { TextMetrics.width(endLabel($0), size: size) }
        return max(TextMetrics.width("0,000", size: size), widths.max() ?? 0) + (isNarrow ? 1 : 16)
    }

    private func value(_ series: ChartModel.Series) -> String {
        series.values.last { $0.number != nil }?.label ?? ""
    }

    private func endLabel(_ series: ChartModel.Series) -> String {
        model.series.count > 1 && !hasLegend ? "\(value(series)) \(series.name)" : value(series)
    }

    func draw(on canvas: inout ChartCanvas) -> Double {
        let legend = ChartLegend(
            model: model, colours: colours, format: format, isLine: true, namesSeries: hasLegend)
        let top = legend.draw(on: &canvas) + size + 8 + (model.join == nil ? 0 : format.lineHeight)
        let (scale, left) = (scale, left)
        let plotWidth = format.width - left - right - 24
        let step = plotWidth / Double(max(1, model.categories.count - 1))
        func x(_ category: Int) -> Double { left + 12 + step * Double(category) }
        func y(_ value: Double) -> Double { top + plotHeight * (1 - scale.position(value)) }
        for tick in scale.ticks {
            let isZero = abs(tick) < scale.step / 2
            canvas.line(
                from: (left, y(tick)), to: (left + plotWidth + 24, y(tick)), style: isZero ? "axis" : "grid",
                colour: isZero ? "#0b0c0c" : "#d8d8d8", width: isZero ? 1.5 : 1
            )
            canvas.text(
                model.unit.label(tick, step: scale.step), x: left - 8, y: y(tick) + size * 0.35, anchor: .end,
                style: "tick",
                colour: "#505a5f"
            )
        }
        if let target = model.target {
            canvas.target(from: (left, y(target.value)), to: (left + plotWidth + 24, y(target.value)))
        }
        if let join = model.join {
            canvas.join(x: x(join) - step / 2, from: top, to: top + plotHeight, within: format.width)
        }
        drawCategories(x, baseline: top + plotHeight + size + 8, step: step, on: &canvas)
        for (series, colour) in zip(model.series, colours) {
            let points = series.values.enumerated().map { index, value in
                value.number.map { (x: x(index), y: y($0), expression: value.expression) }
            }
            canvas.series(points, colour)
        }
        drawEnds(x: x(model.categories.count - 1) + 12, y, on: &canvas)
        return top + plotHeight + size + 16
    }

    /// As many names below the axis as have room: every one, every second, …, always the last.
    private func drawCategories(_ x: (Int) -> Double, baseline: Double, step: Double, on canvas: inout ChartCanvas) {
        let every = max(1, Int(((widestName + 10) / max(1, step)).rounded(.up)))
        var free = format.width
        for index in model.categories.indices.reversed() where (model.categories.count - 1 - index) % every == 0 {
            let half = TextMetrics.width(model.categories[index].name, size: size) / 2
            let place = min(max(x(index), half), format.width - half)
            guard place + half <= free else { continue }
            free = place - half - 4
            canvas.text(model.categories[index].name, x: place, y: baseline, anchor: .middle)
        }
    }

    /// Places in rising order with such a distance between them, each run of them about its own middle.
    static func apart(_ places: [Double], by distance: Double) -> [Double] {
        var runs: [(sum: Double, count: Int)] = []
        func reach(_ run: (sum: Double, count: Int)) -> (first: Double, last: Double) {
            let half = distance * Double(run.count - 1) / 2
            return (run.sum / Double(run.count) - half, run.sum / Double(run.count) + half)
        }
        for place in places {
            runs.append((place, 1))
            while runs.count > 1, reach(runs[runs.count - 1]).first < reach(runs[runs.count - 2]).last + distance {
                let last = runs.removeLast()
                runs[runs.count - 1] = (runs[runs.count - 1].sum + last.sum, runs[runs.count - 1].count + last.count)
            }
        }
        return runs.flatMap { run in (0..<run.count).map { reach(run).first + distance * Double($0) } }
    }

    /// The names at the ends, moved apart where they would touch.
    private func drawEnds(x: Double, _ y: (Double) -> Double, on canvas: inout ChartCanvas) {
        var ends = model.series.enumerated().compactMap { index, series in
            series.values.last { $0.number != nil }?.number.map { (index: index, y: y($0)) }
        }
        ends.sort { ($0.y, $0.index) < ($1.y, $1.index) }
        for (index, y) in LineDrawing.apart(ends.map(\.y), by: size + 2).enumerated() { ends[index].y = y }
        let overflow = (ends.last?.y ?? 0) - (y(scale.lower) + 4)
        if overflow > 0 {
            for index in ends.indices { ends[index].y -= overflow }
            for index in ends.indices.dropLast().reversed() {
                ends[index].y = min(ends[index].y + overflow, ends[index + 1].y - size - 2)
            }
        }
        for end in ends {
            canvas.text(
                endLabel(model.series[end.index]), x: x, y: end.y + size * 0.35, style: "value", colour: "#0b0c0c")
        }
    }
}
