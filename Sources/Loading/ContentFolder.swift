import Glibc

/// The files of a project as the disk has them. Paths are relative to the project and use "/".
struct ContentFolder: Sendable {
    /// The project's own path.
    let root: String

    struct Entry: Hashable, Sendable {
        let name: String
        let isFolder: Bool

        /// Names that begin with a dot or an underscore are an editor's or an officer's own business.
        var isHidden: Bool { name.hasPrefix(".") || name.hasPrefix("_") }
    }

    /// What a folder holds, by name; nil where there is no such folder.
    func entries(of path: String) -> [Entry]? {
        guard let directory = opendir(root + "/" + path) else { return nil }
        defer { closedir(directory) }
        var entries: [Entry] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            let type = Int(entry.pointee.d_type)
            let isKnown = type == Int(DT_REG) || type == Int(DT_DIR)
            let isFolder = isKnown ? type == Int(DT_DIR) : isFolder(path + "/" + name)
            entries.append(Entry(name: name, isFolder: isFolder))
        }
        return entries.sorted { $0.name < $1.name }
    }

    /// The bytes of a file; nil where it can't be read.
    func bytes(of path: String) -> [UInt8]? {
        let descriptor = open(root + "/" + path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
            while count < buffer.count {
                let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                let read = read(descriptor, rest.baseAddress, rest.count)
                if read < 0, errno == EINTR { continue }
                if read <= 0 {
                    failed = read < 0
                    break
                }
                count += read
            }
        }
        return failed ? nil : bytes
    }

    /// The files of a folder and of those below it, sorted; hidden ones are left out.
    func files(below path: String) -> [String] {
        (entries(of: path) ?? []).filter { !$0.isHidden }.flatMap { entry in
            entry.isFolder ? files(below: path + "/" + entry.name) : [path + "/" + entry.name]
        }.sorted()
    }

    private func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(root + "/" + path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
