package import Casework
import Loading
import Publishing
package import Starting

/// Makes a project in a new or empty folder.
/// - Throws: a finding where there is something already, or the folder can't be made; nothing has changed then.
package func create(_ project: NewProject, in folder: String) throws(FindingsError) {
    let home = try Installation.folder()
    let starter = loadFiles(in: "starter", of: home) ?? []
    let templates = loadFiles(in: "templates", of: home) ?? []
    try createFolder(folder, with: project.files(from: starter, templates: templates))
}
