import Glibc

/// Folders and all that are below them, as inotify watches them; new ones are watched as they appear.
struct WatchedTree: Sendable {
    let descriptor: Int32
    private let root: String
    /// Of the folders in the root that matter.
    private let names: Set<String>
    /// What each watch is of, relative to the root; "" is the root itself.
    private var folders: [Int32: String] = [:]

    /// The root is watched too, because a watched folder may be deleted and come back.
    init(root: String, names: Set<String>) throws(FolderWatcher.Failure) {
        descriptor = inotify_init1(Int32(O_NONBLOCK | O_CLOEXEC))
        self.root = root
        self.names = names
        guard descriptor >= 0, addWatch(of: "") else {
            let reason = String(cString: strerror(errno))
            if descriptor >= 0 { Glibc.close(descriptor) }
            throw FolderWatcher.Failure(description: "\(root) can't be watched: \(reason).")
        }
        for name in names.sorted() { watch(name) }
    }

    func close() { Glibc.close(descriptor) }

    /// Reads all events that have come; whether anything that matters has changed.
    mutating func readEvents() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var hasChanged = false
        while true {
            let length = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if length < 0, errno == EINTR { continue }
            guard length > 0 else { return hasChanged }
            for event in FolderEvent.events(in: buffer[..<length]) where handle(event) { hasChanged = true }
        }
    }

    /// Whether an event matters.
    private mutating func handle(_ event: FolderEvent) -> Bool {
        if event.isOverflow {
            for name in names.sorted() { watch(name) }
            return true
        }
        guard let folder = folders[event.watch] else { return false }
        if event.isEnd {
            folders[event.watch] = nil
            return !folder.isEmpty
        }
        guard !event.name.isEmpty, !FolderEvent.isPassing(event.name) else { return false }
        if folder.isEmpty, !names.contains(event.name) { return false }
        let path = folder.isEmpty ? event.name : folder + "/" + event.name
        if event.isArrival { watch(path) }
        if event.isOfFolder, event.isDeparture { forget(path) }
        // A file that is created is written to and closed, which is an event of its own; a link is whole at once.
        return event.isOfFolder || !event.isCreation || isLink(path)
    }

    /// Watches a folder and all below it; nothing where there is none.
    private mutating func watch(_ path: String, depth: Int = 0) {
        guard depth < 32, addWatch(of: path), let directory = opendir(system(path)) else { return }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            let type = Int(entry.pointee.d_type)
            guard !FolderEvent.isPassing(name), type != Int(DT_REG) else { continue }
            watch(path + "/" + name, depth: depth + 1)
        }
    }

    /// False for what is no folder.
    private mutating func addWatch(of path: String) -> Bool {
        let mask = IN_CLOSE_WRITE | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ATTRIB | IN_ONLYDIR
        let watch = inotify_add_watch(descriptor, system(path), UInt32(mask))
        guard watch >= 0 else { return false }
        // A link to a folder that is watched already; some lead to themselves.
        if let known = folders[watch], known != path { return false }
        folders[watch] = path
        return true
    }

    /// A folder that was moved away is watched until it is told otherwise.
    private mutating func forget(_ path: String) {
        for (watch, folder) in folders where folder == path || folder.hasPrefix(path + "/") {
            inotify_rm_watch(descriptor, watch)
            folders[watch] = nil
        }
    }

    private func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(system(path), &status) == 0 && (status.st_mode & S_IFMT == S_IFLNK || status.st_nlink > 1)
    }

    private func system(_ path: String) -> String { path.isEmpty ? root : root + "/" + path }
}
