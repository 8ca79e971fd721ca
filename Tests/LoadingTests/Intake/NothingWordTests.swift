import Casework
import Testing

@testable import Files
@testable import Intake
@testable import Tables

@Suite struct NothingWordTests {
    @Test func areNamedWhereTheyWouldBeValues() {
        let rows = ["Waste", "NULL", "N/A", "-", "None", "(blank)", "NULL", "Not recorded"].enumerated()
            .map { "C\($0),statutory,1,2025-01-02,,,\($1)\n" }.joined()
        let result = RecordFixture.cases.load(RecordFixture.header + rows)
        #expect(
            result.findings.map(\.summary) == [
                "\"NULL\" counts as a value of \"service\", in 2 rows, this one first.",
                "\"N/A\" counts as a value of \"service\", in this row.",
                "\"-\" counts as a value of \"service\", in this row.",
                "\"None\" counts as a value of \"service\", in this row.",
                "\"(blank)\" counts as a value of \"service\", in this row.",
            ]
        )
        #expect(
            result.messages.first == """
                cases.csv, row 3, column "service"
                warning: "NULL" counts as a value of "service", in 2 rows, this one first. [nothing-word]
                If nothing was recorded there, write `"NULL": Not recorded` under `values`, `service` in report.yaml; if \
                it is a value, write `"NULL": "NULL"`.
                """
        )
        #expect(result.labels("service").last == "")
    }

    @Test func areBlankOrMeantWhereTheSettingsSayIt() {
        var fixture = RecordFixture.cases
        fixture.values = ["service": ["NULL": "Not recorded", "None": "None"]]
        let result = fixture.load(
            RecordFixture.header + "C1,statutory,1,2025-01-02,,,null\nC2,statutory,1,2025-01-02,,,None\n")
        #expect(result.findings == [])
        #expect(result.labels("service") == ["", "None"])
    }

    @Test func areBlankWhereADateAReferenceOrAnAmountIsNeeded() {
        let cases = RecordFixture.cases.load(
            RecordFixture.header
                + "C1,statutory,1,2025-01-02,NULL,N/A,Waste\nC2,statutory,1,2025-01-02,01/01/1900,-,Waste\n")
        #expect(cases.findings == [])
        #expect(cases.days("responded") == ["", ""] && cases.labels("outcome") == ["", ""])
        let payments = RecordFixture(kind: .payments, columns: ["case": "case", "amount": "amount", "date": "date"])
            .load("case,amount,date\nN/A,5,2025-01-02\nC1,-,2025-01-02\n")
        #expect(payments.findings.map(\.summary) == ["There is no amount."])
        guard case .reference(let references)? = payments.table.columns[.case] else { return }
        #expect(references.hashes.first == 0)
    }

    @Test func errorsOfFormulasAreFound() {
        let rows = "C1,statutory,1,2025-01-02,#N/A,,#N/A\nC2,statutory,1,2025-01-02,,,#REF!\n"
        #expect(
            RecordFixture.cases.load(RecordFixture.header + rows).messages == [
                """
                cases.csv, row 2, column "service"
                error: The cell holds #N/A, the error of a formula. [cell-error]
                Correct the formula, or clear the cell.
                """,
                """
                cases.csv, row 3, column "service"
                error: The cell holds #REF!, the error of a formula. [cell-error]
                Correct the formula, or clear the cell.
                """,
            ]
        )
    }
}
