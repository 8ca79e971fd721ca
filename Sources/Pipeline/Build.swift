package import Casework
import Publishing
import Rendering

/// Builds a project's site: load → aggregate → render → check → publish.
/// - Parameters:
///   - directory: the project, which has `content` and `templates`.
///   - output: the folder of the site. It is replaced whole or not at all.
///   - stage: told of each stage when it begins.
/// - Returns: what changed, and the warnings.
/// - Throws: everything that was found when there is an error among it; the site is as it was.
package func build(
    _ directory: String, to output: String, stage: (Stage) -> Void = { _ in }
) throws(FindingsError) -> BuildSummary {
    let (files, findings) = try render(directory, stage: stage)
    guard !findings.hasErrors else { throw FindingsError(findings) }
    stage(.publish)
    let published = try publish(files, to: output)
    return BuildSummary(
        written: published.written, unchanged: published.unchanged, removed: published.removed, warnings: findings
    )
}

/// Makes a project's site in memory, with everything that is wrong or doubtful in it.
/// - Throws: what was found where no page can be made.
func render(
    _ directory: String, stage: (Stage) -> Void = { _ in }
) throws(FindingsError) -> (files: [OutputFile], findings: [Finding]) {
    stage(.load)
    let loaded = try load(directory)
    stage(.aggregate)
    let (reports, doubts) = aggregate(loaded.project)
    stage(.render)
    let (files, slips) = Rendering.render(reports, site: loaded.project.site, templates: loaded.templates)
    // What has an error has no figure to place, and that need not be said again.
    let missing = doubts.hasErrors ? slips.filter { $0.identifier != "figure-not-computed" } : slips
    return (files + loaded.assets, (loaded.findings + doubts + missing + check(reports)).sortedByPlace())
}

/// The stages of the pipeline.
package enum Stage: String, Sendable {
    case load = "Reading content"
    case aggregate = "Computing figures"
    case render = "Making pages"
    case publish = "Publishing"
}

/// What a build did.
package struct BuildSummary: Sendable {
    /// Files that are new or changed.
    package let written: Int
    package let unchanged: Int
    package let removed: Int
    package let warnings: [Finding]
}
