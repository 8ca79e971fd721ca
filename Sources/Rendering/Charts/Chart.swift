import Aggregation
import Narrative
import Casework

/// A chart as inline SVG, without script.
///
/// It is drawn twice: for a page and for a phone, because text in a drawing that is made smaller would become too small
/// to read. The style sheet shows one of them; the other is hidden from everyone, screen readers too.
struct Chart {
    let style: ChartStyle
    /// In a preview, marks say the expressions of their figures.
    let medium: Medium
    let model: ChartModel
    /// Small charts beside each other, with their names; empty where there is one chart.
    let panels: [(name: String, model: ChartModel)]
    var kind: ChartRequest.Kind { style.kind }

    init(style: ChartStyle, table: FigureTable, medium: Medium = .page) {
        self.style = style
        self.medium = medium
        model = ChartModel(style: style, table: table)
        panels = style.isEach ? ChartModel.panels(style: style, table: table) : []
    }

    init(kind: ChartRequest.Kind, table: FigureTable) {
        self.init(style: ChartStyle(kind: kind), table: table)
    }

    /// Both drawings; `identifier` is unique on the page.
    func svg(identifier: String) -> String {
        let description = description
        return drawing(ChartFormat.wide, id: identifier + "-wide", description)
            + drawing(ChartFormat.narrow, id: identifier + "-narrow", description)
    }

    /// The drawing for a page, as a file of its own.
    var picture: String { drawing(.wide, id: "chart", description) }

    /// What it shows, in words.
    var alternative: String { "\(model.title). \(description)" }

    private func drawing(_ format: ChartFormat, id: String, _ description: String) -> String {
        var canvas = ChartCanvas(
            width: format.width, textSize: format.textSize, namesExpressions: medium == .preview
        )
        let height = draw(on: &canvas, format)
        return """
            <svg class="\(format.name)"\(format.isHidden ? " display=\"none\"" : "") viewBox="0 0 \(format.width.coordinate) \(height.coordinate)" role="img" \
            aria-labelledby="\(id)-title \(id)-desc" xmlns="http://www.w3.org/2000/svg" \
            font-family="Arial, Helvetica, sans-serif" font-size="\(format.textSize.coordinate)">
            <title id="\(id)-title">\(model.title.escapedText)</title>
            <desc id="\(id)-desc">\(description.escapedText)</desc>
            <g aria-hidden="true">
            \(canvas.shapes)</g>
            </svg>

            """
    }

    /// Draws in the chosen form and gives the height. Columns whose names would not fit below them are turned into
    /// bars; so are stacks.
    private func draw(on canvas: inout ChartCanvas, _ format: ChartFormat) -> Double {
        guard panels.isEmpty else {
            return PanelDrawing(panels: panels, style: style, format: format).draw(on: &canvas)
        }
        let colours = ChartColour.colours(of: model.series.map(\.name), isTime: model.isSeriesTime)
        switch kind {
        case .funnel: return FunnelDrawing(model: model, colours: colours, format: format).draw(on: &canvas)
        case .line where LineDrawing(model: model, colours: colours, format: format).fits:
            return LineDrawing(model: model, colours: colours, format: format).draw(on: &canvas)
        case .columns, .stacked, .line:
            let isStacked = kind == .stacked && model.isStackable
            let drawing = ColumnDrawing(model: model, colours: colours, format: format, isStacked: isStacked)
            if drawing.fits { return drawing.draw(on: &canvas) }
            return BarDrawing(model: model, colours: colours, format: format, isStacked: isStacked).draw(on: &canvas)
        case .bars, .stackedBars:
            let isStacked = kind == .stackedBars && model.isStackable
            return BarDrawing(model: model, colours: colours, format: format, isStacked: isStacked).draw(on: &canvas)
        }
    }
}

/// The size of a drawing, in units that are about a pixel where it is shown.
struct ChartFormat {
    let name: String
    let width: Double
    let textSize: Double
    /// Of a small chart; nil for the usual height.
    var plotHeight: Double?
    var lineHeight: Double { (textSize * 1.25).rounded() }

    static let wide = ChartFormat(name: "chart-wide", width: 760, textSize: 16)
    static let narrow = ChartFormat(name: "chart-narrow", width: 340, textSize: 15)

    /// Whether it is shown only where a style sheet says so.
    var isHidden: Bool { name == ChartFormat.narrow.name }
}
