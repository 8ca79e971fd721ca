import Casework
import Testing

@testable import Loading

struct SnapshotReaderTests {
    private let requests = [
        ColumnRequest(heading: "Ref", content: .reference(keepingTexts: true)),
        ColumnRequest(heading: "received", content: .date),
        ColumnRequest(heading: "Service", content: .category),
        ColumnRequest(heading: "Amount", content: .money),
    ]
    private let columns = ["ref", "Received", "Service", "Amount", "Unread"]

    private func read(_ bytes: [UInt8], threads: Int = 2) throws -> TableContents {
        let folder = TemporaryFolder()
        folder.write(bytes, to: "q.snapshot")
        return TableReader(threads: threads).read(
            requests, fromFileAt: folder.path + "/q.snapshot", named: "q.snapshot")
    }

    @Test func readsWhatWasWritten() throws {
        let rows: [[String?]] = [
            ["C1", "2024-04-08", "Waste", "12.5", "x"], [nil, nil, nil, nil, nil],
            ["C2", "2024-05-01T10:00:09", nil, nil, "y"],
            ["C3", "soon", "Children\u{2019}s \u{20}services", "ten", nil],
        ]
        let contents = try read(SnapshotText.bytes(columns, rows))
        #expect(contents.findings.isEmpty)
        #expect(contents.rowCount == 3)
        #expect(contents.rows == [RowRun(start: 0, row: 1), RowRun(start: 1, row: 3)])
        #expect(contents.snapshot?.day == Day(year: 2025, month: 6, day: 3))
        guard case .references(_, let texts) = contents.columns[0], case .dates(let days) = contents.columns[1],
            case .category(let codes, let values) = contents.columns[2],
            case .amounts(let amounts) = contents.columns[3]
        else {
            Issue.record("A column is missing.")
            return
        }
        #expect(texts == ["C1", "C2", "C3"])
        #expect(days == [19821, 19844, TableColumn.unreadableDay])
        #expect(codes == [1, 0, 2])
        #expect(values == ["Waste", "Children\u{2019}s services"])
        #expect(amounts == [1250, MoneyColumn.missing, TableColumn.unreadableAmount])
    }

    /// Groups end within the rows, and columns of many values change their form.
    @Test(arguments: [1, 3]) func readsManyRows(threads: Int) throws {
        let count = 150_000
        let rows: [[String?]] = (0..<count).map { number in
            ["C\(number)", "2024-04-0\(number % 9 + 1)", "S\(number % 300)", "\(number % 7)", nil]
        }
        let contents = try read(SnapshotText.bytes(columns, rows), threads: threads)
        #expect(contents.rowCount == count)
        #expect(contents.rows == [RowRun(start: 0, row: 1)])
        guard case .references(_, let texts) = contents.columns[0],
            case .category(let codes, let values) = contents.columns[2]
        else {
            Issue.record("A column is missing.")
            return
        }
        #expect(texts?[149_999] == "C149999")
        #expect(values == (0..<300).map { "S\($0)" })
        #expect(codes == (0..<count).map { UInt16($0 % 300 + 1) })
    }

    @Test func readsASnapshotWithoutRows() throws {
        let contents = try read(SnapshotText.bytes(columns, []))
        #expect(contents.findings.isEmpty)
        #expect(contents.rowCount == 0)
        #expect(contents.columns.allSatisfy { $0 != nil })
    }

    /// Each byte in turn is another one, or the end is missing.
    @Test func findsEveryDamage() throws {
        let bytes = SnapshotText.bytes(columns, [["C1", "2024-04-08", "Waste", "1", nil]])
        for place in bytes.indices {
            var damaged = bytes
            damaged[place] ^= 0x10
            #expect(try read(damaged).findings.map(\.identifier) == ["damaged-snapshot"])
            #expect(try read(Array(bytes[..<place])).findings.map(\.identifier) == ["damaged-snapshot"])
        }
    }

    /// A file that was made to do harm has a checksum that is right.
    @Test func survivesWhatWasMadeToDoHarm() throws {
        let bytes = SnapshotText.bytes(
            columns, [["C1", "2024-04-08", "Waste", "1", nil], ["C2", nil, nil, nil, nil]])
        for place in bytes.indices.dropLast(4) {
            for byte in [0, 0x7F, 0xFF] as [UInt8] {
                var changed = Array(bytes.dropLast(4))
                changed[place] = byte
                changed += SnapshotWriter.four(Int(changed.withUnsafeBytes { Deflate.checksum(of: $0) }))
                _ = try read(changed)
            }
        }
    }
}
