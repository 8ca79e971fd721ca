package import Casework
import Narrative

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
    /// The headings of mapped columns, as report.yaml has them; no other column is taken.
    package let columns: [String]
    /// Where the rows are kept, relative to the project.
    package let snapshot: String
    /// Of the source in report.yaml.
    package let location: SourceLocation
    /// Per heading: of its mapping in report.yaml.
    package let headings: [String: SourceLocation]
}

/// A time, and the day that it is where the officer is.
package struct Moment: Hashable, Sendable {
    /// In UTC: "2025-06-03T08:10:00Z".
    package let time: String
    package let day: Day

    package init(time: String, day: Day) {
        self.time = time
        self.day = day
    }
}

/// The queries of a project's reports, one for each snapshot, and what is wrong with them.
/// - Parameter report: the folder of one report; nil for all.
package func queryRequests(
    of directory: String, report: String?
) -> (requests: [QueryRequest], findings: [Finding]) {
    let folder = ContentFolder(root: directory)
    var requests: [QueryRequest] = []
    var findings: [Finding] = []
    for name in reportFolders(of: directory) where report == nil || report == name {
        let file = "content/\(name)/report.yaml"
        guard let bytes = folder.bytes(of: file) else {
            findings.append(.unreadable(file))
            continue
        }
        let (settings, problems) = ReportFile.read(SourceText(file: file, bytes: bytes))
        // What is wrong elsewhere in the settings is for a check to say; what is wrong with sources makes others wrong.
        guard let settings else {
            findings += problems
            continue
        }
        let (found, wrong) = settings.requests(ofReport: name, in: folder)
        requests += found
        findings += problems.filter { $0.severity == .error } + wrong
    }
    return (requests, findings.sortedByPlace())
}

extension ReportFile {
    /// One for each snapshot: what several sources map of one query is taken together.
    fileprivate func requests(ofReport name: String, in folder: ContentFolder) -> ([QueryRequest], [Finding]) {
        var requests: [QueryRequest] = []
        var findings: [Finding] = []
        for source in sources {
            guard let query = source.query else { continue }
            let (request, problems) = query.request(source.plannedColumns(settings), report: name, in: folder)
            findings += problems
            guard let request else { continue }
            if let index = requests.firstIndex(where: { $0.snapshot == request.snapshot }) {
                if let joined = requests[index].joined(with: request) {
                    requests[index] = joined
                } else {
                    findings.append(SnapshotFindings.sharedSnapshot(request.snapshot, at: query.location))
                }
            } else {
                requests.append(request)
            }
        }
        return (requests, findings)
    }
}

extension DataSource {
    /// Every mapped column, once.
    fileprivate func plannedColumns(_ settings: ReportSettings) -> [ColumnMapping] {
        RecordPlan(self, procedures: settings.procedures, keepsReferences: false).origins
    }
}

extension QueryRequest {
    /// Nil where the two are not the same query of the same database.
    fileprivate func joined(with other: QueryRequest) -> QueryRequest? {
        guard database == other.database, file == other.file, days == other.days else { return nil }
        let known = Set(columns.map { CellText.key(of: $0) })
        let more = other.columns.filter { !known.contains(CellText.key(of: $0)) }
        return QueryRequest(
            report: report, database: database, file: file, text: text, parameters: parameters, days: days,
            digest: digest, columns: columns + more, snapshot: snapshot, location: location,
            headings: headings.merging(other.headings) { first, _ in first }
        )
    }
}

extension QuerySource {
    fileprivate func request(
        _ columns: [DataSource.ColumnMapping], report: String, in folder: ContentFolder
    ) -> (QueryRequest?, [Finding]) {
        let base = "content/" + report
        let file = (base + "/" + query).withoutSteps
        guard let bytes = folder.bytes(of: file) else {
            return (nil, [TableFindings(file: file).finding(for: .missing)])
        }
        let written = SourceText(file: file, bytes: bytes).text
        let text = QueryText(written)
        let findings = text.problems.map { SnapshotFindings.problem($0, in: file) }
        guard findings.isEmpty, let days else { return (nil, findings) }
        let request = QueryRequest(
            report: report, database: database, file: file, text: text.text, parameters: text.parameters(days),
            days: days, digest: QuerySource.digest(of: written), columns: columns.map(\.heading),
            snapshot: (base + "/" + snapshot).withoutSteps, location: location,
            headings: Dictionary(columns.map { ($0.heading, $0.location) }, uniquingKeysWith: { first, _ in first })
        )
        return (request, [])
    }

    /// The same however a text's lines end.
    static func digest(of text: String) -> String {
        SHA256.digest(of: text.utf8.filter { $0 != UInt8.carriageReturn })
    }
}

extension String {
    /// Whether a column of this name is meant by a heading in report.yaml: case and spacing are no difference.
    package func isHeading(_ heading: String) -> Bool { CellText.key(of: self) == CellText.key(of: heading) }
}
