/// Tells quickly that a text holds no number: most texts do not, and every text of a site is looked at.
enum NumberSearch {
    /// Numbers in letters that count something. "One" is mostly no number.
    static let numbers: Set<String> = [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty",
        "sixty", "seventy", "eighty", "ninety", "hundred", "dozen",
    ]

    /// Whether there is a digit in the text, or perhaps a number in letters from two.
    static func mayFindNumber(in text: String) -> Bool {
        search(text) { word in
            word.contains { (0x30...0x39).contains($0) } || lengths(of: word).contains(word.count)
        }
    }

    /// Whether the text has something that a number counts, or perhaps has: "complaints", "upheld", a pound sign.
    static func mayFindCounted(in text: String) -> Bool {
        search(text) { word in
            word.contains { $0 == UInt8(ascii: "%") || $0 == 0xA3 } || counted.contains(beginning(of: word))
        }
    }

    private typealias Word = Slice<UnsafeBufferPointer<UInt8>>

    /// Whether a run of letters, or of anything else but blanks, is what is looked for.
    private static func search(_ text: String, _ isMatch: (Word) -> Bool) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var start = 0
            for index in 0...bytes.count {
                // Letters of ASCII, in either case.
                let isLetter = index < bytes.count && (0x61...0x7A).contains(bytes[index] | 0x20)
                let wasLetter = start < index && (0x61...0x7A).contains(bytes[start] | 0x20)
                if index < bytes.count, index > start, isLetter == wasLetter, bytes[index] != 0x20 { continue }
                if index > start, isMatch(bytes[start..<index]) { return true }
                start = index < bytes.count && bytes[index] == 0x20 ? index + 1 : index
            }
            return false
        }
    }

    /// The first three letters in lower case, as one number; 0 for a shorter word.
    private static func beginning(of word: Word) -> UInt32 {
        guard word.count >= 3 else { return 0 }
        let start = word.startIndex
        return UInt32(word[start] | 0x20) << 16 | UInt32(word[start + 1] | 0x20) << 8 | UInt32(word[start + 2] | 0x20)
    }

    /// Common words begin as numbers do, and differ in length: "this", "for", "tend".
    private static func lengths(of word: Word) -> ClosedRange<Int> { beginnings[beginning(of: word)] ?? 0...0 }

    private static let counted = Set(
        [
            "com", "cas", "enq", "dec", "pay", "inv", "pan", "con", "ref", "apo", "rem", "per", "uph", "wit",
        ].map { $0.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } }
    )

    /// The first three letters of numbers → the lengths of those that begin so.
    private static let beginnings: [UInt32: ClosedRange<Int>] = Dictionary(
        uniqueKeysWithValues: [
            ("two", 3...3), ("thr", 5...5), ("fou", 4...8), ("fiv", 4...4), ("six", 3...7), ("sev", 5...9),
            ("eig", 5...8), ("nin", 4...8), ("ten", 3...3), ("ele", 6...6), ("twe", 6...6), ("thi", 6...8),
            ("fif", 5...7), ("for", 5...5), ("hun", 7...7), ("doz", 5...5),
        ].map { letters, lengths in (letters.utf8.reduce(0) { $0 << 8 | UInt32($1) }, lengths) }
    )
}
