import Casework

/// The first days of the months in which a date of a case can lie: January 1990 to December 2100.
///
/// A date is the first day of its month plus the day of the month; one that would reach the next month is none.
enum MonthTable {
    static let firstYear = 1990
    static let lastYear = 2100

    /// One a month, and January 2101.
    static let firstDays: [Int32] = (0...(lastYear - firstYear + 1) * 12).map { month in
        Day.dayNumber(year: firstYear + month / 12, month: month % 12 + 1, day: 1)
    }

    /// The number of the day with these parts, or nil where there is none.
    static func day(year: Int, month: Int, day: Int) -> Int32? {
        guard (1...12).contains(month), (1...31).contains(day), (firstYear...lastYear).contains(year) else {
            return nil
        }
        let index = (year - firstYear) * 12 + month - 1
        let number = firstDays[index] + Int32(day - 1)
        return number < firstDays[index + 1] ? number : nil
    }
}
