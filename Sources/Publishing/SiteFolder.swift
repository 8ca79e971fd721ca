import Casework
import Glibc

/// The folder that a site is published to, and what stands beside it while it is replaced.
struct SiteFolder {
    /// Shows that a folder is Upheld's and may be replaced.
    static let marker = OutputFile(
        path: ".upheld", text: "Upheld wrote this folder and will replace it. Do not keep other files in it.\n"
    )

    /// As the user named it, for findings.
    let name: String
    let exists: Bool
    /// The folder that it stands in, without symbolic links, open as long as the site is published.
    private let parent: Descriptor
    private let parentPath: String
    private let lastPart: String

    /// For this process alone.
    var path: String { parent.path + "/" + lastPart }

    /// The folder, if a site may stand there: it does not exist, is empty, or is Upheld's.
    init(at directory: String) throws(FindingsError) {
        name = directory
        var information = stat()
        exists = stat(directory, &information) == 0
        if exists {
            guard information.st_mode & S_IFMT == S_IFDIR, let resolved = SiteFolder.resolved(directory) else {
                throw SiteFolder.error(
                    "output-is-a-file", "\"\(directory)\" is a file, and the site needs a folder.",
                    remedy: "Move the file away, or choose another place with --output.", directory
                )
            }
            parentPath = SiteFolder.parent(of: resolved)
            lastPart = SiteFolder.lastPart(of: resolved)
        } else {
            guard let resolved = SiteFolder.resolved(SiteFolder.parent(of: directory)) else {
                throw SiteFolder.error(
                    "no-output-folder", "The folder that \"\(directory)\" should stand in does not exist.",
                    remedy: "Create it, or choose another place with --output.", directory
                )
            }
            parentPath = resolved
            lastPart = SiteFolder.lastPart(of: directory)
        }
        do throws(SystemFault) {
            parent = try Descriptor.folder(parentPath)
        } catch {
            throw SiteFolder.failure("opened", directory, error.reason)
        }
        if exists { try checkOwnership() }
    }

    private func checkOwnership() throws(FindingsError) {
        let entries = SiteFolder.entries(of: path)
        guard entries.isEmpty || entries.contains(SiteFolder.marker.path) else {
            throw SiteFolder.error(
                "output-not-ours",
                "\"\(name)\" holds files that Upheld did not write, and publishing would remove them.",
                remedy: "Choose an empty or new folder with --output.", name
            )
        }
        guard parent.status.st_dev == status.st_dev else { throw isMount }
    }

    private var status: stat {
        var status = stat()
        lstat(path, &status)
        return status
    }

    /// A folder on which a disk is mounted can't change places with another.
    private var isMount: FindingsError {
        SiteFolder.error(
            "output-is-a-mount", "A disk is mounted on \"\(name)\", so the folder can't be replaced in one step.",
            remedy: "Choose a folder on that disk, as in --output \(name)/site.", name
        )
    }

    /// Keeps other runs from publishing to the same place until it is released.
    func lock() throws(FindingsError) -> FolderLock {
        let file: Descriptor
        do throws(SystemFault) {
            file = try Descriptor.open(".\(lastPart).lock", in: parent, O_CREAT | O_RDONLY, mode: 0o644)
        } catch {
            guard error.reason == ELOOP || error.reason == ENXIO || error.reason == EISDIR else {
                throw SiteFolder.failure("locked", name, error.reason)
            }
            throw isNoLock
        }
        guard file.isRegularFile else { throw isNoLock }
        guard flock(file.number, LOCK_EX | LOCK_NB) == 0 else {
            throw SiteFolder.error(
                "build-in-progress", "Another run of Upheld is publishing to \"\(name)\".",
                remedy: "Wait until it has finished, then build again.", name
            )
        }
        return FolderLock(file: file)
    }

    private var isNoLock: FindingsError {
        SiteFolder.error(
            "lock-is-no-file", "Beside \"\(name)\" there is a \".\(lastPart).lock\" that is no plain file.",
            remedy: "Look what it is, and move it away.", name
        )
    }

    /// How the names of the folders begin in which new sites are laid out.
    private var scratchStart: String { ".\(lastPart).staging" }

    /// Removes what killed runs left; only under the lock.
    func removeLeftovers() -> ScratchFolder.Leftovers {
        var leftovers = ScratchFolder.removeLeftovers(in: parent.path, named: scratchStart)
        let shown = { (path: String) in SiteFolder.sibling(of: name, path) }
        leftovers.removed = leftovers.removed.map(shown)
        leftovers.remaining = leftovers.remaining.map(shown)
        return leftovers
    }

    /// A folder beside the site in which the new one is laid out.
    func scratch() throws(FindingsError) -> ScratchFolder {
        do throws(SystemFault) {
            return try ScratchFolder.make(in: parent.path, named: scratchStart)
        } catch {
            throw SiteFolder.failure("written beside", name, error.reason)
        }
    }

    /// Puts the staged site in the place of the old one, which then stands where the new one was staged.
    func swap(_ staged: String) throws(FindingsError) {
        let reason = Interruption.whole {
            let result = exists ? exchangePaths(staged, path) : rename(staged, path)
            return result == 0 ? 0 : errno
        }
        guard reason != EBUSY, reason != EXDEV else { throw isMount }
        guard reason == 0 else { throw SiteFolder.failure("replaced", name, reason) }
    }
}

/// A lock that ends with the process at the latest.
struct FolderLock {
    fileprivate let file: Descriptor

    func release() {
        // A process that is just being started may still hold the file, and with it the lock.
        flock(file.number, LOCK_UN)
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

    /// "/srv/.site.staging-1" for the site "/srv/site" and any path that ends so.
    private static func sibling(of site: String, _ path: String) -> String {
        let folder = parent(of: site)
        return (folder == "." ? "" : folder + "/") + lastPart(of: path)
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
