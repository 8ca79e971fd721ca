import Casework
import Narrative

/// What a council's word for an outcome most likely means.
package struct OutcomeGuess: Hashable, Sendable {
    /// A value that `outcome` can have: one of `Outcome`, or "open".
    package let meaning: String
    /// Whether the words say so; else it is only what is left.
    package let isSure: Bool

    init(_ text: String) {
        let words = " " + text.lowercased().split { !$0.isLetter }.joined(separator: " ") + " "
        let rule = OutcomeGuess.rules.first { rule in rule.clues.contains { words.contains($0) } }
        meaning = rule?.meaning ?? Outcome.resolvedOtherwise.rawValue
        isSure = rule != nil
    }

    /// Whether it says that a complaint was right or wrong, as only outcomes do.
    var isJudgement: Bool { isSure && ["upheld", "partially upheld", "not upheld"].contains(meaning) }

    /// The first that fits counts: "not upheld" holds "upheld", "partly upheld" too.
    private static let rules: [(meaning: String, clues: [String])] = [
        (
            Outcome.notUpheld.rawValue,
            [
                "not upheld", "not uphold", "no fault", "unsubstantiated", "not substantiated", "unjustified",
                "not justified", "unfounded", "rejected", "not founded", "declined", "dismissed",
                "no maladministration",
            ]
        ),
        (Outcome.partiallyUpheld.rawValue, [" partly ", " part ", " partial", " some elements"]),
        (
            Outcome.upheld.rawValue,
            [
                "upheld", " uphold", "fault found", " substantiated", " justified", " founded", "maladministration",
                " at fault",
            ]
        ),
        (Outcome.withdrawn.rawValue, ["withdr", " cancelled", "not pursued", "no further contact"]),
        (
            Outcome.noFinding.rawValue,
            ["no finding", "inconclusive", "unable to", "not determined", "cannot be determined", "not proven"]
        ),
        (
            "open",
            [
                " open ", "ongoing", "on going", "in progress", "pending", "outstanding", "under investigation",
                "awaiting",
            ]
        ),
        (
            Outcome.resolvedOtherwise.rawValue,
            [
                "resolved", "referred", "redirected", "signposted", "other", "alternative", "out of jurisdiction",
                "not a complaint", "service request", "insurance", "appeal", "transferred", "out of scope", "duplicate",
                "mediation", "explanation", "apology",
            ]
        ),
    ]
}
