import Casework

/// A form in which a file can hold a table: delimited text, a workbook, the snapshot of a query.
protocol RowSource: Sendable {
    /// Reads the requested columns into `contents`, which has a place for each and the file's name.
    func read(_ requests: [ColumnRequest], from file: ByteFile, into contents: inout TableContents)

    /// The tables of a file by their first rows, or why it has none.
    func heads(of file: ByteFile, named name: String) -> (heads: [TableHead], fault: Finding?)
}

/// The first rows of a table that are not blank, before it is known which headings there should be.
package struct TableHead: Hashable, Sendable {
    /// Of a workbook with several sheets.
    package var sheet: String?
    /// Of the sheet among the tabs, from 1; 0 where there are none.
    package var number = 0
    package var isHidden = false
    /// At most `mostRows`, blank cells too.
    package let rows: [[String]]

    static let mostRows = 10
}
