package import Casework
import Fetching
import Intake
import Loading
import Publishing
package import Tables

/// What a fetch has put into a project.
package struct FetchedSnapshot: Hashable, Sendable {
    /// Relative to the project.
    package let file: String
    package let rowCount: Int
}

/// Takes the rows of a project's queries from their databases into snapshots, which builds read.
/// - Parameters:
///   - report: the folder of one report; nil for all.
///   - moment: the time now.
///   - started: told of each query's file before it is sent.
/// - Returns: the snapshots that were written.
/// - Throws: everything that was found. A snapshot that could not be taken whole is as it was.
package func fetch(
    _ directory: String, report: String?, at moment: Moment, started: (String) -> Void = { _ in }
) throws(FindingsError) -> [FetchedSnapshot] {
    if let report, !reportFolders(of: directory).contains(report) {
        throw FindingsError([.noSuchReport(report, known: reportFolders(of: directory))])
    }
    let (requests, findings) = queryRequests(of: directory, report: report)
    guard !findings.hasErrors else { throw FindingsError(findings) }
    guard !requests.isEmpty else { throw FindingsError([.noQueries]) }
    var fetched: [FetchedSnapshot] = []
    for request in requests {
        started(request.file)
        let (bytes, rowCount) = try fetchRows(request, at: moment)
        try write(bytes, toFile: directory + "/" + request.snapshot, named: request.snapshot)
        fetched.append(FetchedSnapshot(file: request.snapshot, rowCount: rowCount))
    }
    return fetched
}

extension Finding {
    fileprivate static let noQueries = Finding(
        "no-queries", "No report takes its records from a database.",
        remedy: "Name a query under \"source\" in a report.yaml. See docs/databases.md.",
        at: SourceLocation(file: "content")
    )
}
