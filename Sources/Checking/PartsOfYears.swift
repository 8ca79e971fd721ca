import Casework
import Narrative

/// Years of which a kind of record, or one of its sources, seems to have a part only, because an export begins late, ends
/// early or has a gap: set beside whole years, they mislead.
func partsOfYears(in report: Report) -> [Finding] {
    report.records.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { kind, table in
        guard let (field, days) = table.daysCounted else { return [Finding]() }
        let settings = report.settings
        let whole = RecordDays(days)?.emptyTimes(in: settings, kind) { settings.complete[kind]?.contains($0) ?? false }
        func finding(_ time: EmptyTime, _ range: Range<Int>, isSource: Bool) -> Finding {
            let record = days[range].firstIndex(of: time.neighbour.number) ?? range.lowerBound
            return Finding(
                "part-of-a-year", time.summary(kind, field, isSource: isSource), remedy: time.remedy(kind),
                at: table.rows.location(ofRecord: record), severity: .warning)
        }
        let times = whole ?? []
        return times.map { finding($0, days.indices, isSource: false) }
            + SourceDays.all(of: table, days, settings).flatMap { source in
                source.emptyTimes(in: settings, kind).filter { time in !times.contains { $0.overlaps(time) } }
                    .map { finding($0, source.records, isSource: true) }
            }
    }
}

extension RecordTable {
    /// The date by which the records are counted first; nil for kinds that come seldom, or many on a day and then none.
    fileprivate var daysCounted: (field: Field, days: [Int32])? {
        guard ![.history, .indicators, .actions, .findings, .costs, .ombudsman].contains(kind) else { return nil }
        for field in [Field.received, .date] {
            if case .date(let column)? = columns[field] { return (field, column.days) }
        }
        return nil
    }
}

/// The days of the records of one of several sources.
private struct SourceDays {
    let records: Range<Int>
    let days: RecordDays
    let said: CompleteDays.Source
    /// From when to when each of the other sources has records.
    let others: [(first: Day, last: Day)]

    /// Where one system took over from another, the one ends about when the other begins.
    private static let handover: Int32 = 45

    /// None of a table with one source.
    static func all(of table: RecordTable, _ days: [Int32], _ settings: ReportSettings) -> [SourceDays] {
        let starts = table.sourceStarts
        let said = settings.complete[table.kind]?.sources ?? []
        guard starts.count > 1, starts.count == said.count else { return [] }
        let ranges = starts.indices.map { starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : days.count) }
        let spans = ranges.map { range -> (first: Day, last: Day)? in
            let known = days[range].filter { $0 != DateColumn.missing }
            guard let first = known.min(), let last = known.max() else { return nil }
            return (Day(number: first), Day(number: last))
        }
        return ranges.indices.compactMap { index in
            RecordDays(days[ranges[index]]).map { own in
                let others = spans.indices.filter { $0 != index }.compactMap { spans[$0] }
                return SourceDays(records: ranges[index], days: own, said: said[index], others: others)
            }
        }
    }

    func emptyTimes(in settings: ReportSettings, _ kind: RecordKind) -> [EmptyTime] {
        days.emptyTimes(in: settings, kind, of: said.taken) { said.isComplete($0) }.filter { time in
            switch time.place {
            case .beginning: !others.contains { abs($0.last.number - days.first.number) <= SourceDays.handover }
            case .end: !others.contains { abs($0.first.number - days.last.number) <= SourceDays.handover }
            case .gap: true
            }
        }
    }
}

extension RecordDays {
    /// The times without records in the years that the report shows.
    /// - Parameters:
    ///   - taken: the only days of which there are records; nil: all.
    ///   - isComplete: whether it is known that there were no records in such a time.
    fileprivate func emptyTimes(
        in settings: ReportSettings, _ kind: RecordKind, of taken: DayRange? = nil,
        without isComplete: (DayRange) -> Bool
    ) -> [EmptyTime] {
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
        return times.map { $0.clipped(to: taken) }.filter { time in
            guard isDoubtful(time.length), let days = DayRange(first: time.first, last: time.last) else { return false }
            return !isComplete(days)
        }
    }

    /// Days without records between others.
    private func gaps(from begin: Day, to end: Day, _ years: [Period]) -> [EmptyTime] {
        guard begin <= end else { return [] }
        var gaps: [EmptyTime] = []
        var start: Int32?
        for number in begin.number...end.number {
            let filled = hasRecord(on: Day(number: number))
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

    /// Only what of it is among some days; nothing of it, where it then ends before it begins.
    func clipped(to days: DayRange?) -> EmptyTime {
        guard let days else { return self }
        return EmptyTime(place, max(first, days.first), min(last, days.last), year, neighbour)
    }

    func overlaps(_ other: EmptyTime) -> Bool { first <= other.last && other.first <= last }

    var length: Int { Int(last.number - first.number) + 1 }

    /// - Parameter isSource: whether it is one of several sources that lacks the records.
    func summary(_ kind: RecordKind, _ field: Field, isSource: Bool) -> String {
        let records = "The records \(isSource ? "of this source " : "")of the kind \(kind.rawValue)"
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
