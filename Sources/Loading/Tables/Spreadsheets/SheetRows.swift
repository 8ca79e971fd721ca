/// The mapped cells of a sheet's rows. They are kept until the texts that they refer to have been read, so that only
/// those texts are.
struct SheetRows {
    let keptCells: Int
    private(set) var rows: [Row] = []
    /// Row after row, `keptCells` each.
    private var cells: [Cell] = []
    /// Of the cells that do not refer to one, behind one another.
    private var texts: [UInt8] = []
    /// The texts that cells refer to.
    private(set) var strings = SharedStringSet()

    struct Row {
        let number: Int
        /// Whether a column that is not mapped holds something.
        var isFilled = false
        /// Whether a cell could not be read.
        var isFaulty = false
    }

    enum Cell {
        case sharedString(UInt32)
        case text(start: UInt32, count: UInt32)

        static let blank = Cell.text(start: 0, count: 0)
    }

    /// In bytes: ten times what a full sheet of dates and numbers has.
    private static let largest = 1 << 30

    init(keptCells: Int) {
        self.keptCells = keptCells
    }

    var isTooLarge: Bool { texts.count > SheetRows.largest }

    mutating func append(_ row: Row, _ new: [Cell]) {
        rows.append(row)
        cells += new
    }

    mutating func cell(text: [UInt8]) -> Cell {
        let start = texts.count
        texts += text
        return .text(start: UInt32(truncatingIfNeeded: start), count: UInt32(truncatingIfNeeded: text.count))
    }

    mutating func cell(sharedString index: Int) -> Cell {
        strings.insert(index)
        return .sharedString(UInt32(index))
    }

    /// Gives the cells of a slot in the rows below the first the first one's value; whether there are any.
    ///
    /// - Parameters:
    ///   - first: its number; the same for the last.
    mutating func fill(_ slot: Int, fromRow first: Int, to last: Int) -> Bool {
        let start = firstIndex(from: first)
        guard start < rows.count, rows[start].number == first else { return false }
        let cell = cells[start * keptCells + slot]
        var index = start + 1
        while index < rows.count, rows[index].number <= last {
            cells[index * keptCells + slot] = cell
            index += 1
        }
        return index > start + 1
    }

    /// The index of the first row with this number or a higher one.
    private func firstIndex(from number: Int) -> Int {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The text of a row's cell.
    func text(row: Int, slot: Int, _ strings: SharedStrings) -> ArraySlice<UInt8> {
        switch cells[row * keptCells + slot] {
        case .sharedString(let index): strings[Int(index)] ?? []
        case .text(let start, let count): texts[Int(start)..<(Int(start) + Int(count))]
        }
    }
}
