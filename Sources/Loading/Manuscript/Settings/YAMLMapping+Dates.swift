import Casework

extension YAMLMapping {
    mutating func day(_ key: String) -> Day? {
        guard let value = value(key), let text = text(of: value, named: key) else { return nil }
        if let day = Day(isoText: text) ?? Day(written: text) { return day }
        add(
            Finding(
                "bad-date", "\"\(key)\" is not a date.", remedy: "Write it as 2025-03-31.", at: value.location
            )
        )
        return nil
    }

    /// The month with which reporting years begin, 1 to 12.
    mutating func month(_ key: String) -> Int? {
        guard let value = value(key), let text = text(of: value, named: key) else { return nil }
        if let index = Day.monthNames.firstIndex(where: { $0.lowercased() == text.lowercased() }) { return index + 1 }
        add(
            Finding(
                "bad-month", "\"\(text)\" is not a month.", remedy: Suggestion.sentence(for: text, in: Day.monthNames),
                at: value.location
            )
        )
        return nil
    }

    mutating func requiredYear(_ key: String, firstMonth: Int) -> ReportingYear? {
        requiredValue(key) == nil ? nil : year(key, firstMonth: firstMonth)
    }

    mutating func year(_ key: String, firstMonth: Int) -> ReportingYear? {
        guard let value = value(key), let text = text(of: value, named: key) else { return nil }
        if let year = ReportingYear(label: text, firstMonth: firstMonth) { return year }
        let example = ReportingYear(start: 2024, firstMonth: firstMonth).label
        add(
            Finding(
                "bad-year", "\"\(text)\" is not a reporting year.", remedy: "Write it as \(example).",
                at: value.location
            )
        )
        return nil
    }

    /// From one reporting year or day to another.
    mutating func days(_ key: String, firstMonth: Int) -> DayRange? {
        guard let value = value(key), let text = text(of: value, named: key) else { return nil }
        if let days = DayRange(text: text, firstMonth: firstMonth) { return days }
        let years = [2022, 2024].map { ReportingYear(start: $0, firstMonth: firstMonth).label }
        add(
            Finding(
                "bad-years", "\"\(key)\" is neither a year nor from one year or day to a later one.",
                remedy: "Write it as \(years[0]) to \(years[1]), or as 2022-04-01 to 2025-03-31.", at: value.location
            )
        )
        return nil
    }

    mutating func limit(_ key: String) -> Limit? {
        guard let value = value(key), let text = text(of: value, named: key) else { return nil }
        if let limit = Limit(text: text) { return limit }
        add(
            Finding(
                "bad-limit", "\"\(text)\" is not a time limit.",
                remedy: "Write it as 10 working days, 28 days or 6 months.", at: value.location
            )
        )
        return nil
    }
}

extension Day {
    /// The day of a date as people write it, without a time: 31 March 2025, 31/03/2025. The day comes before the month.
    init?(written text: String) {
        let bytes = Array(text.utf8)
        guard !text.contains(":"), let number = bytes.withUnsafeBytes({ DateText.day(of: $0) }) else { return nil }
        self.init(number: number)
    }
}
