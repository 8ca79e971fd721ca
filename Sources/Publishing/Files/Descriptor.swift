import Glibc

/// Why the system refused something: its number for it.
package struct SystemFault: Error, Equatable, Sendable {
    package let reason: Int32

    /// "Permission denied".
    package var words: String { String(cString: strerror(reason)) }
}

/// A file or folder that is open. What is done in an open folder is done there, whatever others put in the place of its
/// path meanwhile.
final class Descriptor: Sendable {
    let number: Int32

    /// - Parameter number: of a file that is open; it is closed when nobody needs it any more.
    init(taking number: Int32) { self.number = number }

    deinit { close(number) }

    /// Opens a folder. Links in front of its last part are followed, the last part is not.
    static func folder(_ name: String, in folder: Descriptor? = nil) throws(SystemFault) -> Descriptor {
        try open(name, in: folder, O_RDONLY | O_DIRECTORY)
    }

    /// Opens a file that is no link. A pipe does not keep it waiting.
    static func open(
        _ name: String, in folder: Descriptor? = nil, _ flags: Int32, mode: mode_t = 0
    ) throws(SystemFault) -> Descriptor {
        let number = openat(
            folder?.number ?? AT_FDCWD, name, flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, mode)
        guard number >= 0 else { throw SystemFault(reason: errno) }
        return Descriptor(taking: number)
    }

    /// A path for this process alone. It leads to what is open even where its name now belongs to something else.
    var path: String { "/proc/self/fd/\(number)" }

    var status: stat {
        var status = stat()
        fstat(number, &status)
        return status
    }

    var isRegularFile: Bool { status.st_mode & S_IFMT == S_IFREG }

    /// The first bytes of a file.
    func bytes(atMost count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            while initialized < count {
                let length = read(number, buffer.baseAddress.map { $0 + initialized }, count - initialized)
                if length < 0, errno == EINTR { continue }
                guard length > 0 else { break }
                initialized += length
            }
        }
    }

    /// Writes all bytes; 0, or the reason why that could not be done.
    func write(_ bytes: [UInt8]) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            var offset = 0
            while offset < buffer.count {
                let length = Glibc.write(number, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
                if length > 0 { offset += length } else if errno != EINTR { return errno }
            }
            return 0
        }
    }
}
