import Glibc

/// Files as an import finds and writes them.
enum ImportFiles {
    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// The names in a folder, sorted; none where there is no such folder.
    static func entries(of folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { bytes in
                bytes.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    static func bytes(of path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
        }
    }

    /// The path of a file within a folder; nil where it is elsewhere.
    static func path(of file: String, within folder: String) -> String? {
        guard let file = realpath(file, nil) else { return nil }
        defer { free(file) }
        guard let folder = realpath(folder, nil) else { return nil }
        defer { free(folder) }
        let (inner, outer) = (String(cString: file), String(cString: folder) + "/")
        return inner.hasPrefix(outer) ? String(inner.dropFirst(outer.count)) : nil
    }

    /// Whether the folder of a file of the project lies in it, as far as it is there, and no link leads out.
    static func isFolder(of file: String, in project: String) -> Bool {
        let parts = file.split(separator: "/").dropLast()
        return parts.indices.allSatisfy { end in
            let folder = project + "/" + parts[...end].joined(separator: "/")
            var status = stat()
            return lstat(folder, &status) != 0 || self.path(of: folder, within: project) != nil
        }
    }

    static func makeFolder(of path: String) {
        var folder = path.hasPrefix("/") ? "" : "."
        for part in path.split(separator: "/").dropLast() {
            folder += "/" + part
            mkdir(folder, 0o755)
        }
    }

    /// Writes a new file.
    static func write(_ bytes: [UInt8], to path: String) -> Bool {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return writeAll(bytes[...], to: descriptor)
    }

    /// Copies a file, a stretch at a time, with who may read it.
    static func copy(_ original: String, to path: String) -> Bool {
        let source = open(original, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard source >= 0 else { return false }
        defer { close(source) }
        // Who may not read the export may not read its copy either.
        var information = stat()
        guard fstat(source, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return false }
        let target = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, information.st_mode & 0o666)
        guard target >= 0 else { return false }
        defer { close(target) }
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = read(source, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count == 0 }
            guard writeAll(buffer[..<count], to: target) else { return false }
        }
    }

    private static func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { bytes in
            var offset = 0
            while offset < bytes.count {
                let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                offset += count
            }
            return true
        }
    }
}
