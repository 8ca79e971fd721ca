import Casework
import Narrative
import Testing

@testable import Loading

@Suite struct FieldSpellingTests {
    @Test func aNameThatExpressionsUseIsTaken() {
        let fixture = RecordFixture(kind: .enquiries, columns: ["received": "received", "from": "from"])
        let findings = fixture.load("received,from\n01/04/2024,MP\n").findings
        #expect(findings.map(\.identifier) == ["field-name-taken"])
    }

    private let row = RecordFixture.header + "C1,statutory,1,2025-01-02,2025-01-03,upheld,\n"

    @Test(arguments: ["recieved", "Received", "date_received"])
    func namesTheFieldThatWasToBeARequiredOne(name: String) {
        var fixture = RecordFixture.cases
        fixture.columns["received"] = nil
        fixture.columns[name] = "received"
        #expect(
            fixture.load(row).messages == [
                """
                report.yaml, line 5
                error: No column of cases is mapped to "received". [unmapped-field]
                Did you mean "received" where this line has "\(name)"?
                """
            ]
        )
    }

    @Test func namesAConstantThatWasToBeARequiredField() {
        var fixture = RecordFixture.cases
        fixture.columns["procedure"] = nil
        fixture.constants = ["proceedure": "statutory"]
        #expect(
            fixture.load(row).findings.map(\.remedy) == [
                "Did you mean \"procedure\" where this line has \"proceedure\"?"
            ]
        )
    }

    @Test func warnsOfANameNearAnOptionalField() {
        var fixture = RecordFixture.cases
        fixture.columns["responded"] = nil
        fixture.columns["respnded"] = "responded"
        #expect(
            fixture.load(row).messages == [
                """
                report.yaml, line 5
                warning: "respnded" is read as a field of your own, and nothing is mapped to "responded". [similar-field]
                Did you mean "responded"? If not, give the field a name that is less like it.
                """
            ]
        )
    }

    @Test(arguments: ["response", "outcomes", "state", "received_by"])
    func acceptsFieldsOfTheCouncilsOwnBesideTheKnownOnes(name: String) {
        var fixture = RecordFixture.cases
        fixture.columns[name] = "service"
        #expect(fixture.load(row).findings.isEmpty)
    }

    @Test func doesNotTakeAnotherWordForASlip() {
        let fixture = RecordFixture(kind: .compliments, columns: ["received": "received", "recorded": "recorded"])
        #expect(fixture.load("received,recorded\n2025-01-02,yes\n").findings.isEmpty)
    }

    @Test func findsFieldsUnderValuesAndSeveralThatThereAreNot() {
        var fixture = RecordFixture.cases
        fixture.values = ["outcom": ["Yes": "upheld"]]
        fixture.separators = ["team": ";"]
        #expect(
            fixture.load(row).messages == [
                """
                report.yaml, line 5
                error: "outcom" under `values` is not a field of these records. [unknown-field]
                Map it under `columns`. Did you mean "outcome"?
                """,
                """
                report.yaml, line 5
                error: "team" under `several` is not a field of these records. [unknown-field]
                Map it under `columns`. Known: outcome, procedure, received, reference, responded, service, stage.
                """,
            ]
        )
    }
}
