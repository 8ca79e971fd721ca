package import Aggregation
package import Casework
import Intake
package import Narrative
import Rendering
import Synchronization

/// A project's site in memory, to be looked at before it is published: drafts and exempt papers are among its pages, and
/// each figure on a page says its expression in `data-expression`.
package struct SitePreview: Sendable {
    /// By their path in the site.
    package let files: [String: OutputFile]
    /// Nothing among them is an error.
    package let warnings: [Finding]
    /// In the order of their folders' names.
    package let reports: [String]
    /// The papers among the files that would not be published, by their path.
    package let withheld: [String: Paper.Status]
    private let series: [Series]
    private let sources: [String: (report: Report, counts: Counts)]

    /// The report whose figures stand on the pages of a folder of the site: its own, or the newest of a series.
    package func report(ofFolder folder: String) -> String? {
        reports.contains(folder) ? folder : series.first { $0.slug == folder }?.reports.first
    }

    /// The names that expressions of a report can use; nil where there is no such report.
    package func names(in report: String) -> ExpressionNames? {
        (sources[report]?.report).map { ExpressionNames($0) }
    }

    /// Those that were answered late or are open past their limit; nil where there is no such report.
    package func lateComplaints(in report: String) -> LateList? { (sources[report]?.report).map { LateList(of: $0) } }

    /// A figure worked out, with the references behind it; nil where there is no such report.
    /// - Throws: what is wrong in the expression, with its column.
    package func explanation(of expression: String, in report: String) throws(FindingsError) -> Explanation? {
        guard let (report, counts) = sources[report] else { return nil }
        return try explain(expression, in: report, remembering: counts)
    }
}

/// Makes a project's site in memory: load → aggregate → render → check.
/// - Parameter memory: the same each time, so that only what has changed since is read and counted again.
/// - Throws: everything that was found when there is an error among it.
package func preview(_ directory: String, remembering memory: ProjectMemory) throws(FindingsError) -> SitePreview {
    let draft = try draft(directory, remembering: memory)
    let (files, findings) = draft.pages(linkingTo: [], for: .preview)
    guard !findings.hasErrors else { throw FindingsError(findings) }
    return SitePreview(files, warnings: findings, of: draft, remembering: memory)
}

extension SitePreview {
    fileprivate init(
        _ files: [OutputFile], warnings: [Finding], of draft: Draft, remembering memory: ProjectMemory
    ) {
        let reports = draft.reports.map(\.report)
        self.files = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
        self.warnings = warnings
        self.reports = reports.map(\.slug)
        series = draft.loaded.project.series
        withheld = Dictionary(
            reports.flatMap { report in
                report.papers.filter { !$0.isPublic }.map { ("\(report.slug)/papers/\($0.body.slug).html", $0.status) }
            }
        ) { first, _ in first }
        sources = Dictionary(reports.map { ($0.slug, (report: $0, counts: memory.counts(of: $0.slug))) }) { first, _ in
            first
        }
    }
}

/// What a preview keeps from one time to the next: the records of files that are as they were, and what was counted.
package final class ProjectMemory: Sendable {
    let records = RecordMemory()
    private let counts = Mutex<[String: Counts]>([:])

    package init() {}

    func counts(of report: String) -> Counts { counts.withLock { $0[report] } ?? Counts() }

    func keep(_ counts: Counts, of report: String) { self.counts.withLock { $0[report] = counts } }
}
