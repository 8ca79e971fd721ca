import Casework
import Narrative

/// The codes of one table's records by any dimension, computed when first asked for.
struct CodeSource: Sendable {
    let table: RecordTable
    private let report: Report
    private var derived: [DimensionKey: CodeColumn] = [:]
    private var axes: [Field: TimeAxis?] = [:]
    private var timing: StageTiming?

    init(table: RecordTable, report: Report) {
        self.table = table
        self.report = report
    }

    /// The codes of a dimension. A field that the table lacks has code 0 for every record.
    mutating func codes(of key: DimensionKey) -> CodeColumn {
        if let known = derived[key] { return known }
        let column = makeCodes(of: key)
        derived[key] = column
        return column
    }

    private mutating func makeCodes(of key: DimensionKey) -> CodeColumn {
        switch key {
        case .field(let name):
            guard case .category(let column)? = table.columns[name] else { return absent }
            return CodeColumn(codes: column.codes, size: column.cells?.count ?? column.labels.count)
        case .year(let basis): return axis(of: basis).map { timeCodes(basis, $0, isMonthly: false) } ?? absent
        case .month(let basis): return axis(of: basis).map { timeCodes(basis, $0, isMonthly: true) } ?? absent
        case .references(let hashes):
            guard case .reference(let column)? = table.columns[.reference] else { return absent }
            return CodeColumn(codes: column.hashes.map { hashes.contains($0) ? 1 : 0 }, size: 2)
        case .status(let day): return statusCodes(at: day)
        case .timeliness: return stageTiming().timeliness
        case .answered: return withdrawnApart(stageTiming().timeliness)
        case .responseDays: return stageTiming().responseDays
        }
    }

    private func statusCodes(at day: Int32) -> CodeColumn {
        guard case .date(let responded)? = table.columns[.responded] else { return absent }
        let outcomes: CategoryColumn? =
            if case .category(let column)? = table.columns[.outcome] { column } else { nil }
        let codes = responded.days.enumerated().map { record, date -> UInt16 in
            guard date != DateColumn.missing, date <= day else { return 0 }
            return (outcomes?.codes[record] ?? 0) + 1
        }
        return CodeColumn(codes: codes, size: (outcomes?.cells?.count ?? outcomes?.labels.count ?? 1) + 1)
    }

    private func withdrawnApart(_ timeliness: CodeColumn) -> CodeColumn {
        let size = Int(Timeliness.withdrawnCode) + 1
        guard case .category(let outcomes)? = table.columns[.outcome],
            case .date(let responded)? = table.columns[.responded],
            let withdrawn = outcomes.labels.firstIndex(of: Outcome.withdrawn.rawValue)
        else { return CodeColumn(codes: timeliness.codes, size: size) }
        let isWithdrawn =
            outcomes.cells?.map { $0.contains(UInt16(withdrawn)) } ?? outcomes.labels.indices.map { $0 == withdrawn }
        let codes = timeliness.codes.enumerated().map { record, code -> UInt16 in
            let isAnswered = responded.days[record] != DateColumn.missing
            return isAnswered && isWithdrawn[Int(outcomes.codes[record])] ? Timeliness.withdrawnCode : code
        }
        return CodeColumn(codes: codes, size: size)
    }

    private var absent: CodeColumn { CodeColumn(codes: [UInt16](repeating: 0, count: table.rowCount), size: 1) }

    /// The number of cells of a cube of these dimensions; large numbers stand for all that are too large.
    mutating func size(of keys: Set<DimensionKey>) -> Int {
        var size = 1
        for key in keys {
            let (product, overflow) = size.multipliedReportingOverflow(by: codes(of: key).size)
            if overflow { return .max }
            size = product
        }
        return size
    }

    /// Dimensions that are usually asked for together with these.
    func companions(of keys: Set<DimensionKey>) -> [DimensionKey] {
        guard table.kind == .cases else { return [] }
        return [.field(.procedure), .field(.stage)].filter { key in
            guard case .field(let name) = key else { return false }
            return table.columns[name] != nil && !keys.contains(key)
        }
    }

    /// What each record contributes, in pence or millionths; nil where each counts as one.
    func weights(of weight: Counter.Weight) -> [Int]? {
        guard case .field(let name) = weight else { return nil }
        return switch table.columns[name] {
        case .money(let column)?: column.pence.map { $0 == MoneyColumn.missing ? 0 : $0 }
        case .number(let column)?: column.millionths.map { $0 <= NumberColumn.notApplicable ? 0 : $0 }
        default: [Int](repeating: 0, count: table.rowCount)
        }
    }

    /// Why records can't be timed; empty where nothing was asked of their time.
    var timingFindings: [Finding] { timing?.findings ?? [] }

    private mutating func stageTiming() -> StageTiming {
        if let timing { return timing }
        let made = StageTiming(table: table, report: report)
        timing = made
        return made
    }
}

extension CodeSource {
    /// The reporting years from the first to the last date of a column; nil where it has none.
    mutating func axis(of basis: Field) -> TimeAxis? {
        if let known = axes[basis] { return known }
        let axis = makeAxis(of: basis)
        axes[basis] = .some(axis)
        return axis
    }

    private func makeAxis(of basis: Field) -> TimeAxis? {
        let firstMonth = report.settings.year.firstMonth
        let years: [ReportingYear]
        switch table.columns[basis] {
        case .date(let column)?:
            var (first, last) = (Int32.max, Int32.min)
            for day in column.days where day != DateColumn.missing {
                first = min(first, day)
                last = max(last, day)
            }
            guard first <= last else { return nil }
            years = [first, last].map { ReportingYear(containing: Day(number: $0), firstMonth: firstMonth) }
        case .category(let column)?:
            years = column.labels.compactMap { ReportingYear(label: $0, firstMonth: firstMonth) }
        default: return nil
        }
        guard let first = years.min(), let last = years.max() else { return nil }
        return TimeAxis(firstYear: first, lastYear: last)
    }

    private func timeCodes(_ basis: Field, _ axis: TimeAxis, isMonthly: Bool) -> CodeColumn {
        let size = axis.yearCount * (isMonthly ? 12 : 1) + 1
        switch table.columns[basis] {
        case .date(let column)?:
            let lookup = DayLookup(axis: axis, isMonthly: isMonthly)
            let parts = RowRange.parts(of: table.rowCount).concurrentMap { rows in
                column.days[rows].map { lookup.code(ofDayNumber: $0) }
            }
            return CodeColumn(codes: parts.joinedCodes, size: size)
        case .category(let column)?:
            let byLabel = column.labels.map { label -> UInt16 in
                let year = ReportingYear(label: label, firstMonth: axis.firstYear.firstMonth)
                return year.map { isMonthly ? 0 : UInt16(axis.code(of: $0)) } ?? 0
            }
            return CodeColumn(codes: column.codes.map { byLabel[Int($0)] }, size: size)
        default: return absent
        }
    }
}

/// Year or month codes by day number, so that no date is taken apart twice.
private struct DayLookup: Sendable {
    private let firstDay: Int32
    private let codes: [UInt16]

    init(axis: TimeAxis, isMonthly: Bool) {
        firstDay = axis.firstYear.first.number
        var codes: [UInt16] = []
        var code: UInt16 = 0
        var previousMonth = 0
        for number in axis.firstYear.first.number...axis.lastYear.last.number {
            let parts = Day(number: number).parts
            if parts.month != previousMonth {
                previousMonth = parts.month
                if isMonthly || parts.month == axis.firstYear.firstMonth { code += 1 }
            }
            codes.append(code)
        }
        self.codes = codes
    }

    func code(ofDayNumber number: Int32) -> UInt16 {
        number == DateColumn.missing ? 0 : codes[Int(number &- firstDay)]
    }
}

extension [[UInt16]] {
    /// The parts, one after the other.
    var joinedCodes: [UInt16] {
        guard count != 1 else { return self[0] }
        var all: [UInt16] = []
        all.reserveCapacity(reduce(0) { $0 + $1.count })
        for part in self { all.append(contentsOf: part) }
        return all
    }
}
