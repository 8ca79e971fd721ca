import Casework
import Glibc

/// A folder for one document while it is made; removed when it is no longer needed.
struct WorkFolder: Sendable {
    let path: String

    /// With the document and everything that it needs in it.
    init(for document: PrintDocument) throws(FindingsError) {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        guard let path = makeTemporaryFolder(parent + "/upheld-") else {
            throw SiteFolder.failure("written to", parent, errno)
        }
        self.path = path
        let page = OutputFile(path: "document.html", text: document.html)
        for file in [page] + document.files {
            for folder in WorkFolder.folders(above: file.path) { mkdir(path + "/" + folder, 0o700) }
            let reason = FileTree.write(file.bytes, to: path + "/" + file.path)
            guard reason == 0 || reason == EEXIST else {
                remove()
                throw SiteFolder.failure("written to", path, reason)
            }
        }
    }

    func remove() { FileTree.remove(path) }

    func bytes(of name: String) -> [UInt8]? { FileTree.bytes(of: path + "/" + name) }

    private static func folders(above path: String) -> [String] {
        let parts = path.split(separator: "/").dropLast()
        return parts.indices.map { parts[...$0].joined(separator: "/") }
    }
}
