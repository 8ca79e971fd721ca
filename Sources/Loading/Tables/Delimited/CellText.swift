import Casework
import Narrative

/// The text of cells.
enum CellText {
    /// Whether a byte is a blank at the edge of a cell.
    @inline(__always)
    static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte &- 9 < 5 }

    /// The bytes as UTF-8 where they are valid UTF-8, else as Windows-1252; runs of blanks, line ends, no-break
    /// spaces and control characters are folded into one blank, and those at the edges dropped.
    static func text(of bytes: some Collection<UInt8>) -> String {
        let decoded = String(validating: bytes, as: UTF8.self) ?? windows1252(bytes)
        return foldingBlanks(decoded)
    }

    /// The words of a text with one blank between them.
    static func foldingBlanks(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        var owesBlank = false
        for scalar in text.unicodeScalars {
            if isInvisible(scalar) { continue }
            if isBlank(scalar) {
                owesBlank = !folded.isEmpty
                continue
            }
            if owesBlank { folded.append(" ") }
            owesBlank = false
            folded.append(scalar)
        }
        return String(folded)
    }

    /// What two spellings have in common that differ only in case and blanks.
    static func key(of text: String) -> String { foldingBlanks(text).lowercased() }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    }

    /// The byte order mark, zero-width blanks and the marks that change the direction of text.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFEFF, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func windows1252(_ bytes: some Collection<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            let isSpecial = (0x80...0x9F).contains(byte)
            text.append(isSpecial ? specials[Int(byte) - 0x80] : Unicode.Scalar(byte))
        }
        return String(text)
    }

    /// 0x80 to 0x9F. Source: the WHATWG Encoding Standard's index of windows-1252, with U+FFFD for what is not assigned.
    private static let specials: [Unicode.Scalar] = Array(
        "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars
    )
}
