import Dispatch
import Glibc

/// Tells when a file of a project's watched folders has changed, by inotify.
///
/// Changes that follow upon each other at once, as an editor's when it saves by renaming, are told once.
package final class FolderWatcher: Sendable {
    /// One element a burst of changes; bursts that nobody waited for are told as one.
    package let changes: AsyncStream<Void>
    /// Open as long as there is somebody to tell.
    private let lifeline: Int32

    /// How long nothing may happen until a burst is over, and after which time it is told even so, in milliseconds.
    private static let (quiet, longest): (Int32, Int) = (8, 100)

    /// The system can't watch: it says why.
    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    /// - Parameters:
    ///   - project: the folder that holds the watched ones.
    ///   - folders: their names. They need not be there yet.
    package init(project: String, folders: Set<String>) throws(Failure) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw Failure(description: String(cString: strerror(errno))) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let end = ends[0]
        let tree: WatchedTree
        do throws(Failure) {
            tree = try WatchedTree(root: project, names: folders)
        } catch {
            for end in ends { close(end) }
            throw error
        }
        lifeline = ends[1]
        let (changes, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        self.changes = changes
        DispatchQueue(label: "upheld.watcher").async {
            FolderWatcher.run(tree, until: end) { continuation.yield() }
            continuation.finish()
        }
    }

    /// Ends the stream of changes.
    deinit { close(lifeline) }

    private static func run(_ tree: WatchedTree, until end: Int32, _ tell: () -> Void) {
        var tree = tree
        defer {
            tree.close()
            close(end)
        }
        while wait(for: [tree.descriptor, end], milliseconds: -1) {
            guard !wait(for: [end], milliseconds: 0) else { return }
            guard tree.readEvents() else { continue }
            let began = DispatchTime.now().uptimeNanoseconds
            while wait(for: [tree.descriptor], milliseconds: quiet),
                DispatchTime.now().uptimeNanoseconds - began < longest * 1_000_000
            {
                _ = tree.readEvents()
            }
            tell()
        }
    }

    /// Whether there is something to read from any of them before the time is over.
    private static func wait(for descriptors: [Int32], milliseconds: Int32) -> Bool {
        var waiting = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        while true {
            let count = poll(&waiting, nfds_t(waiting.count), milliseconds)
            if count >= 0 || errno != EINTR { return count > 0 }
        }
    }
}
