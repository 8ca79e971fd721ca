import Casework
import Narrative
import Testing

@testable import Loading

@Suite struct TotalsRowTests {
    private static let record = "C1,statutory,1,2025-01-02,2025-01-03,upheld,Waste\n"
    private static let finding = """
        cases.csv, row 3
        warning: This looks like a row of totals, so it was passed over. [totals-row]
        If it is a record, fill in what it lacks.
        """

    @Test(arguments: [
        "Total,,,1,,,", "TOTAL,,,,,,", "Grand Total,,,573,560,,", ",,,1,,,", ",Total,,12,,4,", ",,,,,4,",
        ",,,,,\"1,024\",",
    ])
    func isFoundAtTheEnd(row: String) {
        let result = RecordFixture.cases.load(RecordFixture.header + Self.record + row + "\n")
        #expect(result.messages == [Self.finding])
        #expect(result.table.rowCount == 1)
    }

    @Test func isFoundWhereTheWordStandsInAColumnThatIsNotRead() {
        let fixture = RecordFixture(kind: .compliments, columns: ["received": "received"])
        #expect(fixture.load("name,received\nx,2025-01-02\nTotal,\n").messages == [Self.finding])
    }

    @Test func isFoundAmongAmounts() {
        let fixture = RecordFixture(kind: .payments, columns: ["date": "date", "amount": "amount", "category": "for"])
        for row in [",Total,20", "Total,,20", "Grand total,,\"1,020\""] {
            #expect(fixture.load("date,for,amount\n2025-01-02,Delay,20\n\(row)\n").messages == [Self.finding])
        }
        // A slip of the pen is none.
        let slip = fixture.load("date,for,amount\n2025-01-02,Delay,20\n31/06/2025,,20\n")
        #expect(slip.findings.map(\.identifier) == ["bad-date"])
    }

    @Test func isFoundOnceInAWideFile() {
        var fixture = RecordFixture(columns: ["reference": "ref"])
        fixture.constants = ["procedure": "statutory"]
        fixture.stages = [("1", ["received": "in1"]), ("2", ["received": "in2"])]
        #expect(fixture.load("ref,in1,in2\nC1,2025-01-02,2025-02-03\nTotal,1,1\n").messages == [Self.finding])
    }

    @Test func severalAreFound() {
        let totals = "Total,,,,,,\nGrand total,,,,,,\n"
        let findings = RecordFixture.cases.load(RecordFixture.header + Self.record + totals).findings
        #expect(findings.map(\.identifier) == ["totals-row", "totals-row"])
    }

    @Test(arguments: [",statutory,1,2025-01-02,,,", "C2,statutory,1,,,,", ",statutory,1,,,,"])
    func aRecordWithCellsMissingIsNone(row: String) {
        let result = RecordFixture.cases.load(RecordFixture.header + Self.record + row + "\n")
        #expect(Set(result.findings.map(\.identifier)) == ["missing-value"])
    }

    @Test func indicatorsMayBeCalledTotal() {
        let fixture = RecordFixture(kind: .indicators, columns: ["name": "name", "year": "year", "value": "value"])
        #expect(fixture.load("name,year,value\nTotal,2024/25,12\n").findings.isEmpty)
    }
}
