package import Casework
import Glibc

/// Makes a folder with files in it, or fills an empty one.
///
/// The files are laid out apart first, so that a run that is killed while it writes leaves no half of a project.
/// - Parameter files: paths relative to the folder, each once.
/// - Throws: a finding, where there is something in the folder already or it can't be written.
package func createFolder(_ name: String, with files: [OutputFile]) throws(FindingsError) {
    let place = try NewFolder(name)
    var reason: Int32 = 0
    do throws(SystemFault) {
        let scratch = try ScratchFolder.make(in: place.staging, named: NewFolder.scratchStart)
        defer { scratch.remove() }
        let laidOut = scratch.path + "/new"
        reason = FileTree.write(files, in: laidOut)
        if reason == 0 { reason = Interruption.whole { place.take(laidOut) } }
    } catch {
        reason = error.reason
    }
    guard reason == 0 else {
        throw SiteFolder.error(
            "cannot-create", "\"\(name)\" could not be made: \(SystemFault(reason: reason).words).",
            remedy: "Look whether you may write there, and whether the disk has space.", name
        )
    }
}

/// A folder that does not exist, or is empty.
private struct NewFolder {
    let path: String
    let exists: Bool
    /// The folder in which its files are laid out: the one above a new folder, or the empty one itself.
    let staging: String

    static let scratchStart = ".upheld-new"

    init(_ name: String) throws(FindingsError) {
        var path = name[...]
        while path.count > 1, path.last == "/" { path.removeLast() }
        self.path = String(path)
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let parent = parts.dropLast().map { $0 + "/" }.joined()
        var information = stat()
        exists = lstat(self.path, &information) == 0
        if exists {
            let isFolder = information.st_mode & S_IFMT == S_IFDIR
            // What a killed run left is nobody's.
            if isFolder { _ = ScratchFolder.removeLeftovers(in: self.path, named: NewFolder.scratchStart) }
            guard isFolder, FileTree.entries(of: self.path).isEmpty else {
                throw SiteFolder.error(
                    "folder-not-empty", "There is something at \"\(name)\" already, and it stays as it is.",
                    remedy: "Choose another name, or move away what is there.", name
                )
            }
            staging = self.path
        } else {
            guard stat(parent.isEmpty ? "." : parent, &information) == 0 else {
                throw SiteFolder.error(
                    "no-parent-folder", "The folder that \"\(name)\" should stand in does not exist.",
                    remedy: "Create it, or choose another place.", name
                )
            }
            staging = parent.isEmpty ? "." : parent
            _ = ScratchFolder.removeLeftovers(in: staging, named: NewFolder.scratchStart)
        }
    }

    /// Puts the files in their place; 0, or the reason why that could not be done.
    func take(_ laidOut: String) -> Int32 {
        guard exists else { return rename(laidOut, path) == 0 ? 0 : errno }
        for entry in FileTree.entries(of: laidOut) {
            guard rename(laidOut + "/" + entry.name, path + "/" + entry.name) == 0 else { return errno }
        }
        return 0
    }
}

extension FileTree {
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
