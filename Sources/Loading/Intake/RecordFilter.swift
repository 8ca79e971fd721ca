import Casework
import Narrative
import Tables

/// Which rows of a file are records.
struct RecordFilter {
    let conditions: [DataSource.FieldValues]
    /// Of a wide file: at least one of these fields is not blank.
    let ownFields: Set<Field>
    /// Only records of these days; nil: of all.
    var days: DayRange?
    let rules: LabelRules

    /// The piece without the rows that are no records. A condition on a field that the piece does not have is
    /// a finding elsewhere, and ignored here.
    func applied(to piece: RecordPiece) -> RecordPiece {
        let tests = conditions.compactMap { test($0, on: piece) } + [dayTest(on: piece)].compactMap { $0 }
        let own = ownFields.sorted().compactMap { piece.columns[$0] }
        guard !tests.isEmpty || !ownFields.isEmpty else { return piece }
        let kept = (0..<piece.rowCount).filter { row in
            tests.allSatisfy { $0(row) } && (own.isEmpty || own.contains { !$0.isBlank(row: row) })
        }
        return kept.count == piece.rowCount ? piece : piece.keeping(kept)
    }

    /// By the first date that a record has, or its year. A record without either is a finding elsewhere, and kept.
    private func dayTest(on piece: RecordPiece) -> ((Int) -> Bool)? {
        guard let days else { return nil }
        let dates = [Field.received, .date, .decided].compactMap { field -> DateColumn? in
            if case .date(let column)? = piece.columns[field] { column } else { nil }
        }
        var isInYear: ((Int) -> Bool)?
        if case .category(let years)? = piece.columns[.year], years.cells == nil {
            let permitted = years.labels.map { label in
                DayRange(text: label, firstMonth: days.first.parts.month).map { days.overlaps($0) } ?? true
            }
            isInYear = { permitted[Int(years.codes[$0])] }
        }
        return { row in
            let day = dates.lazy.map { $0.days[row] }.first { $0 > TableColumn.unreadableDay }
            return day.map { days.contains(Day(number: $0)) } ?? isInYear?(row) ?? true
        }
    }

    private func test(_ condition: DataSource.FieldValues, on piece: RecordPiece) -> ((Int) -> Bool)? {
        guard case .category(let column) = piece.columns[condition.field] else { return nil }
        let wanted = Set(
            condition.values.flatMap { [$0, rules.label(of: $0, condition.field)] }.map { CellText.key(of: $0) }
        )
        let isWanted = column.labels.map { wanted.contains(CellText.key(of: $0)) }
        let permitted =
            column.cells.map { cells in cells.map { cell in cell.contains { isWanted[Int($0)] } } } ?? isWanted
        return { permitted[Int(column.codes[$0])] }
    }
}
