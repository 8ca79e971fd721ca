/// The twelve months that an annual report covers.
package struct ReportingYear: Hashable, Comparable, Sendable {
    /// The calendar year in which the reporting year begins.
    package let start: Int
    /// The month in which it begins, 1 to 12, on its first day. English councils: 4.
    package let firstMonth: Int

    package init(start: Int, firstMonth: Int = 4) {
        self.start = start
        self.firstMonth = firstMonth
    }

    /// The reporting year that a day falls in.
    package init(containing day: Day, firstMonth: Int = 4) {
        let (year, month, _) = day.parts
        self.init(start: month >= firstMonth ? year : year - 1, firstMonth: firstMonth)
    }

    /// The year of "2024/25", "2024-25", "2024/2025" or, where years begin in January, "2024"; nil otherwise.
    package init?(label: some StringProtocol, firstMonth: Int = 4) {
        let parts = label.split(whereSeparator: { $0 == "/" || $0 == "-" || $0 == "–" })
        guard let first = parts.first, first.utf8.count == 4, let start = Int(first), (1900...9998).contains(start)
        else { return nil }
        if parts.count == 1, firstMonth == 1 {
            self.init(start: start, firstMonth: 1)
            return
        }
        guard parts.count == 2, firstMonth != 1, let end = Int(parts[1]),
            parts[1].utf8.count == 2 && end == (start + 1) % 100 || end == start + 1
        else { return nil }
        self.init(start: start, firstMonth: firstMonth)
    }

    package static func < (left: ReportingYear, right: ReportingYear) -> Bool {
        left.start < right.start
    }

    package func advanced(by years: Int) -> ReportingYear {
        ReportingYear(start: start + years, firstMonth: firstMonth)
    }

    package var previous: ReportingYear { advanced(by: -1) }

    package var first: Day { Day(number: Day.dayNumber(year: start, month: firstMonth, day: 1)) }
    package var last: Day { advanced(by: 1).first.adding(days: -1) }

    /// "2024/25", or "2024" where years begin in January.
    package var label: String {
        guard firstMonth != 1 else { return String(start) }
        let end = (start + 1) % 100
        return "\(start)/\(end < 10 ? "0" : "")\(end)"
    }

    package var period: Period { Period(first: first, last: last, label: label) }

    /// The quarter, 1 to 4, of the reporting year: quarter 1 begins in its first month.
    package func quarter(_ number: Int) -> Period {
        let begins = monthStart(offset: (number - 1) * 3)
        let ends = monthStart(offset: number * 3).adding(days: -1)
        return Period(first: begins, last: ends, label: "Quarter \(number) \(label)")
    }

    private func monthStart(offset: Int) -> Day {
        let month = firstMonth - 1 + offset
        return Day(number: Day.dayNumber(year: start + month / 12, month: month % 12 + 1, day: 1))
    }
}

extension ReportingYear {
    /// As it stands in addresses: "2024-25".
    package var slug: String { label.replacing("/", with: "-") }
}
