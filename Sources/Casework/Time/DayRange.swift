/// Days that follow one another.
package struct DayRange: Hashable, Sendable {
    package let first: Day
    /// Not before the first.
    package let last: Day

    /// Nil where the last day comes before the first.
    package init?(first: Day, last: Day) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    /// "2022/23 to 2024/25", "2024/25", "2022-04-01 to 2025-03-31"; nil otherwise.
    package init?(text: some StringProtocol, firstMonth: Int) {
        let words = text.split { $0.isWhitespace }
        guard words.count == 1 || words.count == 3 && words[1].lowercased() == "to", let from = words.first,
            let to = words.last
        else { return nil }
        if let first = ReportingYear(label: from, firstMonth: firstMonth),
            let last = ReportingYear(label: to, firstMonth: firstMonth)
        {
            self.init(first: first.first, last: last.last)
        } else if words.count == 3, let first = Day(isoText: from), let last = Day(isoText: to) {
            self.init(first: first, last: last)
        } else {
            return nil
        }
    }

    package func contains(_ day: Day) -> Bool { first <= day && day <= last }

    /// Whether all days of a period are among them.
    package func contains(_ period: Period) -> Bool { first <= period.first && period.last <= last }

    package func overlaps(_ other: DayRange) -> Bool { first <= other.last && other.first <= last }

    /// From the earlier first day to the later last one.
    package func enclosing(_ other: DayRange) -> DayRange {
        DayRange(first: min(first, other.first), last: max(last, other.last)) ?? self
    }
}
