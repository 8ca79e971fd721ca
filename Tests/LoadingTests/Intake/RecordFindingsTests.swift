import Casework
import Narrative
import Testing

@testable import Loading

@Suite struct RecordFindingsTests {
    struct Fault: CustomTestStringConvertible, Sendable {
        let testDescription: String
        /// Below the header of `RecordFixture.cases`.
        let rows: String
        let finding: String
    }

    static let faults = [
        Fault(
            testDescription: "an impossible date",
            rows: "C1,statutory,1,31/02/2025,,,",
            finding: """
                cases.csv, row 2, column "received"
                error: 31/02/2025 is not a date from 1990 to 2100. [bad-date]
                Dates may be written 2025-03-31 or 31/03/2025.
                """
        ),
        Fault(
            testDescription: "a date that may be a name",
            rows: "C1,statutory,1,Jane Doe,,,",
            finding: """
                cases.csv, row 2, column "received"
                error: The cell is not a date. [bad-date]
                Dates may be written 2025-03-31 or 31/03/2025.
                """
        ),
        Fault(
            testDescription: "no date received",
            rows: "C1,statutory,1,,2025-01-01,upheld,",
            finding: """
                cases.csv, row 2, column "received"
                error: There is no date received. [missing-value]
                Fill in the cell.
                """
        ),
        Fault(
            testDescription: "no reference",
            rows: ",statutory,1,2025-01-01,,,",
            finding: """
                cases.csv, row 2, column "reference"
                error: There is no reference. [missing-value]
                Fill in the cell.
                """
        ),
        Fault(
            testDescription: "an answer before the complaint",
            rows: "C1,statutory,1,2025-01-02,2025-01-01,upheld,",
            finding: """
                cases.csv, row 2, column "responded"
                error: The date responded comes before the date received. [date-order]
                Correct one of the two dates.
                """
        ),
        Fault(
            testDescription: "an outcome with a slip",
            rows: "C1,statutory,1,2025-01-02,2025-01-03,Upheldd,",
            finding: """
                cases.csv, row 2, column "outcome"
                error: "Upheldd" is not a known outcome. [unknown-outcome]
                Did you mean "upheld"? Say what it means under `values` in report.yaml.
                """
        ),
        Fault(
            testDescription: "free text mapped as an outcome",
            rows: "C1,statutory,1,2025-01-02,2025-01-03," + String(repeating: "told us that ", count: 8) + ",",
            finding: """
                cases.csv, row 2, column "outcome"
                error: The text here is not a known outcome. [unknown-outcome]
                Known: no finding, not upheld, partially upheld, resolved otherwise, upheld, withdrawn. \
                Say what it means under `values` in report.yaml.
                """
        ),
        Fault(
            testDescription: "an unknown procedure",
            rows: "C1,statutary,1,2025-01-02,,,",
            finding: """
                cases.csv, row 2, column "procedure"
                error: "statutary" is not a procedure of this report. [unknown-procedure]
                Did you mean "statutory"? Procedures are listed under `procedures` in report.yaml.
                """
        ),
        Fault(
            testDescription: "a stage of another procedure",
            rows: "C1,statutory,3,2025-01-02,,,\nC1,corporate,3,2025-01-02,,,",
            finding: """
                cases.csv, row 3, column "stage"
                error: "3" is not a stage of the procedure "corporate". [unknown-stage]
                It has the stages 1, 2, listed under `procedures` in report.yaml.
                """
        ),
        Fault(
            testDescription: "a record that stands twice",
            rows: "C1,statutory,1,2025-01-02,,,\nC2,statutory,1,2025-01-02,,,\nC1,statutory,Stage 1,2025-01-03,,,",
            finding: """
                cases.csv, row 4, column "reference"
                error: The reference, procedure and stage are those of row 2. [duplicate-record]
                Remove one of the two rows, or correct its reference or stage.
                """
        ),
        Fault(
            testDescription: "one label in two spellings",
            rows: "C1,statutory,1,2025-01-02,,,Child Protection\nC2,statutory,1,2025-01-02,,,child-protection.",
            finding: """
                cases.csv, row 3, column "service"
                warning: "child-protection." looks like "Child Protection" in another spelling. [two-spellings]
                Make them one under `values` in report.yaml, under `service`, or in the records.
                """
        ),
        Fault(
            testDescription: "no rows",
            rows: "",
            finding: """
                cases.csv
                warning: There are no rows below the headings. [no-records]
                Check the export; remove `cases` from report.yaml if there is nothing to report.
                """
        ),
    ]

    @Test(arguments: faults) func finds(_ fault: Fault) {
        #expect(RecordFixture.cases.load(RecordFixture.header + fault.rows + "\n").messages == [fault.finding])
    }

    @Test func findsAMissingColumnAndTheNearestHeading() {
        var fixture = RecordFixture.cases
        fixture.columns["service"] = "servise"
        #expect(
            fixture.load(RecordFixture.header + "C1,statutory,1,2025-01-02,,,\n").messages == [
                """
                report.yaml, line 5
                error: cases.csv has no column "servise". [missing-column]
                Did you mean "service"?
                """
            ]
        )
    }

    @Test func findsAFieldThatEveryRecordNeeds() {
        var fixture = RecordFixture.cases
        fixture.columns["received"] = nil
        #expect(
            fixture.load(RecordFixture.header + "C1,statutory,1,2025-01-02,,,\n").messages == [
                """
                report.yaml, line 5
                error: No column of cases is mapped to "received". [unmapped-field]
                Add it under `columns` as `received: Heading in the file`, or under `constant`.
                """
            ]
        )
    }

    @Test func findsAColumnThatTwoFieldsOfDifferentTypesAreReadFrom() {
        var fixture = RecordFixture.cases
        fixture.columns["week"] = "Received"
        #expect(
            fixture.load(RecordFixture.header + "C1,statutory,1,2025-01-02,,,\n").messages == [
                """
                report.yaml, line 5
                error: The column "Received" can't be both "received" and "week". [conflicting-fields]
                Map each of the two fields to the column that holds it.
                """
            ]
        )
    }

    @Test func findsAConditionOnAFieldThatIsNotMapped() {
        var fixture = RecordFixture.cases
        fixture.conditions = ["servise": ["North"]]
        #expect(
            fixture.load(RecordFixture.header + "C1,statutory,1,2025-01-02,,,\n").messages == [
                """
                report.yaml, line 5
                error: "servise" under `where` is not a field of these records. [unknown-field]
                Map it under `columns`. Did you mean "service"?
                """
            ]
        )
    }

    @Test func findsAConditionOnADate() {
        var fixture = RecordFixture.cases
        fixture.conditions = ["received": ["2025-01-02"]]
        #expect(
            fixture.load(RecordFixture.header + "C1,statutory,1,2025-01-02,,,\n").messages == [
                """
                report.yaml, line 5
                error: "received" under `where` is a date, an amount or a reference. [unknown-field]
                Name a field that has a few values.
                """
            ]
        )
    }

    @Test func findsAConditionThatNoRowMeets() {
        var fixture = RecordFixture.cases
        fixture.conditions = ["service": ["North"]]
        #expect(
            fixture.load(RecordFixture.header + "C1,statutory,1,2025-01-02,,,South\n").messages == [
                """
                cases.csv
                warning: No row meets the conditions under `where`. [no-records]
                Compare the values under `where` in report.yaml with those in the file.
                """
            ]
        )
    }

    @Test func namesTheOtherFileOfARepeatedRecord() {
        let row = "C1,statutory,1,2025-01-02,,,\n"
        let result = RecordFixture.cases.load(RecordFixture.header + row, RecordFixture.header + row)
        #expect(
            result.messages == [
                """
                cases2.csv, row 2, column "reference"
                error: The reference, procedure and stage are those of cases.csv, row 2. [duplicate-record]
                Remove one of the two rows, or correct its reference or stage.
                """
            ]
        )
    }

    @Test func findsBadMoneyAndNumbers() {
        let payments = RecordFixture(kind: .payments, columns: ["amount": "Paid"]).load("Paid\nfive\n")
        #expect(
            payments.messages == [
                """
                cases.csv, row 2, column "Paid"
                error: The cell is not an amount of money. [bad-money]
                Amounts may be written 1234.50, £1,234.50 or (1,234.50), with at most two decimals.
                """
            ]
        )
        let columns = ["name": "name", "year": "year", "value": "value"]
        let indicators = RecordFixture(kind: .indicators, columns: columns).load("name,year,value\na,24/25,12%\n")
        #expect(
            indicators.messages == [
                """
                cases.csv, row 2, column "year"
                error: "24/25" is not a reporting year. [bad-year]
                Write years as 2024/25.
                """,
                """
                cases.csv, row 2, column "value"
                error: The cell is not a number. [bad-number]
                Numbers may be written 1234, 1,234.5 or -5, without a unit or a percent sign.
                """,
            ]
        )
    }

    @Test func listsTwentyOfAKindAndColumnAndCountsTheRest() {
        let rows = (0..<1500).map { "C\($0),statutory,1,31/02/2025,01/13/2025,upheld,\n" }.joined()
        let findings = RecordFixture.cases.load(RecordFixture.header + rows).findings
        #expect(findings.count == 42)
        #expect(findings.filter { $0.summary == "1,480 more rows have the same fault." }.count == 2)
        #expect(Set(findings.map(\.identifier)) == ["bad-date"])
    }

    @Test func leavesReferencesOutOfFindings() {
        let row = "C-SECRET,corporate,9,31/02/2025,x,y,\n"
        let result = RecordFixture.cases.load(RecordFixture.header + row + row)
        #expect(result.findings.count > 4)
        #expect(!result.messages.joined().contains("SECRET"))
    }
}
