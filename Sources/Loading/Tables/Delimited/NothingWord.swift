/// What exports and people write where there is nothing: NULL, N/A, –, 01/01/1900.
enum NothingWord {
    /// In lower case. `None` may be a value of a category, and is one until somebody says otherwise.
    static let all: Set<String> = [
        "null", "<null>", "(null)", "n/a", "#n/a", "n.a.", "na", "nil", "none", "(none)", "(blank)", "[blank]", "blank",
        "-", "--", "–", "—", "£-", "£ -", "nan", "nat",
    ]

    /// As machine words, in UTF-8; and those that are not ASCII in Windows-1252. None is longer than eight bytes.
    private static let packed: [UInt64] =
        (all.map { Array($0.utf8) } + [[0x96], [0x97], [0xA3, 0x2D], [0xA3, 0x20, 0x2D]]).map { pack($0) }

    /// Whether a cell without blanks around it is such a word.
    @inline(__always)
    static func isWord(_ cell: UnsafeRawBufferPointer) -> Bool {
        guard let first = cell.first, cell.count <= 7, mayBe(first, length: cell.count) else { return false }
        return isKnown(cell)
    }

    static func isWord(_ text: String) -> Bool { all.contains(text.lowercased()) }

    /// Whether a word can begin with a byte and be so long. Written out, because every reference is asked for it.
    @inline(__always)
    private static func mayBe(_ byte: UInt8, length: Int) -> Bool {
        switch byte {
        case UInt8(ascii: "N"), UInt8(ascii: "n"), UInt8(ascii: "#"): length <= 4
        case UInt8(ascii: "B"), UInt8(ascii: "b"): length == 5
        case UInt8(ascii: "("), UInt8(ascii: "<"), UInt8(ascii: "["): length >= 6
        case UInt8(ascii: "-"), 0x96, 0x97, 0xA3, 0xC2, 0xE2: length <= 4
        default: false
        }
    }

    @inline(never)
    private static func isKnown(_ cell: UnsafeRawBufferPointer) -> Bool { packed.contains(pack(cell)) }

    /// The bytes, at most eight, in one number; capitals as small letters.
    private static func pack(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0) { $0 << 8 | UInt64($1 &- UInt8(ascii: "A") < 26 ? $1 | 0x20 : $1) }
    }

    /// Whether an outcome of these words, in lower case, is not one: "none" may be what was decided.
    static func saysNoOutcome(_ words: String) -> Bool {
        all.contains(words) && !words.contains("none") && words != "nil" && words != "#n/a"
    }

    /// The result of a formula that went wrong, as a spreadsheet writes it into CSV: #REF!, #N/A.
    static func isError(_ text: String) -> Bool { errors.contains(text.uppercased()) }

    private static let errors: Set<String> = [
        "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA",
    ]

    /// Whether a cell that is no date in which a case can lie is one that systems write where there is none: the first day
    /// that they count from, or the last.
    static func isPlaceholderDate(_ cell: UnsafeRawBufferPointer) -> Bool {
        var scanner = ByteScanner(cell)
        var parts: [(value: Int, digits: Int)] = []
        while let part = scanner.number() {
            parts.append(part)
            if parts.count == 3 { break }
            guard scanner.take(where: { "-/.".utf8.contains($0) }) != nil else { return false }
        }
        guard parts.count == 3 else { return false }
        if !scanner.isAtEnd, DateText.day(0, at: &scanner, isUTC: false) == nil { return false }
        let isYearFirst = parts[0].digits == 4
        let (year, month, day) =
            isYearFirst
            ? (parts[0].value, parts[1].value, parts[2].value) : (parts[2].value, parts[1].value, parts[0].value)
        guard isYearFirst || parts[2].digits == 4 else { return false }
        return placeholders.contains { $0 == (year, month, day) }
    }

    private static let placeholders = [
        (1, 1, 1), (1753, 1, 1), (1899, 12, 30), (1899, 12, 31), (1900, 1, 0), (1900, 1, 1), (1970, 1, 1),
        (9999, 12, 31),
    ]
}
