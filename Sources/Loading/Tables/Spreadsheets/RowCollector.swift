/// Collects the rows of a sheet below its headings.
final class RowCollector: SheetConsumer {
    private let header: TableHeader
    /// One a column of the header: the index among the kept cells; nil where nobody asked for it.
    private let slots: [Int?]
    /// Whether a column of the header has a heading.
    private let isHeaded: [Bool]
    private(set) var rows: SheetRows
    private(set) var problems: [CellProblem] = []

    private let blankRow: [SheetRows.Cell]
    private var cells: [SheetRows.Cell]
    /// Whether a cell that is kept may have something in it.
    private var isKept = false
    private var isFilled = false
    private var isFaulty = false
    private var row = 0
    private let takesErrorsForBlank: Bool

    /// - Parameter takesErrorsForBlank: whether rows are read whatever errors they have, for a look at what they hold.
    init(_ plan: ColumnPlan, header: TableHeader, takesErrorsForBlank: Bool = false) {
        self.header = header
        self.takesErrorsForBlank = takesErrorsForBlank
        let kept = plan.layout.kept.count
        slots = plan.layout.slots.map { $0 < kept ? $0 : nil }
        isHeaded = header.headings.map { !$0.isEmpty }
        rows = SheetRows(keptCells: kept)
        blankRow = Array(repeating: .blank, count: kept)
        cells = blankRow
    }

    var isFinished: Bool { rows.isTooLarge }

    func wants(column: Int, row: Int) -> Bool {
        self.row = row
        return row >= header.nextRow && column < slots.count && slots[column] != nil
    }

    func take(_ cell: SheetCell, text: [UInt8], column: Int) {
        // What stands beside the table, under no heading, does not belong to it.
        guard row >= header.nextRow, column < slots.count, isHeaded[column] else { return }
        guard let slot = slots[column] else {
            switch cell {
            case .blank, .formula: return
            case .text, .sharedString, .error: isFilled = true
            }
            return
        }
        switch cell {
        case .blank: return
        case .sharedString(let index): cells[slot] = rows.cell(sharedString: index)
        case .text: cells[slot] = rows.cell(text: text)
        case .error: add(.error, column: column)
        case .formula: add(.formula, column: column)
        }
        isKept = true
    }

    /// The index among the kept cells; nil where nobody asked for the column.
    func slot(ofColumn column: Int) -> Int? { column < slots.count ? slots[column] : nil }

    /// Whether there are rows below the first that took its value.
    func fillsDown(from first: Int, to last: Int, slot: Int) -> Bool {
        first >= header.nextRow && rows.fill(slot, fromRow: first, to: last)
    }

    func addMerged(_ merge: MergedCells) {
        problems.append(CellProblem(kind: .merged, row: merge.firstRow, column: merge.column))
    }

    private func add(_ kind: CellProblem.Kind, column: Int) {
        if takesErrorsForBlank { return }
        problems.append(CellProblem(kind: kind, row: row, column: column))
        isFaulty = true
    }

    func endRow(_ row: Int) {
        // Many sheets have formatted rows without end below the last record.
        guard row >= header.nextRow, isKept || isFilled else { return }
        rows.append(SheetRows.Row(number: row, isFilled: isFilled, isFaulty: isFaulty), cells)
        cells = blankRow
        isKept = false
        isFilled = false
        isFaulty = false
    }
}

/// A cell that has no value to read.
struct CellProblem: Hashable {
    enum Kind: Hashable {
        /// #N/A and the like.
        case error
        /// A formula without a result.
        case formula
        /// An amount or number in several rows.
        case merged
    }

    let kind: Kind
    let row: Int
    /// From 0.
    let column: Int
}
