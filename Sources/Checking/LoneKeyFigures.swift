import Casework
import Language
import Narrative

/// One for each key figure that stands alone: without the year before or a target, nobody can say whether it is good. A
/// published report stays as it is.
func loneKeyFigures(in settings: ReportSettings) -> [Finding] {
    guard settings.compare > 0, settings.published == nil else { return [] }
    return settings.keyFigures.filter { tile in
        let changes = [tile.detail, tile.change].compactMap { $0 }.contains { $0.isChange }
        return !changes && tile.target == nil && tile.trend == nil && !tile.standsAlone
    }.map { tile in
        Finding(
            "lone-key-figure", "The key figure \"\(tile.words)\" has neither its change nor a target.",
            remedy:
                "Write \"change: yes\" or \"target: 95\" beside it; or \"change: no\", where there is nothing to compare it with.",
            at: tile.value.location, severity: .warning
        )
    }
}
