/// A stretch of a file in memory, with room after it for the readers that look at whole machine words.
struct ChunkBuffer: ~Copyable {
    private(set) var bytes: UnsafeMutableRawPointer
    /// How many bytes of the file are here.
    private(set) var count = 0
    /// Where in the file they begin.
    private(set) var offset = 0
    /// Whether they go on to the end of the file; then they end with a newline, added if need be.
    private(set) var isLast = false
    private var capacity: Int
    private let file: ByteFile

    init(file: ByteFile, capacity: Int) {
        self.file = file
        self.capacity = capacity
        bytes = .allocate(byteCount: capacity + ChunkBuffer.room, alignment: 64)
    }

    deinit { bytes.deallocate() }

    /// A newline, and what `StructuralBytes` looks at.
    private static let room = StructuralBytes.padding + 64

    mutating func fill(from offset: Int, count wanted: Int) {
        self.offset = offset
        count = 0
        isLast = false
        extend(to: wanted)
    }

    /// Reads on until so many bytes are here, or the file ends.
    mutating func extend(to wanted: Int) {
        if wanted > capacity { grow(to: wanted) }
        count += file.read(
            into: UnsafeMutableRawBufferPointer(start: bytes + count, count: wanted - count),
            from: offset + count
        )
        isLast = count < wanted || offset + count >= file.size
        if isLast, count > 0, !isNewline(at: count - 1) {
            bytes.storeBytes(of: UInt8(ascii: "\n"), toByteOffset: count, as: UInt8.self)
            count += 1
        }
        // No structural byte may be seen after the end.
        (bytes + count).initializeMemory(as: UInt8.self, repeating: 0xFF, count: StructuralBytes.padding)
    }

    func isNewline(at place: Int) -> Bool {
        let byte = bytes.load(fromByteOffset: place, as: UInt8.self)
        return byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private mutating func grow(to wanted: Int) {
        let larger = UnsafeMutableRawPointer.allocate(byteCount: wanted + ChunkBuffer.room, alignment: 64)
        larger.copyMemory(from: bytes, byteCount: count)
        bytes.deallocate()
        bytes = larger
        capacity = wanted
    }
}
