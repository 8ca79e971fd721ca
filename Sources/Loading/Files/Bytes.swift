import Glibc

extension UInt8 {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let backslash = UInt8(ascii: "\\")
    static let backtick = UInt8(ascii: "`")
    static let pipe = UInt8(ascii: "|")

    /// A byte of a character other than its first.
    var isUTF8Continuation: Bool { self & 0xC0 == 0x80 }
    var isBlank: Bool { self == 0x20 || self == 0x09 }
    var isBlankOrLineEnd: Bool { isBlank || self == .lineFeed || self == .carriageReturn }
}

extension Array where Element == UInt8 {
    /// The first occurrence of a byte from an offset on, found a vector at a time.
    func offset(of byte: UInt8, from start: Int = 0) -> Int? {
        withUnsafeBytes { bytes in
            guard start < bytes.count, let base = bytes.baseAddress,
                let found = memchr(base + start, Int32(byte), bytes.count - start)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }

    /// Whether `second` stands right after `first` anywhere.
    func containsPair(_ first: UInt8, _ second: UInt8) -> Bool {
        var start = 0
        while let found = offset(of: first, from: start) {
            if found + 1 < count, self[found + 1] == second { return true }
            start = found + 1
        }
        return false
    }
}
