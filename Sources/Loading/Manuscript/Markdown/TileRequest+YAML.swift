import Casework
import Language
import Narrative

extension TileRequest {
    /// The tiles of a list; what is wrong is added to `mapping`.
    static func read(_ value: YAMLValue?, named key: String, in mapping: inout YAMLMapping) -> [TileRequest] {
        guard let value else { return [] }
        guard let list = value.isMapping ? [value] : value.list else {
            mapping.add(
                wrongType: value, named: key, expected: "a list",
                remedy: "Write a line \"- { figure: …, words: … }\" a tile."
            )
            return []
        }
        return list.compactMap { item in
            mapping.mapping(of: item, subject: "the tile") { tile in
                read(&tile)
            }
        }
    }

    /// One tile; nil where something is missing.
    static func read(_ tile: inout YAMLMapping) -> TileRequest? {
        let figure = tile.requiredExpression("figure")
        let words = tile.requiredText("words")
        let detail = tile.expression("detail")
        let change = tile.choice("change", of: YesOrNo.self)
        let target = ChartStyle.Target.read(&tile)
        let trend = tile.integer("trend", in: 2...20)
        guard let figure, let words else { return nil }
        return TileRequest(
            value: figure, words: words, detail: detail, change: change == .yes ? figure.change : nil, target: target,
            standsAlone: change == .no, trend: trend
        )
    }
}
