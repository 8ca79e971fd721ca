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
        var text = text
        return text.withUTF8 { bytes in
            var start = 0
            for index in 0...bytes.count {
                let byte = index < bytes.count ? bytes[index] : 0x20
                if (0x30...0x39).contains(byte) { return true }
                // Letters of ASCII, in either case.
                if (0x61...0x7A).contains(byte | 0x20) { continue }
                if index - start >= 3, isPerhapsNumber(bytes[start..<index]) { return true }
                start = index + 1
            }
            return false
        }
    }

    /// By the first three letters, and the length where common words begin alike: "this", "for", "tend".
    private static func isPerhapsNumber(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let start = word.startIndex
        let key =
            UInt32(word[start] | 0x20) << 16 | UInt32(word[start + 1] | 0x20) << 8 | UInt32(word[start + 2] | 0x20)
        guard let lengths = beginnings[key] else { return false }
        return lengths.contains(word.count)
    }

    /// The first three letters of numbers → the lengths of those that begin so.
    private static let beginnings: [UInt32: ClosedRange<Int>] = Dictionary(
        uniqueKeysWithValues: [
            ("two", 3...3), ("thr", 5...5), ("fou", 4...8), ("fiv", 4...4), ("six", 3...7), ("sev", 5...9),
            ("eig", 5...8), ("nin", 4...8), ("ten", 3...3), ("ele", 6...6), ("twe", 6...6), ("thi", 6...8),
            ("fif", 5...7), ("for", 5...5), ("hun", 7...7), ("doz", 5...5),
        ].map { letters, lengths in (letters.utf8.reduce(0) { $0 << 8 | UInt32($1) }, lengths) }
    )
}
