import Casework
import Narrative
import Testing

@testable import Loading

@Suite struct TableAssemblerTests {
    /// Chunks in the order in which two readers finish them: number and reader. Some come twice.
    static let orders: [[(chunk: Int, reader: Int)]] = [
        [(0, 0), (1, 1), (2, 0), (3, 1)],
        [(1, 1), (0, 0), (3, 0), (2, 1)],
        [(3, 1), (2, 1), (1, 1), (0, 1)],
        [(1, 1), (2, 1), (3, 1), (0, 1), (0, 0)],
        [(2, 1), (0, 1), (0, 0), (1, 0), (1, 1), (3, 0)],
    ]

    @Test(arguments: orders) func putsChunksInTheirOrder(_ order: [(chunk: Int, reader: Int)]) throws {
        let words = [
            "north", "south", "east", "west", "north", "up", "down", "east", "left", "right", "north", "south",
        ]
        let text = "a\n" + words.map { $0 + "\n" }.joined()
        let folder = TemporaryFolder()
        let file = try ByteFile(path: folder.write(text))
        let header = try #require(Array(text.utf8).withUnsafeBytes { TableHeader(in: $0) })
        let layout = ColumnPlan(requests: category("a"), header: header).layout
        let makeReader = { @Sendable number in ChunkReader(number: number, file: file, layout: layout, chunkSize: 16) }
        var assembler = TableAssembler(layout: layout, header: header, fileSize: file.size) { chunk, start in
            makeReader(2 + chunk.number).read(chunk.range, number: chunk.number, startingAt: start)
        }
        let readers = [makeReader(0), makeReader(1)]
        for (number, reader) in order {
            let range = (2 + number * 16)..<min(18 + number * 16, file.size)
            assembler.add(readers[reader].read(range, number: number, startingAt: number == 0 ? 2 : nil))
        }
        let column = try #require(assembler.categories.first)
        let values = column.values.map { String(decoding: $0, as: UTF8.self) }
        #expect(values == words.uniqued())
        #expect(column.codes.map { values[Int($0) - 1] } == words)
        #expect(assembler.rowCount == words.count)
        #expect(assembler.rows == [RowRun(start: 0, row: 2)])
    }
}
