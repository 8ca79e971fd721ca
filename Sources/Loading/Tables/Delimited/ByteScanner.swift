/// Takes numbers, letters and signs from the front of a cell.
struct ByteScanner {
    private let bytes: UnsafeRawBufferPointer
    private var position = 0

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { position == bytes.count }

    var peek: UInt8? { isAtEnd ? nil : bytes[position] }

    /// Takes the byte if it comes next.
    mutating func take(_ byte: UInt8) -> Bool { take { $0 == byte } != nil }

    /// Takes the next byte if it is one of those wanted.
    mutating func take(where isWanted: (UInt8) -> Bool) -> UInt8? {
        guard let byte = peek, isWanted(byte) else { return nil }
        position += 1
        return byte
    }

    /// Takes the digits that come next: their value and how many they are. Nil where there is none, or more than 18.
    mutating func number() -> (value: Int, digits: Int)? {
        var value = 0
        var digits = 0
        while let byte = take(where: { $0 &- UInt8(ascii: "0") <= 9 }) {
            digits += 1
            guard digits <= 18 else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return digits == 0 ? nil : (value, digits)
    }

    /// Takes the letters A to Z that come next, as lower case.
    mutating func letters() -> [UInt8] {
        var letters: [UInt8] = []
        while let byte = take(where: { ($0 | 0x20) &- UInt8(ascii: "a") < 26 }) { letters.append(byte | 0x20) }
        return letters
    }

    mutating func skipBlanks() {
        while take(where: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) != nil {}
    }
}
