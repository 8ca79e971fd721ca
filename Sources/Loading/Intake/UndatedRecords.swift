import Casework
import Narrative
import Tables

/// Records that no date and no year places in a year, so that they are counted nowhere.
struct UndatedRecords {
    let kind: RecordKind
    let columns: [Field: RecordColumn]

    /// A finding for each way in which records are in no year. Dates that every record must have are findings elsewhere.
    func findings(_ location: (Int, Field) -> SourceLocation) -> [Finding] {
        switch kind {
        case .payments, .costs:
            let rows = rows(lacking: [.date, .year])
            guard let first = rows.first else { return [] }
            let field: Field = columns[.date] == nil ? .year : .date
            return [.undatedAmounts(rows.count, sum(of: rows), kind, at: location(first, field))]
        case .ombudsman:
            return [Field.received, .decided].compactMap { field in
                var rows = rows(lacking: [field])
                if field == .decided { rows = rows.filter(isDecided) }
                return rows.first.map { .undatedMatters(rows.count, field, at: location($0, field)) }
            }
        default: return []
        }
    }

    /// The rows that are blank in all of the fields that there are; none where there is none of them.
    private func rows(lacking fields: [Field]) -> [Int] {
        let known = fields.compactMap { columns[$0] }
        guard let first = known.first else { return [] }
        return (0..<first.rowCount).filter { row in known.allSatisfy { $0.isBlank(row: row) } }
    }

    private func isDecided(_ row: Int) -> Bool { columns[.decision].map { !$0.isBlank(row: row) } ?? false }

    private func sum(of rows: [Int]) -> Money {
        guard case .money(let amounts) = columns[.amount] else { return Money(pence: 0) }
        let known = rows.map { amounts.pence[$0] }.filter { $0 > TableColumn.unreadableAmount }
        return Money(
            pence: known.reduce(0) { sum, pence in
                let (total, overflows) = sum.addingReportingOverflow(pence)
                return overflows ? sum : total
            })
    }
}

extension RecordColumn {
    fileprivate var rowCount: Int {
        switch self {
        case .category(let column): column.codes.count
        case .date(let column): column.days.count
        case .money(let column): column.pence.count
        case .number(let column): column.millionths.count
        case .reference(let column): column.hashes.count
        }
    }
}

extension Finding {
    fileprivate static func undatedAmounts(
        _ rows: Int, _ sum: Money, _ kind: RecordKind, at first: SourceLocation
    ) -> Finding {
        Finding(
            "record-without-date",
            (rows == 1 ? "This row has" : "\(rows.grouped) rows have")
                + " no date\(rows == 1 ? "" : ", this one first"): \(sum.text) of the \(kind.rawValue) is in no year.",
            remedy: "Fill in the dates, or map a column with the year. If they are no records, delete the rows.",
            at: first, severity: .warning)
    }

    fileprivate static func undatedMatters(_ rows: Int, _ field: Field, at first: SourceLocation) -> Finding {
        let what = field == .decided ? "a decision and no date decided" : "no date received"
        return Finding(
            "record-without-date",
            (rows == 1 ? "This row has" : "\(rows.grouped) rows have") + " \(what)"
                + (rows == 1 ? ": it counts" : ", this one first: they count") + " in no year by that date.",
            remedy: "Fill in the dates.", at: first, severity: .warning)
    }
}
