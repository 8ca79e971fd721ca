import Aggregation
import Narrative
import Casework

/// A small line of a figure over the years, with its figures in words.
struct TrendLine {
    /// One a year, oldest first.
    let figures: [Figure]

    private static let width = 150.0
    private static let height = 36.0

    private var span: String {
        [figures.first?.period, figures.last?.period].compactMap { $0 }.joined(separator: " to ")
    }

    /// "2020/21 to 2024/25: 12, 15, 20, 30, 41".
    var words: String { "\(span): " + figures.map(\.valueText).joined(separator: ", ") }

    var html: String {
        """
        <span class="tile-trend"><svg viewBox="0 0 \(Self.width.coordinate) \(Self.height.coordinate)" \
        role="img" aria-label="\(words.escapedAttribute)" xmlns="http://www.w3.org/2000/svg">\(shapes)</svg> \
        <span aria-hidden="true">\(span.escapedText)</span></span>
        """
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
        canvas.plain(points, end: points.last.flatMap { $0 })
        return canvas.shapes
    }
}
