package import Casework
import Narrative
import Tables

extension ImportProposal {
    /// The columns that place records in a year: those of the first field that does.
    fileprivate var dating: [ColumnProposal] {
        let bases = [Field.received, .decided, .date, .year]
        guard let base = bases.first(where: { fields.contains($0) }) else { return [] }
        // A complaint belongs to the year in which its stage 1 was received.
        let first = wideStages.first
        return columns.filter { $0.field == base && ($0.stage == nil || $0.stage == first) }
    }

    /// The days that place records in a year, with how many records each has.
    fileprivate var dated: [(day: Day, count: Int)] {
        let reading = reading
        return dating.flatMap(\.column.values).compactMap { value in
            DateShape.day(value.text, reading).map { (day: $0, count: value.count) }
        }
    }

    /// How many records each reporting year has, by the dates that place them in one.
    package var years: [ReportingYear: Int] {
        var years: [ReportingYear: Int] = [:]
        let reading = reading
        for value in dating.flatMap(\.column.values) {
            let day = DateShape.day(value.text, reading)
            let year = day.map { ReportingYear(containing: $0) } ?? ReportingYear(label: value.text)
            if let year { years[year, default: 0] += value.count }
        }
        return years
    }

    /// The last year that is no stray date, and the one before it where that is whole and the last has only begun: reports
    /// are written in May and June.
    package static func year(of proposals: [ImportProposal]) -> ReportingYear? {
        guard let last = lastYear(of: proposals) else { return nil }
        return begun(last, proposals) == nil ? last : last.previous
    }

    /// The year that has only begun, where the report is of the one before it.
    package static func begunYear(of proposals: [ImportProposal]) -> (year: ReportingYear, last: Day)? {
        guard let last = lastYear(of: proposals), let day = begun(last, proposals) else { return nil }
        return (last, day)
    }

    /// The last day of the records of a year, where they end in its first quarter and the year before is there, with more
    /// than twice as many.
    private static func begun(_ year: ReportingYear, _ proposals: [ImportProposal]) -> Day? {
        let cases = proposals.filter { $0.kind == .cases }
        let group = cases.isEmpty ? Array(proposals.prefix(1)) : cases
        guard let span = group.span, year.period.contains(span.last), span.last.number - year.first.number < 91,
            count(of: year, in: group) * 2 < count(of: year.previous, in: group),
            group.part(of: year.previous).endsEarly == nil, group.part(of: year.previous).beginsLate == nil
        else { return nil }
        return span.last
    }

    private static func count(of year: ReportingYear, in group: [ImportProposal]) -> Int {
        group.reduce(0) { $0 + $1.years[year, default: 0] }
    }

    /// It has a tenth of the records of the fullest one.
    private static func lastYear(of proposals: [ImportProposal]) -> ReportingYear? {
        let cases = proposals.filter { $0.kind == .cases }
        var years: [ReportingYear: Int] = [:]
        for proposal in cases { years.merge(proposal.years, uniquingKeysWith: +) }
        if years.isEmpty { years = proposals.map(\.years).first { !$0.isEmpty } ?? [:] }
        let most = years.values.max() ?? 0
        return years.filter { $0.value * 10 >= most }.keys.max()
    }

    /// Whether a closed stage record of the procedure's stage falls into the year, so that shares have a base.
    func hasResponses(of procedure: ProposedProcedure, stage: String, in year: ReportingYear) -> Bool {
        let isWide = !wideStages.isEmpty
        guard let responded = column(.responded, stage: isWide ? stage : nil)?.column else { return false }
        let reading = reading
        let isInYear = responded.meets { text in
            DateShape.day(text, reading).map { ReportingYear(containing: $0) == year } ?? false
        }
        let stages = isWide ? nil : column(.stage)?.column
        let isOfStage = stages?.meets { ImportProposal.stageIdentifier($0) == stage }
        let procedures = column(.procedure)?.column
        let isOfProcedure = procedures?.meets { ImportProposal.procedureIdentifier($0) == procedure.identifier }
        return responded.codes.indices.contains { row in
            isInYear[Int(responded.codes[row])]
                && (isOfStage?[Int(stages?.codes[row] ?? 0)] ?? true)
                && (isOfProcedure?[Int(procedures?.codes[row] ?? 0)] ?? true)
        }
    }
}

extension [ImportProposal] {
    /// The first and the last day of the records of one kind, without one in five hundred at either end that may be
    /// slips; nil where they have none.
    package var span: (first: Day, last: Day, count: Int)? {
        let days = flatMap(\.dated).sorted { $0.day < $1.day }
        let count = days.reduce(0) { $0 + $1.count }
        func end(_ days: some Sequence<(day: Day, count: Int)>) -> Day? {
            var passed = 0
            return days.first { entry in
                passed += entry.count
                return passed > count / 500
            }?.day
        }
        guard let first = end(days), let last = end(days.reversed()) else { return nil }
        return (first, last, count)
    }

    /// What is missing of a year: the records begin after it did, or end before, as a build will find too.
    package func part(of year: ReportingYear) -> (beginsLate: Day?, endsEarly: Day?) {
        guard let (first, last, _) = span else { return (nil, nil) }
        let days = flatMap(\.dated).map(\.day.number).filter { (first.number...last.number).contains($0) }
        guard let record = RecordDays(days) else { return (nil, nil) }
        func isGap(_ days: Int32) -> Bool { record.isDoubtful(Int(days)) }
        return (
            year.period.contains(first) && isGap(first.number - year.first.number) ? first : nil,
            year.period.contains(last) && isGap(year.last.number - last.number) ? last : nil
        )
    }

    /// Whether a year can be compared with the one before: both have records of the kind, from beginning to end.
    package func compares(_ year: ReportingYear) -> Bool {
        var counts: [ReportingYear: Int] = [:]
        for proposal in self { counts.merge(proposal.years, uniquingKeysWith: +) }
        return counts[year, default: 0] > 0 && counts[year.previous, default: 0] > 0
            && part(of: year.previous).beginsLate == nil && part(of: year).endsEarly == nil
    }
}

extension ImportColumn {
    /// Whether a cell of each code meets a condition. Blank cells meet none.
    fileprivate func meets(_ condition: (String) -> Bool) -> [Bool] { [false] + values.map { condition($0.text) } }
}
