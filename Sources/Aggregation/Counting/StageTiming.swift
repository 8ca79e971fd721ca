import Casework
import Narrative

/// How long each stage record took and whether that was in time.
struct StageTiming: Sendable {
    let timeliness: CodeColumn
    let responseDays: CodeColumn
    /// Why records can't be timed: dates outside the bank-holiday calendar, clocks that did not start.
    let findings: [Finding]

    /// Longer times count as this many working days.
    private static let longest = 4000

    init(table: RecordTable, report: Report) {
        guard case .date(let received)? = table.columns[.received],
            case .date(let responded)? = table.columns[.responded]
        else {
            let none = CodeColumn(codes: [UInt16](repeating: 0, count: table.rowCount), size: 1)
            let missing = StageTiming.unmapped(
                table.columns[.received] == nil ? .received : .responded, of: table.kind, in: report)
            self.init(timeliness: none, responseDays: none, findings: [missing])
            return
        }
        let clock = StageClock(table: table, report: report, received: received, responded: responded)
        let parts = RowRange.parts(of: table.rowCount).concurrentMap { clock.codes(of: $0) }
        self.init(
            timeliness: CodeColumn(codes: parts.map(\.timeliness).joinedCodes, size: Timeliness.allCases.count),
            responseDays: CodeColumn(codes: parts.map(\.days).joinedCodes, size: (parts.map(\.longest).max() ?? 0) + 2),
            findings: StageTiming.uncovered(parts.flatMap(\.uncovered), in: table, calendar: report.calendar)
                + StageTiming.unstarted(parts.flatMap(\.unstarted), in: table, report: report)
                + StageTiming.unlimited(parts.flatMap(\.unlimited), in: table)
        )
    }

    private init(timeliness: CodeColumn, responseDays: CodeColumn, findings: [Finding]) {
        self.timeliness = timeliness
        self.responseDays = responseDays
        self.findings = findings
    }

    private static func uncovered(_ records: [Int], in table: RecordTable, calendar: WorkingCalendar) -> [Finding] {
        guard let first = records.first else { return [] }
        return [
            Finding(
                "calendar-ends",
                "\(records.count) \(records.count == 1 ? "record has a date" : "records have dates") outside the"
                    + " bank-holiday calendar, which runs from \(calendar.first.text) to \(calendar.last.text).",
                remedy: "Put a longer list of bank holidays into content/bank-holidays.csv, or correct the dates.",
                at: table.rows.location(ofRecord: first)
            )
        ]
    }

    /// A date without which there is no time to measure.
    private static func unmapped(_ field: Field, of kind: RecordKind, in report: Report) -> Finding {
        Finding(
            "unmapped-field",
            "How long answers took is asked for, and the records of the kind \(kind.rawValue) have no field \"\(field)\".",
            remedy: "Map it under data: \(kind.rawValue): columns in report.yaml"
                + (field == .acknowledged ? ", or write clock: received under the stages." : "."),
            at: SourceLocation(file: report.settings.file)
        )
    }

    /// Answered records of stages whose clock starts with the acknowledgement, and that have no date of it.
    private static func unstarted(_ records: [Int], in table: RecordTable, report: Report) -> [Finding] {
        guard let first = records.first else { return [] }
        guard table.columns[.acknowledged] != nil else {
            return [unmapped(.acknowledged, of: table.kind, in: report)]
        }
        let count = records.count == 1 ? "1 answered record has" : "\(records.count) answered records have"
        return [
            Finding(
                "clock-not-started",
                "\(count) no date of acknowledgement, which starts the clock: neither in time nor late, not timed.",
                remedy: "Fill in the dates of acknowledgement. This is the first such record.",
                at: table.rows.location(ofRecord: first), severity: .warning
            )
        ]
    }

    /// Answered records received before the first limit of their stage.
    private static func unlimited(_ records: [Int], in table: RecordTable) -> [Finding] {
        guard let first = records.first else { return [] }
        let count = records.count == 1 ? "1 answered record was" : "\(records.count) answered records were"
        return [
            Finding(
                "limits-begin-later",
                "\(count) received before the first limit of the stage: neither in time nor late, not timed.",
                remedy:
                    "Begin the stage's limits in report.yaml with one that has no from. This is the first such record.",
                at: table.rows.location(ofRecord: first), severity: .warning
            )
        ]
    }

    /// What a part of the table came to.
    struct Part: Sendable {
        var timeliness: [UInt16] = []
        var days: [UInt16] = []
        var longest = 0
        var uncovered: [Int] = []
        var unstarted: [Int] = []
        var unlimited: [Int] = []
    }

    /// Working days from one day of the calendar to another, with the limits of every stage at hand.
    private struct StageClock: Sendable {
        private let received: [Int32]
        private let responded: [Int32]
        private let acknowledged: [Int32]?
        /// Closed on a day that nobody knows.
        private let undated: [Bool]?
        private let stageCodes: CategoryColumn?
        private let procedureCodes: CategoryColumn?
        /// `rules[procedure code][stage code]`.
        private let rules: [[Stage?]]
        private let calendarStart: Int32
        private let workingDays: [Int32]

        init(table: RecordTable, report: Report, received: DateColumn, responded: DateColumn) {
            self.received = received.days
            self.responded = responded.days
            acknowledged = if case .date(let column)? = table.columns[.acknowledged] { column.days } else { nil }
            undated = table.undatedRecords
            calendarStart = report.calendar.first.number
            workingDays = report.calendar.runningTotals
            guard table.kind == .cases else {
                (stageCodes, procedureCodes) = (nil, nil)
                rules = [[report.settings.limits[table.kind].map { Stage(answeredWithin: $0) }]]
                return
            }
            stageCodes = if case .category(let column)? = table.columns[.stage] { column } else { nil }
            procedureCodes = if case .category(let column)? = table.columns[.procedure] { column } else { nil }
            let only = report.settings.procedures.count == 1 ? report.settings.procedures.first : nil
            let stageLabels = stageCodes?.labels ?? [""]
            rules = (procedureCodes?.labels ?? [""]).map { label in
                let procedure = report.settings.procedures.first { $0.identifier == label } ?? only
                return stageLabels.map { stage in
                    procedure?.stages.first { $0.identifier == stage }
                        ?? (stageLabels.count == 1 ? procedure?.stages.first : nil)
                }
            }
        }

        func codes(of rows: Range<Int>) -> Part {
            var part = Part()
            part.timeliness.reserveCapacity(rows.count)
            part.days.reserveCapacity(rows.count)
            for row in rows {
                let (timeliness, days) = code(of: row, part: &part)
                part.timeliness.append(timeliness.rawValue)
                part.days.append(UInt16(days + 1))
                part.longest = max(part.longest, days)
            }
            return part
        }

        /// The timeliness of a record and its working days, -1 where there is no response.
        private func code(of row: Int, part: inout Part) -> (Timeliness, Int) {
            let procedure = procedureCodes.map { Int($0.codes[row]) } ?? 0
            let stage = rules[procedure][stageCodes.map { Int($0.codes[row]) } ?? 0]
            guard received[row] != DateColumn.missing else { return (.noLimit, -1) }
            guard responded[row] != DateColumn.missing else { return (stage == nil ? .noLimit : .open, -1) }
            if let undated, undated[row] { return (.noLimit, -1) }
            guard let start = start(of: row, clock: stage?.clock ?? .received) else {
                part.unstarted.append(row)
                return (.noLimit, -1)
            }
            guard let days = days(from: start, to: responded[row]) else {
                part.uncovered.append(row)
                return (.noLimit, -1)
            }
            guard let limits = stage?.limits(on: Day(number: received[row])) else {
                if stage?.limits.isEmpty == false { part.unlimited.append(row) }
                return (.noLimit, days)
            }
            if isWithin(limits.respond, days: days, start: start, end: responded[row]) { return (.first, days) }
            if let extended = limits.extended, isWithin(extended, days: days, start: start, end: responded[row]) {
                return (.extended, days)
            }
            return (.over, days)
        }

        /// The day on which a record's clock starts; nil where that is not recorded.
        private func start(of row: Int, clock: Stage.ClockStart) -> Int32? {
            switch clock {
            case .received: received[row]
            case .acknowledged: acknowledged.flatMap { $0[row] == DateColumn.missing ? nil : $0[row] }
            }
        }

        private func days(from start: Int32, to end: Int32) -> Int? {
            let (first, last) = (Int(start &- calendarStart), Int(end &- calendarStart))
            guard workingDays.indices.contains(first), workingDays.indices.contains(last) else { return nil }
            return min(StageTiming.longest, max(0, Int(workingDays[last] - workingDays[first])))
        }

        private func isWithin(_ limit: Limit, days: Int, start: Int32, end: Int32) -> Bool {
            switch limit.unit {
            case .workingDays: days <= limit.amount
            case .days: Int(end - start) <= limit.amount
            case .months: end <= Day(number: start).adding(months: limit.amount).number
            }
        }
    }
}

extension Stage {
    /// The one stage of records that no procedure has.
    fileprivate init(answeredWithin limit: Limit) {
        self.init(identifier: "", name: "", limits: [StageLimits(respond: limit)])
    }
}

extension Report {
    /// Whether records of a kind can be in time or late.
    func isTimed(_ kind: RecordKind) -> Bool { kind == .cases || settings.limits[kind] != nil }
}
