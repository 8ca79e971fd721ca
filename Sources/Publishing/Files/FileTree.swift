import Casework
import Glibc

/// Folders with all that is in them.
enum FileTree {
    struct Entry {
        let name: String
        let isFolder: Bool
        /// Its name as the file system has it, which need not be text.
        fileprivate let bytes: [CChar]
    }

    /// Folders deeper than this are nobody's site.
    private static let greatestDepth = 100

    /// What a folder holds, in no order; empty where it can't be read.
    static func entries(of folder: String) -> [Entry] {
        guard let stream = opendir(folder) else { return [] }
        return entries(reading: stream)
    }

    static func entries(of folder: Descriptor) -> [Entry] {
        let copy = openat(folder.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0, let stream = fdopendir(copy) else { return [] }
        return entries(reading: stream)
    }

    private static func entries(reading stream: OpaquePointer) -> [Entry] {
        defer { closedir(stream) }
        var entries: [Entry] = []
        while let entry = readdir(stream) {
            let bytes = withUnsafePointer(to: &entry.pointee.d_name) { name in
                name.withMemoryRebound(to: CChar.self, capacity: 256) { name in
                    Array(UnsafeBufferPointer(start: name, count: strlen(name) + 1))
                }
            }
            let name = bytes.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
            guard name != ".", name != ".." else { continue }
            let isFolder = isFolder(entry.pointee.d_type, bytes, in: dirfd(stream))
            entries.append(Entry(name: name, isFolder: isFolder, bytes: bytes))
        }
        return entries
    }

    /// Some file systems do not say of what type an entry is.
    private static func isFolder(_ type: UInt8, _ name: [CChar], in folder: Int32) -> Bool {
        guard type == UInt8(DT_UNKNOWN) else { return type == UInt8(DT_DIR) }
        var information = stat()
        return fstatat(folder, name, &information, AT_SYMLINK_NOFOLLOW) == 0
            && information.st_mode & S_IFMT == S_IFDIR
    }

    /// The paths of all files below a folder, relative to it.
    static func files(below folder: String, prefix: String = "", depth: Int = 0) -> [String] {
        guard depth < greatestDepth else { return [] }
        return entries(of: folder).flatMap { entry in
            entry.isFolder
                ? files(below: folder + "/" + entry.name, prefix: prefix + entry.name + "/", depth: depth + 1)
                : [prefix + entry.name]
        }
    }

    /// Gives all files of a folder a second name below another one.
    static func link(_ folder: String, to copy: String, depth: Int = 0) {
        guard depth < greatestDepth else { return }
        mkdir(copy, 0o755)
        for entry in entries(of: folder) {
            let (old, new) = (folder + "/" + entry.name, copy + "/" + entry.name)
            if entry.isFolder { link(old, to: new, depth: depth + 1) } else { Glibc.link(old, new) }
        }
    }
}

// MARK: Removing

extension FileTree {
    /// Removes what a folder holds, but for an entry that is to stay, the folders at its top side by side. Links are
    /// removed, and what they lead to stays.
    static func empty(_ folder: Descriptor, butFor kept: String? = nil) {
        let entries = entries(of: folder).filter { $0.name != kept }
        _ = entries.filter(\.isFolder).concurrentMap { remove($0, in: folder, depth: 0) }
        for entry in entries where !entry.isFolder { remove(entry, in: folder, depth: 0) }
    }

    private static func remove(_ entry: Entry, in folder: Descriptor, depth: Int) {
        guard entry.isFolder else { return unlink(entry, in: folder, 0) }
        let number = openat(folder.number, entry.bytes, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        if number >= 0 {
            let inner = Descriptor(taking: number)
            // What is on a disk that somebody mounted here is theirs.
            if depth < greatestDepth, inner.status.st_dev == folder.status.st_dev {
                for entry in entries(of: inner) { remove(entry, in: inner, depth: depth + 1) }
            }
        }
        unlink(entry, in: folder, AT_REMOVEDIR)
    }

    /// A folder of our own in which nobody may write is made writable first.
    private static func unlink(_ entry: Entry, in folder: Descriptor, _ flags: Int32) {
        if unlinkat(folder.number, entry.bytes, flags) != 0, errno == EACCES, fchmod(folder.number, 0o700) == 0 {
            unlinkat(folder.number, entry.bytes, flags)
        }
    }
}

// MARK: Reading and writing

extension FileTree {
    /// The bytes of a file that is no link; nil where there is none.
    static func bytes(of path: String) -> [UInt8]? { bytes(of: path, count: nil) }

    /// The bytes of a file, where it has exactly so many; nil otherwise.
    static func bytes(of path: String, count: Int?) -> [UInt8]? {
        let file: Descriptor
        do throws(SystemFault) { file = try Descriptor.open(path, O_RDONLY) } catch { return nil }
        let status = file.status
        guard status.st_mode & S_IFMT == S_IFREG, count == nil || status.st_size == count ?? 0 else { return nil }
        let bytes = file.bytes(atMost: Int(status.st_size))
        return bytes.count == Int(status.st_size) ? bytes : nil
    }

    /// Whether each part of a path below a folder is a folder and no link.
    static func isFolder(_ path: String, below folder: String) -> Bool {
        var place = folder
        for part in path.split(separator: "/") {
            place += "/" + part
            var information = stat()
            guard lstat(place, &information) == 0, information.st_mode & S_IFMT == S_IFDIR else { return false }
        }
        return true
    }

    /// Writes a new file; 0, or the reason why it could not be written.
    static func write(_ bytes: [UInt8], to path: String) -> Int32 {
        do throws(SystemFault) {
            let file = try Descriptor.open(path, O_CREAT | O_EXCL | O_WRONLY, mode: 0o644)
            return file.write(bytes)
        } catch {
            return error.reason
        }
    }
}
