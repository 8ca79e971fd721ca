import Casework
import Narrative
import Testing

@testable import Files
@testable import Tables

@Suite struct WorkbookAndTextTests {
    /// The same table twice: what the columns hold, and as CSV.
    private static func table(rows: Int) -> (cells: [[TestCell]], text: String) {
        var cells = [WorkbookFindingsTests.header]
        var text = RecordFixture.header
        var generator = SeededGenerator(seed: 7)
        for row in 0..<rows {
            let serial = Int.random(in: 45000...45700, using: &generator)
            let received = Day(number: Int32(serial - 25_569)).isoText
            let responded = Day(number: Int32(serial + 9 - 25_569)).isoText
            let service = ["Waste", "Parks, play", "Roads \"A\"", ""].randomElement(using: &generator) ?? ""
            let reference = row * 7 + 1000
            cells.append([
                .number("\(reference)"), "statutory", .number("1"), .number("\(serial).5", style: .date),
                .number("\(serial + 9)", style: .longDate), "Upheld",
                TestCell(stringLiteral: service.replacing("\"", with: "&quot;")),
            ])
            let quoted = "\"" + service.replacing("\"", with: "\"\"") + "\""
            text += "\(reference),statutory,1,\(received),\(responded),Upheld,\(service.isEmpty ? "" : quoted)\n"
        }
        return (cells, text)
    }

    @Test func givesTheRecordsThatTheSameTableInTextGives() throws {
        let (cells, text) = Self.table(rows: 9000)
        var fixture = RecordFixture.cases
        fixture.keepsReferences = true
        let workbook = fixture.load(workbook: TestWorkbook(cells).bytes)
        let delimited = fixture.load(text)
        #expect(workbook.messages.isEmpty && delimited.messages.isEmpty)
        #expect(workbook.table.rowCount == 9000 && delimited.table.rowCount == 9000)
        #expect(workbook.table.columns.keys.sorted() == delimited.table.columns.keys.sorted())
        for field in workbook.table.columns.keys {
            #expect(workbook.labels(field.name) == delimited.labels(field.name))
            #expect(workbook.days(field.name) == delimited.days(field.name))
        }
        guard case .reference(let first) = try #require(workbook.table.columns[.reference]),
            case .reference(let second) = try #require(delimited.table.columns[.reference])
        else {
            Issue.record("There are no references.")
            return
        }
        #expect(first.hashes == second.hashes)
        #expect(first.texts == second.texts)
    }

    @Test func readsSeveralSheetsAsOneTable() {
        let header = WorkbookFindingsTests.header
        var fixture = RecordFixture.cases
        fixture.sheets = ["Q2", "Q1"]
        let workbook = TestWorkbook(
            TestSheet("Q1", [header, ["C1", "statutory", "1", "2025-01-02", "", "", "Waste"]]),
            TestSheet("Q2", [header, ["C2", "statutory", "1", "2025-01-02", "", "", "Parks"]])
        )
        let result = fixture.load(workbook: workbook.bytes)
        #expect(result.messages.isEmpty)
        #expect(result.labels("service") == ["Parks", "Waste"])
        #expect(result.places == ["cases.xlsx, Q2, row 2", "cases.xlsx, Q1, row 2"])
    }

    @Test func survivesAnyChangeToItsBytes() {
        let (cells, _) = Self.table(rows: 20)
        var workbook = TestWorkbook(TestSheet("Cases", cells), TestSheet("Notes", [["About"]]))
        for isDeflated in [true, false] {
            workbook.zip.isDeflated = isDeflated
            let sound = workbook.bytes
            for seed in UInt64(0)..<400 {
                var generator = SeededGenerator(seed: seed)
                var bytes = sound
                for _ in 0..<Int.random(in: 1...6, using: &generator) {
                    let place = Int.random(in: bytes.indices, using: &generator)
                    bytes[place] = UInt8.random(in: 0...255, using: &generator)
                }
                if seed % 5 == 0 { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator)) }
                let result = RecordFixture.cases.load(workbook: bytes)
                #expect(result.findings.hasErrors || result.table.rowCount <= 20)
            }
        }
    }

    /// Changes to the XML itself, which no checksum finds.
    @Test func survivesAnyChangeToItsParts() {
        let (cells, _) = Self.table(rows: 5)
        var strings = TestStrings()
        let parts = ["xl/worksheets/sheet1.xml": TestSheet("Sheet1", cells).xml(&strings)]
        for seed in UInt64(0)..<400 {
            var generator = SeededGenerator(seed: seed)
            var workbook = TestWorkbook(cells)
            for (name, text) in parts {
                var bytes = Array(text.utf8)
                for _ in 0..<Int.random(in: 1...4, using: &generator) {
                    let place = Int.random(in: bytes.indices, using: &generator)
                    bytes[place] = Array("0123456789<>\"/=cvrst ABZ-.E".utf8).randomElement(using: &generator) ?? 0
                }
                workbook.replaced[name] = String(decoding: bytes, as: UTF8.self)
            }
            let result = RecordFixture.cases.load(workbook: workbook.bytes)
            #expect(result.findings.hasErrors || result.table.rowCount <= 5)
        }
    }
}
