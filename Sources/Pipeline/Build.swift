package import Casework
import Narrative
import Publishing

/// Builds a project's site: load → aggregate → typeset → render → check → publish.
/// - Parameters:
///   - directory: the project, which has `content` and `templates`.
///   - output: the folder of the site. It is replaced whole or not at all.
///   - papers: the documents for paper that are made beside the pages.
///   - stage: told of each stage when it begins.
/// - Returns: what changed, and the warnings.
/// - Throws: everything that was found when there is an error among it; the site is as it was.
package func build(
    _ directory: String, to output: OutputPlace, papers: PaperOptions, stage: (Stage) -> Void = { _ in }
) async throws(FindingsError) -> BuildSummary {
    try output.check(against: directory)
    let draft = try draft(directory, stage: stage)
    stage(.typeset)
    let documents = try await draft.documents(papers, reusing: output.path)
    stage(.render)
    let (files, doubts) = draft.pages(linkingTo: documents.files)
    let findings = (doubts + documents.warnings).sortedByPlace()
    guard !findings.hasErrors else { throw FindingsError(findings) }
    stage(.publish)
    let published = try publish(files + documents.files, to: output.path)
    return BuildSummary(
        published, warnings: findings, leftovers: documents.leftovers, of: BuiltSite(draft: draft, files: files))
}

/// Makes all papers of a project, drafts and exempt ones too, in a folder of their own: for those who may read them.
/// - Throws: everything that was found when there is an error among it; the folder is as it was.
package func buildPapers(
    _ directory: String, to output: OutputPlace, papers: PaperOptions, stage: (Stage) -> Void = { _ in }
) async throws(FindingsError) -> BuildSummary {
    try output.check(against: directory)
    let draft = try draft(directory, stage: stage)
    let (_, doubts) = draft.pages(linkingTo: [])
    guard !doubts.hasErrors else { throw FindingsError(doubts) }
    stage(.typeset)
    let documents = try await draft.documents(papers, withheld: true, reusing: output.path)
    stage(.publish)
    return BuildSummary(
        try publish(documents.files, to: output.path), warnings: (doubts + documents.warnings).sortedByPlace(),
        leftovers: documents.leftovers, of: BuiltSite(draft: draft, files: [])
    )
}

/// The stages of the pipeline.
package enum Stage: String, Sendable {
    case load = "Reading content"
    case aggregate = "Computing figures"
    case typeset = "Making papers"
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
    /// What killed runs had left, and is gone.
    package let removedLeftovers: [String]
    /// What they had left, or was left of the old site, and could not be removed.
    package let remainingLeftovers: [String]
    /// Folders outside the project that its settings open for reading.
    package let elsewhere: [String]
    /// What the site was made of.
    package let site: BuiltSite
}

/// All that was in memory for a build. A program that ends with it need not give it back piece by piece: that would
/// take a tenth of the time of a large site.
package struct BuiltSite: Sendable {
    let draft: Draft
    let files: [OutputFile]
}

extension BuildSummary {
    fileprivate init(
        _ published: PublishSummary, warnings: [Finding], leftovers: ScratchFolder.Leftovers, of site: BuiltSite
    ) {
        written = published.written
        unchanged = published.unchanged
        removed = published.removed
        self.warnings = warnings
        removedLeftovers = leftovers.removed + published.leftovers.removed
        remainingLeftovers = leftovers.remaining + published.leftovers.remaining
        elsewhere = site.draft.loaded.project.site.elsewhere
        self.site = site
    }
}
