/// Which days are working days: Monday to Friday except the listed bank holidays.
///
/// Source: SI 2006/1738 regulation 2. The calendar knows only the years for which bank holidays have been
/// listed; a day outside them has no answer, because a guess would be a wrong figure.
package struct WorkingCalendar: Hashable, Sendable {
    package let first: Day
    package let last: Day
    /// `working[i]` is the number of working days from `first` to `first + i`, both included.
    private let working: [Int32]

    /// A calendar of the whole years from the first to the last listed holiday. Empty without holidays.
    package init(holidays: [Day]) {
        let years = holidays.map(\.parts.year)
        let firstYear = years.min() ?? 1970
        let lastYear = years.max() ?? 1969
        first = Day(number: Day.dayNumber(year: firstYear, month: 1, day: 1))
        last = Day(number: Day.dayNumber(year: lastYear + 1, month: 1, day: 1) - 1)
        let closed = Set(holidays)
        var total: Int32 = 0
        working = (first.number..<(last.number + 1)).map { number in
            let day = Day(number: number)
            if day.weekday <= 5, !closed.contains(day) { total += 1 }
            return total
        }
    }

    package func covers(_ day: Day) -> Bool { first <= day && day <= last }

    /// Working days after `start` up to and including `end`: day 1 is the next working day after the start.
    /// Negative where `end` is before `start`; nil where the calendar does not cover both.
    package func workingDays(from start: Day, to end: Day) -> Int? {
        guard covers(start), covers(end) else { return nil }
        return Int(working[Int(end.number - first.number)] - working[Int(start.number - first.number)])
    }

    /// Working days up to and including each day from `first` to `last`, for passes over many rows:
    /// `runningTotals[end - first] - runningTotals[start - first]` is `workingDays(from:to:)`.
    package var runningTotals: [Int32] { working }
}
