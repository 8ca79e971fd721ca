import Casework
import Narrative
import Testing

@testable import Loading

/// Random tables, read in chunks of every size by one and by several threads.
@Suite struct ChunkTests {
    @Test(arguments: 1...60 as ClosedRange<UInt64>) func readsWhatWasWritten(seed: UInt64) {
        let table = RandomTable(seed: seed)
        let requests = table.headings.map { ColumnRequest(heading: $0, content: .category) }
        for reader in ChunkTests.readers {
            let contents = reader.read(bytes: table.bytes, requests)
            #expect(contents.texts == table.expected)
            #expect(contents.numbers == table.expectedRows)
            #expect(contents.findings.isEmpty)
        }
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>) func findsTheSameFaultsHoweverItIsCut(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let bytes = (0..<2000).map { _ in Array("ab1,,,\"\n\r \u{9}".utf8).randomElement(using: &generator) ?? 0 }
        let requests = category("a", "b")
        let text = Array("a,b,c\n".utf8) + bytes
        let whole = TableReader(threads: 1, chunkSize: 1 << 20).read(bytes: text, requests)
        for reader in ChunkTests.readers {
            let contents = reader.read(bytes: text, requests)
            #expect(contents.texts == whole.texts)
            #expect(contents.rows == whole.rows)
            #expect(contents.findings == whole.findings)
        }
    }

    @Test func readsRowsLongerThanAChunk() {
        let long = String(repeating: "long, \"\" text\n", count: 2000)
        let text = (1...5).reduce("a,b\n") { $0 + "\($1),\"\(long)\"\n" }
        for reader in ChunkTests.readers {
            #expect(reader.rows(of: text, "a") == (1...5).map { ["\($0)"] })
        }
    }

    @Test func ordersValuesAsTheFileDoes() {
        let words = (0..<3000).map { "v\($0 * 7 % 997)" }
        let text = "a\n" + words.joined(separator: "\n")
        for reader in ChunkTests.readers {
            guard case .category(_, let values) = reader.read(text, category("a")).columns[0] else {
                Issue.record("no column")
                return
            }
            #expect(values == words.uniqued())
        }
    }

    static let readers = [
        TableReader(threads: 1, chunkSize: 1 << 20), TableReader(threads: 1, chunkSize: 7),
        TableReader(threads: 2, chunkSize: 1), TableReader(threads: 2, chunkSize: 64),
        TableReader(threads: 4, chunkSize: 333),
    ]
}

/// A table of cells that are hard to read, and how one writer writes it.
struct RandomTable {
    let headings: [String]
    let bytes: [UInt8]
    /// Without the rows that are blank, each cell with single blanks.
    let expected: [[String]]
    let expectedRows: [Int]

    init(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let width = Int.random(in: 1...6, using: &generator)
        let delimiter = [",", ";", "\t"].randomElement(using: &generator) ?? ","
        let newline = ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
        headings = (0..<width).map { "heading \($0)" }
        let rows = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
            (0..<width).map { _ in RandomTable.cell(delimiter, &generator) }
        }
        var lines = [headings.joined(separator: delimiter)]
        for row in rows {
            lines.append(row.map { RandomTable.written($0, delimiter, &generator) }.joined(separator: delimiter))
        }
        let end = Bool.random(using: &generator) ? newline : ""
        bytes = Array((lines.joined(separator: newline) + end).utf8)
        let folded = rows.map { $0.map { CellText.foldingBlanks($0) } }
        let kept = folded.indices.filter { row in folded[row].contains { !$0.isEmpty } }
        expected = kept.map { folded[$0] }
        expectedRows = kept.map { $0 + 2 }
    }

    private static func cell(_ delimiter: String, _ generator: inout SeededGenerator) -> String {
        let pieces = ["a", "bc", "Upheld", "  ", "\"", delimiter, "\n", "\r\n", "é", "a longer piece of text", "1"]
        return (0..<Int.random(in: 0...5, using: &generator))
            .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }

    private static func written(_ cell: String, _ delimiter: String, _ generator: inout SeededGenerator) -> String {
        let needsQuotes = cell.contains { "\"\n\r\r\n".contains($0) } || cell.contains(delimiter)
        guard needsQuotes || Bool.random(using: &generator) else { return cell }
        return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
