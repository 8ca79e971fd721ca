import Casework
import Narrative

/// The records of one file, or of one stage of a wide file, before they are put together.
///
/// Cells that could not be read are still marked as such: `TableColumn.unreadableDay` and `unreadableAmount`.
struct RecordPiece {
    let file: String
    var rowCount: Int
    var columns: [Field: RecordColumn]
    var rows: RowNumbers
    /// Field → heading of the column that it was read from; constants have none.
    let headings: [Field: String]
    /// Field → record → an unreadable date that may be shown.
    var shownDates: [Field: [Int: String]]

    /// Where a record stands, and in which column its field.
    func location(ofRecord record: Int, field: Field?) -> SourceLocation {
        rows.location(ofRecord: record, column: field.flatMap { headings[$0] })
    }
}

extension RecordPiece {
    /// Only these records, whose numbers rise.
    func keeping(_ records: [Int]) -> RecordPiece {
        var piece = self
        piece.rowCount = records.count
        piece.columns = columns.mapValues { $0.keeping(records) }
        piece.rows = RowNumbers(segments: segments(keeping: records))
        let shown = Set(shownDates.values.flatMap(\.keys))
        let kept = records.enumerated().filter { shown.contains($1) }
        let positions = Dictionary(uniqueKeysWithValues: kept.map { ($1, $0) })
        piece.shownDates = shownDates.mapValues { dates in
            Dictionary(uniqueKeysWithValues: dates.compactMap { date in positions[date.key].map { ($0, date.value) } })
        }
        return piece
    }

    private func segments(keeping records: [Int]) -> [RowNumbers.Segment] {
        var segments: [RowNumbers.Segment] = []
        var old = 0
        for (position, record) in records.enumerated() {
            while old + 1 < rows.segments.count, rows.segments[old + 1].start <= record { old += 1 }
            let row = rows.segments[old].row + record - rows.segments[old].start
            if let last = segments.last, last.row + position - last.start == row { continue }
            segments.append(RowNumbers.Segment(start: position, file: file, row: row, sheet: rows.segments[old].sheet))
        }
        return segments
    }
}

extension RecordColumn {
    /// Only these rows. Of a category, only the labels that they have.
    func keeping(_ rows: [Int]) -> RecordColumn {
        switch self {
        case .category(let column): .category(column.keeping(rows))
        case .date(let column): .date(DateColumn(days: rows.map { column.days[$0] }))
        case .money(let column): .money(MoneyColumn(pence: rows.map { column.pence[$0] }))
        case .number(let column): .number(NumberColumn(millionths: rows.map { column.millionths[$0] }))
        case .reference(let column):
            .reference(
                ReferenceColumn(
                    hashes: rows.map { column.hashes[$0] },
                    texts: column.texts.map { texts in rows.map { texts[$0] } }
                )
            )
        }
    }

    /// Whether the row's cell is blank. What could not be read is not blank.
    package func isBlank(row: Int) -> Bool {
        switch self {
        case .category(let column):
            if let cells = column.cells { cells[Int(column.codes[row])].isEmpty } else { column.codes[row] == 0 }
        case .date(let column): column.days[row] == DateColumn.missing
        case .money(let column): column.pence[row] == MoneyColumn.missing
        case .number(let column): column.millionths[row] == NumberColumn.missing
        case .reference(let column): column.hashes[row] == 0
        }
    }
}

extension CategoryColumn {
    fileprivate func keeping(_ rows: [Int]) -> CategoryColumn {
        let kept = rows.map { codes[$0] }
        var codesUsed: [UInt16?] = Array(repeating: nil, count: cells?.count ?? labels.count)
        codesUsed[0] = 0
        var list = LabelList()
        var newCells: [[UInt16]] = [[]]
        let newCodes = kept.map { code -> UInt16 in
            if let known = codesUsed[Int(code)] { return known }
            let new: UInt16
            if let cells {
                newCells.append(cells[Int(code)].map { list.index(of: labels[Int($0)]) })
                new = UInt16(newCells.count - 1)
            } else {
                new = list.index(of: labels[Int(code)])
            }
            codesUsed[Int(code)] = new
            return new
        }
        return CategoryColumn(codes: newCodes, labels: list.labels, cells: cells == nil ? nil : newCells)
    }
}
