import Casework
import Narrative

/// Years of which a kind of record seems to have a part only, because an export begins late, ends early or has a gap: set
/// beside whole years, they mislead.
///
/// A time without records is doubtful where so many were to be expected in it, at the rate of the others, that chance does
/// not leave it empty.
func partsOfYears(in report: Report) -> [Finding] {
    report.records.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { kind, table in
        guard let (field, days) = table.daysCounted, let record = RecordDays(days) else { return [Finding]() }
        return record.emptyTimes(in: report.settings, kind).map { time in
            Finding(
                "part-of-a-year", time.summary(kind, field), remedy: time.remedy(kind),
                at: table.rows.location(ofRecord: days.firstIndex(of: time.neighbour.number) ?? 0), severity: .warning
            )
        }
    }
}

extension RecordTable {
    /// The date by which the records are counted first; nil for kinds that come seldom, or many on a day and then none.
    fileprivate var daysCounted: (field: String, days: [Int32])? {
        guard ![.history, .indicators, .actions, .findings, .costs, .ombudsman].contains(kind) else { return nil }
        for field in ["received", "date"] {
            if case .date(let column)? = columns[field] { return (field, column.days) }
        }
        return nil
    }
}

/// On which days records fall.
private struct RecordDays {
    let first: Day
    let last: Day
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
    init?(_ days: [Int32]) {
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

    /// Whether records are missing in so many days.
    private func isDoubtful(_ length: Int) -> Bool {
        length >= RecordDays.shortest && length * count >= RecordDays.leastExpected * isFilled.count
    }

    /// The times without records in the years that the report shows.
    func emptyTimes(in settings: ReportSettings, _ kind: RecordKind) -> [EmptyTime] {
        let earliest = settings.year.advanced(by: -settings.compare)
        let from = max(earliest, settings.recordsFrom(kind) ?? earliest)
        let shown = (from.start...max(from, settings.year).start).map {
            ReportingYear(start: $0, firstMonth: from.firstMonth).period
        }
        var times: [EmptyTime] = []
        for year in shown {
            if year.contains(first) {
                times.append(EmptyTime(.beginning, year.first, first.adding(days: -1), year, first))
            }
            if year.contains(last) { times.append(EmptyTime(.end, last.adding(days: 1), year.last, year, last)) }
        }
        if let begin = shown.first?.first, let end = shown.last?.last {
            times += gaps(from: max(begin, first), to: min(end, last), shown)
        }
        return times.filter { time in
            guard isDoubtful(time.length), let days = DayRange(first: time.first, last: time.last) else { return false }
            return settings.complete[kind].map { !($0.contains(days.first) && $0.contains(days.last)) } ?? true
        }
    }

    /// Days without records between others.
    private func gaps(from begin: Day, to end: Day, _ years: [Period]) -> [EmptyTime] {
        guard begin <= end else { return [] }
        var gaps: [EmptyTime] = []
        var start: Int32?
        for number in begin.number...end.number {
            let filled = isFilled[Int(number - first.number)]
            if !filled {
                start = start ?? number
            } else if let empty = start {
                let year = years.first { $0.contains(Day(number: empty)) } ?? years[0]
                if isDoubtful(Int(number - empty)) {
                    gaps.append(
                        EmptyTime(.gap, Day(number: empty), Day(number: number - 1), year, Day(number: number)))
                }
                start = nil
            }
        }
        return gaps
    }
}

/// A time without records.
private struct EmptyTime {
    enum Place { case beginning, end, gap }

    let place: Place
    let first: Day
    let last: Day
    let year: Period
    /// The day of a record beside it.
    let neighbour: Day

    init(_ place: Place, _ first: Day, _ last: Day, _ year: Period, _ neighbour: Day) {
        self.place = place
        self.first = first
        self.last = last
        self.year = year
        self.neighbour = neighbour
    }

    var length: Int { Int(last.number - first.number) + 1 }

    func summary(_ kind: RecordKind, _ field: String) -> String {
        let records = "The records of the kind \(kind.rawValue)"
        let by = "by the date \"\(field)\""
        switch place {
        case .beginning:
            return "\(records) begin on \(neighbour.text), \(by): \(year.label) seems to be a part of a year."
        case .end: return "\(records) end on \(neighbour.text), \(by): \(year.label) seems to be a part of a year."
        case .gap: return "\(records) have none from \(first.text) to \(last.text), \(by)."
        }
    }

    func remedy(_ kind: RecordKind) -> String {
        let add =
            "Add the missing records. If there were none, write `complete: \(year.label)` beside `file` of"
            + " \(kind.rawValue)"
        return place == .beginning ? "\(add); or do not compare with the year: `compare: 0`." : "\(add)."
    }
}
