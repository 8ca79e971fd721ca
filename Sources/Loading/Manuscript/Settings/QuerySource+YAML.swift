import Casework
import Narrative
import Tables

extension QuerySource {
    /// What stands under `source`; nil where a key is missing or wrong.
    static func read(_ mapping: inout YAMLMapping) -> QuerySource? {
        let database = mapping.requiredText("odbc").flatMap { name -> String? in
            guard name.contains(where: { "=;{}".contains($0) }) else { return name }
            mapping.add(.connectionInFile(at: mapping.location))
            return nil
        }
        let query = mapping.requiredText("query")
        let snapshot = mapping.text("snapshot")
        guard let database, let query else { return nil }
        if let snapshot, !SnapshotReader.reads(snapshot) {
            mapping.add(.badSnapshotName(at: mapping.location))
            return nil
        }
        return QuerySource(
            database: database, query: query, snapshot: snapshot ?? snapshotName(of: query), location: mapping.location
        )
    }

    /// "data/cases.snapshot" of "../queries/cases.sql": each report has a snapshot of its own, of its own years.
    private static func snapshotName(of query: String) -> String {
        let name = query.split(separator: "/").last ?? ""
        let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
        return "data/\(stem)\(SnapshotReader.ending)"
    }
}

extension Finding {
    /// What stands there is not shown: it may hold a password.
    fileprivate static func connectionInFile(at location: SourceLocation) -> Finding {
        Finding(
            "connection-in-file", "A connection string stands in report.yaml.",
            remedy: "Put it into an environment variable, and name the variable here: \"odbc: COMPLAINTS_DATABASE\".",
            at: location
        )
    }

    fileprivate static func badSnapshotName(at location: SourceLocation) -> Finding {
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
}
