import Glibc

/// Programs that a killed run had started, and that are still at work in its folder.
enum Orphans {
    /// Ends those of this user that work in a folder or below it, each with what it has started. A helper works in a folder
    /// of its own, whose name nobody can guess, so that nothing else is there.
    static func end(workingBelow folder: Descriptor) {
        guard let path = target(of: folder.path) else { return }
        for entry in FileTree.entries(of: "/proc") {
            guard let process = Int32(entry.name), process > 1, process != getpid(),
                let place = target(of: "/proc/\(process)/cwd"), place == path || place.hasPrefix(path + "/")
            else { continue }
            // A helper is the first of a group of its own.
            if getpgid(process) == process { kill(-process, SIGKILL) } else { kill(process, SIGKILL) }
        }
    }

    /// Where a link leads to; nil where that can't be known.
    private static func target(of link: String) -> String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let length = readlink(link, &buffer, Int(PATH_MAX))
        guard length > 0 else { return nil }
        return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
