import Casework
import Narrative

/// What was read of a table: the requested columns and nothing else.
struct TableContents: Sendable {
    /// Relative to the project.
    let file: String
    /// Of all columns, as they are written in the file; to suggest one for a mistyped one.
    var headings: [String] = []
    /// Rows with at least one cell that is not blank, and no fault in their shape.
    var rowCount = 0
    /// One a request, in their order; nil where the table has no such column.
    var columns: [TableColumn?] = []
    /// Where the rows stand in the file, in their order.
    var rows: [RowRun] = []
    /// Unreadable dates that look like a date, and may therefore be shown; not all of them.
    var unreadableDates: [UnreadableDate] = []
    var findings: [Finding] = []
    /// Of a workbook: which sheet was read.
    var sheet: SheetColumns?
    /// Of a snapshot: what it says of itself.
    var snapshot: SnapshotHeader?

    /// Where the rows stand, for findings about them.
    var rowNumbers: RowNumbers {
        RowNumbers(segments: rows.map { RowNumbers.Segment(start: $0.start, file: file, row: $0.row, sheet: sheet) })
    }
}

/// One column of a table. All but `values` have one element a row.
enum TableColumn: Sendable {
    /// Code 0 is a blank cell, code n is `values[n - 1]`: the distinct cells in the order in which they were met,
    /// with single blanks between words.
    case category(codes: [UInt16], values: [String])
    /// Day numbers, `DateColumn.missing` or `unreadableDay`.
    case dates([Int32])
    /// Pence or millionths, `MoneyColumn.missing` or `unreadableAmount`.
    case amounts([Int])
    /// `ReferenceColumn.hash(of:)` of each cell, and the cells where they were asked for.
    case references([UInt64], texts: [String]?)

    /// Stands for a cell that is no date between 1990 and 2100.
    static let unreadableDay = Int32.min + 1
    /// Stands for a cell that is no amount or number.
    static let unreadableAmount = Int.min + 1
}

/// From record `start` on, records stand one row below the other, the first in `row` (the header is row 1).
struct RowRun: Hashable, Sendable {
    var start: Int
    var row: Int
}

/// A cell that has the shape of a date and is none.
struct UnreadableDate: Hashable, Sendable {
    /// So many of a column are kept.
    static let limit = 200

    /// Index of the request.
    let column: Int
    var record: Int
    let text: String
}
