/// The days of which the records of a kind are known to be complete, by what is said of each of its sources.
///
/// A source of which nothing is said may lack records of any day, whatever is said of the others.
package struct CompleteDays: Hashable, Sendable {
    package struct Source: Hashable, Sendable {
        /// The days of which its records are complete; nil: not known.
        package let complete: DayRange?
        /// The only days of which records are taken from it; nil: all.
        package let taken: DayRange?

        package init(complete: DayRange?, taken: DayRange? = nil) {
            self.complete = complete
            self.taken = taken
        }
    }

    /// In the order in which they are read.
    package let sources: [Source]

    package init(sources: [Source]) {
        self.sources = sources
    }

    /// Of a kind with one source.
    package init(_ days: DayRange) {
        sources = [Source(complete: days)]
    }

    /// Whether the records of all days of a period are complete.
    package func contains(_ period: Period) -> Bool {
        DayRange(first: period.first, last: period.last).map(contains) ?? false
    }

    package func contains(_ days: DayRange) -> Bool {
        let needed = sources.filter { $0.hasRecords(of: days) }
        return !needed.isEmpty && needed.allSatisfy { $0.isComplete(days) }
    }
}

extension CompleteDays.Source {
    /// Whether it may have records of some of the days.
    package func hasRecords(of days: DayRange) -> Bool { taken.map { $0.overlaps(days) } ?? true }

    /// Whether its records of those of the days that are taken from it are complete.
    package func isComplete(_ days: DayRange) -> Bool {
        let first = max(days.first, taken?.first ?? days.first)
        let last = min(days.last, taken?.last ?? days.last)
        guard first <= last else { return true }
        return complete.map { $0.contains(first) && $0.contains(last) } ?? false
    }
}
