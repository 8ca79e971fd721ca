import Casework
import Narrative
import Testing

@testable import Loading

@Suite struct WorkbookImportTests {
    @Test func takesEverySheetWithItsHeadings() throws {
        let folder = TemporaryFolder()
        let workbook = TestWorkbook(
            TestSheet("About", [["Exported from the case system"]]),
            TestSheet(
                "Register",
                [
                    ["Complaints register"], [], ["Case ID", "Date received", "Decision"],
                    ["C-1", "2024-05-01", "Upheld"],
                    ["C-2", "2024-05-02", "Not upheld"],
                ])
        )
        folder.write(workbook.bytes, to: "export.xlsx")
        let contents = ImportTable.read(folder.path + "/export.xlsx", named: "export.xlsx")
        #expect(contents.findings.isEmpty)
        #expect(contents.tables.map(\.place.sheet) == ["About", "Register"])
        let table = try #require(contents.tables.last)
        #expect(table.columns.map(\.heading) == ["Case ID", "Date received", "Decision"])
        #expect(table.rowCount == 2)
    }

    @Test func readsTheSheetsThatCanBeSeenOrAreNamed() {
        let folder = TemporaryFolder()
        let rows: [[TestCell]] = [["Case ID", "Date received"], ["C-1", "2024-05-01"]]
        var closed = TestSheet("Closed", rows)
        closed.state = "hidden"
        let workbook = TestWorkbook(TestSheet("Open", rows), closed, TestSheet("Blank", []))
        folder.write(workbook.bytes, to: "export.xlsx")
        func read(_ sheets: String...) -> ImportTable.Contents {
            ImportTable.read(folder.path + "/export.xlsx", named: "export.xlsx", sheets: sheets)
        }
        #expect(read().tables.map(\.place.sheet) == ["Open"])
        #expect(
            read().leftOut.map { "\($0.place.words): \($0.reason)" } == [
                "export.xlsx, sheet \"Closed\": it is hidden: take it with --sheet \"Closed\"",
                "export.xlsx, sheet \"Blank\": it is blank",
            ])
        #expect(read("closed").tables.map(\.place.sheet) == ["Closed"])
    }

    @Test func errorsInCellsStopNothing() throws {
        let folder = TemporaryFolder()
        let workbook = TestWorkbook([
            ["Case ID", "Date received", "Helper"], ["C-1", "2024-05-01", .raw("t=\"e\"", "<v>#N/A</v>")],
            ["C-2", "2024-05-02", "x"],
        ])
        folder.write(workbook.bytes, to: "export.xlsx")
        let contents = ImportTable.read(folder.path + "/export.xlsx", named: "export.xlsx")
        #expect(contents.findings.isEmpty)
        #expect(contents.tables.first?.rowCount == 2)
    }

    @Test func aBrokenWorkbookIsAFinding() {
        let folder = TemporaryFolder()
        folder.write("PK nothing", to: "export.xlsx")
        let contents = ImportTable.read(folder.path + "/export.xlsx", named: "export.xlsx")
        #expect(contents.tables.isEmpty)
        #expect(contents.findings.map(\.identifier) == ["broken-workbook"])
    }
}
