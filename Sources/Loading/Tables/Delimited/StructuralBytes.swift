/// The places of the bytes that give a table its shape: delimiters, quotation marks, ends of lines.
///
/// Eight bytes are compared at a time in an ordinary machine word. Other control characters are among the places
/// too; the caller looks at the byte.
struct StructuralBytes {
    /// So many bytes after `end` must be readable, and 0xFF, which has no place in a table's shape.
    static let padding = 64

    private let start: UnsafeRawPointer
    private let end: Int
    private let delimiters: UInt64
    private var block: Int
    private var hits: UInt64 = 0

    /// Places from `first` up to but not including `end`, counted from `start`.
    ///
    /// Safety: the bytes up to `end + padding` must stay readable while this or a copy is used.
    @inline(__always)
    init(in start: UnsafeRawPointer, from first: Int, to end: Int, delimiter: UInt8) {
        self.start = start
        self.end = end
        delimiters = UInt64(delimiter) &* 0x0101_0101_0101_0101
        block = first &- 64
    }

    /// The next place, or `end`.
    @inline(__always)
    mutating func next() -> Int {
        while hits == 0 {
            block &+= 64
            if block >= end { return end }
            hits = mask(of: start + block)
        }
        let place = block &+ hits.trailingZeroBitCount
        hits &= hits &- 1
        return place
    }

    /// One bit a byte of the 64 bytes from `bytes` on.
    ///
    /// A byte that is zero after exclusive-or with a pattern is equal to it: of the seven low bits plus 127, or the
    /// byte itself, bit 7 is set exactly where the byte is not zero. The multiplication gathers the eight bits.
    @inline(__always)
    private func mask(of bytes: UnsafeRawPointer) -> UInt64 {
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        var mask: UInt64 = 0
        for index in 0..<8 {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index &* 8, as: UInt64.self))
            let delimiter = word ^ delimiters
            let quote = word ^ 0x2222_2222_2222_2222
            let notDelimiter = ((delimiter & low) &+ low) | delimiter
            let notQuote = ((quote & low) &+ low) | quote
            let notControl = ((word & 0x7070_7070_7070_7070) &+ low) | word
            let found = ~(notDelimiter & notQuote & notControl) & ~low
            let gathered = ((found &>> 7) &* 0x0102_0408_1020_4080) &>> 56
            mask |= gathered &<< UInt64(truncatingIfNeeded: index &* 8)
        }
        return mask
    }
}
