import Casework
import Narrative
import Testing

@testable import Loading

@Suite struct HeaderSearchTests {
    @Test func takesTheFirstRowWhereItHasMostOfTheHeadings() {
        let contents = TableReader().read("a,b,d\n1,x,2\na,b,c\n2,y,3\n", category("a", "b", "c"))
        #expect(contents.texts == [["1", "x"], ["a", "b"], ["2", "y"]])
        #expect(contents.findings.isEmpty)
    }

    @Test func takesARowThatHasMostOfTheHeadingsWhereTheFirstHasNone() {
        let contents = TableReader().read("Title\na,b,d\n1,x,2\n", category("a", "b", "c"))
        #expect(contents.headings == ["a", "b", "d"])
        #expect(contents.numbers == [3])
        #expect(contents.findings.isEmpty)
    }

    @Test func findsThatRowsAboveTheHeadingsHoldSomeOfThem() {
        let contents = TableReader().read("a,,\n\na,b,c\n1,x,2\n", category("a", "b", "c"))
        #expect(contents.texts == [["1", "x", "2"]])
        #expect(
            contents.findings.map(\.description) == [
                """
                data/table.csv, row 3
                error: The headings seem to stand in row 3, and rows above hold some of them too. [headings-below]
                Delete the rows above the headings.
                """
            ]
        )
    }

    @Test func looksAtTenRowsBelowTheFirst() {
        let above = String(repeating: "Title\n", count: 10)
        #expect(TableReader().read(above + "a,b\n1,x\n", category("a", "b")).rowCount == 1)
        #expect(TableReader().read("Title\n" + above + "a,b\n1,x\n", category("a", "b")).headings == ["Title"])
    }

    @Test func findsHeadingsBelowALongTitle() {
        let title = String(repeating: "x", count: 20_000)
        #expect(TableReader().read("\(title)\na,b\n1,x\n", category("a", "b")).rowCount == 1)
    }

    @Test func doesNotShowARecordThatStandsForTheHeadings() {
        let result = RecordFixture(kind: .compliments, columns: ["received": "Date"]).load("Jane Doe,2025-01-02\n")
        #expect(
            result.messages.first == """
                report.yaml, line 5
                error: cases.csv has no column "Date". [missing-column]
                The first row seems to be a record: export the file with its headings.
                """
        )
    }
}
