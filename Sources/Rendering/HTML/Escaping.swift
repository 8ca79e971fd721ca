import Casework

/// Characters that no page and no drawing can hold are left out.
extension String {
    /// For the text of an element: `&`, `<` and `>` written as references.
    package var escapedText: String { escaped(quotes: false) }

    /// For the value of an attribute between double quotation marks.
    package var escapedAttribute: String { escaped(quotes: true) }

    private func escaped(quotes: Bool) -> String {
        guard mayNeedEscape else { return self }
        var result: [UInt8] = []
        result.reserveCapacity(utf8.count + 16)
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "&"): result.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): result.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): result.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\"") where quotes: result.append(contentsOf: "&quot;".utf8)
            case UInt8(ascii: "'") where quotes: result.append(contentsOf: "&#39;".utf8)
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self).withoutControlCharacters
    }

    /// Whether any byte is one that is ever escaped; most texts have none.
    private var mayNeedEscape: Bool {
        let found = utf8.withContiguousStorageIfAvailable { bytes in
            for byte in bytes where byte <= UInt8(ascii: ">") || byte >= 0x7F {
                if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
                    || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte < 0x20
                    || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
                {
                    return true
                }
            }
            return false
        }
        return found ?? true
    }
}
