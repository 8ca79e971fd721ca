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
    /// A folder that is empty for so many seconds is no longer about to get its mark.
    private static let timeForMark = 30

    /// Makes one, for its owner alone.
    /// - Parameters:
    ///   - directory: where it stands.
    ///   - start: how its name begins.
    package static func make(in directory: String, named start: String) throws(SystemFault) -> ScratchFolder {
        try Interruption.keeping { () throws(SystemFault) in try ScratchFolder(in: directory, named: start) }
    }

    private init(in directory: String, named start: String) throws(SystemFault) {
        let number = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard number >= 0 else { throw SystemFault(reason: errno) }
        parent = Descriptor(taking: number)
        self.directory = directory
        name = start + "-" + ScratchFolder.randomText()
        guard mkdirat(parent.number, name, 0o700) == 0 else { throw SystemFault(reason: errno) }
        folder = try Descriptor.folder(name, in: parent)
        mark = try Descriptor.open(ScratchFolder.markName, in: folder, O_CREAT | O_EXCL | O_RDWR, mode: 0o600)
        flock(mark.number, LOCK_EX | LOCK_NB)
        let reason = mark.write(ScratchFolder.text(of: name))
        guard reason == 0 else { throw SystemFault(reason: reason) }
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
    func empty() {
        for _ in 0..<100 {
            FileTree.empty(folder, butFor: ScratchFolder.markName)
            if FileTree.entries(of: folder).allSatisfy({ $0.name == ScratchFolder.markName }) {
                unlinkat(folder.number, ScratchFolder.markName, 0)
                if unlinkat(parent.number, name, AT_REMOVEDIR) == 0 || errno == ENOENT { return }
            }
            usleep(10_000)
        }
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
    package static func removeLeftovers(in directory: String, named start: String) -> Leftovers {
        var leftovers = Leftovers()
        let number = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard number >= 0 else { return leftovers }
        let parent = Descriptor(taking: number)
        for entry in FileTree.entries(of: parent) where entry.isFolder && isName(entry.name, beginning: start) {
            guard let isGone = removeLeftover(entry.name, in: parent) else { continue }
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
    private static func removeLeftover(_ name: String, in parent: Descriptor) -> Bool? {
        do throws(SystemFault) {
            let folder = try Descriptor.folder(name, in: parent)
            guard folder.status.st_uid == geteuid() else { return nil }
            let names = FileTree.entries(of: folder).map(\.name)
            if names.isEmpty { return removeEmpty(name, folder, in: parent) }
            let mark = try Descriptor.open(markName, in: folder, O_RDWR)
            guard mark.isRegularFile, flock(mark.number, LOCK_EX | LOCK_NB) == 0 else { return nil }
            let text = mark.bytes(atMost: 500)
            // A run that is killed when it has just begun has written nothing.
            let hasNothing = text.isEmpty && names == [markName] && isOld(folder)
            guard hasNothing || text == self.text(of: name) else { return nil }
            FileTree.empty(folder, butFor: markName)
            guard FileTree.entries(of: folder).allSatisfy({ $0.name == markName }) else { return false }
            unlinkat(folder.number, markName, 0)
            return unlinkat(parent.number, name, AT_REMOVEDIR) == 0
        } catch {
            return nil
        }
    }

    private static func removeEmpty(_ name: String, _ folder: Descriptor, in parent: Descriptor) -> Bool? {
        isOld(folder) && unlinkat(parent.number, name, AT_REMOVEDIR) == 0 ? true : nil
    }

    private static func isOld(_ folder: Descriptor) -> Bool {
        time(nil) - folder.status.st_mtim.tv_sec > timeForMark
    }
}
