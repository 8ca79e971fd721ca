extension ReferenceColumn {
    /// The hash of a reference's UTF-8 bytes without blanks around them; 0 only for none. The same in every run.
    ///
    /// Source: FNV-1a over words of eight bytes, with the finisher of MurmurHash3.
    package static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        guard !bytes.isEmpty else { return 0 }
        var hash = 0xcbf2_9ce4_8422_2325 ^ UInt64(bytes.count)
        var offset = 0
        while offset &+ 8 <= bytes.count {
            let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            hash = mixed(hash ^ UInt64(littleEndian: word))
            offset &+= 8
        }
        var rest: UInt64 = 0
        while offset < bytes.count {
            rest = rest << 8 | UInt64(bytes[offset])
            offset &+= 1
        }
        return max(1, mixed(hash ^ rest))
    }

    package static func hash(_ text: some StringProtocol) -> UInt64 {
        var text = String(text)
        return text.withUTF8 { hash(UnsafeRawBufferPointer($0)) }
    }

    private static func mixed(_ word: UInt64) -> UInt64 {
        var word = word
        word = (word ^ word >> 33) &* 0xff51_afd7_ed55_8ccd
        word = (word ^ word >> 33) &* 0xc4ce_b9fe_1a85_ec53
        return word ^ word >> 33
    }
}
