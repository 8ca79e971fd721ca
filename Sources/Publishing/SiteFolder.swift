import Casework
import Glibc

/// The folder that a site is published to, and what stands beside it while it is replaced.
struct SiteFolder {
    /// Shows that a folder is Upheld's and may be replaced.
    static let marker = OutputFile(
        path: ".upheld", text: "Upheld wrote this folder and will replace it. Do not keep other files in it.\n"
    )

    /// Without symbolic links.
    let path: String
    /// As the user named it, for findings.
    let name: String
    let exists: Bool

    /// A folder beside the site in which the new one is laid out.
    var staging: String { sibling("staging") }

    private func sibling(_ purpose: String) -> String {
        let parts = path.split(separator: "/")
        return "/" + parts.dropLast().map { $0 + "/" }.joined() + ".\(parts.last ?? "site").\(purpose)"
    }

    /// The folder, if a site may stand there: it does not exist, is empty, or is Upheld's.
    init(at directory: String) throws(FindingsError) {
        name = directory
        var information = stat()
        guard stat(directory, &information) == 0 else {
            guard let parent = SiteFolder.resolved(SiteFolder.parent(of: directory)) else {
                throw SiteFolder.error(
                    "no-output-folder", "The folder that \"\(directory)\" should stand in does not exist.",
                    remedy: "Create it, or choose another place with --output.", directory
                )
            }
            path = (parent == "/" ? "" : parent) + "/" + SiteFolder.lastPart(of: directory)
            exists = false
            return
        }
        guard information.st_mode & S_IFMT == S_IFDIR, let resolved = SiteFolder.resolved(directory) else {
            throw SiteFolder.error(
                "output-is-a-file", "\"\(directory)\" is a file, and the site needs a folder.",
                remedy: "Move the file away, or choose another place with --output.", directory
            )
        }
        path = resolved
        exists = true
        let entries = SiteFolder.entries(of: resolved)
        guard entries.isEmpty || entries.contains(SiteFolder.marker.path) else {
            throw SiteFolder.error(
                "output-not-ours",
                "\"\(directory)\" holds files that Upheld did not write, and publishing would remove them.",
                remedy: "Choose an empty or new folder with --output.", directory
            )
        }
    }

    /// Keeps other runs from publishing to the same place until it is released.
    func lock() throws(FindingsError) -> FolderLock {
        let file = open(sibling("lock"), O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw SiteFolder.failure("opened for writing", name, errno) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            close(file)
            throw SiteFolder.error(
                "build-in-progress", "Another run of Upheld is publishing to \"\(name)\".",
                remedy: "Wait until it has finished, then build again.", name
            )
        }
        return FolderLock(file: file)
    }

    /// Removes what a killed run left; only under the lock.
    func removeLeftovers() {
        FileTree.remove(staging)
    }

    /// Puts the staged site in the place of the old one.
    func swap() throws(FindingsError) {
        let result = exists ? exchangePaths(staging, path) : rename(staging, path)
        guard result == 0 else {
            let reason = errno
            FileTree.remove(staging)
            throw SiteFolder.failure("replaced", name, reason)
        }
        FileTree.remove(staging)
    }
}

/// A lock that ends with the process at the latest.
struct FolderLock {
    fileprivate let file: Int32

    func release() {
        // A process that is just being started may still hold the file, and with it the lock.
        flock(file, LOCK_UN)
        close(file)
    }
}

extension SiteFolder {
    static func error(_ identifier: String, _ summary: String, remedy: String, _ file: String) -> FindingsError {
        FindingsError([Finding(identifier, summary, remedy: remedy, at: SourceLocation(file: file))])
    }

    /// A call of the operating system that failed, in words.
    static func failure(_ verb: String, _ file: String, _ reason: Int32) -> FindingsError {
        let advice =
            switch reason {
            case ENOSPC, EDQUOT: "Free some space on the disk and build again."
            case EROFS: "The disk can only be read: choose another place with --output."
            case EACCES, EPERM: "Ask for permission to write there, or choose another place with --output."
            default: "Look at the folder, or choose another place with --output."
            }
        return error(
            "cannot-publish", "\"\(file)\" could not be \(verb): \(String(cString: strerror(reason))).", remedy: advice,
            file
        )
    }

    private static func parent(of path: String) -> String {
        let parts = path.split(separator: "/").dropLast().joined(separator: "/")
        return path.hasPrefix("/") ? "/" + parts : parts.isEmpty ? "." : parts
    }

    private static func lastPart(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? "site"
    }

    private static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The names in a folder, in no order; empty where it can't be read.
    static func entries(of folder: String) -> [String] { FileTree.entries(of: folder).map(\.name) }
}
