/// The requested cells of a group of a snapshot's rows, unpacked into one buffer.
struct GroupCells {
    private let layout: TableLayout
    private let rowCount: Int
    private var buffer: [UInt8] = []
    /// One a kept cell: where the cells of its rows lie in the buffer.
    private var spans: [[CellSpan]]

    /// Nil where the group is not as it was written.
    init?(_ group: SnapshotGroup, in bytes: UnsafeRawBufferPointer, _ layout: TableLayout, largest: Int) {
        self.layout = layout
        rowCount = group.rowCount
        spans = layout.kept.map { _ in [] }
        for (column, slot) in layout.slots.enumerated() where slot < layout.kept.count {
            let (range, size) = group.columns[column]
            guard size <= largest, rowCount <= SnapshotWriter.groupSize * 2,
                let unpacked = Deflate.unpacked(UnsafeRawBufferPointer(rebasing: bytes[range]), size: size),
                let found = GroupColumn(unpacked, rows: rowCount, offset: buffer.count)?.spans
            else { return nil }
            spans[slot] = found
            buffer += unpacked
        }
        // What looks at whole machine words looks beyond the last cell.
        buffer += repeatElement(0xFF, count: StructuralBytes.padding)
    }

    /// The rows as values. A row of which all cells are blank is none.
    mutating func chunk(number: Int, reader: Int, _ converter: inout ColumnConverter) -> Chunk {
        var chunk = Chunk(number: number, reader: reader, range: number..<(number + 1), start: number, end: number + 1)
        var index = CellIndex(keptCells: layout.kept.count)
        for row in 0..<rowCount {
            var isBlank = true
            for slot in spans.indices {
                let span = spans[slot][row]
                // Safety: a slot is below the stride of the index.
                index.row[slot] = span
                isBlank = isBlank && span.count == 0
            }
            if isBlank {
                chunk.lines.skip()
            } else {
                chunk.lines.keep(record: index.rowCount)
                index.commitRow()
            }
        }
        chunk.rowCount = index.rowCount
        chunk.columns = buffer.withUnsafeMutableBytes { bytes in
            bytes.baseAddress.map { converter.columns(of: index, in: $0) } ?? []
        }
        return chunk
    }
}

/// One column of a group, unpacked: see `ColumnEncoder`.
private struct GroupColumn {
    private let bytes: [UInt8]
    private let offset: Int
    private var place = 1
    private(set) var spans: [CellSpan] = []

    /// - Parameter offset: where its bytes will stand in the buffer.
    init?(_ bytes: [UInt8], rows: Int, offset: Int) {
        self.bytes = bytes
        self.offset = offset
        switch bytes.first.flatMap(ColumnEncoder.Form.init(rawValue:)) {
        case .plain:
            guard let cells = cells(rows), place == bytes.count else { return nil }
            spans = cells
        case .narrow:
            guard let values = values(), bytes.count - place == rows else { return nil }
            guard bytes[place...].allSatisfy({ $0 < values.count }) else { return nil }
            spans = bytes[place...].map { values[Int($0)] }
        case .wide:
            guard let values = values(), bytes.count - place == rows * 2 else { return nil }
            spans.reserveCapacity(rows)
            for row in 0..<rows {
                let code = pair(at: place + row * 2)
                guard code < values.count else { return nil }
                spans.append(values[code])
            }
        case nil: return nil
        }
    }

    /// A blank cell, then the values in the order of their numbers.
    private mutating func values() -> [CellSpan]? {
        guard bytes.count >= 3 else { return nil }
        let count = pair(at: 1)
        place = 3
        return cells(count).map { [CellSpan(from: offset, to: offset)] + $0 }
    }

    /// So many lengths, and the places of the cells that follow them.
    private mutating func cells(_ count: Int) -> [CellSpan]? {
        guard bytes.count - place >= count * 2 else { return nil }
        var start = place + count * 2
        var spans: [CellSpan] = []
        spans.reserveCapacity(count)
        for index in 0..<count {
            let end = start + pair(at: place + index * 2)
            guard end <= bytes.count else { return nil }
            spans.append(CellSpan(from: offset + start, to: offset + end))
            start = end
        }
        place = start
        return spans
    }

    private func pair(at place: Int) -> Int { Int(bytes[place]) | Int(bytes[place + 1]) << 8 }
}
