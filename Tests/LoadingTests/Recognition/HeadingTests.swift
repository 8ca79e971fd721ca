import Casework
import Narrative
import Testing

@testable import Files
@testable import Intake
@testable import Manuscript
@testable import Recognition
@testable import Tables

/// A heading, cells that go with it, and the field that it must become; nil for one that is left out.
struct HeadingCase: CustomTestStringConvertible, Sendable {
    let heading: String
    let kind: RecordKind
    let cells: [String]
    let field: String?
    var testDescription: String { "\(kind.rawValue): \(heading)" }

    static func all(_ kind: RecordKind, _ field: String?, _ cells: [String], _ headings: String...) -> [HeadingCase] {
        headings.map { HeadingCase(heading: $0, kind: kind, cells: cells, field: field) }
    }
}

@Suite struct HeadingTests {
    private static let references = ["C-001", "C-002", "C-003", "C-004", "C-005", "C-006"]
    private static let dates = ["01/04/2024", "13/05/2024", "2024-06-30", "7 Jul 2024", "", "9/8/24"]
    private static let outcomes = ["Upheld", "Not upheld", "Part upheld", "Upheld", "", "Not upheld"]
    private static let stages = ["Stage 1", "Stage 1", "Stage 2", "Stage 1", "Stage 2", "Stage 1"]
    private static let services = ["Waste", "Parks", "Waste", "Parks", "Waste", "Waste"]
    private static let amounts = ["£100.00", "£1,250.50", "£75.00", "£80.25", "£300.00", ""]
    private static let people = [
        "Anna Sample", "Mr P Specimen", "Priya Muster", "Imran Beispiel", "Sample, Olga", "Tom",
    ]

    static let cases =
        HeadingCase.all(
            .cases, "reference", references, "Case ID", "Ref", "Complaint reference", "Reference number", "CaseRef",
            "case_number", "Complaint No.", "URN", "Unique ID", "CRM Reference", "Service Request Number")
        + HeadingCase.all(
            .cases, "received", dates, "Date received", "Date logged", "received_date", "DateReceived", "Created On",
            "Date opened", "Complaint Date", "Logged", "Date of receipt", "Registration date", "Date complaint received"
        )
        + HeadingCase.all(.cases, "acknowledged", dates, "Date acknowledged", "Acknowledgement sent", "Ack date")
        + HeadingCase.all(
            .cases, "responded", dates, "Response sent", "Date closed", "Closed On", "Date of response",
            "Date resolved",
            "Completion date", "Reply sent", "ClosureDate", "Final response date", "End date")
        + HeadingCase.all(
            .cases, "outcome", outcomes, "Outcome", "Decision", "Case outcome", "Complaint decision", "Finding",
            "Result",
            "Outcome / decision")
        + HeadingCase.all(.cases, "stage", stages, "Stage", "Level", "Complaint stage", "Current stage", "Tier")
        + HeadingCase.all(
            .cases, "service", services, "Service area", "Service", "Department", "Service complained about")
        + HeadingCase.all(.cases, "team", services, "Team", "Team name", "Responsible team")
        + HeadingCase.all(.cases, "directorate", services, "Directorate", "DIRECTORATE NAME")
        + HeadingCase.all(.cases, "category", services, "Category", "Theme", "Subject matter")
        + HeadingCase.all(.cases, "complaint_type", services, "Complaint type", "Type of complaint")
        + HeadingCase.all(.cases, "cause", services, "Cause", "Reason", "Root cause", "Reason for complaint")
        + HeadingCase.all(.cases, "ward", services, "Ward", "Electoral ward")
        + HeadingCase.all(.cases, "channel", services, "Channel", "Contact method", "How received")
        + HeadingCase.all(.payments, "amount", amounts, "Compensation", "Amount paid", "Amount (GBP)", "Redress")
        + HeadingCase.all(.payments, "date", dates, "Date paid", "Payment date")
        + HeadingCase.all(.ombudsman, "decided", dates, "Decision date", "Date of decision", "Date decided")
        + HeadingCase.all(.ombudsman, "reference", references, "LGSCO reference", "Ombudsman Ref")
        + HeadingCase.all(.compliments, "received", dates, "Date", "Compliment date", "Date logged")
        + HeadingCase.all(.actions, "due", dates, "Due date", "Deadline")
        + HeadingCase.all(
            .cases, nil, people, "Complainant name", "Customer", "First name", "Handler", "Investigating officer",
            "Logged by", "Assigned to", "Social worker", "Service user", "Manager", "Extra")
        + HeadingCase.all(.cases, nil, services, "Ethnicity", "Gender", "Email", "Phone no", "Home address", "Postcode")
        + HeadingCase.all(.cases, nil, dates, "Due date", "Target date", "Date of birth", "DOB")
        + HeadingCase.all(.cases, nil, ["1", "2", "3", "4", "5", "6"], "Days taken", "NHS number")

    @Test(arguments: cases)
    func becomesItsField(sample: HeadingCase) throws {
        let column = ImportColumn(sample.heading, cells: sample.cells)
        let rule = ColumnRule(column: column, nature: CellNature(of: column), kind: sample.kind)
        #expect(rule.proposal.field?.name == sample.field)
    }

    @Test func aTitleIsNoHeading() {
        let rows = [
            ["Complaints 2024/25", "", ""], ["Case ID", "Date received", "Outcome"], ["C1", "01/04/2024", "Upheld"],
        ]
        #expect(HeadingRow.best(of: rows) == rows[1])
        #expect(HeadingRow.best(of: [["x1", "y2"], ["1", "2"]]) == ["x1", "y2"])
    }

    @Test(arguments: [
        ("Stage 1 received", "1", "received"), ("S2 Response date", "2", "response date"),
        ("stage2_outcome", "2", "outcome"), ("Date received (Stage 3)", "3", "date received"),
    ])
    func knowsTheStageOfAHeading(heading: String, stage: String, rest: String) throws {
        let read = try #require(StageHeading(heading))
        #expect(read.stage == stage)
        #expect(read.rest == rest)
    }

    @Test(arguments: [
        ("Stage 1", "1"), ("S2", "2"), ("2", "2"), ("Level two", "2"), ("First stage", "1"), ("Local resolution", "1"),
        ("Stage 2 - Review", "2"), ("Review panel", "3"),
    ])
    func knowsTheStageOfACell(cell: String, stage: String) {
        #expect(StageNames.stage(cell) == stage)
    }

    @Test(arguments: ["Waste", "2024/25", "12 days", "Upheld", "Stages of grief", ""])
    func takesNothingElseForAStage(cell: String) {
        #expect(StageNames.stage(cell) == nil)
    }
}
