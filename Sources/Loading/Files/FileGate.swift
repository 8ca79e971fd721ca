package import Casework
import Glibc

/// Through it goes all that is read of a project: a file must be a plain file, lie in the project by its real path or in
/// a folder that the project's settings name, and be of a size that can be meant.
package struct FileGate: Sendable, Hashable {
    /// Their real paths.
    private let folders: [String]

    /// - Parameter folders: those in which files may be read; what is not there is left out.
    package init(_ folders: [String]) {
        self.folders = folders.compactMap { FileGate.realPath($0) }
    }

    package func opening(_ more: [String]) -> FileGate {
        FileGate(folders + more.filter { $0.hasPrefix("/") })
    }

    /// Why a file or folder may not be read.
    package enum Fault: Error, Hashable {
        case missing
        /// It lies outside the project.
        case outside
        /// A link that leads to itself, or a folder within itself.
        case loop
        /// A pipe, a device or the like.
        case noFile
        case tooLarge
        case unreadable
    }

    /// In bytes.
    package static let (largestText, largestAsset) = (16 << 20, 100 << 20)

    /// Why nothing at a path may be read, folders included; nil where it may.
    package func fault(at path: String) -> Fault? {
        guard let real = FileGate.realPath(path) else { return FileGate.faultOfPath }
        guard permits(real) else { return .outside }
        var status = stat()
        guard stat(real, &status) == 0 else { return .missing }
        return [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) ? nil : .noFile
    }

    /// The bytes of a file.
    package func bytes(ofFileAt path: String, limit: Int) throws(Fault) -> [UInt8] {
        var status = stat()
        // Some devices do things when they are opened.
        guard stat(path, &status) == 0 else { throw FileGate.faultOfPath }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .noFile }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .unreadable }
        defer { close(descriptor) }
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .noFile }
        // Of what is open, not of what stands at the path by now.
        guard let real = FileGate.realPath("/proc/self/fd/\(descriptor)") ?? FileGate.realPath(path), permits(real)
        else { throw .outside }
        guard status.st_size <= limit else { throw .tooLarge }
        return try FileGate.contents(of: descriptor, count: Int(status.st_size))
    }

    func permits(_ real: String) -> Bool {
        folders.contains { real == $0 || real.hasPrefix($0 == "/" ? "/" : $0 + "/") }
    }

    private static func contents(of descriptor: Int32, count: Int) throws(Fault) -> [UInt8] {
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, count in
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
        if failed { throw .unreadable }
        return bytes
    }

    /// Why a path leads to nothing.
    private static var faultOfPath: Fault {
        switch errno {
        case ENOENT, ENOTDIR, ENAMETOOLONG: .missing
        case ELOOP: .loop
        default: .unreadable
        }
    }

    static func realPath(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }
}

extension Finding {
    /// - Parameter file: relative to the project.
    package static func refused(_ file: String, for fault: FileGate.Fault) -> Finding {
        let place = SourceLocation(file: file)
        return switch fault {
        case .missing:
            Finding(
                "unreadable-file", "There is no such file.", remedy: "Put it there, or correct its name.", at: place)
        case .outside:
            Finding(
                "outside-project", "What is read here lies outside the project.",
                remedy: "Copy it into the project, or name its folder under \"elsewhere\" in site.yaml.", at: place)
        case .loop:
            Finding(
                "link-loop", "The link leads to itself, or to a folder that it lies in.", remedy: "Delete the link.",
                at: place)
        case .noFile:
            Finding(
                "not-a-file", "This is a pipe, a device or the like, and no file.", remedy: "Put a file in its place.",
                at: place)
        case .tooLarge:
            Finding(
                "file-too-large", "The file is larger than any that is meant to be read here.",
                remedy: "Make it smaller.", at: place)
        case .unreadable: .unreadable(file)
        }
    }

    package static func unreadable(_ file: String) -> Finding {
        Finding(
            "unreadable-file", "The file can't be read.", remedy: "Make sure that you may open it.",
            at: SourceLocation(file: file)
        )
    }
}
