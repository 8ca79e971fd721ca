import Casework
import Narrative
import Testing

@testable import Loading

/// What programs make of one and the same table.
@Suite struct WorkbookShapesTests {
    struct Shape: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let workbook: @Sendable () -> TestWorkbook

        init(_ description: String, _ workbook: @Sendable @escaping () -> TestWorkbook) {
            testDescription = description
            self.workbook = workbook
        }

        /// A change to the usual workbook.
        init(_ description: String, changing change: @Sendable @escaping (inout TestWorkbook) -> Void) {
            self.init(description) {
                var workbook = TestWorkbook(WorkbookShapesTests.table)
                change(&workbook)
                return workbook
            }
        }
    }

    static let table: [[TestCell]] = [["Ref", "Service"], ["A1", "Waste"], ["A2", "Parks &amp; play"]]

    static let shapes = [
        Shape("shared texts") { TestWorkbook(table) },
        Shape("texts within cells") {
            let first: [TestCell] = [.inline("<t>A1</t>"), .inline("<t>Waste</t>")]
            return TestWorkbook([["Ref", "Service"], first, ["A2", "Parks &amp; play"]])
        },
        Shape("runs of several fonts, and how they are pronounced") {
            let runs =
                "<r><rPr><b/></rPr><t>Parks</t></r><r><t xml:space=\"preserve\"> &amp; </t></r><r><t>play</t></r>"
            let spoken = "<rPh sb=\"0\" eb=\"1\"><t>paaks</t></rPh><phoneticPr fontId=\"1\"/>"
            return TestWorkbook([["Ref", "Service"], ["A1", "Waste"], ["A2", .shared(runs + spoken)]])
        },
        Shape("runs within a cell, and how they are pronounced") {
            let runs = "<r><t>Parks </t></r><r><t>&amp; play</t></r><rPh sb=\"0\" eb=\"1\"><t>paaks</t></rPh>"
            return TestWorkbook([["Ref", "Service"], ["A1", "Waste"], ["A2", .inline(runs)]])
        },
        Shape("escaped line ends and blanks that are kept") {
            let heading = TestCell.shared("<t xml:space=\"preserve\"> Ser_x0076_ice_x000D_\n </t>")
            return TestWorkbook([["Ref", heading], ["A1", "Waste"], ["A2", "Parks_x000D_\n&amp; play"]])
        },
        Shape("results of formulas") {
            let waste = TestCell.raw("t=\"str\"", "<f>B9&amp;\"te\"</f><v>Waste</v>")
            return TestWorkbook([["Ref", "Service"], ["A1", waste], ["A2", "Parks &amp; play"]])
        },
        Shape("a title in merged cells above the headings") {
            var workbook = TestWorkbook([["Complaints 2024/25"], [], ["Ref", "Service"], ["A1", "Waste"]])
            workbook.sheets[0].rows.append(["A2", "Parks &amp; play"])
            workbook.sheets[0].after = "<mergeCells count=\"1\"><mergeCell ref=\"A1:F1\"/></mergeCells>"
            return workbook
        },
        Shape("other columns, in another order, some without a heading") {
            TestWorkbook([
                ["Service", "Name", "", "Ref"], ["Waste", "Jane", "", "A1", "", "notes"],
                ["Parks &amp; play", "", "", "A2"], ["", "", "", "", "", "beside"],
            ])
        },
        Shape("blank rows between and after, and blank columns") {
            TestWorkbook([
                ["Ref", "Service", "", ""], ["A1", "Waste", .number("", style: .date)], [],
                [.number("", style: .date), .inline("<t xml:space=\"preserve\">  </t>")],
                ["A2", "Parks &amp; play"], [.raw("t=\"str\"", "<f>\"\"</f><v></v>"), .inline("<t></t>")],
            ])
        },
        Shape("no places", changing: { $0.sheets[0].hasReferences = false }),
        Shape("names with a prefix", changing: { $0.prefix = "x" }),
        Shape("hidden and filtered rows, hidden columns") {
            var workbook = TestWorkbook(table)
            workbook.sheets[0].rowAttributes[1] = "hidden=\"1\""
            workbook.sheets[0].before =
                "<dimension ref=\"A1:XFD1048576\"/><cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>"
            workbook.sheets[0].after = "<autoFilter ref=\"A1:B3\"/>"
            return workbook
        },
        Shape("a hidden sheet and one of notes before it") {
            var hidden = TestSheet("Lists", [["Ref", "Service"], ["X", "Hidden"]])
            hidden.state = "veryHidden"
            return TestWorkbook(hidden, TestSheet("Notes", [["About"]]), TestSheet("Blank"), TestSheet("Cases", table))
        },
        Shape("sheets whose order is not that of their parts") {
            var workbook = TestWorkbook(TestSheet("Cases", table), TestSheet("Notes", [["Ref"], ["about"]]))
            workbook.parts = ["worksheets/sheet2.xml", "worksheets/sheet1.xml"]
            return workbook
        },
        Shape("parts in folders of other names", changing: { $0.parts = ["Data/one.xml"] }),
        Shape("parts that are stored, not deflated", changing: { $0.zip.isDeflated = false }),
        Shape("sizes after the parts", changing: { $0.zip.describesAfterwards = true }),
        Shape("an archive with large sizes", changing: { $0.zip.isLarge = true }),
        Shape("formulas elsewhere in the sheet") {
            var workbook = TestWorkbook(table)
            workbook.sheets[0].after = "<ext><row r=\"1\"><c r=\"A1\"><f>A1</f><v>1</v></c></row></ext>"
            return workbook
        },
    ]

    @Test(arguments: shapes) func readsTheTable(of shape: Shape) {
        let requests = ["Ref", "Service"].map { ColumnRequest(heading: $0, content: .category) }
        let contents = shape.workbook().read(requests)
        #expect(contents.findings.described.isEmpty)
        #expect(contents.texts == [["A1", "Waste"], ["A2", "Parks & play"]])
    }

    @Test func readsTheSheetThatIsNamed() {
        var hidden = TestSheet("Last year", [["Ref"], ["X"]])
        hidden.state = "hidden"
        let workbook = TestWorkbook(TestSheet("This year", [["Ref"], ["A"]]), hidden)
        let requests = [ColumnRequest(heading: "Ref", content: .category)]
        let name = DataSource.SheetName(name: "last YEAR", location: .init(file: "report.yaml", line: 3))
        #expect(workbook.read(requests, sheet: name).texts == [["X"]])
    }

    @Test func numbersRowsAsTheSheetDoes() {
        var workbook = TestWorkbook([["About"], [], ["Ref"], ["A"], [], [], ["B"], ["C"]])
        workbook.sheets[0].firstRow = 5
        let contents = workbook.read([ColumnRequest(heading: "Ref", content: .category)])
        let places = (0..<3).map { "\(contents.rowNumbers.location(ofRecord: $0, column: "Ref"))" }
        #expect(places == ["Sheet1!A8", "Sheet1!A11", "Sheet1!A12"].map { "data/table.xlsx, \($0)" })
    }

    @Test func readsManyRows() {
        let rows = (0..<10_000).map { [TestCell.number("\($0)"), TestCell.shared("<t>S\($0 % 300)</t>")] }
        let contents = TestWorkbook([["Ref", "Service"]] + rows).rows("Service", "Ref")
        #expect(contents == (0..<10_000).map { ["S\($0 % 300)", "\($0)"] })
    }

    @Test func mergedCellsGiveEachRowTheirValue() {
        var sheet = TestSheet(
            "Cases",
            [
                ["reference", "procedure", "stage", "received", "responded", "outcome", "service"],
                ["C1", "statutory", "1", "02/01/2025", "", "", "Waste"],
                ["C2", "statutory", "1", "03/01/2025", "", ""],
                ["C3", "statutory", "1", "04/01/2025", "", ""],
                ["C4", "statutory", "1", "05/01/2025", "", "", "Roads"],
            ])
        sheet.after =
            "<mergeCells count=\"3\"><mergeCell ref=\"G2:G4\"/><mergeCell ref=\"A1:B1\"/>"
            + "<mergeCell ref=\"Z2:Z9\"/></mergeCells>"
        let result = TestWorkbook(sheet).load()
        #expect(result.findings == [])
        #expect(result.labels("service") == ["Waste", "Waste", "Waste", "Roads"])
    }

    @Test func mergedAmountsAreFound() {
        var sheet = TestSheet(
            "Payments", [["reference", "amount", "date"], ["P1", "5", "02/01/2025"], ["P2", "", "02/01/2025"]])
        sheet.after = "<mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>"
        let fixture = RecordFixture(
            kind: .payments, columns: ["reference": "reference", "amount": "amount", "date": "date"])
        #expect(
            TestWorkbook(sheet).load(fixture).messages == [
                """
                cases.xlsx, Payments!B2
                error: The cell is merged with those below it, so that its number would count several times. [merged-cells]
                Unmerge it in Excel, and write into each row what belongs to it.
                """
            ])
    }

    @Test func sheetsOfAPatternAreReadAsOneTable() {
        let header: [TestCell] = ["reference", "procedure", "stage", "received"]
        let row = { (name: String) -> [TestCell] in
            [.shared("<t>\(name)</t>"), "statutory", "1", "02/01/2025"]
        }
        var fixture = RecordFixture(
            columns: ["reference": "reference", "procedure": "procedure", "stage": "stage", "received": "received"])
        fixture.sheets = ["*"]
        let workbook = TestWorkbook(
            TestSheet("2023", [header, row("C1")]), TestSheet("Notes", [["stage", "Call back"]]),
            TestSheet("2024", [header, row("C2")]))
        let result = workbook.load(fixture)
        #expect(result.findings == [])
        #expect(result.table.rowCount == 2)
    }
}
