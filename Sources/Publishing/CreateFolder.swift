package import Casework
import Glibc

/// Makes a folder with files in it, whole or not at all.
///
/// The files are laid out beside the place and put there in one step, so that a run that is killed leaves no half of a
/// project.
/// - Parameter files: paths relative to the folder, each once.
/// - Throws: a finding, where there is something in the folder already or it can't be written.
package func createFolder(_ folder: String, with files: [OutputFile]) throws(FindingsError) {
    guard FileTree.isFree(folder) else {
        throw SiteFolder.error(
            "folder-not-empty", "There is something at \"\(folder)\" already, and it stays as it is.",
            remedy: "Choose another name, or move away what is there.", folder
        )
    }
    let parts = folder.split(separator: "/", omittingEmptySubsequences: false)
    let parent = parts.dropLast().map { $0 + "/" }.joined()
    var information = stat()
    guard stat(parent.isEmpty ? "." : parent, &information) == 0 else {
        throw SiteFolder.error(
            "no-parent-folder", "The folder that \"\(folder)\" should stand in does not exist.",
            remedy: "Create it, or choose another place.", folder
        )
    }
    let staging = "\(parent).\(parts.last ?? "").staging"
    FileTree.remove(staging)
    var reason = FileTree.write(files, in: staging)
    if reason == 0, rename(staging, folder) != 0 { reason = errno }
    guard reason == 0 else {
        FileTree.remove(staging)
        throw SiteFolder.error(
            "cannot-create", "\"\(folder)\" could not be made: \(String(cString: strerror(reason))).",
            remedy: "Look whether you may write there, and whether the disk has space.", folder
        )
    }
}

extension FileTree {
    /// Whether nothing is there, or an empty folder.
    fileprivate static func isFree(_ path: String) -> Bool {
        var information = stat()
        guard lstat(path, &information) == 0 else { return true }
        return information.st_mode & S_IFMT == S_IFDIR && entries(of: path).isEmpty
    }

    /// Writes files into a new folder; 0, or the reason why one of them could not be written.
    fileprivate static func write(_ files: [OutputFile], in folder: String) -> Int32 {
        guard mkdir(folder, 0o755) == 0 else { return errno }
        for file in files {
            let parts = file.path.split(separator: "/").dropLast()
            for index in parts.indices { mkdir(folder + "/" + parts[...index].joined(separator: "/"), 0o755) }
            let reason = write(file.bytes, to: folder + "/" + file.path)
            guard reason == 0 else { return reason }
        }
        return 0
    }
}
