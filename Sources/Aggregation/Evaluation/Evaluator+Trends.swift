import Casework
import Language
import Narrative

extension Evaluator {
    /// The figures of tiles' lines by the expressions' texts, for as many years as any tile asks for, oldest first.
    mutating func trends(of tiles: [TileRequest]) -> ([String: [Figure]], [Finding]) {
        var years: [String: Int] = [:]
        for tile in tiles { years[tile.value.text] = max(years[tile.value.text] ?? 0, tile.trend ?? 0) }
        // The one that asks for the most is the one that may have asked for too much.
        let tiles = tiles.filter { $0.trend == years[$0.value.text] }
        var trends: [String: [Figure]] = [:]
        var findings: [Finding] = []
        for tile in tiles where trends[tile.value.text] == nil {
            do throws(ExpressionError) {
                let expression = try tile.value.expression
                let offsets = (0..<(years[tile.value.text] ?? 0)).reversed()
                let figures = try offsets.map { offset throws(ExpressionError) in
                    var context = Context().shifted(by: -offset)
                    context.isUnderYear = true
                    return try figure(expression, in: context)
                }
                if figures.contains(where: { $0.value.isWords }) { throw ExpressionError.trendOfWords }
                trends[tile.value.text] = figures
            } catch {
                let finding = error.finding(for: tile.value)
                if !findings.contains(finding) { findings.append(finding) }
            }
        }
        return (trends, findings)
    }
}

extension Report {
    /// The tiles with a line.
    var trendTiles: [TileRequest] {
        let tiles = settings.keyFigures + narratives.flatMap(\.figureBlocks).flatMap(\.content.tiles)
        return tiles.filter { $0.trend != nil }
    }
}

extension ExpressionError {
    fileprivate static let trendOfWords = ExpressionError(
        "trend-of-words", "A line is asked for of words, which are no number.",
        remedy: "Leave out trend, or write a measure."
    )
}
