extension ReferenceColumn {
    /// The hash by which a reference is known: 0 for an empty one, and the same in every run and on every machine.
    package static func hash(of reference: String) -> UInt64 {
        var text = reference
        return text.withUTF8 { hash(of: UnsafeRawBufferPointer($0)) }
    }

    /// The hash of a reference's UTF-8 bytes, without blanks around it.
    @inlinable
    package static func hash(of bytes: UnsafeRawBufferPointer) -> UInt64 {
        guard let last = bytes.indices.last else { return 0 }
        var hash = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
        guard last >= 7 else {
            let word = bytes.reduce(0 as UInt64) { $0 &<< 8 | UInt64($1) }
            return max(1, mixed(hash, word))
        }
        var offset = 0
        while offset < last &- 7 {
            hash = mixed(hash, UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
            offset &+= 8
        }
        // The last eight bytes, some of which may have been mixed in already.
        let rest = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: last &- 7, as: UInt64.self))
        return max(1, mixed(hash, rest))
    }

    @inlinable
    package static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low ^ (word &<< 29 | word &>> 35)
    }
}
