import Casework
import Narrative

/// What a council's word for an outcome most likely means.
///
/// A word is only taken for certain where every word of it is understood. "Upheld" with a negation before it, joined or
/// not, never means upheld; nor does it with words beside it that are not known, for those may say the opposite
/// ("Original decision upheld").
package struct OutcomeGuess: Hashable, Sendable {
    /// A value that `outcome` can have: one of `Outcome`, or "open".
    package let meaning: String
    /// Whether the words say so; else somebody must confirm it.
    package let isSure: Bool
    /// Whether it says of a complaint, in whatever way, that it was right or wrong.
    let speaksOfJudgement: Bool
    /// Whether it has words of outcomes at all.
    let isOutcome: Bool

    init(_ text: String) {
        let words = OutcomeWords(text)
        if let meaning = OutcomeGuess.codes[text.lowercased().filter { $0 != "/" && $0 != "." && $0 != " " }] {
            (self.meaning, isSure, speaksOfJudgement, isOutcome) = (meaning, false, true, true)
        } else if let judgement = words.judgement {
            (meaning, isSure) = (judgement.meaning, judgement.isSure)
            (speaksOfJudgement, isOutcome) = (true, true)
        } else {
            let rule = OutcomeGuess.rules.first { rule in rule.clues.contains { words.spoken.contains($0) } }
            let found = rule?.meaning ?? Outcome.resolvedOtherwise.rawValue
            meaning = found
            isSure = rule != nil && !words.isDenied && (found == "open" || !words.isAsked)
            speaksOfJudgement = false
            isOutcome = rule != nil
        }
    }

    /// Whether it says for certain that a complaint was right or wrong, as only outcomes do.
    var isJudgement: Bool { isSure && speaksOfJudgement }

    /// What a value counts as until somebody has confirmed what it means: nothing is upheld by a guess.
    package var unconfirmed: String {
        let isInFavour = ["upheld", "partially upheld"].contains(meaning)
        return isSure || !isInFavour ? meaning : Outcome.resolvedOtherwise.rawValue
    }

    /// Letters for outcomes: to be confirmed, for other systems have others.
    private static let codes = [
        "u": Outcome.upheld.rawValue, "nu": Outcome.notUpheld.rawValue, "pu": Outcome.partiallyUpheld.rawValue,
    ]

    /// The first that fits counts.
    private static let rules: [(meaning: String, clues: [String])] = [
        (
            Outcome.withdrawn.rawValue,
            [" withdrawn ", " withdrew ", " cancelled ", " not pursued ", " no further contact "]
        ),
        (
            Outcome.noFinding.rawValue,
            [
                " no finding ", " no findings ", " inconclusive ", " unable to determine ", " not determined ",
                " cannot be determined ", " unable to conclude ", " unable to reach ", " unable to make a finding ",
                " could not be determined ",
            ]
        ),
        (
            "open",
            [
                " open ", " ongoing ", " on going ", " in progress ", " pending ", " outstanding ",
                " under investigation ", " awaiting ",
            ]
        ),
        (
            Outcome.resolvedOtherwise.rawValue,
            [
                " resolved ", " referred ", " redirected ", " signposted ", " other ", " alternative ",
                " out of jurisdiction ", " not a complaint ", " service request ", " insurance ", " appeal ",
                " transferred ", " out of scope ", " duplicate ", " mediation ", " explanation ", " apology ",
            ]
        ),
    ]
}
