package import Casework
import Glibc

/// Where Upheld itself lies, and what came with it.
///
/// In the repository, `templates` and `starter` stand in a folder above the program. Where Upheld is installed to
/// `PREFIX/bin/upheld`, they stand in `PREFIX/share/upheld`.
package enum Installation {
    /// The folder that holds `templates` and `starter`.
    /// - Throws: a finding where there is none.
    package static func folder() throws(FindingsError) -> String {
        let candidates = foldersAboveUpheld.flatMap { [$0 + "/share/upheld", $0] }
        // Both, because a folder named templates may be anybody's.
        if let folder = candidates.first(where: { holds("starter", $0) && holds("templates", $0) }) { return folder }
        throw FindingsError([
            Finding(
                "missing-starter", "The files that a new project starts from do not stand beside the program.",
                remedy: "Install Upheld again, with its folders starter and templates.",
                at: SourceLocation(file: "share/upheld/starter")
            )
        ])
    }

    /// The folder in which Upheld itself lies, and those above it, the nearest first.
    static var foldersAboveUpheld: [String] {
        guard let program = realpath("/proc/self/exe", nil) else { return [] }
        defer { free(program) }
        let parts = String(cString: program).split(separator: "/").dropLast()
        return parts.indices.reversed().map { "/" + parts[...$0].joined(separator: "/") }
    }

    private static func holds(_ name: String, _ folder: String) -> Bool {
        var information = stat()
        return stat(folder + "/" + name, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
    }
}
