/// Collects the shapes and texts of one drawing. Coordinates are rounded to a tenth, so that the same figures give
/// the same bytes.
struct ChartCanvas {
    let width: Double
    let textSize: Double
    /// Whether marks say the expressions of their figures.
    var namesExpressions = false
    private(set) var shapes = ""
    /// Where the drawing's upper left corner lies: that of a small chart within the whole.
    var origin = (x: 0.0, y: 0.0)

    enum Anchor: String { case start, middle, end }

    private func across(_ x: Double) -> String { (origin.x + x).coordinate }

    private func down(_ y: Double) -> String { (origin.y + y).coordinate }

    /// The shapes of a mark: its class names the series, for the style sheet; its attributes stand where there is none.
    mutating func bar(x: Double, y: Double, width: Double, height: Double, _ mark: ChartMark) {
        // A line around it lies within.
        let inset = mark.colour.outline == nil ? 0 : min(0.75, max(0, width) / 2, max(0, height) / 2)
        let (width, height) = (max(0, width) - 2 * inset, max(0, height) - 2 * inset)
        shapes += "<rect \(attributes(of: mark)) x=\"\(across(x + inset))\" y=\"\(down(y + inset))\" "
        shapes += "width=\"\(width.coordinate)\" height=\"\(height.coordinate)\"/>\n"
        guard let texture = mark.colour.texture else { return }
        let lines = texture.lines(width: width, height: height).map { line in
            "M\(across(x + line.0.0)) \(down(y + line.0.1))L\(across(x + line.1.0)) \(down(y + line.1.1))"
        }
        guard !lines.isEmpty else { return }
        shapes += "<path class=\"texture on-\(mark.colour.name)\" fill=\"none\" stroke=\"\(mark.colour.ink)\" "
        shapes += "stroke-opacity=\"0.6\" d=\"\(lines.joined())\"/>\n"
    }

    /// A value upon a bar, on a ground of the bar's colour where lines run across it.
    mutating func inside(_ text: String, x: Double, y: Double, _ colour: ChartColour) {
        if colour.texture != nil {
            let width = TextMetrics.width(text, size: textSize) + 4
            shapes += "<rect class=\"ground \(colour.name)\" fill=\"\(colour.fill)\" x=\"\(across(x - width / 2))\" "
            shapes += "y=\"\(down(y - textSize * 0.85))\" width=\"\(width.coordinate)\" "
            shapes += "height=\"\((textSize * 1.05).coordinate)\"/>\n"
        }
        self.text(text, x: x, y: y, anchor: .middle, style: "inside on-\(colour.name)", colour: colour.ink)
    }

    mutating func line(
        from start: (Double, Double), to end: (Double, Double), style: String, colour: String, width: Double = 1
    ) {
        line("class=\"\(style)\" stroke=\"\(colour)\" stroke-width=\"\(width.coordinate)\"", from: start, to: end)
    }

    private mutating func line(_ attributes: String, from start: (Double, Double), to end: (Double, Double)) {
        shapes += "<line \(attributes) x1=\"\(across(start.0))\" y1=\"\(down(start.1))\" "
        shapes += "x2=\"\(across(end.0))\" y2=\"\(down(end.1))\"/>\n"
    }

    /// What is to be reached: dashed, and on white, so that it is seen before bars too.
    mutating func target(from start: (Double, Double), to end: (Double, Double)) {
        line(from: start, to: end, style: "target-ground", colour: "#ffffff", width: 4)
        line("class=\"target\" stroke=\"#0b0c0c\" stroke-width=\"2\" stroke-dasharray=\"7 4\"", from: start, to: end)
    }

    /// Where published values end and counted ones begin: a dotted line from its words down to the axis, each word
    /// where it has room in a drawing of such a width.
    mutating func join(x: Double, from top: Double, to bottom: Double, within width: Double) {
        line(
            "class=\"join\" stroke=\"#505a5f\" stroke-width=\"1.5\" stroke-dasharray=\"2 4\"",
            from: (x, top - textSize),
            to: (x, bottom))
        if x - 8 >= TextMetrics.width("Published", size: textSize) {
            text("Published", x: x - 8, y: top - 6, anchor: .end, style: "tick", colour: "#505a5f")
        }
        if x + 8 + TextMetrics.width("Counted", size: textSize) <= width {
            text("Counted", x: x + 8, y: top - 6, style: "tick", colour: "#505a5f")
        }
    }

    /// A light surface between two bars.
    mutating func surface(_ points: [(Double, Double)]) {
        let corners = points.map { "\(across($0.0)),\(down($0.1))" }.joined(separator: " ")
        shapes += "<polygon class=\"surface\" fill=\"#d8d8d8\" points=\"\(corners)\"/>\n"
    }

    mutating func text(
        _ text: String, x: Double, y: Double, anchor: Anchor = .start, style: String = "label",
        colour: String = "#0b0c0c", isBold: Bool = false
    ) {
        let anchoring = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
        let weight = isBold ? " font-weight=\"bold\"" : ""
        shapes +=
            "<text class=\"\(style)\" fill=\"\(colour)\" x=\"\(across(x))\" y=\"\(down(y))\"\(anchoring)\(weight)>"
        shapes += "\(text.escapedText)</text>\n"
    }

    /// A thin line in the colour of words, with a dot at its end; a missing point parts it.
    mutating func plain(_ points: [(Double, Double)?], end: (Double, Double)?) {
        let path = path(points)
        shapes += "<path class=\"stroke\" fill=\"none\" stroke=\"#12436D\" stroke-width=\"2.5\" d=\"\(path)\"/>"
        guard let end else { return }
        shapes += "<circle class=\"mark\" fill=\"#12436D\" cx=\"\(across(end.0))\" cy=\"\(down(end.1))\" r=\"4\"/>"
    }

    private func path(_ points: [(Double, Double)?]) -> String {
        var path = ""
        var isDrawing = false
        for point in points {
            if let point { path += "\(isDrawing ? "L" : "M")\(across(point.0)) \(down(point.1))" }
            isDrawing = point != nil
        }
        return path
    }

    /// A series as a line with a marker at each point; a missing point parts the line.
    mutating func series(_ points: [(x: Double, y: Double, expression: String?)?], _ colour: ChartColour) {
        let path = path(points.map { point in point.map { ($0.x, $0.y) } })
        let dash = colour.dash.map { " stroke-dasharray=\"\($0)\"" } ?? ""
        shapes += "<path class=\"stroke \(colour.name)\" fill=\"none\" stroke=\"\(colour.fill)\" stroke-width=\"3\" "
        shapes += "stroke-linejoin=\"round\"\(dash) d=\"\(path)\"/>\n"
        for case let point? in points {
            marker(at: (point.x, point.y), ChartMark(colour, expression: point.expression))
        }
    }

    private func attributes(of mark: ChartMark) -> String {
        let expression = namesExpressions ? mark.expression : nil
        let name = expression.map { " data-expression=\"\($0.escapedAttribute)\"" } ?? ""
        let outline = mark.colour.outline.map { " stroke=\"\($0)\" stroke-width=\"1.5\"" } ?? ""
        return "class=\"mark \(mark.colour.name)\" fill=\"\(mark.colour.fill)\"\(outline)\(name)"
    }

    private mutating func marker(at point: (Double, Double), _ mark: ChartMark) {
        let (x, y, r) = (point.0, point.1, 4.5)
        let start = attributes(of: mark)
        switch mark.colour.marker {
        case .circle:
            shapes += "<circle \(start) cx=\"\(across(x))\" cy=\"\(down(y))\" r=\"\(r.coordinate)\"/>\n"
        case .square:
            shapes += "<rect \(start) x=\"\(across(x - r))\" y=\"\(down(y - r))\" "
            shapes += "width=\"\((2 * r).coordinate)\" height=\"\((2 * r).coordinate)\"/>\n"
        case .diamond:
            shapes += "<path \(start) d=\"M\(across(x)) \(down(y - 6))L\(across(x + 6)) \(down(y))"
            shapes += "L\(across(x)) \(down(y + 6))L\(across(x - 6)) \(down(y))Z\"/>\n"
        case .triangle:
            shapes +=
                "<path \(start) d=\"M\(across(x)) \(down(y - 6))L\(across(x + 6)) \(down(y + 5))"
            shapes += "L\(across(x - 6)) \(down(y + 5))Z\"/>\n"
        case .pointer:
            shapes +=
                "<path \(start) d=\"M\(across(x)) \(down(y + 6))L\(across(x + 6)) \(down(y - 5))"
            shapes += "L\(across(x - 6)) \(down(y - 5))Z\"/>\n"
        case .bar:
            shapes += "<rect \(start) x=\"\(across(x - 3))\" y=\"\(down(y - 7))\" width=\"6\" height=\"14\"/>\n"
        case .hourglass:
            shapes +=
                "<path \(start) d=\"M\(across(x - 6)) \(down(y - 6))L\(across(x + 6)) \(down(y - 6))"
            shapes += "L\(across(x - 6)) \(down(y + 6))L\(across(x + 6)) \(down(y + 6))Z\"/>\n"
        case .plus:
            let corners = [
                (-2, -6), (2, -6), (2, -2), (6, -2), (6, 2), (2, 2), (2, 6), (-2, 6), (-2, 2), (-6, 2), (-6, -2),
                (-2, -2),
            ]
            let path = corners.map { "\(across(x + Double($0.0))) \(down(y + Double($0.1)))" }.joined(separator: "L")
            shapes += "<path \(start) d=\"M\(path)Z\"/>\n"
        }
    }
}

/// How a mark looks and which figure it shows.
struct ChartMark {
    let colour: ChartColour
    let expression: String?

    init(_ colour: ChartColour, expression: String? = nil) {
        self.colour = colour
        self.expression = expression
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
