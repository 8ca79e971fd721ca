import Casework

/// The words of an outcome, and whether they say that a complaint was right.
struct OutcomeWords {
    /// In small letters; "NotUpheld" is two, numbers are words.
    private let words: [String]
    /// The words between blanks, with one before and after.
    let spoken: String
    private let isQuestion: Bool

    init(_ text: String) {
        let all = HeadingWords(text).all.flatMap(OutcomeWords.parted)
        // The Ombudsman upholds "maladministration, no injustice".
        words = all.enumerated().filter { index, word in
            !(word == "no" && index + 1 < all.count && all[index + 1] == "injustice")
        }.map(\.element)
        spoken = " " + words.joined(separator: " ") + " "
        isQuestion = text.contains("?")
    }

    /// Whether it asks, or speaks of what is still to come.
    var isAsked: Bool {
        isQuestion || !Set(words).isDisjoint(with: OutcomeWords.futures) || spoken.contains(" to be ")
    }

    /// Whether a negation stands among the words, other than those that the rules for outcomes know.
    var isDenied: Bool {
        let known = [
            " not a complaint ", " no finding ", " no findings ", " not determined ", " not pursued ",
            " cannot be determined ", " unable to ", " no further contact ", " could not be determined ",
        ]
        return words.contains(where: OutcomeWords.negations.contains) && !known.contains { spoken.contains($0) }
    }

    /// What it says of the complaint; nil where no word says that it was right or wrong.
    var judgement: (meaning: String, isSure: Bool)? {
        let found = words.indices.filter { OutcomeWords.judgements.contains(words[$0]) || isAgainst($0) }
        let isPartial = !Set(words).isDisjoint(with: OutcomeWords.parts) || sharesOut
        guard let first = found.first else {
            // "Partly", alone in a column of outcomes.
            return words.count == 1 && isPartial ? (Outcome.partiallyUpheld.rawValue, false) : nil
        }
        if isAsked { return ("open", false) }
        if [" not proven ", " unproven ", " not proved "].contains(spoken) {
            return (Outcome.noFinding.rawValue, true)
        }
        let denied = found.map { isAgainst($0) || isDenied(before: $0) }
        if isPartial { return partial(isDenied: denied.contains(true)) }
        if denied.allSatisfy({ $0 }) {
            let (meaning, isSure) = against(first)
            return (meaning, isSure && !isOfEarlierDecision(first))
        }
        if denied.contains(true) { return (Outcome.resolvedOtherwise.rawValue, false) }
        return (
            Outcome.upheld.rawValue,
            words.allSatisfy(OutcomeWords.isUnderstood) && !isOfEarlierDecision(first)
                && words[..<first].last != "to"
        )
    }

    /// "Stage 1 decision upheld", said of an appeal, is that the complaint was not.
    private func isOfEarlierDecision(_ index: Int) -> Bool {
        words[index] == "upheld" && words[..<index].contains("decision")
    }

    private func partial(isDenied: Bool) -> (String, Bool) {
        // "Not partially upheld" says what it is not; "Partly upheld, partly not" says what it is.
        if isDenied, words.first.map(OutcomeWords.negations.contains) == true {
            return (Outcome.notUpheld.rawValue, false)
        }
        let isPlain =
            !sharesOut && words.allSatisfy { OutcomeWords.isUnderstood($0) || OutcomeWords.parts.contains($0) }
        return (Outcome.partiallyUpheld.rawValue, !isDenied && isPlain)
    }

    private func against(_ first: Int) -> (String, Bool) {
        if isAgainst(first) { return (Outcome.notUpheld.rawValue, !isDenied(before: first)) }
        guard let negation = words[..<first].lastIndex(where: OutcomeWords.negations.contains) else {
            return (Outcome.notUpheld.rawValue, false)
        }
        let between = words[(negation + 1)..<first]
        // "Not fully upheld" is upheld in part, most likely.
        if !Set(between).isDisjoint(with: OutcomeWords.wholes) { return (Outcome.partiallyUpheld.rawValue, false) }
        let isPlain =
            OutcomeWords.plainNegations.contains(words[negation]) && between.allSatisfy(OutcomeWords.links.contains)
        return (Outcome.notUpheld.rawValue, isPlain)
    }

    /// Any negation before it: nothing is upheld that may not be.
    private func isDenied(before index: Int) -> Bool {
        words[..<index].contains(where: OutcomeWords.negations.contains)
    }

    private func isAgainst(_ index: Int) -> Bool { OutcomeWords.against.contains(words[index]) }

    /// "1 of 3", "2/5".
    private var sharesOut: Bool {
        words.indices.dropLast(2).contains { index in
            guard ["of", "out"].contains(words[index + 1]), let part = Int(words[index]),
                let whole = words[(index + 2)...].lazy.compactMap({ Int($0) }).first
            else { return false }
            return part < whole
        }
    }

    /// "notupheld" is "not" and "upheld"; "unupheld" one word.
    private static func parted(_ word: String) -> [String] {
        guard !judgements.contains(word), !against.contains(word),
            let end = judgements.first(where: { word.hasSuffix($0) && $0.utf8.count > 5 })
        else { return [word] }
        return [String(word.dropLast(end.count)), end]
    }

    private static func isUnderstood(_ word: String) -> Bool {
        judgements.contains(word) || links.contains(word) || wholes.contains(word) || beside.contains(word)
            || Int(word) != nil
    }

    private static let judgements: Set<String> = [
        "upheld", "uphold", "founded", "justified", "substantiated", "fault", "maladministration", "proven", "proved",
        "faults", "wellfounded",
    ]

    /// A complaint was not right, in one word.
    private static let against: Set<String> = [
        "unupheld", "unfounded", "unjustified", "unsubstantiated", "rejected", "dismissed", "unproven", "nonupheld",
    ]

    static let negations: Set<String> = [
        "not", "no", "non", "none", "nothing", "never", "nor", "neither", "without", "unable", "insufficient", "cannot",
        "cant", "isnt", "wasnt", "didnt", "couldnt", "lack", "lacking", "refused", "declined", "un", "fails", "failed",
        "unlikely", "hardly", "little", "nowhere", "against", "absence", "inadequate", "decline", "refuse", "false",
        "overturned", "quashed", "reversed", "nil", "zero", "0", "wont",
    ]

    /// Those that can hardly be meant otherwise.
    private static let plainNegations: Set<String> = [
        "not", "no", "non", "none", "nothing", "never", "un", "isnt", "wasnt",
    ]

    private static let parts: Set<String> = [
        "part", "partly", "partially", "partial", "some", "elements", "parts", "partway", "mixed", "mostly", "mainly",
        "largely", "split", "majority", "half",
    ]

    private static let wholes: Set<String> = [
        "fully", "wholly", "entirely", "completely", "full", "all", "whole", "totally",
    ]

    private static let futures: Set<String> = [
        "should", "would", "could", "may", "might", "likely", "pending", "proposed", "awaiting", "recommended",
        "provisional", "provisionally", "draft", "possibly", "probably", "expected", "unless", "if", "whether",
    ]

    /// Words that change nothing between a negation and what it denies.
    private static let links: Set<String> = [
        "to", "be", "been", "was", "is", "were", "the", "complaint", "complaints", "case", "well", "found", "of", "at",
        "in", "a", "any", "grounds", "decision", "and", "or", "outcome", "evidence", "by", "council",
    ]

    /// Words that change nothing beside it.
    private static let beside: Set<String> = [
        "injustice", "with", "stage", "one", "two", "three", "lgsco", "ombudsman", "injury", "remedy", "remedied",
        "apology", "redress", "causing", "caused", "service",
    ]
}
