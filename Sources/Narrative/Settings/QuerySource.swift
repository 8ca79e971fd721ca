package import Casework

/// A query whose rows are records: they are taken from a database by `upheld fetch`, and read from the snapshot that it
/// leaves in the project.
package struct QuerySource: Hashable, Sendable {
    /// An environment variable that holds a connection string, or the name of a data source.
    package let database: String
    /// The file with the query, relative to the report's folder.
    package var query: String
    /// Where the rows are kept, relative to the report's folder.
    package var snapshot: String
    package var location: SourceLocation
    /// The days that the report needs, with which the query's markers are filled.
    package var days: DayRange?

    package init(database: String, query: String, snapshot: String, location: SourceLocation) {
        self.database = database
        self.query = query
        self.snapshot = snapshot
        self.location = location
    }
}

extension DataSource {
    /// With the days that a query is asked for: those that the source is said to have, and those of the report's years.
    package func asking(for reported: ClosedRange<ReportingYear>) -> DataSource {
        guard var query else { return self }
        let first = recordsFrom.map { min($0, reported.upperBound) } ?? reported.lowerBound
        let needed = years ?? DayRange(first: first.first, last: reported.upperBound.last)
        query.days = complete.flatMap { needed?.enclosing($0) } ?? needed
        var source = self
        source.query = query
        return source
    }
}
