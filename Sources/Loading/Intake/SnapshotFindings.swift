import Casework
import Narrative
import Tables

/// The wording of what can be wrong with a source that is a query, and with the snapshot of its rows.
enum SnapshotFindings {
    private static let fetching = "Run upheld fetch."

    static func missing(_ query: QuerySource) -> Finding {
        Finding(
            "missing-snapshot", "The rows of \(query.query) have not been fetched yet.", remedy: fetching,
            at: query.location
        )
    }

    static func stale(_ reason: Staleness, _ file: String) -> Finding {
        Finding("stale-snapshot", reason.sentence, remedy: fetching, at: SourceLocation(file: file))
    }

    static func early(_ header: SnapshotHeader, before last: Day, _ file: String) -> Finding {
        Finding(
            "early-snapshot", "The rows were fetched on \(header.day.text), before \(last.text) was over.",
            remedy: "Run upheld fetch again when the year is complete.", at: SourceLocation(file: file),
            severity: .warning
        )
    }

    /// Why a snapshot is not what the report asks for.
    enum Staleness {
        case otherQuery
        case otherDays(DayRange?, needed: DayRange)
        case missingColumn(String)

        var sentence: String {
            switch self {
            case .otherQuery: "The query has changed since its rows were fetched."
            case .otherDays(let days?, let needed):
                "The rows were fetched for \(SnapshotFindings.words(days)), and the report needs "
                    + "\(SnapshotFindings.words(needed))."
            case .otherDays(nil, _): "The rows were fetched without the report's days."
            case .missingColumn(let heading): "The column \"\(heading)\" was not fetched with the rows."
            }
        }
    }

    private static func words(_ days: DayRange) -> String { "\(days.first.text) to \(days.last.text)" }
}
