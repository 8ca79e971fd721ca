/// Cells that look as if they told of a person.
package enum PersonalText {
    /// Whether a value had better not be shown, whatever its column holds.
    package static func isPersonal(_ text: String) -> Bool { shape(of: text) != nil }

    /// What of a person a value looks like, to stand in its place: "a name"; nil: it may be shown.
    package static func shape(of text: String) -> String? {
        if isEmail(text) { return "an e-mail address" }
        if isInsuranceNumber(text) || isNHSNumber(text) { return "a number that identifies a person" }
        if isTelephone(text) { return "a telephone number" }
        if isAddress(text) || holdsPostcode(text) { return "an address" }
        if isEarlyDate(text) { return "a date of birth" }
        if isName(text) || mentionsName(text) || isLikeName(text) { return "a name" }
        return text.count(where: \.isNumber) > 4 && !isYears(text) ? longNumber : nil
    }

    private static let longNumber = "a long number"

    /// "2024/25", "2024-2025".
    private static func isYears(_ text: String) -> Bool {
        text.count <= 9 && text.contains { "/-–".contains($0) } && text.allSatisfy { $0.isNumber || "/-–".contains($0) }
    }

    /// "T Example", "Okonkwo, A.", "Zanele Mthembu": initials and words that no service, cause or outcome is called by.
    private static func isLikeName(_ text: String) -> Bool {
        guard text.utf8.count <= 40, text.allSatisfy({ $0.isLetter || " ,.'’-".contains($0) }) else { return false }
        let words = text.split { " ,.".contains($0) }
        guard (2...4).contains(words.count) else { return false }
        let initials = words.filter { $0.count == 1 }
        let others = words.filter { $0.count > 1 }
        // Where all is in capitals, a short word need not be an abbreviation: JO KHAN.
        let isLoud = text.allSatisfy { !$0.isLowercase }
        let isOrdinary = others.contains { OrdinaryWords.contain(isLoud ? $0.lowercased() : String($0)) }
        guard !others.isEmpty, !isOrdinary else { return false }
        return !initials.isEmpty || others.allSatisfy { $0.first?.isUppercase == true }
    }

    /// Whether a text is one word that no service, cause or outcome is called by: "Vossel", "O'Farrowby", "MARSH-QUILL".
    package static func maybeSurname(_ text: String) -> Bool {
        let word = text.trimmed { !$0.isLetter }
        guard word.count > 1, word.allSatisfy({ $0.isLetter || "'’-".contains($0) }) else { return false }
        return !isOfOrdinaryWords(String(word))
    }

    /// Whether every word is one by which services, causes and outcomes are called.
    package static func isOfOrdinaryWords(_ text: String) -> Bool {
        text.split { !$0.isLetter && !"'’".contains($0) }.allSatisfy { word in
            word.count == 1 || OrdinaryWords.contain(word) || OrdinaryWords.isMadeLikeOne(word)
        }
    }

    /// What a value of a field looks like that has few, as outcomes, stages and procedures are: there each word is one of
    /// the trade, and any other may be somebody's name.
    package static func shape(ofOneOfFew text: String) -> String? {
        shape(of: text) ?? (isOfOrdinaryWords(text) ? nil : "words that may be a name")
    }

    /// What the name of a sheet, or a heading, looks like: nobody but its author knows what it says.
    /// - Parameter isWordShown: whether a single word is none where it is no ordinary one either.
    package static func shape(ofTitle text: String, isWordShown: Bool = false) -> String? {
        let shape = shape(of: text)
        if let shape, shape != longNumber { return shape }
        if isWordShown { return nil }
        let isOneWord = text.allSatisfy { $0.isLetter || "'’-".contains($0) }
        return isOneWord && maybeSurname(text.withWordsApart) && maybeSurname(text) ? "a word that may be a name" : nil
    }

    /// Whether a given name or a title stands among the words.
    private static func mentionsName(_ text: String) -> Bool {
        text.split { !$0.isLetter }.contains { word in
            let word = word.lowercased()
            return GivenNames.all.contains(word) || titles.contains(word)
        }
    }

    package static func isEmail(_ text: String) -> Bool {
        guard let at = text.firstIndex(of: "@"), at != text.startIndex else { return false }
        return text[at...].contains(".")
    }

    /// Ten to thirteen digits, the first a 0 or the country's, with blanks and brackets at most.
    package static func isTelephone(_ text: String) -> Bool {
        guard text.utf8.allSatisfy({ isDigit($0) || " +()-.".utf8.contains($0) }) else { return false }
        let digits = text.filter(\.isNumber)
        return (10...13).contains(digits.count) && (digits.hasPrefix("0") || text.hasPrefix("+"))
    }

    /// Ten digits of which the last is the check digit of the rest.
    package static func isNHSNumber(_ text: String) -> Bool {
        guard text.utf8.allSatisfy({ isDigit($0) || $0 == 0x20 || $0 == UInt8(ascii: "-") }) else { return false }
        let digits = text.utf8.filter(isDigit).map { Int($0) - 48 }
        guard digits.count == 10 else { return false }
        let sum = zip(digits, stride(from: 10, through: 2, by: -1)).reduce(0) { $0 + $1.0 * $1.1 }
        return (11 - sum % 11) % 11 == digits[9]
    }

    package static func isInsuranceNumber(_ text: String) -> Bool {
        let letters = Array(text.utf8.filter { $0 != 0x20 })
        return letters.count == 9 && letters[..<2].allSatisfy(isCapital) && letters[2..<8].allSatisfy(isDigit)
            && isCapital(letters[8])
    }

    /// A full postcode anywhere among the words: AB1 2CD.
    package static func holdsPostcode(_ text: String) -> Bool {
        let words = text.split { !$0.isLetter && !$0.isNumber }.map { Array($0.utf8) }
        for (index, word) in words.enumerated() {
            if index + 1 < words.count, isOutwardCode(word[...]), isInwardCode(words[index + 1][...]) { return true }
            if (5...7).contains(word.count), isInwardCode(word.suffix(3)), isOutwardCode(word.dropLast(3)) {
                return true
            }
        }
        return false
    }

    package static func isAddress(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard let first = words.firstIndex(where: { $0.first?.isNumber == true && $0.count <= 4 }) else { return false }
        return words[(first + 1)...].prefix(5).contains { streets.contains($0) }
    }

    /// A day of a year from 1900 to 1989, as no complaint has.
    package static func isEarlyDate(_ text: String) -> Bool {
        let parts = text.split { "/-. ".contains($0) }
        guard parts.count >= 3, let year = parts.prefix(3).compactMap({ Int($0) }).first(where: { $0 > 31 }) else {
            return false
        }
        return (1900...1989).contains(year)
    }

    /// "Mrs Example", "Example, Anna", "Anna Example", "Anna".
    package static func isName(_ text: String) -> Bool {
        guard text.utf8.count <= 40, !text.contains(where: \.isNumber) else { return false }
        let words = text.split { $0 == " " || $0 == "," || $0 == "." }.map { $0.lowercased() }
        guard let first = words.first, words.count <= 4 else { return false }
        if words.count > 1, titles.contains(first) { return true }
        if words.count > 1, text.contains(","), GivenNames.all.contains(words[1]) { return true }
        guard words.count <= 3, GivenNames.all.contains(first) else { return false }
        return text.split(separator: " ").allSatisfy { $0.first?.isUppercase == true }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 <= 9 }
    private static func isCapital(_ byte: UInt8) -> Bool { byte &- 65 < 26 }
    private static func isLetter(_ byte: UInt8) -> Bool { isCapital(byte & 0xDF) }

    private static func isOutwardCode(_ word: ArraySlice<UInt8>) -> Bool {
        guard (2...4).contains(word.count) else { return false }
        let letters = word.prefix(while: isLetter)
        let rest = word.dropFirst(letters.count)
        return (1...2).contains(letters.count) && (1...2).contains(rest.count) && rest.first.map(isDigit) == true
    }

    private static func isInwardCode(_ word: ArraySlice<UInt8>) -> Bool {
        word.count == 3 && word.first.map(isDigit) == true && word.dropFirst().allSatisfy(isLetter)
    }

    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "mx", "dr", "cllr", "councillor", "sir", "lady", "lord", "prof", "rev", "master",
    ]

    private static let streets: Set<String> = [
        "street", "road", "avenue", "lane", "close", "drive", "crescent", "gardens", "terrace", "grove", "way", "place",
        "rd", "st", "ave", "court", "walk", "square", "hill", "row", "mews",
    ]
}

extension String {
    /// "CaseRef" as "Case Ref".
    fileprivate var withWordsApart: String {
        var text = ""
        for character in self {
            if character.isUppercase, text.last?.isLowercase == true { text.append(" ") }
            text.append(character)
        }
        return text
    }

    fileprivate func trimmed(_ isOutside: (Character) -> Bool) -> Substring {
        let start = drop(while: isOutside)
        return start.dropLast(start.reversed().prefix(while: isOutside).count)
    }
}
