/// Collects the shapes and texts of one drawing. Coordinates are rounded to a tenth, so that the same figures give
/// the same bytes.
struct ChartCanvas {
    let width: Double
    let textSize: Double
    private(set) var shapes = ""

    enum Anchor: String { case start, middle, end }

    /// The shapes of a mark: its class names the series, for the style sheet; its attributes stand where there is none.
    mutating func bar(x: Double, y: Double, width: Double, height: Double, _ mark: ChartMark) {
        shapes += "<rect \(mark.attributes) x=\"\(x.coordinate)\" y=\"\(y.coordinate)\" "
        shapes += "width=\"\(max(0, width).coordinate)\" height=\"\(max(0, height).coordinate)\"/>\n"
    }

    mutating func line(
        from start: (Double, Double), to end: (Double, Double), style: String, colour: String, width: Double = 1
    ) {
        shapes +=
            "<line class=\"\(style)\" stroke=\"\(colour)\" stroke-width=\"\(width.coordinate)\" x1=\"\(start.0.coordinate)\" "
        shapes += "y1=\"\(start.1.coordinate)\" x2=\"\(end.0.coordinate)\" y2=\"\(end.1.coordinate)\"/>\n"
    }

    mutating func text(
        _ text: String, x: Double, y: Double, anchor: Anchor = .start, style: String = "label",
        colour: String = "#0b0c0c", isBold: Bool = false
    ) {
        let anchoring = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
        let weight = isBold ? " font-weight=\"bold\"" : ""
        shapes +=
            "<text class=\"\(style)\" fill=\"\(colour)\" x=\"\(x.coordinate)\" y=\"\(y.coordinate)\"\(anchoring)\(weight)>"
        shapes += "\(text.escapedText)</text>\n"
    }

    /// A series as a line with a marker at each point; a missing point parts the line.
    mutating func series(_ points: [(x: Double, y: Double, expression: String?)?], _ colour: ChartColour) {
        var path = ""
        var isDrawing = false
        for point in points {
            guard let point else {
                isDrawing = false
                continue
            }
            path += "\(isDrawing ? "L" : "M")\(point.x.coordinate) \(point.y.coordinate)"
            isDrawing = true
        }
        let dash = colour.dash.map { " stroke-dasharray=\"\($0)\"" } ?? ""
        shapes += "<path class=\"stroke \(colour.name)\" fill=\"none\" stroke=\"\(colour.fill)\" stroke-width=\"3\" "
        shapes += "stroke-linejoin=\"round\"\(dash) d=\"\(path)\"/>\n"
        for case let point? in points {
            marker(at: (point.x, point.y), ChartMark(colour, expression: point.expression))
        }
    }

    private mutating func marker(at point: (Double, Double), _ mark: ChartMark) {
        let (x, y, r) = (point.0, point.1, 4.5)
        let start = mark.attributes
        switch mark.colour.marker {
        case .circle:
            shapes += "<circle \(start) cx=\"\(x.coordinate)\" cy=\"\(y.coordinate)\" r=\"\(r.coordinate)\"/>\n"
        case .square: bar(x: x - r, y: y - r, width: 2 * r, height: 2 * r, mark)
        case .diamond:
            shapes += "<path \(start) d=\"M\(x.coordinate) \((y - 6).coordinate)L\((x + 6).coordinate) \(y.coordinate)"
            shapes += "L\(x.coordinate) \((y + 6).coordinate)L\((x - 6).coordinate) \(y.coordinate)Z\"/>\n"
        case .triangle:
            shapes +=
                "<path \(start) d=\"M\(x.coordinate) \((y - 6).coordinate)L\((x + 6).coordinate) \((y + 5).coordinate)"
            shapes += "L\((x - 6).coordinate) \((y + 5).coordinate)Z\"/>\n"
        }
    }
}

/// How a mark looks and, on a page that says so, which figure it shows.
struct ChartMark {
    let colour: ChartColour
    let expression: String?

    init(_ colour: ChartColour, expression: String? = nil) {
        self.colour = colour
        self.expression = expression
    }

    fileprivate var attributes: String {
        let name = expression.map { " data-expression=\"\($0.escapedAttribute)\"" } ?? ""
        return "class=\"mark \(colour.name)\" fill=\"\(colour.fill)\"\(name)"
    }
}

extension Double {
    /// Rounded to a tenth, without a needless ".0".
    var coordinate: String {
        let tenths = Int((self * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        let (whole, rest) = (Int(tenths.magnitude) / 10, Int(tenths.magnitude) % 10)
        return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
    }
}
