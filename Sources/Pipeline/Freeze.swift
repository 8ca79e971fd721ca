import Aggregation
import Narrative
package import Casework
import Publishing
import Rendering

/// Keeps the figures of a published report, so that a later change of them is found.
/// - Parameters:
///   - directory: the project.
///   - name: the report's folder in content.
/// - Returns: the file that was written, relative to the project.
/// - Throws: everything that was found where there is an error among it; the file is as it was.
package func freeze(_ directory: String, report name: String) throws(FindingsError) -> String {
    let draft = try draft(directory)
    guard let rendered = draft.reports.first(where: { $0.report.slug == name }) else {
        throw FindingsError([.noSuchReport(name, known: draft.reports.map(\.report.slug))])
    }
    let findings = draft.pages(linkingTo: []).findings
    guard !findings.hasErrors else { throw FindingsError(findings) }
    guard rendered.report.settings.published != nil else {
        throw FindingsError([
            Finding(
                "not-published", "The report has no date of publication.",
                remedy: "Write the day under published in its report.yaml, as in published: 2025-07-15.",
                at: SourceLocation(file: rendered.report.settings.file)
            )
        ])
    }
    let file = "content/\(name)/\(FrozenFigures.fileName)"
    try write(rendered.figures.frozen, toFile: directory + "/" + file, named: file)
    return file
}
