package import Casework
import Glibc

/// Writes a file of the project: beside the old one, which it then replaces.
package func write(_ text: String, toFile path: String, named name: String) throws(FindingsError) {
    try write(Array(text.utf8), toFile: path, named: name)
}

/// The same of bytes. The folder that the file stands in is made where it is missing.
package func write(_ bytes: [UInt8], toFile path: String, named name: String) throws(FindingsError) {
    let new = path + ".new"
    if let slash = path.lastIndex(of: "/") { mkdir(String(path[..<slash]), 0o755) }
    var reason = FileTree.write(bytes, to: new)
    if reason == 0, rename(new, path) != 0 { reason = errno }
    guard reason == 0 else {
        unlink(new)
        throw SiteFolder.failure("written", name, reason)
    }
}
