package import Casework
import Narrative
import Publishing

/// Builds a project's site: load → aggregate → typeset → render → check → publish.
/// - Parameters:
///   - directory: the project, which has `content` and `templates`.
///   - output: the folder of the site. It is replaced whole or not at all.
///   - forms: the forms for paper that are made beside the pages.
///   - stage: told of each stage when it begins.
/// - Returns: what changed, and the warnings.
/// - Throws: everything that was found when there is an error among it; the site is as it was.
package func build(
    _ directory: String, to output: String, forms: Set<PrintDocument.Form>, stage: (Stage) -> Void = { _ in }
) async throws(FindingsError) -> BuildSummary {
    let draft = try draft(directory, stage: stage)
    stage(.typeset)
    let documents = try await draft.documents(forms, reusing: output)
    stage(.render)
    let (files, findings) = draft.pages(linkingTo: documents)
    guard !findings.hasErrors else { throw FindingsError(findings) }
    stage(.publish)
    let published = try publish(files + documents, to: output)
    return BuildSummary(published, warnings: findings, site: BuiltSite(draft: draft, files: files))
}

/// Makes all papers of a project, drafts and exempt ones too, in a folder of their own: for those who may read them.
/// - Throws: everything that was found when there is an error among it; the folder is as it was.
package func buildPapers(
    _ directory: String, to output: String, forms: Set<PrintDocument.Form>, stage: (Stage) -> Void = { _ in }
) async throws(FindingsError) -> BuildSummary {
    let draft = try draft(directory, stage: stage)
    let (_, findings) = draft.pages(linkingTo: [])
    guard !findings.hasErrors else { throw FindingsError(findings) }
    stage(.typeset)
    let documents = try await draft.documents(forms, withheld: true, reusing: output)
    stage(.publish)
    return BuildSummary(try publish(documents, to: output), warnings: findings)
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
    /// What the site was made of.
    package let site: BuiltSite?
}

/// All that was in memory for a build. A program that ends with it need not give it back piece by piece: that would
/// take a tenth of the time of a large site.
package struct BuiltSite: Sendable {
    let draft: Draft
    let files: [OutputFile]
}

extension BuildSummary {
    fileprivate init(_ published: PublishSummary, warnings: [Finding], site: BuiltSite? = nil) {
        written = published.written
        unchanged = published.unchanged
        removed = published.removed
        self.warnings = warnings
        self.site = site
    }
}
