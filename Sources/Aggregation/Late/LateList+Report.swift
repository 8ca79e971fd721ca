package import Casework
package import Narrative

extension LateList {
    /// What of a report's complaints is late: those answered in its year, and those open on a day.
    /// - Parameters:
    ///   - field: whose value stands beside each; nil: `service`, where the records have it.
    ///   - day: on which those that are open are looked at; nil: the last of the year.
    package init(of report: Report, field: Field? = nil, on day: Day? = nil) {
        let day = day ?? report.settings.year.last
        let name = field ?? .service
        guard let cases = TimedCases(report, group: name) else {
            self.init(records: [], field: nil, day: day, saidInTime: [], saidLate: [])
            return
        }
        let late = cases.lateRecords(in: report.settings.year.period, openOn: day)
        let (inTime, tooLate) = cases.disagreements(in: report.settings.year.period)
        self.init(
            records: late.sorted { left, right in
                if (left.answered == nil) != (right.answered == nil) { return left.answered == nil }
                return left.due < right.due
            }, field: cases.hasGroup ? name : nil, day: day, saidInTime: inTime, saidLate: tooLate
        )
    }
}

/// The records of cases with their limits.
private struct TimedCases {
    private let table: RecordTable
    private let calendar: WorkingCalendar
    private let received: DateColumn
    private let responded: DateColumn
    private let acknowledged: DateColumn?
    private let timeliness: CodeColumn
    private let references: [String]?
    private let group: CategoryColumn?
    private let inTime: CategoryColumn?
    /// `stages[procedure code][stage code]`.
    private let stages: [[Stage?]]
    private let procedureCodes: [UInt16]
    private let stageCodes: [UInt16]

    var hasGroup: Bool { group != nil }

    init?(_ report: Report, group name: Field) {
        guard let table = report.records[.cases], case .date(let received)? = table.columns[.received],
            case .date(let responded)? = table.columns[.responded],
            case .category(let procedure)? = table.columns[.procedure], procedure.cells == nil,
            case .category(let stage)? = table.columns[.stage], stage.cells == nil
        else { return nil }
        self.table = table
        self.received = received
        self.responded = responded
        calendar = report.calendar
        acknowledged = if case .date(let column)? = table.columns[.acknowledged] { column } else { nil }
        references = if case .reference(let column)? = table.columns[.reference] { column.texts } else { nil }
        group = if case .category(let column)? = table.columns[name] { column } else { nil }
        inTime = if case .category(let column)? = table.columns[.inTime] { column } else { nil }
        timeliness = StageTiming(table: table, report: report).timeliness
        procedureCodes = procedure.codes
        stageCodes = stage.codes
        stages = procedure.labels.map { label in
            let known = report.settings.procedures.first { $0.identifier == label }
            return stage.labels.map { name in known?.stages.first { $0.identifier == name } }
        }
    }

    func lateRecords(in period: Period, openOn day: Day) -> [LateRecord] {
        (0..<table.rowCount).compactMap { row in
            let answered = responded[row]
            switch Timeliness(rawValue: timeliness.codes[row]) {
            case .extended, .over:
                guard let answered, period.contains(answered) else { return nil }
                return late(row, by: answered, answered: answered)
            case .open: return late(row, by: day, answered: nil)
            case .first, .noLimit, nil: return nil
            }
        }
    }

    /// Nil where the limit had not passed by the day, or lies outside the calendar.
    private func late(_ row: Int, by day: Day, answered: Day?) -> LateRecord? {
        guard let stage = stages[Int(procedureCodes[row])][Int(stageCodes[row])], let first = received[row],
            let limits = stage.limits(on: first), let start = stage.clock == .received ? first : acknowledged?[row],
            let due = calendar.lastDay(of: limits.respond, from: start), due < day,
            let over = calendar.time(from: due, to: day, in: limits.respond.unit)
        else { return nil }
        let extended = limits.extended.flatMap { calendar.lastDay(of: $0, from: start) }
        return LateRecord(
            reference: references?[row] ?? "", stage: stage.name,
            group: group.map { $0.allLabels(row: row).joined(separator: ", ") } ?? "", received: first, due: due,
            answered: answered, over: over, isWithinExtension: extended.map { day <= $0 },
            location: table.rows.location(ofRecord: row)
        )
    }

    /// Rows answered in a period that their own column judges otherwise. One answered within an extension may be called in
    /// time or late.
    func disagreements(in period: Period) -> (saidInTime: [SourceLocation], saidLate: [SourceLocation]) {
        guard let inTime, inTime.cells == nil else { return ([], []) }
        let says = inTime.labels.map { InTimeWord($0) }
        var (saidInTime, saidLate): ([SourceLocation], [SourceLocation]) = ([], [])
        for row in 0..<table.rowCount {
            guard let answered = responded[row], period.contains(answered) else { continue }
            switch (says[Int(inTime.codes[row])], Timeliness(rawValue: timeliness.codes[row])) {
            case (.inTime?, .over?): saidInTime.append(table.rows.location(ofRecord: row))
            case (.late?, .first?): saidLate.append(table.rows.location(ofRecord: row))
            default: break
            }
        }
        return (saidInTime, saidLate)
    }
}

/// How exports say that an answer was in time.
private enum InTimeWord {
    case inTime, late

    init?(_ label: String) {
        switch label.folded {
        case "yes", "y", "true", "1", "in time", "on time", "within", "within target", "within timescale",
            "within time",
            "within limit", "met", "met target", "in target", "in timescale", "compliant":
            self = .inTime
        case "no", "n", "false", "0", "late", "over", "overdue", "out of time", "outside", "outside target",
            "outside timescale", "out of target", "missed", "not met", "breached", "not in time", "not compliant":
            self = .late
        default: return nil
        }
    }
}

extension CategoryColumn {
    fileprivate func allLabels(row: Int) -> [String] {
        let code = Int(codes[row])
        return cells.map { $0[code].map { labels[Int($0)] } } ?? [labels[code]]
    }
}
