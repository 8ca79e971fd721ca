/// How the dates and times of an export are to be understood, where that can't be seen.
package struct DateReading: Hashable, Sendable {
    /// Whether times that do not name a zone are in UTC.
    package var isUTC = false
    /// Whether 03/04/2025 is 4 March. Dates that begin with the year, or name the month, are the same either way.
    package var isMonthFirst = false

    package init(isUTC: Bool = false, isMonthFirst: Bool = false) {
        self.isUTC = isUTC
        self.isMonthFirst = isMonthFirst
    }
}
