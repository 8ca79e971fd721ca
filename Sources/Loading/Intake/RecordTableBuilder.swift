import Casework
import Narrative
import Tables

/// Puts the records of several files, and of several stages of wide files, one below the other.
struct RecordTableBuilder {
    private(set) var pieces: [(start: Int, piece: RecordPiece)] = []
    private(set) var rowCount = 0
    private(set) var columns: [Field: RecordColumn] = [:]
    /// Fields with more distinct values than a category can have.
    private(set) var overflowed: Set<Field> = []
    /// The earliest day on which rows were taken from a database; nil: none were.
    var taken: Day?
    /// The first record of each source that was read.
    private var sourceStarts: [Int] = []

    mutating func beginSource() { sourceStarts.append(rowCount) }

    mutating func append(_ piece: RecordPiece) {
        guard piece.rowCount > 0 || pieces.isEmpty else { return }
        for (field, column) in piece.columns {
            // Of several values in a cell, those beyond the last code have been taken for blank.
            if case .category(let list) = column, list.cells != nil, list.labels.count > ValueDictionary.limit {
                overflowed.insert(field)
            }
            let before = columns[field] ?? column.blank(count: rowCount)
            columns[field] = rowCount == 0 ? column : joined(before, column, field: field)
        }
        for (field, column) in columns where piece.columns[field] == nil {
            columns[field] = joined(column, column.blank(count: piece.rowCount), field: field)
        }
        var empty = piece
        empty.columns = [:]
        pieces.append((rowCount, empty))
        rowCount += piece.rowCount
    }

    func table(of kind: RecordKind) -> RecordTable {
        let segments = pieces.flatMap { start, piece in
            piece.rows.segments.map { segment in
                var moved = segment
                moved.start += start
                return moved
            }
        }
        var table = RecordTable(
            kind: kind, rowCount: rowCount, columns: columns, rows: RowNumbers(segments: segments))
        table.taken = taken
        if sourceStarts.count > 1 { table.sourceStarts = sourceStarts }
        return table
    }

    func location(ofRecord record: Int, field: Field?) -> SourceLocation {
        guard let (start, piece) = pieces.last(where: { $0.start <= record }) else { return SourceLocation(file: "") }
        return piece.location(ofRecord: record - start, field: field)
    }

    private mutating func joined(_ left: RecordColumn, _ right: RecordColumn, field: Field) -> RecordColumn {
        switch (left, right) {
        case (.category(let left), .category(let right)):
            let (column, hasOverflowed) = left.joined(with: right)
            if hasOverflowed { overflowed.insert(field) }
            return .category(column)
        case (.date(let left), .date(let right)): return .date(DateColumn(days: left.days + right.days))
        case (.money(let left), .money(let right)): return .money(MoneyColumn(pence: left.pence + right.pence))
        case (.number(let left), .number(let right)):
            return .number(NumberColumn(millionths: left.millionths + right.millionths))
        case (.reference(let left), .reference(let right)):
            let texts = left.texts.flatMap { texts in right.texts.map { texts + $0 } }
            return .reference(ReferenceColumn(hashes: left.hashes + right.hashes, texts: texts))
        default: return left  // A field has one type in all pieces of a source.
        }
    }
}

extension RecordColumn {
    /// A column of the same type with nothing in it.
    fileprivate func blank(count: Int) -> RecordColumn {
        switch self {
        case .category(let column):
            let codes = [UInt16](repeating: 0, count: count)
            return .category(CategoryColumn(codes: codes, labels: [""], cells: column.cells == nil ? nil : [[]]))
        case .date: return .date(DateColumn(days: Array(repeating: DateColumn.missing, count: count)))
        case .money: return .money(MoneyColumn(pence: Array(repeating: MoneyColumn.missing, count: count)))
        case .number: return .number(NumberColumn(millionths: Array(repeating: NumberColumn.missing, count: count)))
        case .reference(let column):
            let texts = column.texts.map { _ in [String](repeating: "", count: count) }
            return .reference(ReferenceColumn(hashes: Array(repeating: 0, count: count), texts: texts))
        }
    }
}

extension CategoryColumn {
    /// As a column whose cells may hold several values.
    private var asCells: CategoryColumn {
        guard cells == nil else { return self }
        let single = labels.indices.map { $0 == 0 ? [] : [UInt16($0)] }
        return CategoryColumn(codes: codes, labels: labels, cells: single)
    }

    /// The rows of both; labels, and cells of several values, that both have are one.
    fileprivate func joined(with other: CategoryColumn) -> (CategoryColumn, hasOverflowed: Bool) {
        var list = LabelList()
        for label in labels { _ = list.index(of: label) }
        let meaning = other.labels.map { list.index(of: $0) }
        if (cells == nil) != (other.cells == nil) { return asCells.joined(with: other.asCells) }
        guard let cells, let otherCells = other.cells else {
            let column = CategoryColumn(codes: codes + other.codes.map { meaning[Int($0)] }, labels: list.labels)
            return (column, list.hasOverflowed)
        }
        var newCells = cells
        var known = Dictionary(cells.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let cellMeaning = otherCells.map { cell -> UInt16 in
            let labels = cell.map { meaning[Int($0)] }
            if let index = known[labels] { return UInt16(index) }
            guard newCells.count <= ValueDictionary.limit else { return .max }
            known[labels] = newCells.count
            newCells.append(labels)
            return UInt16(newCells.count - 1)
        }
        let hasOverflowed = list.hasOverflowed || cellMeaning.contains(.max)
        let newCodes = codes + other.codes.map { cellMeaning[Int($0)] == .max ? 0 : cellMeaning[Int($0)] }
        return (CategoryColumn(codes: newCodes, labels: list.labels, cells: newCells), hasOverflowed)
    }
}
