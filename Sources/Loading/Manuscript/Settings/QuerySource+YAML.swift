import Casework

/// A query whose rows are records: they are taken from a database by `upheld fetch`, and read from the snapshot that it
/// leaves in the project.
struct QuerySource: Hashable, Sendable {
    /// An environment variable that holds a connection string, or the name of a data source.
    let database: String
    /// The file with the query, relative to the report's folder.
    let query: String
    /// Where the rows are kept, relative to the report's folder.
    let snapshot: String
    let location: SourceLocation
    /// The days that the report needs, with which the query's markers are filled.
    var days: DayRange?
}

extension QuerySource {
    /// What stands under `source`; nil where a key is missing or wrong.
    static func read(_ mapping: inout YAMLMapping) -> QuerySource? {
        let database = mapping.requiredText("odbc").flatMap { name -> String? in
            guard name.contains(where: { "=;{}".contains($0) }) else { return name }
            mapping.add(SnapshotFindings.connectionInFile(at: mapping.location))
            return nil
        }
        let query = mapping.requiredText("query")
        let snapshot = mapping.text("snapshot")
        guard let database, let query else { return nil }
        if let snapshot, !SnapshotReader.reads(snapshot) {
            mapping.add(SnapshotFindings.badSnapshotName(at: mapping.location))
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

extension DataSource {
    /// With the days that a query is asked for: those that the source is said to have, and those of the report's years.
    func asking(for reported: ClosedRange<ReportingYear>) -> DataSource {
        guard var query else { return self }
        let first = recordsFrom.map { min($0, reported.upperBound) } ?? reported.lowerBound
        let needed = years ?? DayRange(first: first.first, last: reported.upperBound.last)
        query.days = complete.flatMap { needed?.enclosing($0) } ?? needed
        var source = self
        source.query = query
        return source
    }
}
