/// The first rows of a sheet, among which the headings stand.
struct SheetHead {
    let rows: [Row]

    struct Row {
        let number: Int
        /// Column, from 0 → its cell; blank ones are left out.
        var cells: [Int: Cell] = [:]
    }

    enum Cell {
        case sharedString(Int)
        case text([UInt8])
    }

    init(of sheet: Workbook.Sheet, in workbook: Workbook) throws(WorkbookFault) {
        let collector = HeadCollector()
        let handler = SheetHandler(collector, numbers: workbook.numbers)
        try XMLStream.read(sheet.part, of: workbook.archive, handler, limit: EntryReader.largestPart)
        rows = collector.rows
    }

    /// The texts that its cells refer to.
    func insertStrings(into set: inout SharedStringSet) {
        for row in rows {
            for case .sharedString(let index) in row.cells.values { set.insert(index) }
        }
    }

    /// The rows that are not blank: their numbers, and their texts from the first column on, "" for blank ones.
    func texts(_ strings: SharedStrings) -> [(row: Int, headings: [String])] {
        rows.compactMap { row in
            let width = (row.cells.keys.max() ?? -1) + 1
            let headings = (0..<width).map { column in
                switch row.cells[column] {
                case .sharedString(let index): CellText.text(of: strings[index] ?? [])
                case .text(let text): CellText.text(of: text)
                case nil: ""
                }
            }
            return headings.allSatisfy(\.isEmpty) ? nil : (row.number, headings)
        }
    }
}

private final class HeadCollector: SheetConsumer {
    private(set) var rows: [SheetHead.Row] = []
    private var cells: [Int: SheetHead.Cell] = [:]

    var isFinished: Bool { rows.count > HeaderChoice.reach }

    func wants(column: Int, row: Int) -> Bool { !isFinished }

    func take(_ cell: SheetCell, text: [UInt8], column: Int) {
        switch cell {
        case .sharedString(let index): cells[column] = .sharedString(index)
        case .text: cells[column] = .text(text)
        case .blank, .error, .formula: break
        }
    }

    func endRow(_ row: Int) {
        if !cells.isEmpty, !isFinished { rows.append(SheetHead.Row(number: row, cells: cells)) }
        cells = [:]
    }
}
