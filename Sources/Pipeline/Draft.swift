import Casework
import Narrative
import Publishing
import Rendering

/// A project read and its figures computed: what pages and papers are made from.
struct Draft {
    let loaded: LoadedSite
    let reports: [RenderedReport]
    /// What is wrong or doubtful in the figures.
    let doubts: [Finding]
}

/// - Parameter memory: of the time before; only what has changed since is read and counted again.
/// - Throws: what was found where no page can be made.
func draft(
    _ directory: String, remembering memory: ProjectMemory? = nil, stage: (Stage) -> Void = { _ in }
) throws(FindingsError) -> Draft {
    stage(.load)
    let loaded = try load(directory, remembering: memory)
    stage(.aggregate)
    let (reports, doubts) = aggregate(loaded.project, remembering: memory)
    return Draft(loaded: loaded, reports: reports, doubts: doubts)
}

extension Draft {
    /// The site's pages and data, with everything that is wrong or doubtful in the project.
    func pages(linkingTo documents: [OutputFile], for medium: Medium = .page) -> (
        files: [OutputFile], findings: [Finding]
    ) {
        let sizes = documents.map { ($0.path, $0.bytes.count) }
        let (files, slips) = render(
            reports, of: loaded.project, templates: loaded.templates,
            downloads: Downloads(Dictionary(sizes, uniquingKeysWith: { first, _ in first })), medium: medium
        )
        // What has an error has no figure to place, and that need not be said again.
        let missing = doubts.hasErrors ? slips.filter { $0.identifier != "figure-not-computed" } : slips
        let findings = loaded.findings + doubts + missing + check(reports, of: loaded.project.site)
        return (files + loaded.assets, findings.sortedByPlace())
    }

    /// PDF and Word files; none where figures are wrong, which stops the build.
    /// - Parameter withheld: whether drafts and exempt papers are made too.
    func documents(
        _ options: PaperOptions, withheld: Bool = false, reusing output: String
    ) async throws(FindingsError) -> TypesetDocuments {
        guard !doubts.hasErrors, !options.forms.isEmpty else { return TypesetDocuments() }
        let documents =
            options.sections.isEmpty
            ? printDocuments(reports, site: loaded.project.site, templates: loaded.templates, withheld: withheld)
            : try documents(of: options.sections)
        let chosen =
            withheld && options.sections.isEmpty ? documents.filter { $0.path.contains("/papers/") } : documents
        return try await typeset(
            chosen.map { $0.adding(loaded.assets) }, forms: options.forms, runsProjectFilter: options.runsProjectFilter,
            reusing: output
        )
    }
}
