package import Casework
package import Files
package import Narrative
import Tables

/// What is asked of a database for one snapshot.
package struct QueryRequest: Hashable, Sendable {
    /// The report's folder in content.
    package let report: String
    /// An environment variable that holds a connection string, or the name of a data source.
    package let database: String
    /// The file with the query, relative to the project.
    package let file: String
    /// The query with a question mark in place of each marker.
    package let text: String
    /// The days that fill the markers, one a question mark.
    package let parameters: [Day]
    /// The days that the report needs.
    package let days: DayRange?
    /// Of the query as it is written.
    package let digest: String
    /// Whether the source says that its times are in UTC; else they are those of England.
    package let isUTC: Bool
    /// The headings of mapped columns, as report.yaml has them; no other column is taken.
    package let columns: [String]
    /// Where the rows are kept, relative to the project.
    package let snapshot: String
    /// Of the source in report.yaml.
    package let location: SourceLocation
    /// Per heading: of its mapping in report.yaml.
    package let headings: [String: SourceLocation]
}

extension QueryRequest {
    /// Nil where the two are not the same query of the same database.
    package func joined(with other: QueryRequest) -> QueryRequest? {
        guard database == other.database, file == other.file, days == other.days, isUTC == other.isUTC else {
            return nil
        }
        let known = Set(columns.map { CellText.key(of: $0) })
        let more = other.columns.filter { !known.contains(CellText.key(of: $0)) }
        return QueryRequest(
            report: report, database: database, file: file, text: text, parameters: parameters, days: days,
            digest: digest, isUTC: isUTC, columns: columns + more, snapshot: snapshot, location: location,
            headings: headings.merging(other.headings) { first, _ in first }
        )
    }
}

extension DataSource {
    /// Every mapped column, once.
    package func plannedColumns(_ procedures: [Procedure]) -> [ColumnMapping] {
        RecordPlan(self, procedures: procedures, keepsReferences: false).origins
    }
}

extension QuerySource {
    package func request(
        _ columns: [DataSource.ColumnMapping], isUTC: Bool, report: String, in folder: ContentFolder
    ) -> (QueryRequest?, [Finding]) {
        let base = "content/" + report
        let file = (base + "/" + query).withoutSteps
        guard let bytes = folder.bytes(of: file) else {
            return (nil, [TableFindings(file: file).finding(for: .missing)])
        }
        let written = SourceText(file: file, bytes: bytes).text
        let text = QueryText(written)
        let findings = text.problems.map { $0.finding(in: file) }
        guard findings.isEmpty, let days else { return (nil, findings) }
        let request = QueryRequest(
            report: report, database: database, file: file, text: text.text, parameters: text.parameters(days),
            days: days, digest: QueryText.digest(of: written), isUTC: isUTC, columns: columns.map(\.heading),
            snapshot: (base + "/" + snapshot).withoutSteps, location: location,
            headings: Dictionary(columns.map { ($0.heading, $0.location) }, uniquingKeysWith: { first, _ in first })
        )
        return (request, [])
    }
}

extension String {
    /// Whether a column of this name is meant by a heading in report.yaml: case and spacing are no difference.
    package func isHeading(_ heading: String) -> Bool { CellText.key(of: self) == CellText.key(of: heading) }
}
