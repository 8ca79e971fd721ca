import Glibc
import Synchronization

/// What becomes of a run that is told to end: by Ctrl-C, by the system, by the terminal that goes.
///
/// The signals are blocked everywhere but in one thread that waits for them, removes what the run has not finished, ends
/// the programs that it has started, and lets the signal do its work.
package enum Interruption {
    /// Held while something is done that must be done whole.
    private static let moment = Mutex(())
    private static let folders = Mutex<[ObjectIdentifier: ScratchFolder]>([:])
    private static let helpers = Mutex<Set<Int32>>([])

    private static let signals: [Int32] = [SIGINT, SIGTERM, SIGHUP]

    /// To be called first of all: threads that began before would end the program at once.
    package static func prepare() {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in signals where !isIgnored(signal) { sigaddset(&set, signal) }
        pthread_sigmask(SIG_BLOCK, &set, nil)
        var thread = pthread_t()
        pthread_create(&thread, nil, { _ in Interruption.wait() }, nil)
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
        var set = sigset_t()
        sigemptyset(&set)
        for signal in signals { sigaddset(&set, signal) }
        var number: Int32 = 0
        while sigwait(&set, &number) != 0 {}
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
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, number)
        signal(number, SIG_DFL)
        raise(number)
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
