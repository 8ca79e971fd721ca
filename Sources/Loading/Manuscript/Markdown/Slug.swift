/// Names for addresses and anchors, made from words.
enum Slug {
    /// Lower-case letters and digits, with a hyphen for everything between them; apostrophes vanish. May be empty.
    static func text(for words: some StringProtocol) -> String {
        var slug: [UInt8] = []
        slug.reserveCapacity(words.utf8.count)
        var isSeparated = false
        for scalar in words.unicodeScalars {
            let start = slug.count
            append(scalar, to: &slug)
            if slug.count == start {
                isSeparated = isSeparated || !(scalar == "'" || scalar == "’")
            } else {
                if isSeparated, start > 0 { slug.insert(UInt8(ascii: "-"), at: start) }
                isSeparated = false
            }
        }
        return String(decoding: slug, as: UTF8.self)
    }

    /// Appends a letter or a digit and nothing else.
    private static func append(_ scalar: Unicode.Scalar, to slug: inout [UInt8]) {
        switch scalar {
        case "a"..."z", "0"..."9": slug.append(UInt8(ascii: scalar))
        case "A"..."Z": slug.append(UInt8(ascii: scalar) + 32)
        case "\u{80}"...:
            guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return }
            slug.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        default: return
        }
    }
}

/// Names that are each given once: "volumes", "volumes-2".
struct UniqueNames {
    private var taken: Set<String> = []
    /// Name → the first number that may be free: a section can have thousands of headings that are alike.
    private var next: [String: Int] = [:]

    /// `name`, with a number after it where it is taken; `fallback` for an empty one.
    mutating func unique(_ name: String, fallback: String) -> String {
        let base = name.isEmpty ? fallback : name
        var candidate = base
        guard !taken.insert(candidate).inserted else { return candidate }
        var number = next[base] ?? 2
        defer { next[base] = number }
        repeat {
            candidate = "\(base)-\(number)"
            number += 1
        } while !taken.insert(candidate).inserted
        return candidate
    }

    /// Whether the name was free.
    mutating func take(_ name: String) -> Bool {
        taken.insert(name).inserted
    }
}
