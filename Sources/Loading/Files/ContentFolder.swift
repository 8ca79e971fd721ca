import Casework
import Glibc

/// The files of a project as the disk has them. Paths are relative to the project and use "/".
struct ContentFolder: Sendable {
    /// The project's own path.
    let root: String
    let gate: FileGate

    /// - Parameter project: where the files must lie by their real paths; `root` itself if nil.
    init(root: String, within project: String? = nil) {
        self.init(root: root, gate: FileGate([root, project ?? root]))
    }

    private init(root: String, gate: FileGate) {
        self.root = root
        self.gate = gate
    }

    /// With the folders outside the project from which its settings say that it may read.
    func opening(_ folders: [String]) -> ContentFolder {
        folders.isEmpty ? self : ContentFolder(root: root, gate: gate.opening(folders))
    }

    struct Entry: Hashable, Sendable {
        let name: String
        let isFolder: Bool
        /// Whether it is a plain file or folder, no link and nothing else.
        let isPlain: Bool

        /// Names that begin with a dot or an underscore are an editor's or an officer's own business.
        var isHidden: Bool { name.hasPrefix(".") || name.hasPrefix("_") }
    }

    /// What a folder holds, by name; nil where there is no such folder, or where it lies outside the project.
    func entries(of path: String) -> [Entry]? {
        guard gate.fault(at: root + "/" + path) == nil, let directory = opendir(root + "/" + path) else { return nil }
        defer { closedir(directory) }
        var entries: [Entry] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            let type = Int(entry.pointee.d_type)
            let isPlain = type == Int(DT_REG) || type == Int(DT_DIR)
            let isFolder = isPlain ? type == Int(DT_DIR) : isFolder(path + "/" + name)
            entries.append(Entry(name: name, isFolder: isFolder, isPlain: isPlain))
        }
        return entries.sorted { $0.name < $1.name }
    }

    /// The bytes of a file; nil where it can't or may not be read.
    func bytes(of path: String) -> [UInt8]? {
        do throws(FileGate.Fault) { return try bytes(of: path, limit: FileGate.largestText) } catch { return nil }
    }

    func bytes(of path: String, limit: Int) throws(FileGate.Fault) -> [UInt8] {
        try gate.bytes(ofFileAt: root + "/" + path, limit: limit)
    }

    /// Why a file can't be read.
    func unreadable(_ path: String) -> Finding {
        do throws(FileGate.Fault) {
            _ = try bytes(of: path, limit: FileGate.largestText)
            return .unreadable(path)
        } catch {
            return .refused(path, for: error)
        }
    }

    /// The files of a folder and of those below it, sorted; hidden ones are left out.
    func files(below path: String) -> [String] { FolderWalk(of: path, in: self).files }

    private func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(root + "/" + path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
