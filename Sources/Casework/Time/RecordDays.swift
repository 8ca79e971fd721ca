/// On which days records fall, and which times without any are too long for chance.
///
/// A time without records is doubtful where so many were to be expected in it, at the rate of the others, that chance does
/// not leave it empty.
package struct RecordDays {
    package let first: Day
    package let last: Day
    /// How many days have records: several on a day are often one piece of work.
    private let count: Int
    /// One a day from the first to the last: whether it has a record.
    private let isFilled: [Bool]

    /// Shorter times without records are usual.
    private static let shortest = 28
    /// So many days with records must be missing: at an even rate, fewer than 1 in 3,000 such times are empty by chance.
    private static let leastExpected = 8

    private static let fewest = 20

    /// Nil where there are too few days with records to tell.
    package init?(_ days: some Sequence<Int32>) {
        var (low, high) = (Int32.max, Int32.min)
        for day in days where day != DateColumn.missing {
            low = min(low, day)
            high = max(high, day)
        }
        guard low <= high, high - low < 60_000 else { return nil }
        var isFilled = [Bool](repeating: false, count: Int(high - low) + 1)
        for day in days where day != DateColumn.missing { isFilled[Int(day - low)] = true }
        count = isFilled.count { $0 }
        guard count >= RecordDays.fewest else { return nil }
        first = Day(number: low)
        last = Day(number: high)
        self.isFilled = isFilled
    }

    /// Whether records are missing in so many days without any.
    package func isDoubtful(_ length: Int) -> Bool {
        length >= RecordDays.shortest && length * count >= RecordDays.leastExpected * isFilled.count
    }

    package func hasRecord(on day: Day) -> Bool {
        day >= first && day <= last && isFilled[Int(day.number - first.number)]
    }
}
