/// Where the kept cells of a run of rows lie in a buffer: `stride` cells a row, row after row.
struct CellIndex: ~Copyable {
    /// The kept cells of a row and one place more, into which cells that nobody asked for are written.
    let stride: Int
    private(set) var rowCount = 0
    private(set) var spans: UnsafeMutablePointer<CellSpan>
    private var capacity: Int

    init(keptCells: Int) {
        stride = keptCells + 1
        capacity = 256
        spans = .allocate(capacity: capacity * stride)
    }

    deinit { spans.deallocate() }

    mutating func removeAll() { rowCount = 0 }

    /// The places of the row that is being read; it is not among the rows until `commitRow()`.
    @inline(__always)
    var row: UnsafeMutablePointer<CellSpan> { spans + rowCount &* stride }

    @inline(__always)
    mutating func commitRow() {
        rowCount &+= 1
        if rowCount == capacity { grow() }
    }

    @inline(never)
    private mutating func grow() {
        let larger = UnsafeMutablePointer<CellSpan>.allocate(capacity: capacity * 2 * stride)
        // Safety: both hold `capacity * stride` elements of a trivial type and do not overlap.
        larger.update(from: spans, count: capacity * stride)
        spans.deallocate()
        spans = larger
        capacity *= 2
    }
}

/// The place of a cell's text in a buffer of less than 2 GB, without the quotation marks around it.
struct CellSpan {
    private let packed: UInt64

    @inline(__always)
    init(from start: Int, to end: Int, hasDoubledQuotes: Bool = false) {
        packed =
            UInt64(truncatingIfNeeded: start) | UInt64(truncatingIfNeeded: end &- start) &<< 32
            | (hasDoubledQuotes ? 1 &<< 63 : 0)
    }

    @inline(__always)
    var start: Int { Int(truncatingIfNeeded: packed & 0xFFFF_FFFF) }
    @inline(__always)
    var count: Int { Int(truncatingIfNeeded: packed &>> 32 & 0x7FFF_FFFF) }
    /// Two quotation marks in the text stand for one.
    @inline(__always)
    var hasDoubledQuotes: Bool { packed &>> 63 == 1 }
}
