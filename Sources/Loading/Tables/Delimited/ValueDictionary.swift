import Glibc

/// The distinct values of one column, as bytes, each with a code from 1 in the order in which they were met.
///
/// An open-addressing table keyed by the first and last eight bytes, so that a row costs a few instructions and
/// no `String`.
struct ValueDictionary {
    /// More distinct values than this are free text, not a category.
    static let limit = 65_534
    /// The code of every value beyond the limit.
    static let overflow = UInt16.max

    private struct Entry {
        var head: UInt64 = 0
        var tail: UInt64 = 0
        var length: UInt32 = 0
        /// 0: nothing is here.
        var code: UInt32 = 0
    }

    /// Behind one another; value `code` ends at `ends[code]` and begins where the one before ends.
    private var bytes: [UInt8] = []
    private var ends = [0]
    /// A power of two of places, at most half of them taken.
    private var entries = [Entry](repeating: Entry(), count: 64)

    /// How many there are, which is the last code.
    var count: Int { ends.count - 1 }

    /// The values of all codes beyond `code`, in their order.
    func values(after code: Int) -> [[UInt8]] {
        ((code + 1)..<ends.count).map { Array(bytes[ends[$0 - 1]..<ends[$0]]) }
    }

    /// The code of a cell, which is not empty.
    ///
    /// Safety: eight bytes must be readable from the cell's first byte on, even where the cell is shorter.
    @inline(__always)
    mutating func code(of cell: UnsafeRawBufferPointer) -> UInt16 {
        let (head, tail) = ValueDictionary.ends(of: cell)
        let mask = entries.count &- 1
        var slot = ValueDictionary.hash(head, tail) & mask
        while true {
            let entry = entries[slot]
            if entry.code == 0 { return add(cell, head: head, tail: tail) }
            if entry.head == head, entry.tail == tail, entry.length == UInt32(truncatingIfNeeded: cell.count),
                cell.count <= 16 || isValue(entry.code, cell)
            {
                return UInt16(truncatingIfNeeded: entry.code)
            }
            slot = (slot &+ 1) & mask
        }
    }

    /// The first and last eight bytes, which with the length are the whole cell up to 16 bytes; of a longer one
    /// the bytes between them are mixed into the head.
    @inline(__always)
    private static func ends(of cell: UnsafeRawBufferPointer) -> (head: UInt64, tail: UInt64) {
        let short = min(cell.count, 8)
        let kept = ~UInt64(0) &>> UInt64(truncatingIfNeeded: 64 &- 8 &* short)
        var head = cell.word(at: 0) & kept
        let tail = cell.word(at: cell.count &- short) & kept
        if cell.count > 16 {
            var offset = 8
            while offset < cell.count &- 8 {
                head = ((head &<< 23 | head &>> 41) ^ cell.word(at: offset)) &* 0x9E37_79B9_7F4A_7C15
                offset &+= 8
            }
        }
        return (head, tail)
    }

    @inline(__always)
    private static func hash(_ head: UInt64, _ tail: UInt64) -> Int {
        let mixed = (head ^ (tail &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: mixed &>> 40)
    }

    private func isValue(_ code: UInt32, _ cell: UnsafeRawBufferPointer) -> Bool {
        let start = ends[Int(code) - 1]
        return bytes.withUnsafeBytes { bytes in
            // Safety: the entry's length, which is the cell's, is that of the value.
            guard let known = bytes.baseAddress, let new = cell.baseAddress else { return false }
            return memcmp(known + start, new, cell.count) == 0
        }
    }

    @inline(never)
    private mutating func add(_ cell: UnsafeRawBufferPointer, head: UInt64, tail: UInt64) -> UInt16 {
        guard count < ValueDictionary.limit else { return ValueDictionary.overflow }
        bytes += cell
        ends.append(bytes.count)
        if count * 2 > entries.count { grow() }
        place(Entry(head: head, tail: tail, length: UInt32(truncatingIfNeeded: cell.count), code: UInt32(count)))
        return UInt16(count)
    }

    private mutating func grow() {
        let old = entries
        entries = Array(repeating: Entry(), count: old.count * 4)
        for entry in old where entry.code != 0 { place(entry) }
    }

    private mutating func place(_ entry: Entry) {
        var slot = ValueDictionary.hash(entry.head, entry.tail) & (entries.count - 1)
        while entries[slot].code != 0 { slot = (slot + 1) & (entries.count - 1) }
        entries[slot] = entry
    }
}

extension UnsafeRawBufferPointer {
    /// The eight bytes from `offset` on as a little-endian word.
    ///
    /// Safety: they must be readable, though they may lie beyond the buffer's own end.
    @inline(__always)
    func word(at offset: Int) -> UInt64 {
        guard let start = baseAddress else { return 0 }
        return UInt64(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
}
