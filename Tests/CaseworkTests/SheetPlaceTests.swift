import Testing
import Narrative

@testable import Casework

@Suite struct SheetPlaceTests {
    @Test func namesCellsAsASpreadsheetDoes() {
        #expect(SheetPlace(sheet: "Sheet1", row: 14, column: 4).description == "Sheet1!D14")
        #expect(SheetPlace(sheet: "Q1 2024", row: 14, column: 26).description == "'Q1 2024'!Z14")
        #expect(SheetPlace(sheet: "Ann's", row: 1, column: 28).description == "'Ann''s'!AB1")
        #expect(SheetPlace(sheet: "Cases", row: 3, column: 16_384).description == "Cases!XFD3")
        #expect(SheetPlace(sheet: "2024", row: 3).description == "'2024', row 3")
    }

    @Test func standsBehindTheNameOfItsFile() {
        let place = SheetPlace(sheet: "Cases", row: 3, column: 1)
        let location = SourceLocation(file: "content/r/data/cases.xlsx", position: .sheet(place))
        #expect("\(location)" == "content/r/data/cases.xlsx, Cases!A3")
    }

    @Test func sortsFindingsFromTopToBottomAndFromLeftToRight() {
        let places = [(9, 1), (2, 3), (2, 1)].map { SheetPlace(sheet: "Cases", row: $0.0, column: $0.1) }
        let findings = places.map { place in
            Finding("x", "x", remedy: "x", at: SourceLocation(file: "cases.xlsx", position: .sheet(place)))
        }
        #expect(findings.sortedByPlace() == findings.reversed())
    }
}
