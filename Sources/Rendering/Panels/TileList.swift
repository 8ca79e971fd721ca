import Language
import Aggregation
import Narrative
import Casework

/// Key numbers: each a number, its words and what has changed.
struct TileList {
    let tiles: [TileRequest]
    let figures: Figures
    var medium = Medium.page
    /// The page that says how figures were worked out; nil: tiles say nothing of it.
    var definitions: String?

    var html: String {
        let items = tiles.compactMap { tile in
            content(of: tile).map { "<li class=\"tile\">\($0)\(counted(tile))</li>\n" }
        }
        return "<ul class=\"tiles\">\n\(items.joined())</ul>\n"
    }

    /// The number, its words, what has changed and the line of a tile; nil where it was not computed.
    func content(of tile: TileRequest) -> String? {
        guard let value = figures.expressions[tile.value.text] else { return nil }
        let details = [tile.detail, tile.change].compactMap { $0.flatMap { figures.expressions[$0.text] } }
        let target = tile.target.map { ChartModel.Target($0, unit: ChartUnit([value.value])).text.escapedText }
        let lines = (details.map { $0.proseHTML(medium).capitalisedMarkup } + [target].compactMap { $0 }).map {
            "<span class=\"tile-detail\">\($0)</span>"
        }
        let parts = ["<span class=\"tile-words\">\(tile.words.escapedText)</span>"] + lines
        return "<span class=\"tile-number\">\(value.cellHTML(medium))</span> "
            + parts.joined(separator: stop) + line(of: tile)
    }

    /// Between the lines of a tile: in Word they are one sentence after the other.
    private var stop: String { medium == .paper ? "<span class=\"stop\">. </span>" : " " }

    /// What was counted, from which records, and the way to the definition.
    private func counted(_ tile: TileRequest) -> String {
        guard let definitions, medium != .paper, let figure = figures.expressions[tile.value.text] else { return "" }
        let place = figure.measures.count == 1 ? "measure-\(figure.measures[0])" : "measures"
        let words = [figure.title, figure.base].filter { !$0.isEmpty }.joined(separator: ": ")
        let period = figure.period.map { "; \($0)" } ?? ""
        return "<details class=\"counted\"><summary>How we counted this</summary><p>\((words + period).escapedText). "
            + "<a href=\"\(definitions.escapedAttribute)#\(place.escapedAttribute)\">Definition and rounding</a></p></details>"
    }

    private func line(of tile: TileRequest) -> String {
        guard let years = tile.trend, let figures = figures.trends[tile.value.text] else { return "" }
        let line = TrendLine(figures: figures.suffix(years))
        return " " + (medium == .paper ? line.paperHTML : line.html)
    }
}

extension String {
    /// With the first letter after the opening tag, if there is one, in upper case.
    fileprivate var capitalisedMarkup: String {
        guard hasPrefix("<"), let end = firstIndex(of: ">") else { return capitalisedFirst }
        return self[...end] + String(self[index(after: end)...]).capitalisedFirst
    }
}
