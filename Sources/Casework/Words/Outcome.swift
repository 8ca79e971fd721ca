/// What was decided of a complaint at one stage. An open stage record has none.
package enum Outcome: String, Sendable, CaseIterable {
    case upheld
    case partiallyUpheld = "partially upheld"
    case notUpheld = "not upheld"
    case noFinding = "no finding"
    case withdrawn
    case resolvedOtherwise = "resolved otherwise"

    /// Well-founded means upheld or partially upheld.
    package var isWellFounded: Bool { self == .upheld || self == .partiallyUpheld }

    /// "Partially upheld".
    package var label: String { rawValue.capitalisedFirst }

    /// The outcome that a case system most likely means by `text`, whatever its case and spacing; nil if unknown.
    package init?(recognising text: some StringProtocol) {
        let words = text.lowercased().split { !$0.isLetter }.joined(separator: " ")
        switch words {
        case "upheld", "fully upheld", "justified", "founded": self = .upheld
        case "partially upheld", "part upheld", "partly upheld", "partial upheld", "partially justified":
            self = .partiallyUpheld
        case "not upheld", "unupheld", "not justified", "unfounded", "rejected": self = .notUpheld
        case "no finding", "no findings", "inconclusive": self = .noFinding
        case "withdrawn", "complaint withdrawn", "withdrawn by complainant", "withdrawn by customer": self = .withdrawn
        case "resolved otherwise", "resolved", "other", "redirected", "referred to another organisation",
            "alternative route of redress":
            self = .resolvedOtherwise
        default: return nil
        }
    }
}

extension String {
    package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
