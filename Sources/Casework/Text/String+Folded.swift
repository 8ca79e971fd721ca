extension String {
    /// In lower case, with single blanks and without accents: how labels are compared. "CAFÉ  Corner" is "cafe corner".
    package var folded: String {
        if isFolded { return self }
        let words = lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard words.utf8.contains(where: { $0 > 0x7F }) else { return words }
        var folded = UnicodeScalarView()
        for scalar in words.unicodeScalars where scalar.properties.generalCategory != .nonspacingMark {
            folded.append(UnaccentedLetters.letters[scalar] ?? scalar)
        }
        return String(folded)
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

/// The letters of the Latin alphabet that have accents: small ones, because capitals are made small before.
private enum UnaccentedLetters {
    static let letters: [Unicode.Scalar: Unicode.Scalar] = {
        var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (plain, accented) in all {
            for scalar in accented.unicodeScalars { letters[scalar] = plain }
        }
        return letters
    }()

    /// Source: the canonical decompositions of the Unicode Character Database, U+00C0 to U+024F and U+1E00 to U+1FFF.
    private static let all: [(plain: Unicode.Scalar, accented: String)] = [
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
        ("b", "ḃḅḇ"),
        ("c", "çćĉċčḉ"),
        ("d", "ďḋḍḏḑḓ"),
        ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
        ("f", "ḟ"),
        ("g", "ĝğġģǧǵḡ"),
        ("h", "ĥȟḣḥḧḩḫẖ"),
        ("i", "ìíîïĩīĭįǐȉȋḭḯỉị"),
        ("j", "ĵǰ"),
        ("k", "ķǩḱḳḵ"),
        ("l", "ĺļľḷḹḻḽ"),
        ("m", "ḿṁṃ"),
        ("n", "ñńņňǹṅṇṉṋ"),
        ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
        ("p", "ṕṗ"),
        ("r", "ŕŗřȑȓṙṛṝṟ"),
        ("s", "śŝşšșṡṣṥṧṩ"),
        ("t", "ţťțṫṭṯṱẗ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
        ("v", "ṽṿ"),
        ("w", "ŵẁẃẅẇẉẘ"),
        ("x", "ẋẍ"),
        ("y", "ýÿŷȳẏẙỳỵỷỹ"),
        ("z", "źżžẑẓẕ"),
        ("¨", "῁῭΅΅"),
        ("´", "´"),
        ("·", "·"),
        ("æ", "ǣǽ"),
        ("ø", "ǿ"),
        ("ſ", "ẛ"),
    ]
}
