import Casework
import Narrative

/// Later stages of the report's year that do not follow upon the stage before them: received earlier, or without one in the
/// records; and more of them than there were of the stage before.
func stagesOutOfOrder(in report: Report) -> [Finding] {
    guard let cases = StagedRecords(report) else { return [] }
    let period = report.settings.year.period
    let later = cases.laterStages(receivedIn: period)
    guard !later.isEmpty else { return [] }
    let earlier = cases.daysOfEarlierStages(of: later)
    let disordered = later.filter { record in
        earlier[record].map { $0 > cases.received[record] } ?? false
    }
    let lone = later.filter { earlier[$0] == nil && !cases.namesEarlier($0) }
    return [
        disordered.first.map { Finding.disorderedStages(disordered.count, at: cases.location($0)) },
        lone.first.map { Finding.loneStages(lone.count, of: period, at: cases.location($0)) },
    ].compactMap { $0 } + cases.excesses(in: period)
}

/// The records of cases, with the place of each one's stage in its procedure.
private struct StagedRecords {
    let table: RecordTable
    let received: [Int32]
    private let references: [UInt64]
    /// The reference of the record before, where a new one is given at each stage.
    private let previous: [UInt64]?
    private let procedureCodes: [UInt16]
    private let stageCodes: [UInt16]
    private let procedures: [Procedure?]
    /// `places[procedure code][stage code]`: 0 for the first stage; -1 for none.
    private let places: [[Int]]

    /// Nil where no record can be known to be of a later stage than another.
    init?(_ report: Report) {
        guard let table = report.records[.cases], case .date(let received)? = table.columns[.received],
            case .reference(let references)? = table.columns[.reference],
            case .category(let procedure)? = table.columns[.procedure], procedure.cells == nil,
            case .category(let stage)? = table.columns[.stage], stage.cells == nil, stage.labels.count > 2
        else { return nil }
        self.table = table
        self.received = received.days
        self.references = references.hashes
        previous = if case .reference(let column)? = table.columns[.previous] { column.hashes } else { nil }
        procedureCodes = procedure.codes
        stageCodes = stage.codes
        procedures = procedure.labels.map { label in report.settings.procedures.first { $0.identifier == label } }
        places = procedures.map { known in
            stage.labels.map { label in known?.stages.firstIndex { $0.identifier == label } ?? -1 }
        }
    }

    func location(_ record: Int) -> SourceLocation { table.rows.location(ofRecord: record) }

    /// Whether it says which record it came from, though that may be older than the records.
    func namesEarlier(_ record: Int) -> Bool { previous.map { $0[record] != 0 } ?? false }

    private func place(_ record: Int) -> Int { places[Int(procedureCodes[record])][Int(stageCodes[record])] }

    func laterStages(receivedIn period: Period) -> [Int] {
        received.indices.filter { record in
            received[record] >= period.first.number && received[record] <= period.last.number && references[record] != 0
                && place(record) > 0
        }
    }

    /// By record: the day on which its complaint came to an earlier stage of the procedure, the last such day. Without one
    /// there is no such record.
    func daysOfEarlierStages(of later: [Int]) -> [Int: Int32] {
        var followers: [UInt64: [Int]] = [:]
        var filter = ReferenceFilter()
        for record in later {
            let parent = previous.flatMap { $0[record] == 0 ? nil : $0[record] } ?? references[record]
            followers[parent, default: []].append(record)
            filter.insert(parent)
        }
        var days: [Int: Int32] = [:]
        for record in references.indices where filter.mayContain(references[record]) {
            for follower in followers[references[record]] ?? [] where follower != record {
                guard procedureCodes[follower] == procedureCodes[record], place(record) >= 0,
                    place(record) < place(follower)
                else { continue }
                days[follower] = max(days[follower] ?? .min, received[record])
            }
        }
        return days
    }

    /// One for each stage to which more complaints came in the period than to the one before.
    func excesses(in period: Period) -> [Finding] {
        var counts = places.map { _ in [Int: Int]() }
        var first: [[Int]: Int] = [:]
        for record in received.indices
        where received[record] >= period.first.number && received[record] <= period.last.number {
            let procedure = Int(procedureCodes[record])
            counts[procedure][place(record), default: 0] += 1
            if place(record) > 0, first[[procedure, place(record)]] == nil {
                first[[procedure, place(record)]] = record
            }
        }
        return procedures.indices.flatMap { code -> [Finding] in
            guard let procedure = procedures[code] else { return [] }
            return procedure.stages.indices.dropFirst().compactMap { place in
                let (count, before) = (counts[code][place] ?? 0, counts[code][place - 1] ?? 0)
                guard count > before, before > 0, let record = first[[code, place]] else { return nil }
                return .excess(
                    count, of: procedure.stages[place], over: before, of: procedure.stages[place - 1], in: period,
                    at: location(record))
            }
        }
    }
}

extension Finding {
    fileprivate static func disorderedStages(_ count: Int, at first: SourceLocation) -> Finding {
        Finding(
            "stage-order",
            count == 1
                ? "This record was received before the record of an earlier stage of the same complaint."
                : "\(count.grouped) records were received before the record of an earlier stage of the same complaint, "
                    + "this one first.",
            remedy: "Correct the dates or the stages.", at: first, severity: .warning
        )
    }

    fileprivate static func loneStages(_ count: Int, of period: Period, at first: SourceLocation) -> Finding {
        Finding(
            "stage-without-earlier",
            count == 1
                ? "This record of a later stage, received in \(period.label), has no record of an earlier stage."
                : "\(count.grouped) records of later stages, received in \(period.label), have no record of an earlier "
                    + "stage, this one first.",
            remedy:
                "Add the earlier records, or correct the references. A complaint that began at a later stage is right "
                + "as it is.",
            at: first, severity: .warning
        )
    }

    fileprivate static func excess(
        _ count: Int, of stage: Stage, over before: Int, of earlier: Stage, in period: Period, at first: SourceLocation
    ) -> Finding {
        Finding(
            "more-escalated",
            "In \(period.label) more came to \"\(stage.name)\" (\(count.grouped)) than to \"\(earlier.name)\" "
                + "(\(before.grouped)): a share that went on is over 100%.",
            remedy: "Look whether records of \"\(earlier.name)\" are missing; `escalated(basis: cohort)` follows each "
                + "complaint instead.",
            at: first, severity: .warning
        )
    }
}
