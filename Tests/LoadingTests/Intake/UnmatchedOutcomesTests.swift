import Casework
import Narrative
import Testing

@testable import Loading

@Suite struct UnmatchedOutcomesTests {
    @Test func areOneWarningAFile() {
        let rows = """
            C1,statutory,1,2025-01-02,2025-01-03,upheld,
            C2,statutory,1,2025-01-02,,upheld,
            C3,statutory,1,2025-01-02,2025-01-03,,
            C4,statutory,1,2025-01-02,,withdrawn,
            C5,statutory,1,2025-01-02,,,
            C6,statutory,1,2025-01-02,,open,

            """
        let more = "D1,statutory,1,2025-01-02,,upheld,\n"
        #expect(
            RecordFixture.cases.load(RecordFixture.header + rows, RecordFixture.header + more).messages == [
                """
                cases.csv, row 3, column "responded"
                warning: 2 rows have an outcome and no date responded, this one first; they count as open. [outcome-without-response]
                Fill in the dates, or leave the outcome blank until the complaint is closed. If nobody knows the dates, \
                write `undated: year received` beside `file` in report.yaml.
                """,
                """
                cases.csv, row 4, column "outcome"
                warning: This row has a date responded and no outcome; it counts as closed without one. [response-without-outcome]
                Fill in the outcomes; "no finding" and "withdrawn" are outcomes too.
                """,
                """
                cases2.csv, row 2, column "responded"
                warning: This row has an outcome and no date responded; it counts as open. [outcome-without-response]
                Fill in the dates, or leave the outcome blank until the complaint is closed. If nobody knows the dates, \
                write `undated: year received` beside `file` in report.yaml.
                """,
            ]
        )
    }

    @Test func areCountedOverTheStagesOfAWideFile() {
        var fixture = RecordFixture(columns: ["reference": "ref"])
        fixture.constants = ["procedure": "statutory"]
        fixture.stages = [
            ("1", ["received": "in1", "responded": "out1", "outcome": "result1"]),
            ("2", ["received": "in2", "responded": "out2", "outcome": "result2"]),
        ]
        let text = """
            ref,in1,out1,result1,in2,out2,result2
            C1,2025-01-02,,upheld,2025-01-05,,upheld
            """
        #expect(
            fixture.load(text).findings.map(\.summary) == [
                "2 rows have an outcome and no date responded, this one first; they count as open."
            ]
        )
    }

    @Test func areClosedInTheYearReceivedWhereTheSettingsSaySo() {
        var fixture = RecordFixture.cases
        fixture.undated = .yearReceived
        let rows =
            "C1,statutory,1,2025-01-02,2025-01-03,upheld,\nC2,statutory,1,2025-01-04,,withdrawn,\n"
            + "C3,statutory,1,2025-01-05,,,\n"
        let result = fixture.load(RecordFixture.header + rows)
        #expect(result.days("responded") == ["2025-01-03", "2025-01-04", ""])
        #expect(result.labels("undated") == ["", "closed without a date", ""])
        #expect(result.table.undatedRecords == [false, true, false])
        #expect(
            result.findings.map(\.summary) == [
                "This row has an outcome and no date responded; it counts as closed in the year in which it was received, "
                    + "and is not timed."
            ]
        )
    }

    @Test func areNoneWhereADateCannotBeRead() {
        let findings = RecordFixture.cases.load(RecordFixture.header + "C1,statutory,1,2025-01-02,31/02/2025,upheld,\n")
            .findings
        #expect(findings.map(\.identifier) == ["bad-date"])
    }
}
