import Casework
import Narrative
import Testing

@testable import Loading

@Suite struct WorkbookFindingsTests {
    struct Fault: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let bytes: @Sendable () -> [UInt8]
        let finding: String

        init(_ description: String, _ bytes: @Sendable @escaping () -> [UInt8], finds finding: String) {
            testDescription = description
            self.bytes = bytes
            self.finding = finding
        }
    }

    static let savingAgain = "Open it in Excel and save it again, or export it again."
    static let header: [TestCell] = ["reference", "procedure", "stage", "received", "responded", "outcome", "service"]

    static func cases(_ rows: [TestCell]...) -> [UInt8] { TestWorkbook([header] + rows).bytes }

    static func changed(_ change: (inout TestWorkbook) -> Void) -> [UInt8] {
        var workbook = TestWorkbook([header])
        change(&workbook)
        return workbook.bytes
    }

    static func compound(_ name: String) -> [UInt8] {
        let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let directory = name.utf8.flatMap { [$0, UInt8(0)] }
        return signature + [UInt8](repeating: 0, count: 70_000 / 128 * 128 - 8) + directory
            + [UInt8](repeating: 0, count: 500)
    }

    static let faults = [
        Fault("an empty file", { [] }, finds: "error: The file is empty. [empty-file]\nExport it again."),
        Fault(
            "CSV under the name of a workbook", { Array("reference,stage\n".utf8) },
            finds: """
                error: The file is not an Excel workbook, though its name says so. [unknown-format]
                Open it in Excel and save it as "Excel Workbook (*.xlsx)"; if it is CSV, call it so.
                """
        ),
        Fault(
            "an archive of something else",
            {
                var zip = ZipWriter()
                zip.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                return zip.archive()
            },
            finds: """
                error: The file is not an Excel workbook, though its name says so. [unknown-format]
                Open it in Excel and save it as "Excel Workbook (*.xlsx)"; if it is CSV, call it so.
                """
        ),
        Fault(
            "a workbook with a password", { compound("EncryptedPackage") },
            finds: """
                error: The workbook needs a password. [protected-workbook]
                Save it without one: in Excel under File, Info, Protect Workbook, Encrypt with Password.
                """
        ),
        Fault(
            "an old workbook", { compound("Workbook") },
            finds: """
                error: The file is a workbook in the form of Excel 97 to 2003. [old-workbook]
                Open it in Excel and save it as "Excel Workbook (*.xlsx)".
                """
        ),
        Fault(
            "an archive cut short", { cases().dropLast(100) },
            finds: "error: The workbook is damaged or cut short. [broken-workbook]\n" + savingAgain
        ),
        Fault(
            "other bytes than were packed", { changed { $0.zip.checksumFault = 1 } },
            finds: "error: The workbook is damaged or cut short. [broken-workbook]\n" + savingAgain
        ),
        Fault(
            "XML that is not closed",
            { changed { $0.replaced["xl/worksheets/sheet1.xml"] = "<worksheet><sheetData>" } },
            finds: """
                error: The workbook is damaged: its part xl/worksheets/sheet1.xml can't be read. [broken-workbook]
                \(savingAgain)
                """
        ),
        Fault(
            "entities that grow",
            {
                let text = "<!DOCTYPE w [<!ENTITY a \"aa\">]><workbook>&a;</workbook>"
                return changed { $0.replaced["xl/workbook.xml"] = text }
            },
            finds: """
                error: The workbook is damaged: its part xl/workbook.xml can't be read. [broken-workbook]
                \(savingAgain)
                """
        ),
        Fault(
            "elements without end",
            { changed { $0.replaced["xl/styles.xml"] = String(repeating: "<a>", count: 200) } },
            finds: """
                error: The workbook is damaged: its part xl/styles.xml can't be read. [broken-workbook]
                \(savingAgain)
                """
        ),
        Fault(
            "a text that there is not", { cases([.raw("t=\"s\"", "<v>77</v>")]) },
            finds: """
                error: The workbook is damaged: its part xl/sharedStrings.xml can't be read. [broken-workbook]
                \(savingAgain)
                """
        ),
        Fault(
            "a row beyond the last",
            {
                let row = "<row r=\"1048577\"><c><v>1</v></c></row>"
                return changed { $0.replaced["xl/worksheets/sheet1.xml"] = "<w><sheetData>\(row)</sheetData></w>" }
            },
            finds: """
                error: The workbook is damaged: its part xl/worksheets/sheet1.xml can't be read. [broken-workbook]
                \(savingAgain)
                """
        ),
        Fault(
            "a part that fills the memory",
            {
                let blanks = String(repeating: " ", count: 70 << 20)
                return changed { $0.replaced["xl/worksheets/sheet1.xml"] = "<w>\(blanks)</w>" }
            },
            finds: """
                error: The workbook is larger than any that Excel writes. [large-workbook]
                Delete the sheets and columns that are not needed, or save the sheet as CSV.
                """
        ),
        Fault(
            "no headings", { TestWorkbook(TestSheet("Notes", [["About"]]), TestSheet("More")).bytes },
            finds: """
                error: None of the headings stands in the first rows of a visible sheet. [no-headings]
                Compare `columns` in report.yaml with the workbook, and name its sheet under `sheet`.
                """
        ),
        Fault(
            "no rows", { cases() },
            finds: """
                warning: There are no rows below the headings. [no-records]
                Check the export; remove `cases` from report.yaml if there is nothing to report.
                """
        ),
        Fault(
            "an error for a result",
            { cases(["C1", "statutory", "1", "31/03/2025", "", .raw("t=\"e\"", "<f>X</f><v>#N/A</v>")]) },
            finds: """
                Sheet1!F2
                error: The formula in the cell has an error for a result, such as #N/A. [cell-error]
                Correct the formula, or clear the cell.
                """
        ),
        Fault(
            "a formula without its result",
            { cases(["C1", "statutory", "1", .raw("s=\"1\"", "<f>TODAY()</f><v></v>")]) },
            finds: """
                Sheet1!D2
                error: The cell holds a formula, and the file does not have its result. [missing-result]
                Open the workbook in Excel and save it: then the results are in it.
                """
        ),
        Fault(
            "a number that is not shown as a date", { cases(["C1", "statutory", "1", .number("45747")]) },
            finds: """
                Sheet1!D2
                error: The cell is not a date. [bad-date]
                Dates may be written 2025-03-31 or 31/03/2025.
                """
        ),
        Fault(
            "an impossible date", { cases(["C1", "statutory", "1", "31/02/2025"]) },
            finds: """
                Sheet1!D2
                error: 31/02/2025 is not a date from 1990 to 2100. [bad-date]
                Dates may be written 2025-03-31 or 31/03/2025.
                """
        ),
        Fault(
            "a record that stands twice",
            { cases(["C1", "statutory", "1", "2025-01-02"], [], ["C1", "statutory", "1", "2025-01-02"]) },
            finds: """
                Sheet1!A4
                error: The reference, procedure and stage are those of Sheet1, row 2. [duplicate-record]
                Remove one of the two rows, or correct its reference or stage.
                """
        ),
        Fault(
            "a row of totals",
            { cases(["C1", "statutory", "1", "2025-01-02"], ["Total", "", .number("1")]) },
            finds: """
                Sheet1, row 3
                warning: This looks like a row of totals, so it was passed over. [totals-row]
                If it is a record, fill in what it lacks.
                """
        ),
        Fault(
            "headings on two sheets",
            {
                let rows = [header, ["C1", "statutory", "1", "2025-01-02"]]
                return TestWorkbook(TestSheet("Q1", rows), TestSheet("Q2", [header])).bytes
            },
            finds: """
                warning: Only the sheet "Q1" was read; the headings stand in "Q2" too. [several-sheets]
                Say under `sheet` in report.yaml which is meant: one, or several in brackets.
                """
        ),
    ]

    @Test(arguments: faults) func finds(_ fault: Fault) {
        let messages = RecordFixture.cases.load(workbook: fault.bytes()).messages
        let place = fault.finding.hasPrefix("Sheet1") ? "cases.xlsx, " : "cases.xlsx\n"
        #expect(messages == [place + fault.finding])
    }

    @Test func findsASheetThatThereIsNot() {
        var fixture = RecordFixture.cases
        fixture.sheets = ["Case"]
        let bytes = TestWorkbook(TestSheet("Notes"), TestSheet("Cases", [Self.header])).bytes
        #expect(
            fixture.load(workbook: bytes).messages == [
                """
                report.yaml, line 5
                error: cases.xlsx has no sheet "Case". [missing-sheet]
                Did you mean "Cases"?
                """
            ]
        )
    }

    @Test func findsAMissingColumnAndTheNearestHeading() {
        var fixture = RecordFixture.cases
        fixture.columns["service"] = "servise"
        let row: [TestCell] = ["C1", "statutory", "1", "2025-01-02"]
        #expect(
            fixture.load(workbook: Self.cases(row)).messages == [
                """
                report.yaml, line 5
                error: cases.xlsx has no column "servise". [missing-column]
                Did you mean "service"?
                """
            ]
        )
    }

    @Test func leavesErrorsOfOtherColumnsAlone() {
        let row: [TestCell] = ["C1", "statutory", "1", "2025-01-02", "", "", "", .raw("t=\"e\"", "<v>#REF!</v>")]
        #expect(RecordFixture.cases.load(workbook: Self.cases(row)).messages.isEmpty)
    }
}
