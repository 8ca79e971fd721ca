import CZlib

/// Reads the bytes of one part of an archive from front to back, a block at a time, and checks that they are what was
/// packed.
final class EntryReader {
    /// A sheet with all the rows that Excel has, each of fifty cells, is about as large.
    static let largestPart = 3 << 30
    /// A part that shrinks to less than this of its size is made to fill a disk; the XML of a sheet shrinks to a tenth.
    static let highestRatio = 250

    private let file: ByteFile
    private let entry: ZipEntry
    /// Where the next bytes stand in the file.
    private var offset: Int
    private var rest: Int
    private var count = 0
    private var checksum: uLong = 0
    /// In one place for as long as zlib uses it, which keeps its address.
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
    private var isAtEnd = false

    init(_ entry: ZipEntry, in file: ByteFile) throws(WorkbookFault) {
        self.file = file
        self.entry = entry
        rest = entry.compressedSize
        offset = 0
        stream.initialize(to: z_stream())
        // Without a header of zlib's own.
        let status = inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else { throw .isBroken }
        if entry.isEncrypted { throw .isProtected }
        guard entry.method == 0 || entry.method == 8, entry.offset < file.size else { throw .isBroken }
        let header = file.bytes(from: entry.offset, count: 30)
        guard header.hasSignature(0x0403_4B50, at: 0), let nameSize = header.number(at: 26, width: 2),
            let extraSize = header.number(at: 28, width: 2)
        else { throw .isBroken }
        offset = entry.offset + 30 + nameSize + extraSize
        guard rest <= file.size, offset <= file.size - rest else { throw .isBroken }
        if entry.size > EntryReader.largestPart { throw .isTooLarge }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        input.deallocate()
    }

    /// How many bytes were written to `output`; 0 at the end of the part.
    func read(into output: UnsafeMutableRawBufferPointer) throws(WorkbookFault) -> Int {
        let new = try entry.method == 0 ? copy(into: output) : inflate(into: output)
        count += new
        let block = UnsafeRawBufferPointer(rebasing: output[..<new]).bindMemory(to: Bytef.self)
        checksum = crc32(checksum, block.baseAddress, uInt(new))
        let used = entry.compressedSize - rest
        if count > EntryReader.largestPart || count > 64 << 20 && count / EntryReader.highestRatio > used {
            throw .isTooLarge
        }
        if new == 0, count != entry.size || UInt32(truncatingIfNeeded: checksum) != entry.checksum { throw .isBroken }
        return new
    }

    private func copy(into output: UnsafeMutableRawBufferPointer) throws(WorkbookFault) -> Int {
        let wanted = min(output.count, rest)
        guard file.read(into: UnsafeMutableRawBufferPointer(rebasing: output[..<wanted]), from: offset) == wanted else {
            throw .isBroken
        }
        offset += wanted
        rest -= wanted
        return wanted
    }

    private func inflate(into output: UnsafeMutableRawBufferPointer) throws(WorkbookFault) -> Int {
        let target = output.bindMemory(to: Bytef.self)
        stream.pointee.next_out = target.baseAddress
        stream.pointee.avail_out = uInt(target.count)
        while stream.pointee.avail_out > 0, !isAtEnd {
            if stream.pointee.avail_in == 0 {
                let wanted = min(input.count, rest)
                let block = UnsafeMutableRawBufferPointer(rebasing: input[..<wanted])
                guard wanted > 0, file.read(into: block, from: offset) == wanted else { throw .isBroken }
                offset += wanted
                rest -= wanted
                stream.pointee.next_in = input.bindMemory(to: Bytef.self).baseAddress
                stream.pointee.avail_in = uInt(wanted)
            }
            let status = CZlib.inflate(stream, Z_NO_FLUSH)
            guard status == Z_OK || status == Z_STREAM_END else { throw .isBroken }
            isAtEnd = status == Z_STREAM_END
        }
        return output.count - Int(stream.pointee.avail_out)
    }
}
