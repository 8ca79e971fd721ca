/// Turns the rows of a sheet into values, by what does so for rows of CSV.
struct RowConversion {
    private static let batch = 4096

    private let rows: SheetRows
    private let strings: SharedStrings
    private let layout: TableLayout
    private var converter: ColumnConverter

    init(_ rows: SheetRows, _ strings: SharedStrings, layout: TableLayout) {
        self.rows = rows
        self.strings = strings
        self.layout = layout
        converter = ColumnConverter(layout: layout)
    }

    mutating func table(below header: TableHeader) -> TableAssembler {
        let batches = (rows.rows.count + RowConversion.batch - 1) / RowConversion.batch
        // Nothing is ever read again, because no beginning of a row is guessed.
        var table = TableAssembler(layout: layout, header: header, fileSize: batches) { chunk, _ in chunk }
        var nextRow = header.nextRow
        for batch in 0..<batches {
            let start = batch * RowConversion.batch
            let chunk = chunk(start..<min(start + RowConversion.batch, rows.rows.count), number: batch, from: nextRow)
            nextRow += chunk.lines.count
            table.add(chunk)
        }
        return table
    }

    private mutating func chunk(_ range: Range<Int>, number: Int, from firstRow: Int) -> Chunk {
        var chunk = Chunk(number: number, reader: 0, range: number..<(number + 1), start: number, end: number + 1)
        var index = CellIndex(keptCells: rows.keptCells)
        var buffer: [UInt8] = []
        for row in range {
            while chunk.lines.count < rows.rows[row].number - firstRow { chunk.lines.skip() }
            if isRecord(row, writingTo: &buffer, &index) {
                chunk.lines.keep(record: index.rowCount)
                index.commitRow()
            } else {
                chunk.lines.skip()
            }
        }
        chunk.rowCount = index.rowCount
        // What looks at whole machine words looks beyond the last cell.
        buffer += repeatElement(0xFF, count: StructuralBytes.padding)
        chunk.columns = buffer.withUnsafeMutableBytes { bytes in
            bytes.baseAddress.map { converter.columns(of: index, in: $0) } ?? []
        }
        return chunk
    }

    /// Writes the row's cells to the buffer and their places to the index; whether there is something in it, and
    /// nothing that could not be read.
    private func isRecord(_ row: Int, writingTo buffer: inout [UInt8], _ index: inout CellIndex) -> Bool {
        var isFilled = rows.rows[row].isFilled
        for slot in 0..<rows.keptCells {
            let text = rows.text(row: row, slot: slot, strings)
            // Safety: a slot is below the stride of the index.
            index.row[slot] = CellSpan(from: buffer.count, to: buffer.count + text.count)
            buffer += text
            isFilled = isFilled || !text.allSatisfy(CellText.isBlank)
        }
        return isFilled && !rows.rows[row].isFaulty
    }
}
