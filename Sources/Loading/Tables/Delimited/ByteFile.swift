import Glibc

/// A regular file, open for reading at any offset by several threads.
final class ByteFile: Sendable {
    let size: Int
    private let descriptor: Int32

    enum Failure: Error, Equatable {
        case missing
        case isNoFile
        /// The system's reason: "Permission denied".
        case unreadable(String)
    }

    init(path: String) throws(Failure) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(String(cString: strerror(errno)))
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw .isNoFile
        }
        size = Int(status.st_size)
    }

    deinit { close(descriptor) }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Reads into `buffer` from `offset` on; the number of bytes read, fewer than asked for only at the end of the
    /// file or where it can't be read.
    func read(into buffer: UnsafeMutableRawBufferPointer, from offset: Int) -> Int {
        var total = 0
        while total < buffer.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[total...])
            let count = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + total))
            if count < 0, errno == EINTR { continue }
            if count <= 0 { break }
            total += count
        }
        return total
    }
}
