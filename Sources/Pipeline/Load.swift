import Casework
import Loading
import Narrative
import Rendering

/// What a site is made from.
struct LoadedSite {
    let project: Project
    let templates: Templates
    /// Files that are published as they are.
    let assets: [OutputFile]
    /// What is wrong or doubtful so far.
    let findings: [Finding]
}

/// Reads a project and its templates.
/// - Parameter memory: of the time before, for a preview, which keeps references to explain figures.
/// - Throws: everything that was found where so much is wrong that no page can be made.
func load(_ directory: String, remembering memory: ProjectMemory? = nil) throws(FindingsError) -> LoadedSite {
    let loaded = loadProject(at: directory, keepingReferences: memory != nil, remembering: memory?.records)
    let templates: Templates
    do throws(FindingsError) {
        templates = try loadTemplates(directory, elsewhere: loaded.project?.site.elsewhere ?? [])
    } catch {
        throw FindingsError((loaded.findings + wordFindings(loaded) + error.findings).sortedByPlace())
    }
    guard let project = loaded.project, !loaded.findings.hasErrors else {
        throw FindingsError((loaded.findings + wordFindings(loaded)).sortedByPlace())
    }
    let elsewhere = project.site.elsewhere
    let assets =
        project.assets.isEmpty
        ? [] : try loadFiles(in: "content/assets", of: directory, elsewhere: elsewhere) ?? []
    return LoadedSite(
        project: project, templates: templates,
        assets: assets.map { OutputFile(path: "assets/" + $0.path, bytes: $0.bytes) }, findings: loaded.findings
    )
}

private func loadTemplates(_ directory: String, elsewhere: [String]) throws(FindingsError) -> Templates {
    guard let files = try loadFiles(in: "templates", of: directory, elsewhere: elsewhere) else {
        throw FindingsError([
            Finding(
                "missing-templates", "There is no folder named templates here.",
                remedy: "Copy the folder templates from Upheld into the project.", at: SourceLocation(file: "templates")
            )
        ])
    }
    return try Templates(files: files, named: "templates")
}
