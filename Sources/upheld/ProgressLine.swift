import Casework
import Dispatch
import Synchronization

/// Says on a terminal what long work is doing; says nothing of work of half a second, or into a file.
final class ProgressLine: Sendable {
    private struct State {
        var stage = ""
        var isShown = false
        var hasEnded = !StandardError.isTerminal
    }

    private let state = Mutex(State())
    private let started = DispatchTime.now()

    init() {
        if StandardError.isTerminal { drawLater(.milliseconds(500)) }
    }

    func show(_ stage: String) {
        state.withLock { $0.stage = stage.withoutControlCharacters }
    }

    private func drawLater(_ delay: DispatchTimeInterval) {
        DispatchQueue.global().asyncAfter(deadline: .now() + delay) { [weak self] in
            guard let self, draw() else { return }
            drawLater(.milliseconds(200))
        }
    }

    /// False once the work has ended.
    private func draw() -> Bool {
        let tenths = Int((DispatchTime.now().uptimeNanoseconds - started.uptimeNanoseconds) / 100_000_000)
        return state.withLock { state in
            guard !state.hasEnded else { return false }
            state.isShown = true
            StandardError.write("\r\u{1B}[K\(state.stage) … \(tenths / 10).\(tenths % 10) s")
            return true
        }
    }

    /// Takes the line away.
    func end() {
        state.withLock { state in
            if state.isShown, !state.hasEnded { StandardError.write("\r\u{1B}[K") }
            state.hasEnded = true
        }
    }
}
