package import Casework
import Glibc

/// Where Upheld itself lies, and what came with it.
package enum Installation {
    /// The two ways in which a program can be somebody's.
    private enum Home {
        /// Built in the repository, whose folder holds `templates` and `starter`.
        case repository(String)
        /// Installed to `PREFIX/bin/upheld`; `templates` and `starter` stand in `PREFIX/share/upheld`.
        case prefix(String)
    }

    /// The folder that holds `templates` and `starter`.
    /// - Throws: a finding where there is none.
    package static func folder() throws(FindingsError) -> String {
        let candidates = homes.map { home in
            switch home {
            case .repository(let folder): folder
            case .prefix(let prefix): prefix + "/share/upheld"
            }
        }
        if let folder = candidates.first(where: { holds("starter", $0) && holds("templates", $0) }) { return folder }
        throw FindingsError([
            Finding(
                "missing-starter", "The files that a new project starts from do not stand beside the program.",
                remedy: "Install Upheld again, with its folders starter and templates.",
                at: SourceLocation(file: "share/upheld/starter")
            )
        ])
    }

    /// Where set-up puts the programs that make papers, the nearest first.
    static var toolFolders: [String] {
        homes.map { home in
            switch home {
            case .repository(let folder): folder + "/.tools/papers/bin"
            case .prefix(let prefix): prefix + "/lib/upheld/papers/bin"
            }
        }
    }

    /// A program may lie anywhere, in a project too; nothing above it is Upheld's only because it is above it.
    private static var homes: [Home] {
        guard let program = resolved("/proc/self/exe") else { return [] }
        let parts = program.split(separator: "/").dropLast()
        var homes: [Home] = []
        if let build = parts.firstIndex(where: { $0.hasPrefix(".build") }) {
            homes.append(.repository("/" + parts[..<build].joined(separator: "/")))
        }
        if parts.last == "bin" { homes.append(.prefix("/" + parts.dropLast().joined(separator: "/"))) }
        return homes
    }

    private static func holds(_ name: String, _ folder: String) -> Bool {
        var information = stat()
        return stat(folder + "/" + name, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
    }

    /// The path without links; nil where there is nothing.
    static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}

extension Installation {
    /// Whether only the user and the system can change what lies at a path, or put something else there.
    static func isSafe(_ path: String) -> Bool {
        guard let real = resolved(path) else { return false }
        var place = ""
        return isOwn("/")
            && real.split(separator: "/").allSatisfy { part in
                place += "/" + part
                return isOwn(place)
            }
    }

    private static func isOwn(_ path: String) -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_uid == 0 || status.st_uid == geteuid() else { return false }
        // Where the sticky bit is set, others can add to a folder but not replace what is another's.
        let isSticky = status.st_mode & S_IFMT == S_IFDIR && status.st_mode & S_ISVTX != 0
        let othersWrite = status.st_mode & S_IWOTH != 0
        // Many systems give everybody a group of his own.
        let groupWrites = status.st_mode & S_IWGRP != 0 && status.st_gid != 0 && status.st_gid != getegid()
        return isSticky || !(othersWrite || groupWrites)
    }
}
