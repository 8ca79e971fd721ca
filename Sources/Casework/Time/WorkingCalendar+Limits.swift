extension WorkingCalendar {
    /// The last day of a limit that begins on a day; nil where the calendar does not reach so far.
    package func lastDay(of limit: Limit, from start: Day) -> Day? {
        switch limit.unit {
        case .workingDays: day(limit.amount, workingDaysAfter: start)
        case .days: start.adding(days: limit.amount)
        case .months: start.adding(months: limit.amount)
        }
    }

    /// How long it is from a day to a later one, in working days for limits in these, else in days; nil where the calendar
    /// does not cover both.
    package func time(from start: Day, to end: Day, in unit: Limit.Unit) -> Limit? {
        guard unit == .workingDays else { return Limit(amount: Int(end.number - start.number), unit: .days) }
        return workingDays(from: start, to: end).map { Limit(amount: $0, unit: .workingDays) }
    }

    /// The working day that so many working days after a day is; nil beyond the calendar's end.
    private func day(_ count: Int, workingDaysAfter start: Day) -> Day? {
        guard covers(start), count > 0 else { return nil }
        let totals = runningTotals
        let first = Int(start.number - self.first.number)
        let wanted = totals[first] + Int32(count)
        // The first day on which so many have passed, by halving.
        var (low, high) = (first, totals.count)
        while low < high {
            let middle = (low + high) / 2
            if totals[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low < totals.count ? self.first.adding(days: low) : nil
    }
}
