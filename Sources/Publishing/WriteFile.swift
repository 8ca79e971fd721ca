package import Casework
import Glibc

/// Writes a file of the project: apart from the old one, which it then replaces.
package func write(_ text: String, toFile path: String, named name: String) throws(FindingsError) {
    try write(Array(text.utf8), toFile: path, named: name)
}

/// The same of bytes. The folder that the file stands in is made where it is missing.
package func write(_ bytes: [UInt8], toFile path: String, named name: String) throws(FindingsError) {
    if let slash = path.lastIndex(of: "/") { mkdir(String(path[..<slash]), 0o755) }
    let end = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let folder = end == path.startIndex ? "." : String(path[..<end])
    let start = ".upheld-write"
    _ = ScratchFolder.removeLeftovers(in: folder, named: start)
    var reason: Int32 = 0
    do throws(SystemFault) {
        let scratch = try ScratchFolder.make(in: folder, named: start)
        defer { scratch.remove() }
        let new = scratch.path + "/new"
        reason = FileTree.write(bytes, to: new)
        if reason == 0 { reason = Interruption.whole { rename(new, path) == 0 ? 0 : errno } }
    } catch {
        reason = error.reason
    }
    guard reason == 0 else { throw SiteFolder.failure("written", name, reason) }
}
