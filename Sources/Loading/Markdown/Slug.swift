/// Names for addresses and anchors, made from words.
enum Slug {
    /// Lower-case letters and digits, with a hyphen for everything between them; apostrophes vanish. May be empty.
    static func text(for words: some StringProtocol) -> String {
        var slug: [UInt8] = []
        slug.reserveCapacity(words.utf8.count)
        var isSeparated = false
        for scalar in words.unicodeScalars {
            guard let letters = letters(for: scalar) else {
                isSeparated = isSeparated || !(scalar == "'" || scalar == "’")
                continue
            }
            if isSeparated, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
            isSeparated = false
            slug.append(contentsOf: letters.utf8)
        }
        return String(decoding: slug, as: UTF8.self)
    }

    private static func letters(for scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "a"..."z", "0"..."9": String(scalar)
        case "A"..."Z": Unicode.Scalar(scalar.value + 32).map { String($0) }
        case "\u{80}"...:
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                ? scalar.properties.lowercaseMapping : nil
        default: nil
        }
    }
}

/// Names that are each given once: "volumes", "volumes-2".
struct UniqueNames {
    private var taken: Set<String> = []

    /// `name`, with a number after it where it is taken; `fallback` for an empty one.
    mutating func unique(_ name: String, fallback: String) -> String {
        let base = name.isEmpty ? fallback : name
        var candidate = base
        var number = 2
        while !taken.insert(candidate).inserted {
            candidate = "\(base)-\(number)"
            number += 1
        }
        return candidate
    }

    /// Whether the name was free.
    mutating func take(_ name: String) -> Bool {
        taken.insert(name).inserted
    }
}
