import Casework
import Glibc

/// A folder for one document while it is made; removed when it is no longer needed.
struct WorkFolder: Sendable {
    private let scratch: ScratchFolder

    static let start = "upheld-work"

    /// The folder for passing files of all programs.
    static var parent: String {
        let named = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        return Installation.resolved(named) ?? named
    }

    /// With the document and everything that it needs in it.
    init(for document: PrintDocument) throws(FindingsError) {
        do throws(SystemFault) {
            scratch = try ScratchFolder.make(in: WorkFolder.parent, named: WorkFolder.start)
        } catch {
            throw SiteFolder.failure("written to", WorkFolder.parent, error.reason)
        }
        for name in ["empty", "documents"] { mkdir(path + "/" + name, 0o700) }
        let page = OutputFile(path: "document.html", text: document.html)
        for file in [page] + document.files {
            for folder in WorkFolder.folders(above: file.path) { mkdir(path + "/documents/" + folder, 0o700) }
            let reason = FileTree.write(file.bytes, to: path + "/documents/" + file.path)
            guard reason == 0 || reason == EEXIST else {
                remove()
                throw SiteFolder.failure("written to", WorkFolder.parent, reason)
            }
        }
    }

    /// For this process alone.
    var path: String { scratch.path }
    /// For the programs that make the document.
    var commonPath: String { scratch.commonPath }
    /// Holds the document and its files.
    var documents: String { commonPath + "/documents" }
    /// Holds nothing.
    var empty: String { commonPath + "/empty" }

    func remove() { scratch.remove() }

    func bytes(of name: String) -> [UInt8]? { FileTree.bytes(of: path + "/documents/" + name) }

    private static func folders(above path: String) -> [String] {
        let parts = path.split(separator: "/").dropLast()
        return parts.indices.map { parts[...$0].joined(separator: "/") }
    }
}
