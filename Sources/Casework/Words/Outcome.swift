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

    /// The outcome that a text says in one of the wordings that are decided, whatever its case and spacing; nil for all
    /// others.
    package init?(recognising text: some StringProtocol) {
        guard let words = OutcomeWording.words(of: text), let outcome = OutcomeWording.decided[words] else {
            return nil
        }
        self = outcome
    }
}

extension String {
    package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
