import Casework

/// Turns the indexed cells of one column into values, one a row.
///
/// Safety: the spans of the index must lie in the buffer, with `StructuralBytes.padding` readable bytes after it.
struct CellReader {
    let base: UnsafeRawPointer
    let slot: Int

    func codes(of index: borrowing CellIndex, with dictionary: inout ValueDictionary) -> [UInt16] {
        values(of: index) { _, cell in cell.isEmpty ? 0 : dictionary.code(of: cell) }
    }

    /// - Parameter quotable: receives the row and the text of unreadable cells that look like a date.
    func days(of index: borrowing CellIndex, quotable: inout [(row: Int, text: String)]) -> [Int32] {
        MonthTable.firstDays.withUnsafeBufferPointer { firstDays in
            values(of: index) { row, cell in
                if let day = CellReader.isoDay(cell, firstDays) ?? CellReader.britishDay(cell, firstDays) { return day }
                if cell.isEmpty { return DateColumn.missing }
                if let day = DateText.day(of: cell) { return day }
                if let text = CellReader.shownDate(cell) { quotable.append((row, text)) }
                return TableColumn.unreadableDay
            }
        }
    }

    func amounts(of index: borrowing CellIndex, isMoney: Bool) -> [Int] {
        values(of: index) { _, cell in
            if cell.isEmpty { return MoneyColumn.missing }
            let units = AmountText.units(of: cell, decimals: isMoney ? 2 : 6, permittingPounds: isMoney)
            return units ?? TableColumn.unreadableAmount
        }
    }

    func references(of index: borrowing CellIndex) -> [UInt64] {
        values(of: index) { _, cell in ReferenceColumn.hash(of: cell) }
    }

    func texts(of index: borrowing CellIndex) -> [String] {
        var texts: [String] = []
        _ = values(of: index) { _, cell in texts.append(CellText.text(of: cell)) }
        return texts
    }
}

// MARK: Cells

extension CellReader {
    /// The value of each row's cell, given without the blanks around it.
    @inline(__always)
    private func values<Value>(
        of index: borrowing CellIndex,
        _ value: (Int, UnsafeRawBufferPointer) -> Value
    ) -> [Value] {
        let rowCount = index.rowCount
        let stride = index.stride
        let spans = index.spans + slot
        return Array(unsafeUninitializedCapacity: rowCount) { values, count in
            for row in 0..<rowCount {
                let span = spans[row &* stride]
                let cell = UnsafeRawBufferPointer(start: base + span.start, count: span.count)
                let result =
                    span.hasDoubledQuotes
                    ? withUndoubledQuotes(cell) { value(row, $0) } : value(row, trimmed(cell))
                values.initializeElement(at: row, to: result)
                count = row &+ 1
            }
        }
    }

    @inline(__always)
    private func trimmed(_ cell: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        guard let first = cell.first, let last = cell.last, CellText.isBlank(first) || CellText.isBlank(last) else {
            return cell
        }
        return trimmedSlowly(cell)
    }

    @inline(never)
    private func trimmedSlowly(_ cell: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        guard let start = cell.firstIndex(where: { !CellText.isBlank($0) }),
            let end = cell.lastIndex(where: { !CellText.isBlank($0) })
        else { return UnsafeRawBufferPointer(rebasing: cell[0..<0]) }
        return UnsafeRawBufferPointer(rebasing: cell[start...end])
    }

    private func withUndoubledQuotes<Value>(
        _ cell: UnsafeRawBufferPointer,
        _ body: (UnsafeRawBufferPointer) -> Value
    ) -> Value {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(cell.count + 8)
        var skipsNext = false
        for byte in cell {
            skipsNext = byte == UInt8(ascii: "\"") && !skipsNext
            if byte != UInt8(ascii: "\"") || skipsNext { bytes.append(byte) }
        }
        let count = bytes.count
        // Eight more bytes, because values are compared a word at a time.
        bytes.append(contentsOf: repeatElement(0, count: 8))
        return bytes.withUnsafeBytes { body(trimmed(UnsafeRawBufferPointer(rebasing: $0[..<count]))) }
    }
}

// MARK: Dates

extension CellReader {
    /// The day of 2025-03-31, with or without a time; nil for anything else.
    @inline(__always)
    private static func isoDay(_ cell: UnsafeRawBufferPointer, _ firstDays: UnsafeBufferPointer<Int32>) -> Int32? {
        guard cell.count >= 10 else { return nil }
        // Digits become 0 to 9 and hyphens 0; another byte has bit 7 set, or gets it by the addition.
        let head = cell.word(at: 0) ^ 0x2D30_302D_3030_3030
        let rest = cell.word(at: 2) ^ 0x3030_2D30_302D_3030
        guard isPlain(head, 0x7F76_767F_7676_7676), isPlain(rest, 0x7676_7F76_767F_7676) else { return nil }
        let year = digit(head, 0) &* 1000 &+ digit(head, 1) &* 100 &+ digit(head, 2) &* 10 &+ digit(head, 3)
        let month = digit(head, 5) &* 10 &+ digit(head, 6)
        let day = digit(rest, 6) &* 10 &+ digit(rest, 7)
        if cell.count > 10, !isTime(cell, from: 10) { return nil }
        return number(year, month, day, firstDays)
    }

    /// The day of 31/03/2025; nil for anything else.
    @inline(__always)
    private static func britishDay(_ cell: UnsafeRawBufferPointer, _ firstDays: UnsafeBufferPointer<Int32>) -> Int32? {
        guard cell.count == 10 else { return nil }
        let head = cell.word(at: 0) ^ 0x3030_2F30_302F_3030
        let rest = cell.word(at: 2) ^ 0x3030_3030_2F30_302F
        guard isPlain(head, 0x7676_7F76_767F_7676), isPlain(rest, 0x7676_7676_7F76_767F) else { return nil }
        let year = digit(rest, 4) &* 1000 &+ digit(rest, 5) &* 100 &+ digit(rest, 6) &* 10 &+ digit(rest, 7)
        return number(year, digit(head, 3) &* 10 &+ digit(head, 4), digit(head, 0) &* 10 &+ digit(head, 1), firstDays)
    }

    @inline(__always)
    private static func isPlain(_ word: UInt64, _ carry: UInt64) -> Bool {
        (word | (word &+ carry)) & 0x8080_8080_8080_8080 == 0
    }

    @inline(__always)
    private static func digit(_ word: UInt64, _ index: Int) -> Int {
        Int(truncatingIfNeeded: (word &>> UInt64(truncatingIfNeeded: index &* 8)) & 0xFF)
    }

    @inline(__always)
    private static func number(
        _ year: Int,
        _ month: Int,
        _ day: Int,
        _ firstDays: UnsafeBufferPointer<Int32>
    ) -> Int32? {
        let index = (year &- MonthTable.firstYear) &* 12 &+ month &- 1
        guard month >= 1, month <= 12, day >= 1, index >= 0, index < firstDays.count &- 1 else { return nil }
        let number = firstDays[index] &+ Int32(truncatingIfNeeded: day &- 1)
        return number < firstDays[index &+ 1] ? number : nil
    }

    @inline(never)
    private static func isTime(_ cell: UnsafeRawBufferPointer, from start: Int) -> Bool {
        var scanner = ByteScanner(UnsafeRawBufferPointer(rebasing: cell[start...]))
        return DateText.isTime(&scanner)
    }

    /// The cell where it has the shape of a date in digits, so that showing it gives nothing else away.
    private static func shownDate(_ cell: UnsafeRawBufferPointer) -> String? {
        var scanner = ByteScanner(cell)
        for part in 0..<3 {
            if part > 0, scanner.take(where: { "-/.".utf8.contains($0) }) == nil { return nil }
            guard let (_, digits) = scanner.number(), digits <= 4 else { return nil }
        }
        return scanner.isAtEnd ? CellText.text(of: cell) : nil
    }
}
