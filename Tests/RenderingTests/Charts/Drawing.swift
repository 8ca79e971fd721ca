import Aggregation
import Testing

@testable import Rendering

/// One drawing of a chart, read back from its SVG.
struct Drawing {
    struct Box {
        let left: Double
        let top: Double
        let right: Double
        let bottom: Double

        /// Whether both have more than `tolerance` in common in each direction.
        func overlaps(_ other: Box, tolerance: Double) -> Bool {
            min(right, other.right) - max(left, other.left) > tolerance
                && min(bottom, other.bottom) - max(top, other.top) > tolerance
        }

        func isWithin(_ other: Box, tolerance: Double = 0.1) -> Bool {
            left >= other.left - tolerance && right <= other.right + tolerance && top >= other.top - tolerance
                && bottom <= other.bottom + tolerance
        }
    }

    struct Label {
        let text: String
        let style: String
        let box: Box
    }

    let frame: Box
    let labels: [Label]
    /// The bars in the order in which they were drawn, without those of the legend.
    let bars: [Box]
    /// The boxes around all lines: axes and the grid.
    let lines: [(style: String, box: Box)]
    let elements: [Markup.Element]
    let isLine: Bool

    /// Of what stands beside or in a mark: values and names at the ends of lines.
    var directLabels: [Label] { labels.filter { $0.style == "value" || $0.style == "inside" } }

    /// Where bars may stand: from the first line of the grid to the last, or to the frame where there is no grid.
    var plot: Box {
        let lines = lines.filter { !$0.style.hasPrefix("target") }
        let boxes = lines.map(\.box)
        let isUpright = lines.contains { $0.style == "grid" } || boxes.contains { $0.right > $0.left }
        guard isUpright else { return frame }
        return Box(
            left: boxes.map(\.left).min() ?? 0, top: boxes.map(\.top).min() ?? 0,
            right: boxes.map(\.right).max() ?? 0, bottom: boxes.map(\.bottom).max() ?? 0)
    }

    /// The drawings for a page and for a phone.
    static func both(_ chart: Chart) throws -> [Drawing] {
        let markup = Markup(chart.svg(identifier: "chart"))
        #expect(markup.problems == [])
        #expect(markup.danglingReferences == [])
        let starts = markup.elements.indices.filter { markup.elements[$0].name == "svg" }
        let ends = starts.dropFirst() + [markup.elements.count]
        let series = chart.panels.first?.model.series.count ?? chart.model.series.count
        let legend = series > 1 ? series : 0
        return try zip(starts, ends).map { try Drawing(Array(markup.elements[$0..<$1]), legend: legend) }
    }

    private init(_ elements: [Markup.Element], legend: Int) throws {
        self.elements = elements
        let svg = try #require(elements.first)
        let view = try #require(svg["viewBox"]).split(separator: " ").compactMap { Double($0) }
        try #require(view.count == 4)
        frame = Box(left: view[0], top: view[1], right: view[2], bottom: view[3])
        let size = try #require(svg.number("font-size"))
        labels = try elements.filter { $0.name == "text" }.map { try Drawing.label($0, size: size) }
        let rectangles = try elements.filter { $0.name == "rect" }.map { element in
            let (x, y) = (try #require(element.number("x")), try #require(element.number("y")))
            let (width, height) = (try #require(element.number("width")), try #require(element.number("height")))
            return Box(left: x, top: y, right: x + width, bottom: y + height)
        }
        // Lines have square markers.
        isLine = elements.contains { $0.name == "path" }
        bars = isLine ? [] : Array(rectangles.dropFirst(legend))
        lines = try elements.filter { $0.name == "line" }.map { element in
            let (x1, x2) = (try #require(element.number("x1")), try #require(element.number("x2")))
            let (y1, y2) = (try #require(element.number("y1")), try #require(element.number("y2")))
            let box = Box(left: min(x1, x2), top: min(y1, y2), right: max(x1, x2), bottom: max(y1, y2))
            return (element["class"] ?? "", box)
        }
    }

    private static func label(_ element: Markup.Element, size: Double) throws -> Label {
        let (x, y) = (try #require(element.number("x")), try #require(element.number("y")))
        let width = TextMetrics.width(element.text, size: size)
        let left =
            switch element["text-anchor"] {
            case "middle": x - width / 2
            case "end": x - width
            default: x
            }
        let box = Box(left: left, top: y - size * 0.72, right: left + width, bottom: y + size * 0.21)
        return Label(text: element.text, style: String(element.classes.first ?? ""), box: box)
    }
}
