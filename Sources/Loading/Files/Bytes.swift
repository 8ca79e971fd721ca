import Glibc

extension UInt8 {
    @inlinable package static var lineFeed: UInt8 { UInt8(ascii: "\n") }
    @inlinable package static var carriageReturn: UInt8 { UInt8(ascii: "\r") }
    @inlinable package static var backslash: UInt8 { UInt8(ascii: "\\") }
    @inlinable package static var backtick: UInt8 { UInt8(ascii: "`") }
    @inlinable package static var pipe: UInt8 { UInt8(ascii: "|") }

    /// A byte of a character other than its first.
    @inlinable package var isUTF8Continuation: Bool { self & 0xC0 == 0x80 }
    @inlinable package var isBlank: Bool { self == 0x20 || self == 0x09 }
    @inlinable package var isBlankOrLineEnd: Bool { isBlank || self == .lineFeed || self == .carriageReturn }
}

extension Array where Element == UInt8 {
    /// The first occurrence of a byte from an offset on, found a vector at a time.
    package func offset(of byte: UInt8, from start: Int = 0) -> Int? {
        withUnsafeBytes { bytes in
            guard start < bytes.count, let base = bytes.baseAddress,
                let found = memchr(base + start, Int32(byte), bytes.count - start)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }

    /// Whether `second` stands right after `first` anywhere.
    package func containsPair(_ first: UInt8, _ second: UInt8) -> Bool {
        var start = 0
        while let found = offset(of: first, from: start) {
            if found + 1 < count, self[found + 1] == second { return true }
            start = found + 1
        }
        return false
    }
}
