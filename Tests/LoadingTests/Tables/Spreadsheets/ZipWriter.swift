import CZlib

/// Writes zip archives, in the several ways in which programs write them.
struct ZipWriter {
    var isDeflated = true
    /// Whether sizes and checksums follow the parts, in place of standing before them.
    var describesAfterwards = false
    /// Whether sizes and places are written with eight bytes.
    var isLarge = false
    var isEncrypted = false
    /// Added to each checksum.
    var checksumFault: UInt32 = 0

    private var bytes: [UInt8] = []
    private var list: [UInt8] = []
    private var count = 0

    init() {}

    mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

    mutating func add(_ name: String, _ content: [UInt8]) {
        let packed = isDeflated ? ZipWriter.deflated(content) : content
        let checksum = UInt32(truncatingIfNeeded: crc32(0, content, uInt(content.count))) &+ checksumFault
        let offset = bytes.count
        let flags = (describesAfterwards ? 8 : 0) + (isEncrypted ? 1 : 0)
        let common = number(20, 2) + number(flags, 2) + number(isDeflated ? 8 : 0, 2) + number(0, 4)
        let sizes = number(Int(checksum), 4) + number(packed.count, 4) + number(content.count, 4)
        let name = Array(name.utf8)
        let shown = describesAfterwards ? number(0, 12) : sizes
        bytes += number(0x0403_4B50, 4) + common + shown + number(name.count, 2) + number(0, 2) + name + packed
        if describesAfterwards { bytes += number(0x0807_4B50, 4) + sizes }
        let full = number(0xFFFF_FFFF, 4)
        let large = number(1, 2) + number(24, 2) + number(content.count, 8) + number(packed.count, 8)
        let extra = isLarge ? large + number(offset, 8) : []
        list += number(0x0201_4B50, 4) + number(20, 2) + common
        list += isLarge ? number(Int(checksum), 4) + full + full : sizes
        list += number(name.count, 2) + number(extra.count, 2) + number(0, 10)
        list += (isLarge ? full : number(offset, 4)) + name + extra
        count += 1
    }

    /// The archive, complete.
    func archive() -> [UInt8] {
        var archive = bytes + list
        if isLarge {
            let record = archive.count
            archive += number(0x0606_4B50, 4) + number(44, 8) + number(45, 2) + number(45, 2) + number(0, 8)
            archive += number(count, 8) + number(count, 8) + number(list.count, 8) + number(bytes.count, 8)
            archive += number(0x0706_4B50, 4) + number(0, 4) + number(record, 8) + number(1, 4)
        }
        archive += number(0x0605_4B50, 4) + number(0, 4) + number(count, 2) + number(count, 2)
        archive += number(isLarge ? 0xFFFF_FFFF : list.count, 4) + number(isLarge ? 0xFFFF_FFFF : bytes.count, 4)
        return archive + number(0, 2)
    }

    private func number(_ value: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
    }

    private static func deflated(_ content: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        deflateInit2_(&stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
        defer { deflateEnd(&stream) }
        var input = content
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, uLong(content.count))))
        let room = output.count
        input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = uInt(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = uInt(output.count)
                deflate(&stream, Z_FINISH)
            }
        }
        return Array(output.prefix(room - Int(stream.avail_out)))
    }
}
