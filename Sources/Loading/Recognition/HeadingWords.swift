/// The words of a heading, so that "Date received", "received_date" and "DateReceived" are one.
struct HeadingWords: Hashable, Sendable {
    /// In small letters, without those that say nothing ("the", "complaint").
    let words: [String]
    /// With those too.
    let all: [String]

    init(_ heading: String) {
        all = HeadingWords.split(heading).map { HeadingWords.shortened[$0] ?? $0 }
        let telling = all.filter { !HeadingWords.silent.contains($0) }
        words = telling.isEmpty ? all : telling
    }

    /// The letters without what is between them: "caseid" for "Case ID" and "caseid".
    var squashed: String { all.joined() }

    /// In alphabetical order, once each: two headings with the same key say the same.
    var key: String { Set(words).sorted().joined(separator: " ") }

    func contains(_ word: String) -> Bool { words.contains(word) }
    func containsAll(_ others: [String]) -> Bool { others.allSatisfy(contains) }
    func containsAny(of others: Set<String>) -> Bool { words.contains { others.contains($0) } }

    /// Whether a heading has words that exports have; numbers and dates have none.
    static func isKnown(_ heading: String) -> Bool {
        guard heading.utf8.count <= 60 else { return false }
        let words = HeadingWords(heading)
        return FieldNames.all.contains(words.key) || PersonalHeading.data(of: words) != nil
            || StageHeading(heading) != nil || (words.all.count == 1 && FieldNames.isKnown(squashed: words.squashed))
    }

    /// Usual short forms: "Date rec'd".
    private static let shortened = [
        "recd": "received", "rcvd": "received", "recvd": "received", "ackd": "acknowledged", "ackn": "acknowledged",
        "compl": "complaint", "dept": "department",
    ]

    private static let silent: Set<String> = [
        "the", "a", "an", "of", "was", "is", "for", "in", "on", "complaint", "complaints", "case", "cases",
    ]

    /// At anything but letters and digits, and where a capital follows a small letter.
    private static func split(_ heading: String) -> [String] {
        var words: [String] = []
        var word = ""
        var previousIsSmall = false
        for character in heading where character != "'" && character != "’" {
            let breaks = character.isUppercase && previousIsSmall
            if breaks || !(character.isLetter || character.isNumber), !word.isEmpty {
                words.append(word)
                word = ""
            }
            if character.isLetter || character.isNumber { word += character.lowercased() }
            previousIsSmall = character.isLowercase
        }
        return word.isEmpty ? words : words + [word]
    }
}

/// A heading of a wide export, with the stage that its column is about: "Stage 1 received", "S2 response date".
struct StageHeading: Hashable, Sendable {
    /// "1".
    let stage: String
    /// What is left of the heading: "response date".
    let rest: String

    init?(_ heading: String) {
        var words = HeadingWords(heading).words
        guard let (range, stage) = StageHeading.stage(in: words) else { return nil }
        words.removeSubrange(range)
        guard !words.isEmpty else { return nil }
        self.stage = stage
        rest = words.joined(separator: " ")
    }

    private static func stage(in words: [String]) -> (Range<Int>, String)? {
        for (index, word) in words.enumerated() {
            if ["stage", "level", "step"].contains(word), index + 1 < words.count,
                let number = StageNames.number(words[index + 1])
            {
                return (index..<index + 2, number)
            }
            for start in ["stage", "st", "s"] where word.hasPrefix(start) {
                let rest = word.dropFirst(start.count)
                if rest.count == 1, let number = StageNames.number(String(rest)) { return (index..<index + 1, number) }
            }
        }
        return nil
    }
}
