/// Characters that nobody sees and that do something: to a page, a document, a terminal, or to the order of the letters.
extension String {
    /// Whether it holds any, tabs and line ends left aside.
    package var hasControlCharacters: Bool {
        utf8.contains(where: String.mayBeginControl) && unicodeScalars.contains(where: \.isControl)
    }

    /// Without them.
    package var withoutControlCharacters: String {
        hasControlCharacters ? String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isControl })) : self
    }

    /// Whether a byte may be the first of such a character.
    private static func mayBeginControl(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
    }
}

extension Unicode.Scalar {
    /// Source: XML 1.0, 2.2; ISO/IEC 6429; UAX #9 for those that turn letters round whatever these are.
    package var isControl: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
