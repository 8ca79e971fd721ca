import Glibc

/// What changes when a file is written, or another is put in its place.
struct FileStamp: Sendable {
    private let device: UInt64
    private let inode: UInt64
    let size: Int64
    /// In nanoseconds since 1970.
    private let modified: Int64
    private let changed: Int64
    /// Whether the file was left alone for long enough before: a file system's clock is coarse, so that of two changes
    /// that follow upon each other the second may leave no trace in the times.
    let isSettled: Bool

    private static let coarsestTick: Int64 = 20_000_000

    /// Nil where there is no file.
    init?(ofFileAt path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int64(status.st_size)
        modified = FileStamp.nanoseconds(status.st_mtim)
        changed = FileStamp.nanoseconds(status.st_ctim)
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        isSettled = FileStamp.nanoseconds(now) - changed > FileStamp.coarsestTick
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }
}

// How long ago it was looked at is no part of what a file is.

extension FileStamp: Equatable {
    static func == (left: FileStamp, right: FileStamp) -> Bool {
        left.device == right.device && left.inode == right.inode && left.size == right.size
            && left.modified == right.modified && left.changed == right.changed
    }
}
