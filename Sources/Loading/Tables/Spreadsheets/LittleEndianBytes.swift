/// Numbers among bytes, the least significant byte first.
struct LittleEndianBytes {
    let bytes: [UInt8]

    /// The number of `width` bytes at a place; nil where they are not all there, or it is larger than `Int.max`.
    func number(at place: Int, width: Int) -> Int? {
        guard place >= 0, place <= bytes.count - width else { return nil }
        let value = bytes[place..<(place + width)].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Int(exactly: value)
    }

    func hasSignature(_ signature: Int, at place: Int) -> Bool { number(at: place, width: 4) == signature }
}

extension ByteFile {
    /// Fewer than asked for only at the end of the file or where it can't be read.
    func bytes(from offset: Int, count: Int) -> LittleEndianBytes {
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            initialized = read(into: UnsafeMutableRawBufferPointer(buffer), from: offset)
        }
        return LittleEndianBytes(bytes: bytes)
    }
}
