import Casework
import Narrative
import Testing

@testable import upheld

@Suite struct FindingsJSONTests {
    @Test func namesTheCellOfAWorkbook() {
        let place = SheetPlace(sheet: "Cases \"24\"", row: 14, column: 4, heading: "Received")
        let location = SourceLocation(file: "cases.xlsx", position: .sheet(place))
        #expect(
            [Casework.Finding("bad-date", "S.", remedy: "R.", at: location)].json == """
                [{"identifier": "bad-date", "severity": "error", "summary": "S.", "remedy": "R.", "file": "cases.xlsx", \
                "sheet": "Cases \\"24\\"", "row": 14, "cell": "D14", "column": "Received"}]
                """
        )
    }

    @Test func namesTheRowWhereThereIsNoCell() {
        let location = SourceLocation(file: "cases.xlsx", position: .sheet(SheetPlace(sheet: "Cases", row: 3)))
        let json = [Casework.Finding("x", "S.", remedy: "R.", at: location)].json
        #expect(json.hasSuffix("\"sheet\": \"Cases\", \"row\": 3}]"))
    }
}
