/// How the dates and times of an export are to be understood, where that can't be seen.
struct DateReading: Hashable, Sendable {
    /// Whether times that do not name a zone are in UTC.
    var isUTC = false
    /// Whether 03/04/2025 is 4 March. Dates that begin with the year, or name the month, are the same either way.
    var isMonthFirst = false
}
