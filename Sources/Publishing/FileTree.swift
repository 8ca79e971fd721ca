import Casework
import Glibc

/// Folders with all that is in them.
enum FileTree {
    struct Entry {
        let name: String
        let isFolder: Bool
    }

    /// What a folder holds, in no order; empty where it can't be read.
    static func entries(of folder: String) -> [Entry] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var entries: [Entry] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { bytes in
                bytes.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            entries.append(Entry(name: name, isFolder: isFolder(entry.pointee.d_type, folder + "/" + name)))
        }
        return entries
    }

    /// Some file systems do not say of what type an entry is.
    private static func isFolder(_ type: UInt8, _ path: String) -> Bool {
        guard type == UInt8(DT_UNKNOWN) else { return type == UInt8(DT_DIR) }
        var information = stat()
        return lstat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
    }

    /// The paths of all files below a folder, relative to it.
    static func files(below folder: String, prefix: String = "") -> [String] {
        entries(of: folder).flatMap { entry in
            entry.isFolder
                ? files(below: folder + "/" + entry.name, prefix: prefix + entry.name + "/") : [prefix + entry.name]
        }
    }

    /// Removes a folder with all that is in it, the folders at its top side by side; nothing where there is none.
    static func remove(_ folder: String) {
        let entries = entries(of: folder)
        _ = entries.filter(\.isFolder).concurrentMap { removeBelow(folder + "/" + $0.name) }
        for entry in entries where !entry.isFolder { unlink(folder + "/" + entry.name) }
        rmdir(folder)
    }

    private static func removeBelow(_ folder: String) {
        for entry in entries(of: folder) {
            let path = folder + "/" + entry.name
            if entry.isFolder { removeBelow(path) } else { unlink(path) }
        }
        rmdir(folder)
    }

    /// Gives all files of a folder a second name below another one.
    static func link(_ folder: String, to copy: String) {
        mkdir(copy, 0o755)
        for entry in entries(of: folder) {
            let (old, new) = (folder + "/" + entry.name, copy + "/" + entry.name)
            if entry.isFolder { link(old, to: new) } else { Glibc.link(old, new) }
        }
    }

    /// The bytes of a file; nil where there is none.
    static func bytes(of path: String) -> [UInt8]? {
        var information = stat()
        guard stat(path, &information) == 0 else { return nil }
        return bytes(of: path, count: Int(information.st_size))
    }

    /// The bytes of a file, where it has exactly so many; nil otherwise.
    static func bytes(of path: String, count: Int) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var information = stat()
        guard fstat(file, &information) == 0, information.st_mode & S_IFMT == S_IFREG, information.st_size == count
        else { return nil }
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            while initialized < count {
                let length = read(file, buffer.baseAddress.map { $0 + initialized }, count - initialized)
                guard length > 0 else { break }
                initialized += length
            }
        }
    }

    /// Writes a new file; 0, or the reason why it could not be written.
    static func write(_ bytes: [UInt8], to path: String) -> Int32 {
        let file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o644)
        guard file >= 0 else { return errno }
        var reason: Int32 = 0
        bytes.withUnsafeBytes { buffer in
            var offset = 0
            while offset < buffer.count, reason == 0 {
                let length = Glibc.write(file, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
                if length > 0 { offset += length } else if errno != EINTR { reason = errno }
            }
        }
        if close(file) != 0, reason == 0 { reason = errno }
        return reason
    }
}
