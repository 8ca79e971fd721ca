/// A column that a caller wants from a table, and how its cells are to be understood.
package struct ColumnRequest: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        /// Values from a short list.
        case category
        case date
        /// Dates that are written otherwise than is usual in England.
        case dateAs(DateReading)
        /// Amounts in pounds, kept as pence.
        case money
        /// Numbers with up to six decimals, kept as millionths.
        case number
        /// The same, which may be in per cent: 61% is 61.
        case percentage
        /// References of cases, kept as hashes and, only where asked for, as texts.
        case reference(keepingTexts: Bool)

        var isInUTC: Bool { if case .dateAs(let reading) = self { reading.isUTC } else { false } }
    }

    /// As the caller knows it: compared without regard to case and spacing.
    package let heading: String
    package let content: Content

    package init(heading: String, content: Content) {
        self.heading = heading
        self.content = content
    }
}
