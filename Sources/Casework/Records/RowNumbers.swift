/// Where the records of a table stand in the files that they were read from.
package struct RowNumbers: Sendable {
    /// From record `start` on, records stand one row below the other in `file`, the first in `row`.
    package struct Segment: Hashable, Sendable {
        package let start: Int
        package let file: String
        /// As a spreadsheet numbers rows: the header is row 1.
        package let row: Int

        package init(start: Int, file: String, row: Int) {
            self.start = start
            self.file = file
            self.row = row
        }
    }

    /// In the order of `start`; the first starts at 0. Empty for an empty table.
    package let segments: [Segment]

    package init(segments: [Segment]) {
        self.segments = segments
    }

    /// The file and row of a record.
    package func location(ofRecord record: Int, column: String? = nil) -> SourceLocation {
        // The first segment that starts after the record, by halving.
        var (low, high) = (0, segments.count)
        while low < high {
            let middle = (low + high) / 2
            if segments[middle].start <= record { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return SourceLocation(file: "") }
        let segment = segments[low - 1]
        return SourceLocation(file: segment.file, row: segment.row + record - segment.start, column: column)
    }
}
