import Casework
import Testing

@testable import Files
@testable import Intake
@testable import Tables

@Suite struct SeveralSourcesTests {
    private static let corporate = RecordFixture(
        columns: ["reference": "Case Ref", "received": "Logged", "responded": "Closed", "outcome": "Result"],
        constants: ["procedure": "corporate", "stage": "1", "system": "Corporate"])
    private static let adults = RecordFixture(
        columns: ["reference": "ASC number", "received": "Received on", "outcome": "Finding", "cause": "Why"],
        values: ["outcome": ["Agreed": "upheld"]], separators: ["cause": ";"],
        constants: ["procedure": "statutory", "stage": "2", "responded": "2023-05-10"])

    @Test func areReadAsOneTable() {
        let result = RecordFixture.load([
            (Self.corporate, "Case Ref,Logged,Closed,Result\nA1,03/05/2023,10/05/2023,Upheld\n"),
            (Self.adults, "ASC number,Received on,Finding,Why\nB1,04/05/2023,Agreed,Delay; Conduct\n"),
        ])
        #expect(result.findings == [])
        #expect(result.labels("outcome") == ["upheld", "upheld"])
        #expect(result.labels("procedure") == ["corporate", "statutory"])
        #expect(result.days("responded") == ["2023-05-10", "2023-05-10"])
        #expect(result.labels("system") == ["Corporate", ""])
        #expect(result.labels("cause") == ["", "Delay+Conduct"])
        #expect(result.places == ["source1.csv, row 2", "source2.csv, row 2"])
    }

    @Test func areCheckedTogether() {
        let text = "Case Ref,Logged,Closed,Result\nA1,03/05/2023,10/05/2023,Upheld\n"
        let findings = RecordFixture.load([(Self.corporate, text), (Self.corporate, text)]).findings
        #expect(findings.map(\.identifier) == ["duplicate-record"])
    }

    @Test func takeOnlyTheRecordsOfTheirYears() {
        var older = Self.corporate
        older.years = DayRange(text: "2022/23", firstMonth: 4)
        let text = "Case Ref,Logged,Closed,Result\nA1,31/03/2023,,\nA2,01/04/2023,,\nA3,01/04/2022,,\n"
        #expect(RecordFixture.load([(older, text)]).days("received") == ["2023-03-31", "2022-04-01"])
        var costs = RecordFixture(kind: .costs, columns: ["year": "Year", "amount": "Cost"])
        costs.years = older.years
        let yearly = RecordFixture.load([(costs, "Year,Cost\n2021/22,5\n2022/23,7\n")])
        #expect(yearly.labels("year") == ["2022/23"])
    }

    @Test func haveConstantDatesAndAmounts() {
        let payments = RecordFixture(
            kind: .payments, columns: ["reference": "ref"],
            constants: ["year": "2023/24", "amount": "£50", "date": "2023-06-01"])
        let result = payments.load("ref\n1\n2\n")
        #expect(result.findings == [])
        #expect(result.table.columns[.amount] == .money(MoneyColumn(pence: [5000, 5000])))
        #expect(result.days("date") == ["2023-06-01", "2023-06-01"])
    }

    @Test func findConstantsThatAreNoDateOrAmount() {
        let payments = RecordFixture(
            kind: .payments, columns: ["reference": "ref"], constants: ["amount": "fifty", "date": "June"])
        #expect(
            payments.load("ref\n1\n").messages.prefix(2) == [
                """
                report.yaml, line 5
                error: What `constant` gives "amount" is not an amount of money. [bad-money]
                Write it as 50 or 1234.50.
                """,
                """
                report.yaml, line 5
                error: What `constant` gives "date" is not a date from 1990 to 2100. [bad-date]
                Write it as 2025-03-31.
                """,
            ]
        )
    }
}
