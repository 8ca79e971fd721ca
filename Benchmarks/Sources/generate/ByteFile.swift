import Glibc

/// A file written in large blocks.
struct ByteFile: ~Copyable {
    private let file: UnsafeMutablePointer<FILE>
    private var buffer: [UInt8] = []

    init(path: String) throws {
        guard let file = fopen(path, "w") else { throw GenerateError.cannotWrite(path) }
        self.file = file
        buffer.reserveCapacity(1 << 20)
    }

    mutating func write(_ text: StaticString) {
        buffer.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func write(_ bytes: [UInt8]) {
        buffer.append(contentsOf: bytes)
        if buffer.count > 1 << 20 { flush() }
    }

    private mutating func flush() {
        _ = buffer.withUnsafeBufferPointer { fwrite($0.baseAddress, 1, $0.count, file) }
        buffer.removeAll(keepingCapacity: true)
    }

    consuming func close() {
        flush()
        fclose(file)
    }
}

enum GenerateError: Error {
    case cannotWrite(String)
}
