/// A calendar date in the proleptic Gregorian calendar, without a time or a zone.
package struct Day: Hashable, Comparable, Sendable {
    /// Days since 1 January 1970; negative before it.
    package let number: Int32

    package init(number: Int32) {
        self.number = number
    }

    /// The day with these parts, or nil when there is no such day (31 February, month 13).
    /// Years run from 1 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.daysInMonth(month, ofYear: year)
        else { return nil }
        self.init(number: Day.dayNumber(year: year, month: month, day: day))
    }

    package static func < (left: Day, right: Day) -> Bool {
        left.number < right.number
    }

    package func adding(days: Int) -> Day {
        Day(number: number + Int32(days))
    }

    /// Monday is 1, Sunday is 7.
    package var weekday: Int {
        let sinceMonday = (Int(number) + 3) % 7
        return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
    }

    /// Year, month (1 to 12) and day of the month (1 to 31).
    ///
    /// Source: the civil-from-days algorithm over 400-year eras of 146,097 days.
    package var parts: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The number of the day with these parts, which must exist.
    package static func dayNumber(year: Int, month: Int, day: Int) -> Int32 {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int32(era * 146_097 + dayOfEra - 719_468)
    }

    package static func daysInMonth(_ month: Int, ofYear year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }
}

extension Day {
    /// The same day of the month so many months later, or the last day of a shorter month.
    package func adding(months: Int) -> Day {
        let (year, month, day) = parts
        let index = year * 12 + month - 1 + months
        let lastDay = Day.daysInMonth(index % 12 + 1, ofYear: index / 12)
        return Day(number: Day.dayNumber(year: index / 12, month: index % 12 + 1, day: min(day, lastDay)))
    }
}
