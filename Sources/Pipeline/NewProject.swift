package import Casework
import Loading
import Narrative
import Publishing
package import Starting

/// Makes a project in a new or empty folder.
/// - Throws: a finding where there is something already, or the folder can't be made; nothing has changed then.
package func create(_ project: NewProject, in folder: String) throws(FindingsError) {
    let home = try Installation.folder()
    let starter = try loadFiles(in: "starter", of: home) ?? []
    let templates = try loadFiles(in: "templates", of: home) ?? []
    let files = project.files(from: starter, templates: templates)
    try createFolder(folder, with: files.map { $0.namingSchema(in: home) })
}

extension OutputFile {
    /// Settings with the line that tells editors where their schema is, so that they complete and check.
    fileprivate func namingSchema(in home: String) -> OutputFile {
        let schemas = ["site.yaml": "site", "report.yaml": "report"]
        guard let name = path.split(separator: "/").last, let schema = schemas[String(name)] else { return self }
        let line = "# yaml-language-server: $schema=\(home)/schemas/\(schema).schema.json\n"
        return OutputFile(path: path, bytes: Array(line.utf8) + bytes)
    }
}
