package import Casework
import Glibc

/// Writes a file of the project: beside the old one, which it then replaces.
package func write(_ text: String, toFile path: String, named name: String) throws(FindingsError) {
    let new = path + ".new"
    var reason = FileTree.write(Array(text.utf8), to: new)
    if reason == 0, rename(new, path) != 0 { reason = errno }
    guard reason == 0 else {
        unlink(new)
        throw SiteFolder.failure("written", name, reason)
    }
}
