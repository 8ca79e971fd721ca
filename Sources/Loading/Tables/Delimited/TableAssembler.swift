/// Puts the chunks of a table behind one another in the order of the file, in whatever order they are finished.
struct TableAssembler: Sendable {
    let layout: TableLayout
    private var nextChunk = 0
    /// Where the next row begins, now that all before it have been read.
    private var nextStart: Int
    /// The row number of the line that begins there.
    private var nextRow: Int
    private var waiting: [Int: Chunk] = [:]
    private let fileSize: Int
    private let reread: @Sendable (Chunk, Int) -> Chunk

    private(set) var rowCount = 0
    private(set) var rows: [RowRun] = []
    /// With row numbers in place of lines.
    private(set) var problems: [RowProblem] = []
    private(set) var categories: [CategoryAssembler]
    private(set) var columns: [Chunk.Column]

    /// - Parameter reread: reads a chunk again, by a new reader, with the place of its first row known.
    init(
        layout: TableLayout,
        header: TableHeader,
        fileSize: Int,
        reread: @escaping @Sendable (_ chunk: Chunk, _ start: Int) -> Chunk
    ) {
        self.layout = layout
        nextStart = header.end
        nextRow = header.nextRow
        self.fileSize = fileSize
        self.reread = reread
        categories = layout.kept.map { _ in CategoryAssembler() }
        columns = layout.kept.map { _ in Chunk.Column() }
    }

    /// Takes a chunk, and puts it and those that waited for it in their place.
    ///
    /// A chunk may come twice, where a reader that had time read it in place of one that was held up.
    mutating func add(_ chunk: Chunk) {
        // At once, because a reader numbers its values in the order in which it reads chunks, not in that of the file.
        register(chunk)
        guard chunk.number >= nextChunk else { return }
        waiting[chunk.number] = chunk
        while let next = waiting.removeValue(forKey: nextChunk) {
            nextChunk += 1
            if nextStart >= next.range.upperBound { continue }
            if next.start == nextStart {
                append(next)
            } else {
                let again = reread(next, nextStart)
                register(again)
                append(again)
            }
        }
    }

    /// The chunk that so many others wait for that they take up memory, and where its first row begins.
    var overdue: (number: Int, start: Int)? { waiting.count > 8 ? (nextChunk, nextStart) : nil }

    private mutating func register(_ chunk: Chunk) {
        for (slot, column) in chunk.columns.enumerated() {
            categories[slot].register(column.newValues, ofReader: chunk.reader)
        }
    }

    private mutating func append(_ chunk: Chunk) {
        if rowCount == 0 { reserve(rows: chunk.rowCount, bytes: chunk.end - nextStart) }
        for (slot, column) in chunk.columns.enumerated() { append(column, to: slot, ofReader: chunk.reader) }
        for run in chunk.lines.runs { append(RowRun(start: run.start + rowCount, row: run.row + nextRow)) }
        problems += chunk.problems.map { RowProblem(kind: $0.kind, line: $0.line + nextRow) }
        rowCount += chunk.rowCount
        nextRow += chunk.lines.count
        nextStart = chunk.end
    }

    private mutating func append(_ new: Chunk.Column, to slot: Int, ofReader reader: Int) {
        switch layout.kept[slot] {
        case .category: categories[slot].append(new.codes, ofReader: reader)
        case .date, .dateAs:
            columns[slot].days += new.days
            columns[slot].signs.add(new.signs)
            let dates = new.unreadableDates.prefix(max(0, UnreadableDate.limit - columns[slot].unreadableDates.count))
            columns[slot].unreadableDates += dates.map { ($0.row + rowCount, $0.text) }
        case .money, .number, .percentage: columns[slot].amounts += new.amounts
        case .reference:
            columns[slot].hashes += new.hashes
            columns[slot].texts += new.texts
            columns[slot].lostReferences += new.lostReferences.map { $0 + rowCount }
        }
    }

    private mutating func append(_ run: RowRun) {
        if let last = rows.last, run.row - last.row == run.start - last.start { return }
        rows.append(run)
    }

    /// Room for as many rows as the file will have if they are as long as the first ones; it costs no memory until
    /// it is used.
    private mutating func reserve(rows: Int, bytes: Int) {
        guard bytes > 0, fileSize > bytes else { return }
        let expected = Int(Double(rows) / Double(bytes) * Double(fileSize) * 1.03) + 64
        for (slot, content) in layout.kept.enumerated() {
            switch content {
            case .category: categories[slot].reserve(rows: expected)
            case .date, .dateAs: columns[slot].days.reserveCapacity(expected)
            case .money, .number, .percentage: columns[slot].amounts.reserveCapacity(expected)
            case .reference: columns[slot].hashes.reserveCapacity(expected)
            }
        }
    }
}
