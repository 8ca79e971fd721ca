/// How long a stage may take: working days, calendar days or months.
package struct Limit: Hashable, Sendable {
    package enum Unit: String, Sendable, CaseIterable {
        case workingDays = "working days"
        case days
        case months
    }

    package let amount: Int
    package let unit: Unit

    package init(amount: Int, unit: Unit) {
        self.amount = amount
        self.unit = unit
    }

    /// How days are written that are meant to be no working days.
    package static let calendarDays = "calendar days"

    /// The limit of "10 working days", "1 working day", "28 days", "28 calendar days" or "6 months"; nil otherwise.
    package init?(text: some StringProtocol) {
        let words = text.lowercased().split(separator: " ")
        guard words.count >= 2, let amount = Int(words[0]), amount > 0 else { return nil }
        let plural = words.dropFirst().joined(separator: " ")
        let name = plural.hasSuffix("s") ? plural : plural + "s"
        guard let unit = Unit(rawValue: name) ?? (name == Limit.calendarDays ? .days : nil) else { return nil }
        self.init(amount: amount, unit: unit)
    }

    /// "10 working days", "1 month".
    package var text: String {
        amount == 1 ? "1 \(unit.rawValue.dropLast())" : "\(amount) \(unit.rawValue)"
    }
}
