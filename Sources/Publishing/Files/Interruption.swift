import Glibc
import Synchronization

/// The ends of the pipe between a signal's handler and the thread that acts on it; set once, before there is a handler.
private nonisolated(unsafe) var interruptionSource: Int32 = -1
private nonisolated(unsafe) var interruptionTarget: Int32 = -1

/// What becomes of a run that is told to end: by Ctrl-C, by the system, by the terminal that goes.
///
/// A signal's handler writes its number into a pipe. A thread that waits there removes what the run has not finished, ends
/// the programs that it has started, and lets the signal do its work. To block the signals would not do: the main thread
/// of an asynchronous program waits with all of them open.
package enum Interruption {
    /// Held while something is done that must be done whole.
    private static let moment = Mutex(())
    private static let folders = Mutex<[ObjectIdentifier: ScratchFolder]>([:])
    private static let helpers = Mutex<Set<Int32>>([])

    private static let signals: [Int32] = [SIGINT, SIGTERM, SIGHUP]

    /// To be called first of all.
    package static func prepare() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (interruptionSource, interruptionTarget) = (ends[0], ends[1])
        var thread = pthread_t()
        pthread_create(&thread, nil, { _ in Interruption.wait() }, nil)
        for number in signals where !isIgnored(number) {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { number in
                var byte = UInt8(truncatingIfNeeded: number)
                _ = write(interruptionTarget, &byte, 1)
            }
            action.sa_flags = SA_RESTART
            sigaction(number, &action, nil)
        }
        open(signals)
    }

    /// As `nohup` has it.
    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        guard sigaction(number, nil, &action) == 0, let handler = action.__sigaction_handler.sa_handler else {
            return false
        }
        return unsafeBitCast(handler, to: Int.self) == 1
    }

    private static func wait() -> UnsafeMutableRawPointer? {
        var byte: UInt8 = 0
        while read(interruptionSource, &byte, 1) != 1 {}
        let number = Int32(byte)
        moment.withLock { _ in
            helpers.withLock { $0.forEach { kill(-$0, SIGKILL) } }
            folders.withLock { folders in
                for folder in folders.values { folder.empty() }
                end(by: number)
            }
        }
        return nil
    }

    private static func end(by number: Int32) {
        signal(number, SIG_DFL)
        open([number])
        raise(number)
    }

    /// Lets signals come to this thread: whoever started the program may have had them blocked.
    private static func open(_ numbers: [Int32]) {
        var set = sigset_t()
        sigemptyset(&set)
        for number in numbers { sigaddset(&set, number) }
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
    }

    /// Does something that is done whole or not at all, as far as signals go.
    package static func whole(_ work: () -> Int32) -> Int32 { moment.withLock { _ in work() } }

    /// Makes a folder that goes with the run.
    static func keeping(
        _ make: () throws(SystemFault) -> ScratchFolder
    ) throws(SystemFault) -> ScratchFolder {
        try folders.withLock { folders throws(SystemFault) in
            let folder = try make()
            folders[ObjectIdentifier(folder)] = folder
            return folder
        }
    }

    static func forget(_ folder: ScratchFolder) {
        folders.withLock { _ = $0.removeValue(forKey: ObjectIdentifier(folder)) }
    }

    /// - Parameter process: a program that was started, the first of a group of its own.
    static func began(_ process: Int32) { helpers.withLock { _ = $0.insert(process) } }
    static func ended(_ process: Int32) { helpers.withLock { _ = $0.remove(process) } }
}
