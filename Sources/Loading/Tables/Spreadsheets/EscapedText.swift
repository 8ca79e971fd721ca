/// Characters that XML can't hold, which workbooks write as their number: _x000D_. Source: ECMA-376 part 1, section
/// 22.9.2.19.
enum EscapedText {
    /// The text with the characters themselves.
    static func decoded(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(UInt8(ascii: "_")), text.count > 6 else { return text }
        var units: [UInt16] = []
        var decoded: [UInt8] = []
        var place = 0
        while place < text.count {
            if let unit = unit(text, at: place) {
                units.append(unit)
                place += 7
                continue
            }
            flush(&units, to: &decoded)
            decoded.append(text[place])
            place += 1
        }
        flush(&units, to: &decoded)
        return decoded
    }

    /// Several in a row may be one character.
    private static func flush(_ units: inout [UInt16], to text: inout [UInt8]) {
        guard !units.isEmpty else { return }
        text += Array(String(decoding: units, as: UTF16.self).utf8)
        units = []
    }

    private static func unit(_ text: [UInt8], at place: Int) -> UInt16? {
        guard place + 7 <= text.count, text[place] == UInt8(ascii: "_"), text[place + 1] == UInt8(ascii: "x"),
            text[place + 6] == UInt8(ascii: "_")
        else { return nil }
        let digits = text[(place + 2)..<(place + 6)]
        guard digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else { return nil }
        return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
