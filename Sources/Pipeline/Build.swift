import Aggregation
package import Casework
import Checking
import Loading
package import Publishing
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
    stage(.load)
    let loaded = try load(directory)
    stage(.aggregate)
    let (reports, doubts) = aggregate(loaded.project)
    stage(.render)
    let (files, slips) = render(reports, site: loaded.project.site, templates: loaded.templates)
    let findings = (loaded.findings + doubts + slips + check(reports)).inReadingOrder
    guard !findings.hasErrors else { throw FindingsError(findings) }
    stage(.publish)
    return BuildSummary(published: try publish(files + loaded.assets, to: output), warnings: findings)
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
    package let published: PublishSummary
    package let warnings: [Finding]
}
