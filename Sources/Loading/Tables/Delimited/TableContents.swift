package import Casework

/// What was read of a table: the requested columns and nothing else.
package struct TableContents: Sendable {
    /// Relative to the project.
    package let file: String
    /// Of all columns, as they are written in the file; to suggest one for a mistyped one.
    package var headings: [String] = []
    /// What was taken to separate cells, where the file does not say it itself; nil where it does, or is no text.
    package var guessedDelimiter: UInt8?
    /// Rows with at least one cell that is not blank, and no fault in their shape.
    package var rowCount = 0
    /// One a request, in their order; nil where the table has no such column.
    package var columns: [TableColumn?] = []
    /// Where the rows stand in the file, in their order.
    var rows: [RowRun] = []
    /// Unreadable dates that look like a date, and may therefore be shown; not all of them.
    package var unreadableDates: [UnreadableDate] = []
    package var findings: [Finding] = []
    /// Of a workbook: which sheet was read.
    package var sheet: SheetColumns?
    /// Of a snapshot: what it says of itself.
    package var snapshot: SnapshotHeader?

    package init(file: String) {
        self.file = file
    }

    /// Where the rows stand, for findings about them.
    package var rowNumbers: RowNumbers {
        RowNumbers(segments: rows.map { RowNumbers.Segment(start: $0.start, file: file, row: $0.row, sheet: sheet) })
    }
}

/// One column of a table. All but `values` have one element a row.
package enum TableColumn: Sendable {
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
    package static let unreadableDay = Int32.min + 1
    /// Stands for a cell that is no amount or number.
    package static let unreadableAmount = Int.min + 1
}

/// From record `start` on, records stand one row below the other, the first in `row` (the header is row 1).
struct RowRun: Hashable, Sendable {
    var start: Int
    var row: Int
}

/// A cell that has the shape of a date and is none.
package struct UnreadableDate: Hashable, Sendable {
    /// So many of a column are kept.
    static let limit = 200

    /// Index of the request.
    package let column: Int
    package var record: Int
    package let text: String
}
