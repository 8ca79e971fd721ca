import Casework

/// The wording of what can be wrong with a source that is a query, and with the snapshot of its rows.
enum SnapshotFindings {
    private static let fetching = "Run upheld fetch."

    /// What stands there is not shown: it may hold a password.
    static func connectionInFile(at location: SourceLocation) -> Finding {
        Finding(
            "connection-in-file", "A connection string stands in report.yaml.",
            remedy: "Put it into an environment variable, and name the variable here: \"odbc: COMPLAINTS_DATABASE\".",
            at: location
        )
    }

    static func badSnapshotName(at location: SourceLocation) -> Finding {
        Finding(
            "bad-name", "The snapshot's name does not end with \"\(SnapshotReader.ending)\".",
            remedy: "Write it as \"snapshot: data/cases\(SnapshotReader.ending)\".", at: location
        )
    }

    static func fileBesideQuery(_ subject: String, at location: SourceLocation) -> Finding {
        Finding(
            "two-sources", "\(subject.capitalisedFirst) has both a query and a file.",
            remedy: "Take one of \"source\" and \"file\" out.", at: location
        )
    }

    static func missing(_ query: QuerySource) -> Finding {
        Finding(
            "missing-snapshot", "The rows of \(query.query) have not been fetched yet.", remedy: fetching,
            at: query.location
        )
    }

    static func damaged(_ file: String) -> Finding {
        Finding(
            "damaged-snapshot", "The file is not as it was written.", remedy: fetching, at: SourceLocation(file: file)
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

    static func problem(_ problem: QueryText.Problem, in file: String) -> Finding {
        switch problem {
        case .unknownMarker(let name, let line):
            Finding(
                "unknown-marker", "Nothing is known to fill in for \":\(name)\".",
                remedy: "Markers are :from, the first day that the report needs, and :before, the day after the last.",
                at: SourceLocation(file: file, line: line)
            )
        case .questionMark(let line):
            Finding(
                "unknown-marker", "A question mark stands in the query, and nothing is known to fill in for it.",
                remedy: "Write :from for the first day that the report needs, and :before for the day after the last.",
                at: SourceLocation(file: file, line: line)
            )
        }
    }

    static func sharedSnapshot(_ snapshot: String, at location: SourceLocation) -> Finding {
        Finding(
            "shared-snapshot", "Two different queries would keep their rows in \(snapshot).",
            remedy: "Write another file under \"snapshot\" for one of them.", at: location
        )
    }
}
