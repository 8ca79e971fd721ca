import Casework
import Narrative

/// Which rows of a file are records.
struct RecordFilter {
    let conditions: [DataSource.FieldValues]
    /// Of a wide file: at least one of these fields is not blank.
    let ownFields: Set<String>
    let rules: LabelRules

    /// The piece without the rows that are no records. A condition on a field that the piece does not have is
    /// a finding elsewhere, and ignored here.
    func applied(to piece: RecordPiece) -> RecordPiece {
        let tests = conditions.compactMap { test($0, on: piece) }
        let own = ownFields.sorted().compactMap { piece.columns[$0] }
        guard !tests.isEmpty || !ownFields.isEmpty else { return piece }
        let kept = (0..<piece.rowCount).filter { row in
            tests.allSatisfy { $0(row) } && (own.isEmpty || own.contains { !$0.isBlank(row: row) })
        }
        return kept.count == piece.rowCount ? piece : piece.keeping(kept)
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
