/// The wordings of outcomes that are decided: what is not among them is nobody's to guess when records are counted.
///
/// A new one is added only where no council could mean anything else by it. Words that deny stand in the wordings that they
/// belong to and nowhere else, so that "not upheld", "unable to uphold" and what nobody has thought of are never taken for
/// upheld.
enum OutcomeWording {
    /// By its words in lower case, without the signs between them.
    static let decided: [String: Outcome] = {
        var all: [String: Outcome] = [:]
        for root in ["upheld", "justified", "founded", "well founded", "substantiated"] {
            for wording in [root, "fully \(root)", "\(root) in full", "wholly \(root)"] { all[wording] = .upheld }
            for word in ["partially", "partly", "part", "partial"] {
                for wording in ["\(word) \(root)", "\(word)\(root)", "\(root) \(word)"] {
                    all[wording] = .partiallyUpheld
                }
            }
            all["\(root) in part"] = .partiallyUpheld
            for wording in ["not \(root)", "un\(root)", "un \(root)", "non \(root)", "not\(root)", "non\(root)"] {
                all[wording] = .notUpheld
            }
        }
        for (outcome, wordings) in others { for wording in wordings { all[wording] = outcome } }
        // "A complaint upheld" and "upheld complaint" say no more than "upheld".
        for (wording, outcome) in all where !wording.contains("complain") {
            all["complaint \(wording)"] = outcome
            if outcome != .resolvedOtherwise { all["\(wording) complaint"] = outcome }
        }
        return all
    }()

    private static let others: [(Outcome, [String])] = [
        (.notUpheld, ["rejected", "dismissed", "no fault found", "no fault"]),
        (.noFinding, ["no finding", "no findings", "no finding made", "inconclusive", "not determined"]),
        (
            .withdrawn,
            [
                "withdrawn", "withdrawn by complainant", "withdrawn by customer", "withdrawn by client",
                "withdrawn by resident", "withdrawn by tenant", "withdrawn by service user",
                "withdrawn by representative",
                "complainant withdrew", "customer withdrew", "complaint withdrawn by complainant",
                "complaint withdrawn by customer",
            ]
        ),
        (
            .resolvedOtherwise,
            [
                "resolved otherwise", "resolved", "other", "redirected", "referred to another organisation",
                "alternative route of redress",
            ]
        ),
    ]

    /// The words of a text, by which it is known; nil where a sign in it may turn its meaning: a question mark, a number.
    /// A number before it with a sign between them, as in "2 - Not upheld", is a code.
    static func words(of text: some StringProtocol) -> String? {
        var rest = text.lowercased()[...]
        let code = rest.prefix { $0.isNumber || $0.isWhitespace }
        if code.contains(where: \.isNumber) {
            let after = rest.dropFirst(code.count)
            guard let sign = after.first, "-–—.:)".contains(sign) else { return nil }
            rest = after.dropFirst()
        }
        guard rest.allSatisfy({ $0.isLetter || $0.isWhitespace || "-–—.,:;()/'’&_".contains($0) }) else { return nil }
        return rest.split { !$0.isLetter }.joined(separator: " ")
    }
}
