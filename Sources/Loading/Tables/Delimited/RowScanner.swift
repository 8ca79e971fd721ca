/// Finds the rows and the kept cells in a buffer of delimited text (RFC 4180 and what exports make of it).
///
/// Rows end with LF, CR or CRLF. A quotation mark begins a quoted cell only where nothing but blanks stands before it;
/// elsewhere it is text. Blank rows are skipped and counted as lines.
struct RowScanner {
    /// Why scanning stopped.
    enum Stop: Equatable {
        /// The next row begins at the limit or after it.
        case atLimit
        /// The next row is not all in the buffer.
        case atIncompleteRow(isQuoted: Bool)
    }

    private let base: UnsafeRawPointer
    private let end: Int
    private let isLast: Bool
    private let layout: TableLayout
    private var marks: StructuralBytes
    /// Where the row to be read next begins.
    private(set) var rowStart: Int
    /// Those that were scanned; a scanner that goes on where another stopped takes the other's.
    var lines = RowLines()
    private(set) var problems: [RowProblem] = []
    /// Whether text follows a closing quotation mark in the row that is being read.
    private var hasStrayQuote = false

    /// A scanner of the bytes from `start`, where a row begins, up to `end`. Where `isLast`, they end with a newline
    /// and nothing comes after them.
    ///
    /// Safety: the bytes up to `end + StructuralBytes.padding` must stay readable while this is used.
    init(
        in base: UnsafeRawPointer,
        from start: Int,
        to end: Int,
        isLast: Bool,
        layout: TableLayout
    ) {
        self.base = base
        self.end = end
        self.isLast = isLast
        self.layout = layout
        rowStart = start
        marks = StructuralBytes(in: base, from: start, to: end, delimiter: layout.delimiter)
    }

    /// Adds the rows that begin before `limit` to the index.
    mutating func scan(before limit: Int, into index: inout CellIndex) -> Stop {
        // A copy is kept in registers; the scanner's own would be written to memory at every cell.
        var marks = marks
        defer { self.marks = marks }
        return layout.slots.withUnsafeBufferPointer { slots in
            while rowStart < limit {
                if let stop = scanRow(&marks, slots: slots, into: &index) { return stop }
            }
            return .atLimit
        }
    }

    @inline(__always)
    private mutating func scanRow(
        _ marks: inout StructuralBytes,
        slots: UnsafeBufferPointer<Int>,
        into index: inout CellIndex
    ) -> Stop? {
        let row = index.row
        let (base, end, delimiter) = (base, end, layout.delimiter)
        var cellStart = rowStart
        var column = 0
        while true {
            var place = marks.next()
            if place == end { return .atIncompleteRow(isQuoted: false) }
            if place < cellStart { continue }
            var cell = CellSpan(from: cellStart, to: place)
            var byte = base.load(fromByteOffset: place, as: UInt8.self)
            if byte == UInt8(ascii: "\"") {
                guard isBlank(from: cellStart, to: place) else { continue }
                guard let quoted = quotedCell(from: place, marks) else { return .atIncompleteRow(isQuoted: true) }
                cell = quoted.cell
                place = quoted.place
                marks = quoted.marks
                if place == end { return .atIncompleteRow(isQuoted: false) }
                byte = base.load(fromByteOffset: place, as: UInt8.self)
            }
            if byte == delimiter {
                // Safety: a slot is below the stride of the index.
                if column < slots.count { row[slots[column]] = cell }
                column &+= 1
                cellStart = place &+ 1
            } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                if byte == UInt8(ascii: "\r"), place &+ 1 == end, !isLast { return .atIncompleteRow(isQuoted: false) }
                if column < slots.count { row[slots[column]] = cell }
                finishRow(of: column &+ 1, at: place, into: &index)
                let isPair = byte == UInt8(ascii: "\r") && self.byte(at: place &+ 1) == UInt8(ascii: "\n")
                rowStart = place &+ (isPair ? 2 : 1)
                return nil
            }
        }
    }
}

// MARK: Quoted cells

extension RowScanner {
    /// The cell whose opening quotation mark stands at `opening`, the place of the delimiter or newline after it
    /// (`end` where that is not in the buffer) and the marks after that; nil where the closing quotation mark is not.
    private mutating func quotedCell(
        from opening: Int,
        _ marks: StructuralBytes
    ) -> (cell: CellSpan, place: Int, marks: StructuralBytes)? {
        var marks = marks
        var hasDoubled = false
        var doubledAt = -1
        while true {
            let place = marks.next()
            if place == end { return nil }
            guard byte(at: place) == UInt8(ascii: "\""), place != doubledAt else { continue }
            // The second of a doubled pair may stand beyond the buffer.
            if place + 1 == end { return nil }
            if byte(at: place + 1) == UInt8(ascii: "\"") {
                hasDoubled = true
                doubledAt = place + 1
                continue
            }
            let cell = CellSpan(from: opening + 1, to: place, hasDoubledQuotes: hasDoubled)
            let next = endOfCell(after: place, &marks)
            return (cell, next, marks)
        }
    }

    /// The place of the delimiter or newline that ends a quoted cell, or `end`.
    @inline(__always)
    private mutating func endOfCell(after closing: Int, _ marks: inout StructuralBytes) -> Int {
        while true {
            let place = marks.next()
            if place == end { return end }
            let byte = byte(at: place)
            guard byte == layout.delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
            if !isBlank(from: closing + 1, to: place) { hasStrayQuote = true }
            return place
        }
    }
}

// MARK: The ends of rows

extension RowScanner {
    @inline(__always)
    private mutating func finishRow(of cells: Int, at place: Int, into index: inout CellIndex) {
        let first = byte(at: rowStart)
        let mayBeBlank = first <= UInt8(ascii: "\"") || first == layout.delimiter
        if cells >= layout.requiredWidth, cells <= layout.width, !hasStrayQuote, !mayBeBlank {
            lines.keep(record: index.rowCount)
            index.commitRow()
        } else {
            finishUnusualRow(cells: cells, at: place, into: &index)
        }
    }

    /// A row that may be blank, and one with too few or too many cells.
    @inline(never)
    private mutating func finishUnusualRow(cells: Int, at place: Int, into index: inout CellIndex) {
        defer { hasStrayQuote = false }
        if isBlankRow(from: rowStart, to: place) { return lines.skip() }
        let hasExtraCells = cells > layout.width && !isBlankRow(from: startOfExtraCells(before: place), to: place)
        if hasStrayQuote { problems.append(RowProblem(kind: .strayQuote, line: lines.count)) }
        if cells < layout.requiredWidth {
            problems.append(RowProblem(kind: .tooFewCells(cells), line: lines.count))
        } else if hasExtraCells {
            problems.append(RowProblem(kind: .tooManyCells(cells), line: lines.count))
        }
        guard cells >= layout.requiredWidth, !hasExtraCells, !hasStrayQuote else { return lines.skip() }
        lines.keep(record: index.rowCount)
        index.commitRow()
    }

    /// Where the first cell beyond the header's begins.
    private func startOfExtraCells(before place: Int) -> Int {
        var cells = 0
        var isQuoted = false
        for position in rowStart..<place {
            let byte = byte(at: position)
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == layout.delimiter, !isQuoted { cells += 1 }
            if cells == layout.width { return position }
        }
        return place
    }

    /// Whether all cells there are blank: nothing but blanks, delimiters between cells and quotation marks around them.
    private func isBlankRow(from first: Int, to last: Int) -> Bool {
        var isQuoted = false
        for place in first..<last {
            let byte = byte(at: place)
            if byte == UInt8(ascii: "\"") {
                let isDoubled = !isQuoted && place > first && self.byte(at: place - 1) == byte
                if isDoubled { return false }
                isQuoted.toggle()
            } else if !CellText.isBlank(byte), byte != layout.delimiter || isQuoted {
                return false
            }
        }
        return true
    }

    @inline(__always)
    private func isBlank(from first: Int, to last: Int) -> Bool {
        var position = first
        while position < last {
            guard isBlank(byte(at: position)) else { return false }
            position &+= 1
        }
        return true
    }

    @inline(__always)
    private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    @inline(__always)
    private func byte(at place: Int) -> UInt8 {
        // Safety: every place is below `end` or within the padding after it.
        base.load(fromByteOffset: place, as: UInt8.self)
    }
}
