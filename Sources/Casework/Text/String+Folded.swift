extension String {
    /// In lower case with single blanks: how labels are compared.
    package var folded: String {
        isFolded ? self : lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether it is so already; not all that are so are found.
    private var isFolded: Bool {
        var isAfterBlank = true
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: " ") where !isAfterBlank: isAfterBlank = true
            case UInt8(ascii: "!")...UInt8(ascii: "@"), UInt8(ascii: "[")...UInt8(ascii: "~"): isAfterBlank = false
            default: return false
            }
        }
        return !isAfterBlank || isEmpty
    }
}
