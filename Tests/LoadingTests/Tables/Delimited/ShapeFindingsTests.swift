import Casework
import Narrative
import Testing

@testable import Loading

@Suite struct ShapeFindingsTests {
    struct Fault: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let text: String
        let finding: String
    }

    static let faults = [
        Fault(
            testDescription: "too few cells",
            text: "a,b,c\n1,2,3\n1,2\n",
            finding: """
                data/table.csv, row 3
                error: The row has 2 cells; the header has 3. [ragged-row]
                Put cells that hold a line break or a delimiter in quotation marks, or export the file again.
                """
        ),
        Fault(
            testDescription: "one cell",
            text: "a,b,c\nx\n",
            finding: """
                data/table.csv, row 2
                error: The row has 1 cell; the header has 3. [ragged-row]
                Put cells that hold a line break or a delimiter in quotation marks, or export the file again.
                """
        ),
        Fault(
            testDescription: "too many cells",
            text: "a,b\n1,2,3\n",
            finding: """
                data/table.csv, row 2
                error: The row has 3 cells; the header has 2. [ragged-row]
                Put cells that hold a line break or a delimiter in quotation marks, or export the file again.
                """
        ),
        Fault(
            testDescription: "text after a closing quotation mark",
            text: "a,b\n\"1\"x,2\n",
            finding: """
                data/table.csv, row 2
                error: A cell goes on after its closing quotation mark. [stray-quote]
                Write a quotation mark within a cell twice: "".
                """
        ),
        Fault(
            testDescription: "a quotation mark that is not closed",
            text: "a,b\n1,2\n1,\"2\n3,4\n",
            finding: """
                data/table.csv, row 3
                error: A quotation mark that opens in this row is not closed; nothing from here on was read. [unclosed-quote]
                Write a quotation mark within a cell twice: "".
                """
        ),
        Fault(
            testDescription: "a header that is not closed",
            text: "a,\"b\n1,2\n",
            finding: """
                data/table.csv, row 1
                error: A quotation mark in the header row is not closed. [unclosed-quote]
                Write a quotation mark within a cell twice: "".
                """
        ),
        Fault(
            testDescription: "a heading that stands twice",
            text: "a,b,A \n1,2,3\n",
            finding: """
                data/table.csv, column "a"
                error: Several columns have the heading "a". [duplicate-heading]
                Give each column a heading of its own; the first one was read.
                """
        ),
        Fault(
            testDescription: "an empty file",
            text: "",
            finding: """
                data/table.csv
                error: The file is empty. [empty-file]
                Export it again, with its headings in the first row.
                """
        ),
        Fault(
            testDescription: "blank lines only",
            text: "\n \n",
            finding: """
                data/table.csv
                error: The file is empty. [empty-file]
                Export it again, with its headings in the first row.
                """
        ),
        Fault(
            testDescription: "a workbook",
            text: "PK\u{3}\u{4}xl/workbook.xml",
            finding: """
                data/table.csv
                error: The file is a workbook, not CSV. [unknown-format]
                Save it in Excel as "Excel Workbook (*.xlsx)", and name it so in report.yaml.
                """
        ),
    ]

    @Test(arguments: faults) func finds(_ fault: Fault) {
        let contents = TableReader().read(fault.text, category("a"))
        #expect(contents.findings.map(\.description) == [fault.finding])
    }

    @Test func namesAMissingFile() {
        let contents = TableReader().read(category("a"), fromFileAt: "/nowhere/at/all.csv", named: "data/all.csv")
        #expect(
            contents.findings.map(\.description) == [
                """
                data/all.csv
                error: There is no such file. [missing-file]
                Put the export there, or correct `file` in report.yaml.
                """
            ]
        )
    }

    @Test func doesNotReadAFolder() {
        let folder = TemporaryFolder()
        let contents = TableReader().read(category("a"), fromFileAt: folder.path, named: "data")
        #expect(contents.findings.map(\.summary) == ["This is not a file."])
    }

    @Test(arguments: [[0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61], [0x61, 0, 0x0A, 0], [0, 0x61, 0, 0x0A]])
    func doesNotReadUTF16(bytes: [UInt8]) {
        let contents = TableReader().read(bytes: bytes, category("a"))
        #expect(
            contents.findings.map(\.description) == [
                """
                data/table.csv
                error: The file is text in UTF-16. [unknown-format]
                Save it as "CSV UTF-8 (comma delimited)", not as "Unicode Text".
                """
            ]
        )
    }

    @Test func refusesFreeTextAsACategory() {
        let text = "a,b\n" + (0..<70_000).map { "text \($0),x\n" }.joined()
        for reader in ChunkTests.readers where reader.chunkSize > 64 {
            let contents = reader.read(text, category("a", "b"))
            #expect(
                contents.findings.map(\.description) == [
                    """
                    data/table.csv, column "a"
                    error: The column has more than 65,534 different values. [too-many-values]
                    Is this free text? Do not map it: columns that are counted have few values.
                    """
                ]
            )
        }
    }

    @Test func acceptsAsManyValuesAsACategoryCanHave() {
        let text = "a\n" + (0..<65_534).map { "text \($0)\n" }.joined()
        #expect(TableReader().read(text, category("a")).findings.isEmpty)
    }

    @Test func listsTwentyFindingsOfAKindAndCountsTheRest() {
        let text = "a,b\n" + String(repeating: "1\n", count: 1025)
        for reader in ChunkTests.readers {
            let findings = reader.read(text, category("a")).findings
            #expect(findings.count == 21)
            #expect(
                findings.prefix(20).map(\.location) == (2...21).map { SourceLocation(file: "data/table.csv", row: $0) }
            )
            #expect(findings.last?.summary == "1,005 more rows have the same fault.")
            #expect(findings.last?.location == SourceLocation(file: "data/table.csv"))
        }
    }

    @Test func leavesTheTableAsItIsWhereARowIsLeftOut() {
        let contents = TableReader().read("a,b\n1,x\nlost\n2,y\n", category("a", "b"))
        #expect(contents.texts == [["1", "x"], ["2", "y"]])
        #expect(contents.numbers == [2, 4])
    }

    @Test(arguments: 1...150 as ClosedRange<UInt64>) func readsAnythingAtAll(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let requests = [
            ColumnRequest(heading: "a", content: .date), ColumnRequest(heading: "b", content: .money),
            ColumnRequest(heading: "c", content: .category), ColumnRequest(heading: "d", content: .number),
            ColumnRequest(heading: "e", content: .reference(keepingTexts: true)),
        ]
        let noise = (0..<Int.random(in: 0...3000, using: &generator)).map { _ in
            Bool.random(using: &generator)
                ? UInt8.random(in: 0...255, using: &generator)
                : Array(",\"\n-/1".utf8).randomElement(using: &generator) ?? 0
        }
        for header in ["", "a,b,c,d,e\n"] {
            for reader in ChunkTests.readers {
                let contents = reader.read(bytes: Array(header.utf8) + noise, requests)
                #expect(contents.numbers.count == contents.rowCount)
            }
        }
    }
}
