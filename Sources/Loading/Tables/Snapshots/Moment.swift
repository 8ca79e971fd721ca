package import Casework

/// A time, and the day that it is where the officer is.
package struct Moment: Hashable, Sendable {
    /// In UTC: "2025-06-03T08:10:00Z".
    package let time: String
    package let day: Day

    package init(time: String, day: Day) {
        self.time = time
        self.day = day
    }
}
