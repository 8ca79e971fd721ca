package import Casework
import Narrative

/// Reads a project: its settings, the words and the records of its reports.
///
/// As much is read as can be, so that all that is wrong is found at once.
/// - Parameters:
///   - directory: the project's folder.
///   - keepingReferences: whether the references of records are kept, to explain a figure. A build does not need them.
///   - memory: of the records of the time before: those whose files are as they were are not read again.
///   - project: of a folder of links to another project: that one.
package func loadProject(
    at directory: String, within project: String? = nil, keepingReferences: Bool = false,
    remembering memory: RecordMemory? = nil
) -> LoadedProject {
    let own = ContentFolder(root: directory, within: project)
    let content = own.opening(SiteSettings.foldersElsewhere(in: own))
    let (calendar, calendarFindings) = CalendarLoader.load(from: content)
    let loader = ProjectLoader(folder: content, calendar: calendar) { sources, folder, procedures in
        let records = RecordsLoader(
            project: content, folder: folder, procedures: procedures, keepsReferences: keepingReferences
        )
        return memory?.records(of: sources, by: records) ?? records.load(sources)
    }
    let loaded = loader.load()
    let strays = FolderWalk(of: "content", in: content).findings
    guard !calendarFindings.isEmpty || !strays.isEmpty else { return loaded }
    // What can't be read is said once, with its reason.
    let known = Set(strays.map(\.location.file))
    let others = (calendarFindings + loaded.findings).filter { !known.contains($0.location.file) }
    return LoadedProject(project: loaded.project, findings: (strays + others).sortedByPlace())
}

/// The folders of a project's reports, by name; nothing in them is read.
package func reportFolders(of directory: String) -> [String] {
    let project = ContentFolder(root: directory)
    let folders = (project.entries(of: "content") ?? []).filter { $0.isFolder && !$0.isHidden }.map(\.name)
    return folders.filter { (project.entries(of: "content/" + $0) ?? []).contains { $0.name == "report.yaml" } }
}

/// Reads all files below a folder of the project: templates, or assets that are published as they are.
/// - Parameter elsewhere: folders outside the project from which its settings say that it may read.
/// - Returns: the files with their paths relative to the folder, by path; nil where there is no such folder.
/// - Throws: what may not be read of them.
package func loadFiles(
    in folder: String, of directory: String, elsewhere: [String] = []
) throws(FindingsError) -> [OutputFile]? {
    let project = ContentFolder(root: directory).opening(elsewhere)
    if let fault = project.gate.fault(at: directory + "/" + folder) {
        guard fault != .missing else { return nil }
        throw FindingsError([.refused(folder, for: fault)])
    }
    let walk = FolderWalk(of: folder, in: project)
    var findings = walk.findings
    var files: [OutputFile] = []
    for path in walk.files {
        do throws(FileGate.Fault) {
            let bytes = try project.bytes(of: path, limit: FileGate.largestAsset)
            files.append(OutputFile(path: String(path.dropFirst(folder.count + 1)), bytes: bytes))
        } catch {
            findings.append(.refused(path, for: error))
        }
    }
    guard findings.isEmpty else { throw FindingsError(findings) }
    return files
}
