/// A column that a caller wants from a table, and how its cells are to be understood.
struct ColumnRequest: Hashable, Sendable {
    enum Content: Hashable, Sendable {
        /// Values from a short list.
        case category
        case date
        /// Dates of which times that do not name a zone are in UTC.
        case dateInUTC
        /// Amounts in pounds, kept as pence.
        case money
        /// Numbers with up to six decimals, kept as millionths.
        case number
        /// The same, which may be in per cent: 61% is 61.
        case percentage
        /// References of cases, kept as hashes and, only where asked for, as texts.
        case reference(keepingTexts: Bool)
    }

    /// As the caller knows it: compared without regard to case and spacing.
    let heading: String
    let content: Content
}
