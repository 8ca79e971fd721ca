import Casework
import Narrative

/// One number for each combination of codes of some dimensions.
struct Cube: Sendable {
    /// Dimensions are added to a cube while it has at most so many cells: its counts then stay in the cache.
    static let comfortableSize = 1 << 16
    /// More cells are not worth their memory: the records are gone through instead.
    static let largestSize = 1 << 22

    static let empty = Cube(dimensions: [], sizes: [], cells: [0])

    private let dimensions: [DimensionKey]
    private let sizes: [Int]
    /// In row-major order: the last dimension varies fastest.
    private let cells: [Int]

    var keys: Set<DimensionKey> { Set(dimensions) }

    private init(dimensions: [DimensionKey], sizes: [Int], cells: [Int]) {
        self.dimensions = dimensions
        self.sizes = sizes
        self.cells = cells
    }

    /// Counts all records of a source in one pass, on all cores.
    init(counting weight: Counter.Weight, by dimensions: [DimensionKey], in source: inout CodeSource) {
        let columns = dimensions.map { source.codes(of: $0) }
        let sizes = columns.map(\.size)
        let weights = source.weights(of: weight)
        let cellCount = sizes.reduce(1, *)
        let parts = RowRange.parts(of: source.table.rowCount)
        let counts = parts.concurrentMap { rows in
            Cube.count(rows, columns: columns, weights: weights, cellCount: cellCount)
        }
        var cells = [Int](repeating: 0, count: cellCount)
        for part in counts {
            for index in cells.indices { cells[index] += part[index] }
        }
        self.init(dimensions: dimensions, sizes: sizes, cells: cells)
    }

    /// The count of a part of the rows. Blocks of rows are handled a dimension at a time, so that the inner loops
    /// are plain sweeps over memory.
    private static func count(
        _ rows: Range<Int>, columns: [CodeColumn], weights: [Int]?, cellCount: Int
    ) -> [Int] {
        let blockSize = 4096
        var cells = [Int](repeating: 0, count: cellCount)
        var indices = [Int](repeating: 0, count: blockSize)
        var start = rows.lowerBound
        while start < rows.upperBound {
            let length = min(blockSize, rows.upperBound - start)
            for index in 0..<length { indices[index] = 0 }
            for column in columns {
                column.codes.withUnsafeBufferPointer { codes in
                    indices.withUnsafeMutableBufferPointer { indices in
                        let size = column.size
                        for index in 0..<length { indices[index] = indices[index] &* size &+ Int(codes[start + index]) }
                    }
                }
            }
            add(indices, length: length, weights: weights.map { $0[start..<(start + length)] }, to: &cells)
            start += length
        }
        return cells
    }

    private static func add(_ indices: [Int], length: Int, weights: ArraySlice<Int>?, to cells: inout [Int]) {
        if let weights {
            for (index, weight) in zip(0..<length, weights) { cells[indices[index]] &+= weight }
        } else {
            for index in 0..<length { cells[indices[index]] &+= 1 }
        }
    }

    /// The sum of all cells whose codes are permitted; a dimension without a condition permits all.
    func total(where conditions: Counter.Conditions) -> Int {
        var sum = 0
        visit(conditions) { cell, _ in sum += cells[cell] }
        return sum
    }

    /// The sums of the permitted cells by the code of one of the cube's dimensions.
    func histogram(of key: DimensionKey, where conditions: Counter.Conditions) -> [Int] {
        guard let position = dimensions.firstIndex(of: key) else { return [] }
        var sums = [Int](repeating: 0, count: sizes[position])
        visit(conditions) { cell, codes in sums[codes[position]] += cells[cell] }
        return sums
    }

    private func visit(_ conditions: Counter.Conditions, _ body: (_ cell: Int, _ codes: [Int]) -> Void) {
        let permitted = zip(dimensions, sizes).map { key, size in
            conditions[key].map { $0.filter { $0 < size } } ?? Array(0..<size)
        }
        var codes = [Int](repeating: 0, count: dimensions.count)
        func descend(_ level: Int, _ cell: Int) {
            guard level < dimensions.count else { return body(cell, codes) }
            for code in permitted[level] {
                codes[level] = code
                descend(level + 1, cell * sizes[level] + code)
            }
        }
        descend(0, 0)
    }
}

/// Parts of a table that are worked on side by side.
enum RowRange {
    /// Two halves of a long table, a short one whole.
    static func parts(of rowCount: Int) -> [Range<Int>] {
        rowCount < 20_000 ? [0..<rowCount] : [0..<(rowCount / 2), (rowCount / 2)..<rowCount]
    }
}
