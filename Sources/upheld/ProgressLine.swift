import Dispatch
import Glibc
import Synchronization

/// Says on a terminal what long work is doing; says nothing of work of half a second, or into a file.
final class ProgressLine: Sendable {
    private struct State {
        var stage = ""
        var isShown = false
        var hasEnded = false
    }

    private let state = Mutex(State())
    private let timer: (any DispatchSourceTimer)?

    init() {
        guard isatty(STDERR_FILENO) == 1 else {
            timer = nil
            return
        }
        let timer = DispatchSource.makeTimerSource()
        self.timer = timer
        let started = DispatchTime.now()
        timer.schedule(deadline: started + .milliseconds(500), repeating: .milliseconds(200))
        timer.setEventHandler { [weak self] in
            let seconds = Double(DispatchTime.now().uptimeNanoseconds - started.uptimeNanoseconds) / 1e9
            self?.draw(seconds: Int(seconds * 10))
        }
        timer.resume()
    }

    func show(_ stage: String) {
        state.withLock { $0.stage = stage }
    }

    private func draw(seconds tenths: Int) {
        state.withLock { state in
            guard !state.hasEnded else { return }
            state.isShown = true
            fputs("\r\u{1B}[K\(state.stage) … \(tenths / 10).\(tenths % 10) s", stderr)
        }
    }

    /// Takes the line away.
    func end() {
        timer?.cancel()
        state.withLock { state in
            if state.isShown, !state.hasEnded { fputs("\r\u{1B}[K", stderr) }
            state.hasEnded = true
        }
    }
}
