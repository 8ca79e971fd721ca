/// Where the records of a table stand in the files that they were read from.
package struct RowNumbers: Equatable, Sendable {
    /// From record `start` on, records stand one row below the other in `file`, the first in `row`.
    package struct Segment: Hashable, Sendable {
        package var start: Int
        package let file: String
        /// As a spreadsheet numbers rows: the header is row 1.
        package var row: Int
        /// Of a workbook.
        package let sheet: SheetColumns?

        package init(start: Int, file: String, row: Int, sheet: SheetColumns? = nil) {
            self.start = start
            self.file = file
            self.row = row
            self.sheet = sheet
        }
    }

    /// In the order of `start`; the first starts at 0. Empty for an empty table.
    package let segments: [Segment]

    package init(segments: [Segment]) {
        self.segments = segments
    }

    /// The file and row of a record, and with the heading of a column the cell.
    package func location(ofRecord record: Int, column: String? = nil) -> SourceLocation {
        // The first segment that starts after the record, by halving.
        var (low, high) = (0, segments.count)
        while low < high {
            let middle = (low + high) / 2
            if segments[middle].start <= record { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return SourceLocation(file: "") }
        let segment = segments[low - 1]
        let row = segment.row + record - segment.start
        guard let sheet = segment.sheet else { return SourceLocation(file: segment.file, row: row, column: column) }
        return SourceLocation(file: segment.file, position: .sheet(sheet.place(row: row, heading: column)))
    }
}
