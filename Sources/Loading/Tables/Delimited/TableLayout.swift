/// The shape of a delimited table, as its header row gives it.
struct TableLayout: Sendable {
    let delimiter: UInt8
    /// The cells of the header row. A row may have more only if they are blank.
    let width: Int
    /// The cells that a row must have: up to the last heading that is not blank.
    let requiredWidth: Int
    /// One a column of the file: the index among the kept cells of a row, or their number for a column that
    /// nobody asked for.
    let slots: [Int]
    /// One a kept cell: what it holds.
    let kept: [ColumnRequest.Content]
}
