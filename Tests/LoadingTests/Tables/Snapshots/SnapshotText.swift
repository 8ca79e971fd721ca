import Casework

@testable import Loading

/// Snapshots of rows that are given as texts.
enum SnapshotText {
    static let query = "select 1\n"

    /// - Parameter rows: nil is a cell that is NULL.
    static func bytes(
        _ columns: [String], _ rows: [[String?]], day: String = "2025-06-03", query: String = query,
        days: DayRange? = nil
    ) -> [UInt8] {
        var writer = SnapshotWriter(columns: columns)
        let height = 1000
        for start in stride(from: 0, to: rows.count, by: height) {
            let part = Array(rows[start..<min(start + height, rows.count)])
            append(part, columns: columns.count, to: &writer)
        }
        let request = QueryRequest(
            report: "r", database: "D", file: "q.sql", text: "", parameters: days.map { [$0.first] } ?? [], days: days,
            digest: QuerySource.digest(of: query), columns: columns, snapshot: "s",
            location: SourceLocation(file: "report.yaml"), headings: [:])
        let moment = Moment(time: "\(day)T08:10:00Z", day: Day(isoText: day) ?? Day(number: 0))
        return writer.finished(at: moment, for: request).bytes
    }

    private static func append(_ rows: [[String?]], columns: Int, to writer: inout SnapshotWriter) {
        let width = 128
        var blocks: [(cells: [UInt8], lengths: [Int])] = []
        for column in 0..<columns {
            var cells = [UInt8](repeating: 0, count: rows.count * width + 8)
            for (index, row) in rows.enumerated() {
                cells.replaceSubrange(
                    index * width..<index * width + (row[column] ?? "").utf8.count, with: (row[column] ?? "").utf8)
            }
            blocks.append((cells, rows.map { $0[column]?.utf8.count ?? -1 }))
        }
        withPointers(blocks[...], []) { columns in
            writer.append(CellBlock(rowCount: rows.count, columns: columns))
        }
    }

    private static func withPointers(
        _ blocks: ArraySlice<(cells: [UInt8], lengths: [Int])>, _ found: [CellBlock.Column],
        _ body: ([CellBlock.Column]) -> Void
    ) {
        guard let block = blocks.first else { return body(found) }
        block.cells.withUnsafeBytes { cells in
            block.lengths.withUnsafeBufferPointer { lengths in
                guard let base = cells.baseAddress, let sizes = lengths.baseAddress else { return }
                let column = CellBlock.Column(cells: base, width: 128, lengths: sizes)
                withPointers(blocks.dropFirst(), found + [column], body)
            }
        }
    }
}
