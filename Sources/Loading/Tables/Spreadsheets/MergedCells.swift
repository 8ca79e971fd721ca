/// Cells below one another that a sheet shows as one: only the first of them has the value. Source: ECMA-376 part 1, section
/// 18.3.1.55.
struct MergedCells: Hashable {
    let firstRow: Int
    let lastRow: Int
    /// From 0. Of several columns beside each other only the first has the value.
    let column: Int

    /// The cells of A2:A4; nil where they lie in one row, or are none that a sheet has.
    init?(_ range: UnsafeRawBufferPointer) {
        guard let colon = range.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let start = UnsafeRawBufferPointer(rebasing: range[..<colon])
        let end = UnsafeRawBufferPointer(rebasing: range[(colon + 1)...])
        guard let column = CellReference.column(of: start), let first = CellReference.row(of: start),
            let last = CellReference.row(of: end), first < last
        else { return nil }
        firstRow = first
        lastRow = last
        self.column = column
    }
}

extension RowCollector {
    /// Gives each cell that is merged with those above it their value, and finds amounts, which would then count several
    /// times.
    func fill(_ merges: [MergedCells], contents: [ColumnRequest.Content]) {
        var done: [Int: Int] = [:]
        for merge in merges.sorted(by: { ($0.firstRow, $0.column) < ($1.firstRow, $1.column) }) {
            // No sheet has cells that are merged twice: what begins within another is passed over.
            guard let slot = slot(ofColumn: merge.column), merge.firstRow > done[slot, default: 0] else { continue }
            done[slot] = merge.lastRow
            guard fillsDown(from: merge.firstRow, to: merge.lastRow, slot: slot) else { continue }
            if contents[slot] == .money || contents[slot] == .number { addMerged(merge) }
        }
    }
}
