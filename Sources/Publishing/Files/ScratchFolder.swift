import Glibc

/// A folder of one run's own, for what it has not finished yet.
///
/// Nobody can guess its name, it is made new, and it holds a mark that is locked as long as the run lives. By these a
/// later run knows what a killed one has left, and takes nothing else for it.
package final class ScratchFolder: Sendable {
    let name: String
    private let parent: Descriptor
    private let folder: Descriptor
    private let mark: Descriptor
    private let directory: String

    /// For this process alone: it leads to the folder even where somebody puts another in its place.
    package var path: String { folder.path }
    /// For other programs.
    package var commonPath: String { directory + "/" + name }

    private static let markName = ".upheld-run"
    /// Of the end of a name, in hexadecimal digits.
    private static let randomCount = 32
    /// So often it is tried to make one.
    private static let mostAttempts = 20

    /// Makes one, for its owner alone.
    ///
    /// A run that looks for what others have left may come between its making and its mark, and take it for empty. Then it
    /// is gone, and another is made.
    /// - Parameters:
    ///   - directory: where it stands.
    ///   - start: how its name begins.
    package static func make(in directory: String, named start: String) throws(SystemFault) -> ScratchFolder {
        try Interruption.keeping { () throws(SystemFault) in
            for _ in 0..<mostAttempts {
                if let folder = try ScratchFolder(in: directory, named: start) { return folder }
            }
            throw SystemFault(reason: EAGAIN)
        }
    }

    /// Nil where another run has removed it before it was marked.
    private init?(in directory: String, named start: String) throws(SystemFault) {
        let number = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard number >= 0 else { throw SystemFault(reason: errno) }
        parent = Descriptor(taking: number)
        self.directory = directory
        name = start + "-" + ScratchFolder.randomText()
        guard mkdirat(parent.number, name, 0o700) == 0 else { throw SystemFault(reason: errno) }
        do throws(SystemFault) {
            folder = try Descriptor.folder(name, in: parent)
            mark = try Descriptor.open(ScratchFolder.markName, in: folder, O_CREAT | O_EXCL | O_RDWR, mode: 0o600)
        } catch {
            guard error.reason == ENOENT else { throw error }
            return nil
        }
        guard flock(mark.number, LOCK_EX | LOCK_NB) == 0 else { return nil }
        let reason = mark.write(ScratchFolder.text(of: name))
        guard reason == 0 else { throw SystemFault(reason: reason) }
        // From here on the lock says that it is in use; before, it may have been taken for a leftover.
        if mark.status.st_nlink == 0 { return nil }
    }

    /// Removes it with all that is in it.
    /// - Returns: whether it is gone.
    @discardableResult
    package func remove() -> Bool {
        empty()
        Interruption.forget(self)
        var information = stat()
        return fstatat(parent.number, name, &information, AT_SYMLINK_NOFOLLOW) != 0
    }

    /// Removes it with its mark last, so that what a kill leaves of it is still known.
    ///
    /// Other threads, and programs that have just been told to end, may still write into it: so it is tried for a second.
    func empty() { _ = ScratchFolder.isRemoved(name, folder, in: parent) }

    /// Removes a folder; whether it is gone.
    private static func isRemoved(_ name: String, _ folder: Descriptor, in parent: Descriptor) -> Bool {
        for _ in 0..<100 {
            FileTree.empty(folder, butFor: markName)
            if FileTree.entries(of: folder).allSatisfy({ $0.name == markName }) {
                unlinkat(folder.number, markName, 0)
                if unlinkat(parent.number, name, AT_REMOVEDIR) == 0 || errno == ENOENT { return true }
            }
            usleep(10_000)
        }
        return false
    }

    private static func randomText() -> String {
        let digits = (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 16) }
        return digits.map { String(repeating: "0", count: 16 - $0.count) + $0 }.joined()
    }

    private static func text(of name: String) -> [UInt8] {
        let words = "Upheld made this folder for one run, which removes it. A later run removes what is left."
        return Array("\(name)\n\(words)\n".utf8)
    }
}

// MARK: What killed runs left

extension ScratchFolder {
    /// What a run found of earlier ones that were killed.
    package struct Leftovers: Hashable, Sendable {
        package var removed: [String] = []
        /// Those that could not be removed whole.
        package var remaining: [String] = []

        package init() {}

        package mutating func add(_ other: Leftovers) {
            removed += other.removed
            remaining += other.remaining
        }
    }

    /// Removes what killed runs have left in a folder.
    /// - Parameter endingPrograms: whether programs work in such folders, which may have outlived the run.
    package static func removeLeftovers(
        in directory: String, named start: String, endingPrograms: Bool = false
    ) -> Leftovers {
        var leftovers = Leftovers()
        let number = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard number >= 0 else { return leftovers }
        let parent = Descriptor(taking: number)
        for entry in FileTree.entries(of: parent) where entry.isFolder && isName(entry.name, beginning: start) {
            guard let isGone = removeLeftover(entry.name, in: parent, endingPrograms) else { continue }
            let path = directory == "." ? entry.name : directory + "/" + entry.name
            if isGone { leftovers.removed.append(path) } else { leftovers.remaining.append(path) }
        }
        return leftovers
    }

    private static func isName(_ name: String, beginning start: String) -> Bool {
        guard name.hasPrefix(start + "-") else { return false }
        let rest = name.utf8.dropFirst(start.utf8.count + 1)
        return rest.count == randomCount && rest.allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
    }

    /// Whether it is gone; nil for what is no leftover of this user's runs.
    private static func removeLeftover(
        _ name: String, in parent: Descriptor, _ endingPrograms: Bool
    ) -> Bool? {
        do throws(SystemFault) {
            let folder = try Descriptor.folder(name, in: parent)
            guard folder.status.st_uid == geteuid() else { return nil }
            let names = FileTree.entries(of: folder).map(\.name)
            // Killed before it was marked, or when the mark had gone.
            if names.isEmpty { return unlinkat(parent.number, name, AT_REMOVEDIR) == 0 ? true : nil }
            let mark = try Descriptor.open(markName, in: folder, O_RDWR)
            guard mark.isRegularFile, flock(mark.number, LOCK_EX | LOCK_NB) == 0 else { return nil }
            let text = mark.bytes(atMost: 500)
            // A run that is killed when it has just begun has written nothing.
            let hasNothing = text.isEmpty && names == [markName]
            guard hasNothing || text == self.text(of: name) else { return nil }
            // Programs that the killed run had started may still be at work there.
            if endingPrograms { Orphans.end(workingBelow: folder) }
            return isRemoved(name, folder, in: parent)
        } catch {
            return nil
        }
    }
}
