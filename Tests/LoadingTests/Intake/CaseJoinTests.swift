import Casework
import Testing

@testable import Files
@testable import Intake
@testable import Tables

@Suite struct CaseJoinTests {
    private static let cases = RecordFixture.cases.load(
        RecordFixture.header
            + "A,statutory,1,2024-05-01,2024-05-10,upheld,Waste\nA,statutory,2,2024-06-01,,,\n"
            + "B,corporate,1,2024-05-01,2024-05-10,upheld,Roads\n")

    private static func joined(_ kind: RecordKind, _ result: RecordFixture.Result) -> RecordFixture.Result {
        let (records, findings) = CaseJoin(records: [.cases: cases.table, kind: result.table]).joined()
        return RecordFixture.Result(table: records[kind] ?? result.table, findings: findings)
    }

    @Test func paymentsHaveTheFieldsOfTheirCase() {
        let payments = RecordFixture(kind: .payments, columns: ["case": "case", "amount": "amount", "date": "date"])
        let result = Self.joined(
            .payments,
            payments.load("case,amount,date\nA,5,2024-07-01\nB,6,2024-07-01\n,7,2024-07-01\nX,8,2024-07-01\n"))
        #expect(result.labels("service") == ["Waste", "Roads", "", ""])
        #expect(result.labels("procedure") == ["statutory", "corporate", "", ""])
        #expect(result.table.columns[.outcome] == nil && result.table.columns[.stage] == nil)
        #expect(
            result.messages == [
                """
                cases.csv, row 5
                warning: This row names a case that is not in the records. [unknown-case]
                Correct the references, or add the records: until then these payments have no field of a case.
                """
            ])
    }

    @Test func whatTheySayThemselvesStays() {
        let compliments = RecordFixture(
            kind: .compliments, columns: ["case": "case", "received": "received", "service": "team"])
        let result = Self.joined(.compliments, compliments.load("case,received,team\nA,2024-07-01,Parks\n"))
        #expect(result.labels("service") == ["Parks"])
        #expect(result.labels("procedure") == ["statutory"])
    }
}
