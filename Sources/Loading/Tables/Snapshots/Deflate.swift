import CZlib

/// Whole blocks of bytes, packed and unpacked by zlib.
enum Deflate {
    /// Packed fast: a fetch waits for it, and columns of few values shrink to little in any case.
    static func packed(_ bytes: [UInt8]) -> [UInt8] {
        let bound = compressBound(uLong(bytes.count))
        return [UInt8](unsafeUninitializedCapacity: Int(bound)) { buffer, count in
            var size = bound
            let status = compress2(buffer.baseAddress, &size, bytes, uLong(bytes.count), Z_BEST_SPEED)
            count = status == Z_OK ? Int(size) : 0
        }
    }

    /// Nil where they are not what was packed, or not `size` bytes.
    static func unpacked(_ bytes: UnsafeRawBufferPointer, size: Int) -> [UInt8]? {
        var isWhole = false
        let unpacked = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            var length = uLong(size)
            let packed = bytes.bindMemory(to: Bytef.self)
            let status = uncompress(buffer.baseAddress, &length, packed.baseAddress, uLong(packed.count))
            isWhole = status == Z_OK && Int(length) == size
            count = isWhole ? size : 0
        }
        return isWhole ? unpacked : nil
    }

    static func checksum(of bytes: UnsafeRawBufferPointer) -> UInt32 {
        UInt32(truncatingIfNeeded: crc32_z(0, bytes.bindMemory(to: Bytef.self).baseAddress, bytes.count))
    }
}
