/// The cells of one column in a group of rows of a snapshot. While they have few values these are kept once each, and of
/// each row the value's number; otherwise the cells stand behind one another.
struct ColumnEncoder {
    /// What a column of a group begins with.
    enum Form: UInt8 {
        /// A length of two bytes a row, then the cells.
        case plain
        /// How many values, in two bytes, their lengths, the values, then a number of one byte a row; 0 is a blank cell.
        case narrow
        /// The same with numbers of two bytes.
        case wide
    }

    /// With more values, numbers save nothing.
    private static let mostValues = 8192

    private var dictionary = ValueDictionary()
    private var codes: [UInt16] = []
    /// Once there were too many values, which other groups of the column will have too.
    private var isPlain = false
    private var lengths: [UInt8] = []
    private var cells: [UInt8] = []

    /// In bytes; of the values only roughly.
    var size: Int { cells.count + lengths.count + codes.count * 2 }

    mutating func append(_ column: CellBlock.Column, rows: Int) {
        for row in 0..<rows {
            let length = max(0, column.lengths[row])
            // Safety: as the block promises.
            let cell = UnsafeRawBufferPointer(start: column.cells + row &* column.width, count: length)
            if isPlain { appendPlain(cell) } else { codes.append(length == 0 ? 0 : dictionary.code(of: cell)) }
        }
        if !isPlain, dictionary.count > ColumnEncoder.mostValues { becomePlain() }
    }

    /// The group's bytes; the next group begins.
    mutating func takeGroup() -> [UInt8] {
        defer {
            dictionary = ValueDictionary()
            codes.removeAll(keepingCapacity: true)
            lengths.removeAll(keepingCapacity: true)
            cells.removeAll(keepingCapacity: true)
        }
        if isPlain { return [Form.plain.rawValue] + lengths + cells }
        let values = dictionary.values(after: 0)
        let form: Form = values.count < 256 ? .narrow : .wide
        var bytes = [form.rawValue] + pair(values.count)
        for value in values { bytes += pair(value.count) }
        for value in values { bytes += value }
        if form == .narrow {
            bytes += codes.lazy.map { UInt8(truncatingIfNeeded: $0) }
        } else {
            for code in codes { bytes += pair(Int(code)) }
        }
        return bytes
    }

    private mutating func appendPlain(_ cell: UnsafeRawBufferPointer) {
        lengths += pair(cell.count)
        cells += cell
    }

    private mutating func becomePlain() {
        let values = dictionary.values(after: 0)
        for code in codes {
            let value = code == 0 ? [] : values[Int(code) - 1]
            lengths += pair(value.count)
            cells += value
        }
        codes.removeAll()
        isPlain = true
    }

    private func pair(_ number: Int) -> [UInt8] {
        [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
    }
}
