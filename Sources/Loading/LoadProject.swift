package import Casework
import Narrative

/// Reads a project: its settings, the words and the records of its reports.
///
/// As much is read as can be, so that all that is wrong is found at once.
/// - Parameters:
///   - directory: the project's folder.
///   - keepingReferences: whether the references of records are kept, to explain a figure. A build does not need them.
///   - memory: of the records of the time before: those whose files are as they were are not read again.
package func loadProject(
    at directory: String, keepingReferences: Bool = false, remembering memory: RecordMemory? = nil
) -> LoadedProject {
    let (calendar, calendarFindings) = CalendarLoader.load(projectPath: directory)
    let loader = ProjectLoader(folder: ContentFolder(root: directory), calendar: calendar) {
        sources, folder, procedures in
        let records = RecordsLoader(
            projectPath: directory, folder: folder, procedures: procedures, keepsReferences: keepingReferences
        )
        return memory?.records(of: sources, by: records) ?? records.load(sources)
    }
    let loaded = loader.load()
    guard !calendarFindings.isEmpty else { return loaded }
    return LoadedProject(project: loaded.project, findings: (calendarFindings + loaded.findings).sortedByPlace())
}

/// The folders of a project's reports, by name; nothing in them is read.
package func reportFolders(of directory: String) -> [String] {
    let project = ContentFolder(root: directory)
    let folders = (project.entries(of: "content") ?? []).filter { $0.isFolder && !$0.isHidden }.map(\.name)
    return folders.filter { (project.entries(of: "content/" + $0) ?? []).contains { $0.name == "report.yaml" } }
}

/// Reads all files below a folder of the project: templates, or assets that are published as they are.
/// - Returns: the files with their paths relative to the folder, by path; nil where there is no such folder.
package func loadFiles(in folder: String, of directory: String) -> [OutputFile]? {
    let project = ContentFolder(root: directory)
    guard project.entries(of: folder) != nil else { return nil }
    return project.files(below: folder).sorted().compactMap { path in
        project.bytes(of: path).map { OutputFile(path: String(path.dropFirst(folder.count + 1)), bytes: $0) }
    }
}
