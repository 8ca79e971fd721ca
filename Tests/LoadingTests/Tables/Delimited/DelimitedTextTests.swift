import Casework
import Narrative
import Testing

@testable import Loading

@Suite struct DelimitedTextTests {
    struct Format: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let text: String
        var rows = [["1", "x"], ["2", "y"]]
    }

    static let formats = [
        Format(testDescription: "plain", text: "a,b\n1,x\n2,y\n"),
        Format(testDescription: "no newline at the end", text: "a,b\n1,x\n2,y"),
        Format(testDescription: "CRLF", text: "a,b\r\n1,x\r\n2,y\r\n"),
        Format(testDescription: "CR", text: "a,b\r1,x\r2,y\r"),
        Format(testDescription: "mixed line ends", text: "a,b\r1,x\n2,y\r\n"),
        Format(testDescription: "byte order mark", text: "\u{FEFF}a,b\n1,x\n2,y\n"),
        Format(testDescription: "byte order mark and quotation marks", text: "\u{FEFF}\"a\",\"b\"\n1,x\n2,y\n"),
        Format(testDescription: "semicolons", text: "a;b\n1;x\n2;y\n"),
        Format(testDescription: "tabs", text: "a\tb\n1\tx\n2\ty\n"),
        Format(testDescription: "a comma in a heading, semicolons between", text: "a;\"b\";\"c, d\"\n1;x;\n2;y;\n"),
        Format(testDescription: "quoted", text: "\"a\",\"b\"\n\"1\",\"x\"\n\"2\",\"y\"\n"),
        Format(testDescription: "a delimiter in quotation marks", text: "a,b\n1,\"x,y\"\n", rows: [["1", "x,y"]]),
        Format(testDescription: "doubled quotes", text: "a,b\n1,\"x \"\"y\"\"\"\n", rows: [["1", "x \"y\""]]),
        Format(testDescription: "only a doubled quote", text: "a,b\n1,\"\"\"\"\n", rows: [["1", "\""]]),
        Format(testDescription: "a quoted empty cell", text: "a,b\n1,\"\"\n", rows: [["1", ""]]),
        Format(testDescription: "a quote within a cell", text: "a,b\n1,5\" pipe\n", rows: [["1", "5\" pipe"]]),
        Format(
            testDescription: "a newline in quotation marks",
            text: "a,b\n1,\"x\ny\"\n2,y\n",
            rows: [["1", "x y"], ["2", "y"]]
        ),
        Format(testDescription: "a CRLF in quotation marks", text: "a,b\r\n1,\"x\r\ny\"\r\n", rows: [["1", "x y"]]),
        Format(testDescription: "blanks around cells", text: "a , b\n 1 ,  x\n2,y\t\n"),
        Format(testDescription: "blanks around quotation marks", text: "a,b\n1, \"x\" \n2,y\n"),
        Format(testDescription: "blanks within cells", text: "a,b\n1,x   y\n", rows: [["1", "x y"]]),
        Format(testDescription: "no-break spaces", text: "a,b\n1,\u{A0}x\u{A0}y\u{A0}\n", rows: [["1", "x y"]]),
        Format(testDescription: "blank lines", text: "\n\na,b\n\n1,x\n  \n2,y\n\n"),
        Format(testDescription: "rows of delimiters", text: "a,b\n1,x\n,\n\"\",\"\"\n2,y\n , \n"),
        Format(testDescription: "blank columns at the end", text: "a,b,,\n1,x,,\n2,y,note,\n"),
        Format(testDescription: "blank cells beyond the header", text: "a,b\n1,x,,\n2,y, ,\"\"\n"),
        Format(testDescription: "cells left out below blank headings", text: "a,b,,\n1,x\n2,y,\n"),
        Format(testDescription: "headings in another case", text: "A, B \n1,x\n2,y\n"),
        Format(testDescription: "columns in another order", text: "c,b,a\nz,x,1\nz,y,2\n"),
        Format(testDescription: "a heading over two lines", text: "a,b,\"c\nd\"\n1,x,\n2,y,\n"),
        Format(testDescription: "a line that names the separator", text: "sep=;\na;b\n1;x\n2;y\n"),
        Format(
            testDescription: "a separator in quotation marks", text: "\u{FEFF}\"SEP=\t\"\r\n\r\na\tb\r\n1\tx\r\n2\ty"),
        Format(testDescription: "a separator that is rare", text: "sep=;\na;b,c,d\n1;x\n2;y\n", rows: [["1"], ["2"]]),
        Format(testDescription: "a title above", text: "Complaints, by case\n\na,b\n1,x\n2,y\n"),
        Format(testDescription: "a title and groups of columns above", text: "Cases;;\n;Group;\n\na;b;c\n1;x;\n2;y;\n"),
        Format(testDescription: "control characters", text: "a,b\n1,\u{1}x\u{0}\n2,y\n"),
    ]

    @Test(arguments: formats) func reads(_ format: Format) {
        let contents = TableReader().read(format.text, category("a", "b"))
        #expect(contents.texts == format.rows)
        #expect(contents.findings.isEmpty)
    }

    @Test func countsTheRowsAboveTheHeadings() {
        let titled = TableReader().read("Cases\n\nof a year\na,b\n1,x\n", category("a"))
        #expect(titled.numbers == [5])
        #expect(TableReader().read("sep=;\na;b\n1;x\n", category("a")).numbers == [2])
    }

    @Test func keepsLongAndShortValuesApart() {
        let values = (1...40).flatMap { length in
            [String(repeating: "x", count: length), String(repeating: "x", count: length - 1) + "y"]
        }
        #expect(TableReader().rows(of: "a\n" + values.joined(separator: "\n"), "a") == values.map { [$0] })
    }

    @Test func keepsLongValuesApartThatDifferInTheMiddle() {
        let values = (0..<500).map { "the beginning \(1000 + $0) and the end" }
        #expect(TableReader().rows(of: "a\n" + values.joined(separator: "\n"), "a") == values.map { [$0] })
    }

    @Test func readsWindows1252() {
        let bytes = Array("a,b\nCaf".utf8) + [0xE9, 0x2C, 0x80, 0x31, 0x0A]
        #expect(TableReader().read(bytes: bytes, category("a", "b")).texts == [["Café", "€1"]])
    }

    @Test func readsUTF8() {
        #expect(TableReader().rows(of: "a,b\nCafé,€1 – x\n", "a", "b") == [["Café", "€1 – x"]])
    }

    @Test func matchesHeadingsWithoutRegardToCaseAndBlanks() {
        #expect(TableReader().rows(of: "Date  Received,b\n1,x\n", " date received") == [["1"]])
    }

    @Test func numbersRowsAsASpreadsheetDoes() {
        let contents = TableReader().read("a,b\n\n1,x\n2,\"y\nz\"\n3,z\n,\n4,z\n", category("a"))
        #expect(contents.numbers == [3, 4, 5, 7])
        #expect(contents.rows == [RowRun(start: 0, row: 3), RowRun(start: 3, row: 7)])
    }

    @Test func leavesOutColumnsThatNobodyAskedFor() {
        let contents = TableReader().read("a,name\n1,secret\n", category("a"))
        #expect(!String(describing: contents).contains("secret"))
    }

    @Test func keepsReferencesAsHashes() {
        let request = ColumnRequest(heading: "id", content: .reference(keepingTexts: false))
        let contents = TableReader().read("id\n C-1 \n\"C-1\"\nC-2\nreference of some length\n", [request])
        guard case .references(let hashes, let texts) = contents.columns[0] else {
            Issue.record("no column of references")
            return
        }
        let expected = ["C-1", "C-1", "C-2", "reference of some length"].map { ReferenceColumn.hash(of: $0) }
        #expect(hashes == expected)
        #expect(texts == nil)
    }

    @Test func keepsTextsOfReferencesWhereAskedTo() {
        let request = ColumnRequest(heading: "id", content: .reference(keepingTexts: true))
        guard case .references(_, let texts) = TableReader().read("id,b\n C-1 ,\n,x\n", [request]).columns[0] else {
            Issue.record("no column of references")
            return
        }
        #expect(texts == ["C-1", ""])
    }

    @Test func answersTheSameHeadingTwice() {
        #expect(TableReader().rows(of: "a\nx\n", "a", "A") == [["x", "x"]])
    }
}

func category(_ headings: String...) -> [ColumnRequest] {
    headings.map { ColumnRequest(heading: $0, content: .category) }
}
