/// What separates the cells of a table, where the file does not say it.
struct DelimiterChoice {
    let delimiter: UInt8

    private static let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    /// How many rows below the first are looked at.
    private static let reach = 5

    /// Of comma, semicolon and tab the one that parts the row at `start` into most of the headings that are looked for; of
    /// those that do so equally well, the one that parts most of the next rows into as many cells; then the one that
    /// stands most often in the row, outside quotation marks.
    init(in bytes: UnsafeRawBufferPointer, from start: Int, for wanted: Set<String>) {
        let scores = DelimiterChoice.candidates.map { delimiter -> (found: Int, alike: Int, cells: Int) in
            guard let (cells, end) = TableHeader.cells(in: bytes, from: start, delimiter: delimiter) else {
                return (0, 0, 0)
            }
            let found = wanted.intersection(cells.map { CellText.key(of: $0) }).count
            let alike = cells.count > 1 ? DelimiterChoice.rows(of: cells.count, in: bytes, from: end, delimiter) : 0
            return (found, alike, cells.count)
        }
        let best = scores.indices.reduce(0) { scores[$1] > scores[$0] ? $1 : $0 }
        delimiter = DelimiterChoice.candidates[best]
    }

    /// How many of the next rows have so many cells.
    private static func rows(
        of width: Int, in bytes: UnsafeRawBufferPointer, from start: Int, _ delimiter: UInt8
    ) -> Int {
        var start = start
        var count = 0
        for _ in 0..<reach {
            guard start < bytes.count,
                let (cells, end) = TableHeader.cells(in: bytes, from: start, delimiter: delimiter)
            else { break }
            if cells.count == width { count += 1 }
            start = end
        }
        return count
    }
}
