import Aggregation
import Casework

/// Key numbers: each a number, its words and what has changed.
struct TileList {
    let tiles: [TileRequest]
    let figures: Figures
    var medium = Medium.page

    var html: String {
        let items = tiles.compactMap { tile -> String? in
            guard let value = figures.expressions[tile.value.text] else { return nil }
            let detail = tile.detail.flatMap { figures.expressions[$0.text] }
            let change =
                detail.map { "<span class=\"tile-detail\">\($0.proseHTML(medium).capitalisedMarkup)</span>" } ?? ""
            return "<li class=\"tile\"><span class=\"tile-number\">\(value.cellHTML(medium))</span>"
                + " <span class=\"tile-words\">\(tile.words.escapedText)</span> \(change)</li>\n"
        }
        return "<ul class=\"tiles\">\n\(items.joined())</ul>\n"
    }
}

extension String {
    /// With the first letter after the opening tag, if there is one, in upper case.
    fileprivate var capitalisedMarkup: String {
        guard hasPrefix("<"), let end = firstIndex(of: ">") else { return capitalisedFirst }
        return self[...end] + String(self[index(after: end)...]).capitalisedFirst
    }
}
