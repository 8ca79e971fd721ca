import Casework
import Language
import Narrative

/// Turns the cells of one column into values, one a row.
struct CellReader {
    private let base: UnsafeMutableRawPointer
    private let spans: UnsafeMutablePointer<CellSpan>
    private let stride: Int
    private let rowCount: Int

    /// Safety: the index and the buffer that its spans lie in, with `StructuralBytes.padding` readable bytes after it,
    /// must outlive the reader.
    init(slot: Int, of index: borrowing CellIndex, in base: UnsafeMutableRawPointer) {
        self.base = base
        spans = index.spans + slot
        stride = index.stride
        rowCount = index.rowCount
    }

    func codes(with dictionary: inout ValueDictionary) -> [UInt16] {
        // Written out, because the compiler leaves the look-up out of line in `values`.
        Array(unsafeUninitializedCapacity: rowCount) { codes, count in
            for row in 0..<rowCount {
                let cell = cell(inRow: row)
                codes.initializeElement(at: row, to: cell.isEmpty ? 0 : dictionary.code(of: cell))
            }
            count = rowCount
        }
    }

    /// - Parameters:
    ///   - isUTC: whether times that do not name a zone are in UTC.
    ///   - quotable: receives the row and the text of unreadable cells that look like a date.
    ///   - signs: receives what times tell of their zone.
    func days(isUTC: Bool, quotable: inout [(row: Int, text: String)], signs: inout UTCSigns) -> [Int32] {
        MonthTable.firstDays.withUnsafeBufferPointer { firstDays in
            values { row, cell in
                let plain = CellReader.isoDay(cell, firstDays, isUTC) ?? CellReader.britishDay(cell, firstDays)
                if let day = plain {
                    if cell.count > 10 { signs.look(at: cell, of: day) }
                    return day
                }
                if cell.isEmpty { return DateColumn.missing }
                if let day = DateText.day(of: cell, isUTC: isUTC) {
                    signs.look(at: cell, of: day)
                    return day
                }
                if NothingWord.isWord(cell) || NothingWord.isPlaceholderDate(cell) { return DateColumn.missing }
                if quotable.count < UnreadableDate.limit, let text = CellReader.shownDate(cell) {
                    quotable.append((row, text))
                }
                return TableColumn.unreadableDay
            }
        }
    }

    func amounts(isMoney: Bool, isPercentage: Bool = false) -> [Int] {
        values { _, cell in
            if cell.isEmpty { return MoneyColumn.missing }
            let units = AmountText.units(
                of: cell, decimals: isMoney ? 2 : 6, permittingPounds: isMoney, permittingPercent: isPercentage)
            if let known = units ?? (isMoney ? nil : GivenMark.number(of: cell)) { return known }
            return NothingWord.isWord(cell) ? MoneyColumn.missing : TableColumn.unreadableAmount
        }
    }

    /// - Parameter lost: receives the rows of references whose last digits a spreadsheet has cut off.
    func references(lost: inout [Int]) -> [UInt64] {
        values { row, cell in
            if CellReader.hasLostDigits(cell) { lost.append(row) }
            return NothingWord.isWord(cell) ? 0 : ReferenceColumn.hash(of: cell)
        }
    }

    func texts() -> [String] {
        (0..<rowCount).map { row in
            let cell = cell(inRow: row)
            return NothingWord.isWord(cell) ? "" : CellText.text(of: cell)
        }
    }
}

// MARK: Cells

extension CellReader {
    @inline(__always)
    private func values<Value>(_ value: (Int, UnsafeRawBufferPointer) -> Value) -> [Value] {
        Array(unsafeUninitializedCapacity: rowCount) { values, count in
            for row in 0..<rowCount {
                values.initializeElement(at: row, to: value(row, cell(inRow: row)))
            }
            count = rowCount
        }
    }

    /// The cell without the blanks around it.
    @inline(__always)
    private func cell(inRow row: Int) -> UnsafeRawBufferPointer {
        let place = spans + row &* stride
        if place.pointee.hasDoubledQuotes { place.pointee = undoubled(place.pointee) }
        let span = place.pointee
        return trimmed(UnsafeRawBufferPointer(start: base + span.start, count: span.count))
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

    /// The cell with one quotation mark in place of two: the buffer is changed, once for all who read the cell.
    @inline(never)
    private func undoubled(_ span: CellSpan) -> CellSpan {
        let cell = UnsafeMutableRawBufferPointer(start: base + span.start, count: span.count)
        var count = 0
        var skipsNext = false
        for byte in cell {
            skipsNext = byte == UInt8(ascii: "\"") && !skipsNext
            if byte == UInt8(ascii: "\""), !skipsNext { continue }
            // Safety: no byte is moved to a place that has not been read.
            cell[count] = byte
            count += 1
        }
        return CellSpan(from: span.start, to: span.start + count)
    }
}

// MARK: References

extension CellReader {
    /// 1.23457E+11: all but its first digits are lost.
    @inline(__always)
    private static func hasLostDigits(_ cell: UnsafeRawBufferPointer) -> Bool {
        guard cell.count >= 5, cell[cell.count &- 3] == UInt8(ascii: "+") else { return false }
        return isPowerOfTen(cell)
    }

    @inline(never)
    private static func isPowerOfTen(_ cell: UnsafeRawBufferPointer) -> Bool {
        var scanner = ByteScanner(cell)
        guard let (_, whole) = scanner.number(), whole == 1 else { return false }
        if scanner.take(UInt8(ascii: ".")), scanner.number() == nil { return false }
        guard scanner.letters() == [UInt8(ascii: "e")], scanner.take(UInt8(ascii: "+")) else { return false }
        return scanner.number() != nil && scanner.isAtEnd
    }
}

// MARK: Dates

extension CellReader {
    /// The day of 2025-03-31, with or without a time; nil for anything else.
    @inline(__always)
    private static func isoDay(
        _ cell: UnsafeRawBufferPointer, _ firstDays: UnsafeBufferPointer<Int32>, _ isUTC: Bool
    ) -> Int32? {
        guard cell.count >= 10 else { return nil }
        // Digits become 0 to 9 and hyphens 0; another byte has bit 7 set, or gets it by the addition.
        let head = cell.word(at: 0) ^ 0x2D30_302D_3030_3030
        let rest = cell.word(at: 2) ^ 0x3030_2D30_302D_3030
        guard isPlain(head, 0x7F76_767F_7676_7676), isPlain(rest, 0x7676_7F76_767F_7676) else { return nil }
        let year = digit(head, 0) &* 1000 &+ digit(head, 1) &* 100 &+ digit(head, 2) &* 10 &+ digit(head, 3)
        let month = digit(head, 5) &* 10 &+ digit(head, 6)
        let day = digit(rest, 6) &* 10 &+ digit(rest, 7)
        guard let number = number(year, month, day, firstDays) else { return nil }
        return cell.count > 10 ? self.day(number, at: cell, isUTC) : number
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
    private static func day(_ day: Int32, at cell: UnsafeRawBufferPointer, _ isUTC: Bool) -> Int32? {
        var scanner = ByteScanner(UnsafeRawBufferPointer(rebasing: cell[10...]))
        return DateText.day(day, at: &scanner, isUTC: isUTC)
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
