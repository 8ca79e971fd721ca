import Casework

/// The years that a figure covers, and which of their quarters: each once, in their order.
struct TimeSpan: Hashable {
    /// At least one.
    let years: [ReportingYear]
    /// 1 to 4; empty for whole years.
    let quarters: [Int]

    init(years: [ReportingYear], quarters: [Int] = []) {
        self.years = Set(years).sorted()
        self.quarters = Set(quarters).sorted()
    }

    func shifted(by offset: Int) -> TimeSpan {
        TimeSpan(years: years.map { $0.advanced(by: offset) }, quarters: quarters)
    }

    /// Both together; nil where one is of other quarters than the other.
    func joined(with other: TimeSpan) -> TimeSpan? {
        quarters == other.quarters ? TimeSpan(years: years + other.years, quarters: quarters) : nil
    }

    /// Its years, or their quarters.
    var periods: [Period] {
        years.flatMap { year in quarters.isEmpty ? [year.period] : quarters.map { year.quarter($0) } }
    }

    /// The last of its days.
    var last: Day? { periods.last?.last }

    /// "2024/25", "2022/23 to 2024/25", "2022/23 and 2024/25", "quarter 1 of 2024/25", "quarters 1 to 3 of 2024/25".
    var label: String {
        let years =
            areYearsInRow && self.years.count > 1
            ? "\(self.years[0].label) to \(self.years[self.years.count - 1].label)"
            : self.years.map(\.label).joinedInProse
        guard let first = quarters.first, let last = quarters.last else { return years }
        let isRun = quarters.count > 2 && last - first + 1 == quarters.count
        let list = isRun ? "\(first) to \(last)" : quarters.map { String($0) }.joinedInProse
        return "\(quarters.count == 1 ? "quarter" : "quarters") \(list) of \(years)"
    }

    private var areYearsInRow: Bool {
        zip(years, years.dropFirst()).allSatisfy { $0.advanced(by: 1) == $1 }
    }

    /// "1 April 2024 to 31 March 2025"; with breaks, each run of days.
    var dates: String {
        var runs: [(first: Day, last: Day)] = []
        for period in periods {
            if let last = runs.last, last.last.adding(days: 1) == period.first {
                runs[runs.count - 1].last = period.last
            } else {
                runs.append((period.first, period.last))
            }
        }
        return runs.map { "\($0.first.text) to \($0.last.text)" }.joinedInProse
    }
}
