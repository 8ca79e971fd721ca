import Casework
import Narrative
import Testing

@testable import Loading

@Suite struct WorkbookImportTests {
    @Test func takesTheVisibleSheetWithTheHeadings() throws {
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
        let (table, findings) = ImportTable.read(folder.path + "/export.xlsx", named: "export.xlsx")
        #expect(findings.isEmpty)
        #expect(table?.columns.map(\.heading) == ["Case ID", "Date received", "Decision"])
        #expect(table?.rowCount == 2)
    }

    @Test func aBrokenWorkbookIsAFinding() {
        let folder = TemporaryFolder()
        folder.write("PK nothing", to: "export.xlsx")
        let (table, findings) = ImportTable.read(folder.path + "/export.xlsx", named: "export.xlsx")
        #expect(table == nil)
        #expect(findings.map(\.identifier) == ["broken-workbook"])
    }
}
