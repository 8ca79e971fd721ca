/// One part of a zip archive, as the archive's list describes it. Sizes there hold even where the part itself is
/// followed by them.
struct ZipEntry: Hashable {
    let isEncrypted: Bool
    /// 0: stored; 8: deflated.
    let method: Int
    let checksum: UInt32
    let compressedSize: Int
    let size: Int
    /// Of the header before the part's bytes.
    let offset: Int

    /// The entry whose description stands at a place, and where the next one begins; nil where it is cut short.
    static func read(_ list: LittleEndianBytes, at place: Int) -> (name: String, entry: ZipEntry, end: Int)? {
        let short = { list.number(at: place + $0, width: 2) }
        let long = { list.number(at: place + $0, width: 4) }
        guard let flags = short(8), let method = short(10), let checksum = long(16), let compressed = long(20),
            let size = long(24), let nameSize = short(28), let extraSize = short(30), let commentSize = short(32),
            let offset = long(42)
        else { return nil }
        let nameEnd = place + 46 + nameSize
        guard nameEnd + extraSize + commentSize <= list.bytes.count else { return nil }
        let name = String(decoding: list.bytes[(place + 46)..<nameEnd], as: UTF8.self)
        var sizes = LargeSizes(list, in: nameEnd..<(nameEnd + extraSize))
        // In this order, and each only where the short number is full.
        let fullSize = sizes.take(insteadOf: size)
        let fullCompressed = sizes.take(insteadOf: compressed)
        let fullOffset = sizes.take(insteadOf: offset)
        guard let fullSize, let fullCompressed, let fullOffset else { return nil }
        let entry = ZipEntry(
            isEncrypted: flags & 1 == 1, method: method, checksum: UInt32(checksum),
            compressedSize: fullCompressed, size: fullSize, offset: fullOffset
        )
        return (name, entry, nameEnd + extraSize + commentSize)
    }
}

/// The numbers of eight bytes of an entry that is too large for four.
private struct LargeSizes {
    private let list: LittleEndianBytes
    private var next: Int?
    private let end: Int

    /// The extra field with the identifier 1, if there is one.
    init(_ list: LittleEndianBytes, in extra: Range<Int>) {
        self.list = list
        end = extra.upperBound
        var place = extra.lowerBound
        while place + 4 <= extra.upperBound, let size = list.number(at: place + 2, width: 2) {
            if list.number(at: place, width: 2) == 1 {
                next = place + 4
                return
            }
            place += 4 + size
        }
    }

    mutating func take(insteadOf short: Int) -> Int? {
        guard short == 0xFFFF_FFFF else { return short }
        guard let place = next, place + 8 <= end else { return nil }
        next = place + 8
        return list.number(at: place, width: 8)
    }
}
