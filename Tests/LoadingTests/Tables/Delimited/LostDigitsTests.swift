import Casework
import Testing

@testable import Loading

@Suite struct LostDigitsTests {
    @Test func areFoundWithTheirNumber() {
        let rows =
            "C1,statutory,1,2025-01-02,,,\n1.23457E+11,statutory,1,2025-01-02,,,\n1.23458e+11,statutory,1,2025-01-02,,,\n"
        #expect(
            RecordFixture.cases.load(RecordFixture.header + rows).messages == [
                """
                cases.csv, row 3, column "reference"
                error: The last digits of 2 references are lost, this one first: a spreadsheet has made 1.23457E+11 of \
                them, or the like. [lost-digits]
                Export the file again and do not save it in Excel; or open it there with the column as text.
                """
            ]
        )
    }

    @Test(arguments: ["CC-1E+1", "12E+11", "1.5F+11", "1E+1x", "E+11", "+11"])
    func areNotSeenInOtherReferences(reference: String) {
        let rows = "\(reference),statutory,1,2025-01-02,,,\n"
        #expect(RecordFixture.cases.load(RecordFixture.header + rows).findings == [])
    }
}
