import Aggregation
import Narrative
import Casework

/// A small line of a figure over the years, with its figures in words.
struct TrendLine {
    /// One a year, oldest first.
    let figures: [Figure]

    private static let width = 150.0
    private static let height = 48.0

    private var span: String {
        [figures.first?.period, figures.last?.period].compactMap { $0 }.joined(separator: " to ")
    }

    /// "2020/21 to 2024/25: 12, 15, 20, 30, 41".
    var words: String { "\(span): " + figures.map(\.valueText).joined(separator: ", ") }

    var html: String {
        """
        <span class="tile-trend"><svg viewBox="0 0 \(Self.width.coordinate) \(Self.height.coordinate)" \
        role="img" aria-label="\(words.escapedAttribute)" xmlns="http://www.w3.org/2000/svg">\(shapes)</svg> \
        <span aria-hidden="true">\(ends.escapedText)</span></span>
        """
    }

    /// "80% in 2022/23, 56% in 2024/25": what a line so small can't show.
    private var ends: String {
        let known = figures.filter { $0.value.number != nil }
        return [known.first, known.count > 1 ? known.last : nil].compactMap { $0 }
            .map { "\($0.valueText)\($0.period.map { " in \($0)" } ?? "")" }.joined(separator: ", ")
    }

    /// On paper the figures themselves.
    var paperHTML: String { "<span class=\"tile-trend\">\(words.escapedText)</span>" }

    private var shapes: String {
        let numbers = figures.map { figure in
            figure.value.number.map { Double($0.numerator) / Double($0.denominator) }
        }
        let scale = ChartScale(values: numbers.compactMap { $0 }, steps: 1, isWhole: false)
        let highest = max(scale.lower, numbers.compactMap { $0 }.max() ?? 0)
        let range = highest > scale.lower ? highest - scale.lower : 1
        let step = (Self.width - 10) / Double(max(1, figures.count - 1))
        let points = numbers.enumerated().map { index, number in
            number.map { (5 + Double(index) * step, 5 + (Self.height - 10) * (1 - ($0 - scale.lower) / range)) }
        }
        var canvas = ChartCanvas(width: Self.width, textSize: 16)
        // The line of 0, from which the height is measured.
        let zero = 5 + (Self.height - 10) * (1 + scale.lower / range)
        canvas.line(from: (0, zero), to: (Self.width, zero), style: "axis", colour: "#505a5f")
        canvas.plain(points, end: points.last.flatMap { $0 })
        return canvas.shapes
    }
}
