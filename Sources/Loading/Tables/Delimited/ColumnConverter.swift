/// Turns the kept cells of rows into values, some rows after the other. Keeps a dictionary a category column for all
/// of them.
struct ColumnConverter {
    private let layout: TableLayout
    /// One a kept cell; only those of categories are used.
    private var dictionaries: [ValueDictionary]
    /// How many values of each dictionary have been told with earlier rows.
    private var toldValues: [Int]

    init(layout: TableLayout) {
        self.layout = layout
        dictionaries = layout.kept.map { _ in ValueDictionary() }
        toldValues = layout.kept.map { _ in 0 }
    }

    /// One a kept cell.
    ///
    /// Safety: the spans of the index lie in the buffer, and `StructuralBytes.padding` bytes after it are readable.
    mutating func columns(of index: borrowing CellIndex, in base: UnsafeMutableRawPointer) -> [Chunk.Column] {
        var columns: [Chunk.Column] = []
        for slot in layout.kept.indices {
            columns.append(column(slot, CellReader(slot: slot, of: index, in: base)))
        }
        return columns
    }

    private mutating func column(_ slot: Int, _ cells: CellReader) -> Chunk.Column {
        var column = Chunk.Column()
        switch layout.kept[slot] {
        case .category:
            column.codes = cells.codes(with: &dictionaries[slot])
            column.newValues = dictionaries[slot].values(after: toldValues[slot])
            toldValues[slot] = dictionaries[slot].count
        case .date: column.days = cells.days(isUTC: false, quotable: &column.unreadableDates, signs: &column.signs)
        case .dateInUTC: column.days = cells.days(isUTC: true, quotable: &column.unreadableDates, signs: &column.signs)
        case .money: column.amounts = cells.amounts(isMoney: true)
        case .number: column.amounts = cells.amounts(isMoney: false)
        case .percentage: column.amounts = cells.amounts(isMoney: false, isPercentage: true)
        case .reference(let keepingTexts):
            column.hashes = cells.references(lost: &column.lostReferences)
            if keepingTexts { column.texts = cells.texts() }
        }
        return column
    }
}
