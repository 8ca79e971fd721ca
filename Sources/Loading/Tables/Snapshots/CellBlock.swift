/// Some rows as a driver fills them in: for each column, cells of one width behind one another, and their lengths.
package struct CellBlock {
    package let rowCount: Int
    package let columns: [Column]

    package struct Column {
        let cells: UnsafeRawPointer
        let width: Int
        let lengths: UnsafePointer<Int>

        /// Safety: there is a cell and a length for each row, each cell is of `width` bytes, no length is more, and eight
        /// bytes after the last cell are readable. A length of nothing or less is a blank cell.
        package init(cells: UnsafeRawPointer, width: Int, lengths: UnsafePointer<Int>) {
            self.cells = cells
            self.width = width
            self.lengths = lengths
        }
    }

    package init(rowCount: Int, columns: [Column]) {
        self.rowCount = rowCount
        self.columns = columns
    }
}
