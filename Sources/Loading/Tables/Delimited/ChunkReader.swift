/// Reads chunks of a file, one after the other, on one thread. Keeps a dictionary a category column for all of them.
final class ChunkReader {
    /// Rows longer than this are not read: a quotation mark is missing.
    static let longestRow = 16 << 20

    private let number: Int
    private let layout: TableLayout
    private var buffer: ChunkBuffer
    private var index: CellIndex
    private var converter: ColumnConverter
    private let overlap: Int

    /// - Parameter number: tells apart the codes of several readers of one table.
    init(number: Int, file: ByteFile, layout: TableLayout, chunkSize: Int) {
        self.number = number
        self.layout = layout
        overlap = max(64, min(chunkSize / 16, 8 << 10))
        buffer = ChunkBuffer(file: file, capacity: chunkSize + overlap + 1)
        index = CellIndex(keptCells: layout.kept.count)
        converter = ColumnConverter(layout: layout)
    }

    /// The rows that begin in a range of the file.
    ///
    /// - Parameter start: where the first row begins; nil: not known, and guessed.
    func read(_ range: Range<Int>, number chunkNumber: Int, startingAt start: Int?) -> Chunk {
        var chunk = Chunk(number: chunkNumber, reader: number, range: range, start: start, end: range.upperBound)
        if let start, start >= range.upperBound {
            chunk.start = nil
            return chunk
        }
        index.removeAll()
        // A newline just before the range makes its first byte the beginning of a row.
        let offset = start ?? range.lowerBound - 1
        buffer.fill(from: offset, count: range.upperBound - offset + overlap)
        if start == nil {
            let bytes = UnsafeRawBufferPointer(start: buffer.bytes, count: buffer.count)
            chunk.start = RowGuess(layout: layout).rowStart(in: bytes).map { $0 + offset }
        }
        if let first = chunk.start, first < range.upperBound {
            scan(from: first - offset, into: &chunk)
            convert(into: &chunk)
        } else {
            chunk.start = nil
        }
        return chunk
    }

    private func scan(from first: Int, into chunk: inout Chunk) {
        let limit = chunk.range.upperBound - buffer.offset
        var start = first
        while true {
            // Safety: the buffer pads its bytes, and is not touched while the scanner is in use.
            var scanner = RowScanner(
                in: buffer.bytes,
                from: start,
                to: buffer.count,
                isLast: buffer.isLast,
                layout: layout
            )
            scanner.lines = chunk.lines
            let stop = scanner.scan(before: min(limit, buffer.count), into: &index)
            chunk.lines = scanner.lines
            chunk.problems += scanner.problems
            start = scanner.rowStart
            chunk.end = buffer.offset + start
            guard case .atIncompleteRow(let isQuoted) = stop else { return }
            let isEndless = buffer.count - start > ChunkReader.longestRow
            if buffer.isLast || isEndless {
                let kind: RowProblem.Kind = isQuoted ? .unclosedQuote : .endlessRow
                chunk.problems.append(RowProblem(kind: kind, line: chunk.lines.count))
                chunk.end = .max
                return
            }
            buffer.extend(to: buffer.count + 2 * max(overlap, buffer.count - start))
        }
    }

    private func convert(into chunk: inout Chunk) {
        chunk.rowCount = index.rowCount
        chunk.columns = converter.columns(of: index, in: buffer.bytes)
    }
}
