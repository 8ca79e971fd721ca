package import Casework
import Files
package import Intake
import Manuscript
import Narrative

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
            let columns = source.plannedColumns(settings.procedures)
            let (request, problems) = query.request(
                columns, isUTC: source.zone == .utc, report: name, in: folder)
            findings += problems
            guard let request else { continue }
            if let index = requests.firstIndex(where: { $0.snapshot == request.snapshot }) {
                if let joined = requests[index].joined(with: request) {
                    requests[index] = joined
                } else {
                    findings.append(.sharedSnapshot(request.snapshot, at: query.location))
                }
            } else {
                requests.append(request)
            }
        }
        return (requests, findings)
    }
}

extension Finding {
    fileprivate static func sharedSnapshot(_ snapshot: String, at location: SourceLocation) -> Finding {
        Finding(
            "shared-snapshot", "Two different queries would keep their rows in \(snapshot).",
            remedy: "Write another file under \"snapshot\" for one of them.", at: location
        )
    }
}
