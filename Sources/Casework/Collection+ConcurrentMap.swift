import Dispatch
import Synchronization

extension Array where Element: Sendable {
    /// The results of `transform` in the order of the elements, computed on all cores.
    package func concurrentMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
        guard count > 1 else { return map(transform) }
        let chunkCount = Swift.min(count, 64)
        let chunks = Mutex<[Int: [Result]]>([:])
        let elements = self
        DispatchQueue.concurrentPerform(iterations: chunkCount) { chunk in
            let range = (elements.count * chunk / chunkCount)..<(elements.count * (chunk + 1) / chunkCount)
            let results = elements[range].map(transform)
            chunks.withLock { $0[chunk] = results }
        }
        return chunks.withLock { finished in (0..<chunkCount).flatMap { finished[$0] ?? [] } }
    }
}
