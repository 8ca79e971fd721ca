import Language
import Aggregation
import Narrative
import Casework

/// Key numbers: each a number, its words and what has changed.
struct TileList {
    let tiles: [TileRequest]
    let figures: Figures
    var medium = Medium.page

    var html: String {
        let items = tiles.compactMap { tile in content(of: tile).map { "<li class=\"tile\">\($0)</li>\n" } }
        return "<ul class=\"tiles\">\n\(items.joined())</ul>\n"
    }

    /// The number, its words, what has changed and the line of a tile; nil where it was not computed.
    func content(of tile: TileRequest) -> String? {
        guard let value = figures.expressions[tile.value.text] else { return nil }
        let detail = tile.detail.flatMap { figures.expressions[$0.text] }
        let change = detail.map { "<span class=\"tile-detail\">\($0.proseHTML(medium).capitalisedMarkup)</span>" } ?? ""
        return "<span class=\"tile-number\">\(value.cellHTML(medium))</span>"
            + " <span class=\"tile-words\">\(tile.words.escapedText)</span> \(change)\(line(of: tile))"
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
