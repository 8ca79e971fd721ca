import Casework

/// The clocks of England, which in summer are an hour ahead of UTC.
///
/// From 01:00 UTC of the last Sunday of March to 01:00 UTC of the last Sunday of October. Source: the Summer Time Act 1972
/// as amended by SI 2002/262; until 1995 summer ended on the fourth Sunday of October (SI 1989/985 and those after it).
enum EnglishClock {
    private static let minutesOfDay = 1440
    private static let firstHour = 60

    /// The day in England so many minutes after the beginning of a day in UTC; they may be less than 0, or of another day.
    static func day(ofUTCDay day: Int32, minute: Int) -> Int32 {
        let days = minute >= 0 ? minute / minutesOfDay : -((minutesOfDay - 1 - minute) / minutesOfDay)
        let (utcDay, rest) = (day &+ Int32(truncatingIfNeeded: days), minute - days * minutesOfDay)
        // The hour can only make a difference in the last one of a day.
        guard rest >= minutesOfDay - firstHour else { return utcDay }
        return isSummer(at: utcDay) ? utcDay + 1 : utcDay
    }

    /// Whether it is summer at the end of a day in UTC.
    static func isSummer(at day: Int32) -> Bool {
        let (year, month, _) = Day(number: day).parts
        guard (3...10).contains(month) else { return false }
        if month > 3, month < 10 { return true }
        let last = month == 10 && year < 1996 ? 28 : 31
        let end = Day.dayNumber(year: year, month: month, day: last)
        let lastSunday = end - Int32(Day(number: end).weekday % 7)
        return month == 3 ? day >= lastSunday : day < lastSunday
    }
}
