@testable import Loading

/// A workbook made for a test.
struct TestWorkbook {
    var sheets: [TestSheet]
    var zip = ZipWriter()
    var countsFrom1904 = false
    /// Before the names of elements.
    var prefix = ""
    /// The names of the sheets' parts, where they are not in the order of the sheets.
    var parts: [String]?
    /// Parts in place of those that would be written, and beside them.
    var replaced: [String: String] = [:]

    init(_ sheets: TestSheet...) { self.sheets = sheets }

    /// One sheet.
    init(_ rows: [[TestCell]]) { sheets = [TestSheet("Sheet1", rows)] }

    var bytes: [UInt8] {
        var strings = TestStrings()
        let parts = parts ?? sheets.indices.map { "worksheets/sheet\($0 + 1).xml" }
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        var files = [
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": relationships([("rId1", office + "/officeDocument", "xl/workbook.xml")]),
            "xl/_rels/workbook.xml.rels": relationships(
                parts.enumerated().map { ("rId\($0 + 7)", office + "/worksheet", $1) }
                    + [("rId1", office + "/styles", "styles.xml")]
                    + [("rId2", office + "/sharedStrings", "/xl/sharedStrings.xml")]
            ),
            "xl/workbook.xml": contents, "xl/styles.xml": styles,
        ]
        for (sheet, part) in Swift.zip(sheets, parts) { files["xl/" + part] = prefixed(sheet.xml(&strings)) }
        let list = strings.all.map { "<si>\($0)</si>" }.joined()
        files["xl/sharedStrings.xml"] = prefixed("<sst xmlns=\"main\">\(list)</sst>")
        var writer = zip
        for (name, text) in files.merging(replaced, uniquingKeysWith: { $1 }).sorted(by: { $0.key < $1.key }) {
            writer.add(name, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text)
        }
        return writer.archive()
    }

    private func relationships(_ all: [(String, String, String)]) -> String {
        let list = all.map { "<Relationship Id=\"\($0.0)\" Type=\"\($0.1)\" Target=\"\($0.2)\"/>" }
        return "<Relationships xmlns=\"relationships\">\(list.joined())</Relationships>"
    }

    private var contents: String {
        let list = sheets.enumerated().map { index, sheet in
            let state = sheet.state.isEmpty ? "" : " state=\"\(sheet.state)\""
            return "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"rId\(index + 7)\"/>"
        }
        return """
            <workbook xmlns="main" xmlns:r="relationships"><workbookPr\(countsFrom1904 ? " date1904=\"1\"" : "")/>\
            <sheets>\(list.joined())</sheets></workbook>
            """
    }

    private var styles: String {
        let custom = TestStyle.allCases.compactMap { style in
            style.code.map { "<numFmt numFmtId=\"\(style.format)\" formatCode=\"\($0)\"/>" }
        }
        let cells = TestStyle.allCases.map { "<xf numFmtId=\"\($0.format)\" applyNumberFormat=\"1\"/>" }
        return """
            <styleSheet xmlns="main"><numFmts>\(custom.joined())</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
            <cellXfs>\(cells.joined())</cellXfs></styleSheet>
            """
    }

    private func prefixed(_ xml: String) -> String {
        guard !prefix.isEmpty else { return xml }
        let closed = xml.replacing("</", with: "\u{1}")
        return closed.replacing("<", with: "<\(prefix):").replacing("\u{1}", with: "</\(prefix):")
            .replacing(" xmlns=", with: " xmlns:\(prefix)=")
    }
}

extension TestWorkbook {
    /// The named columns, each as what it is asked to hold.
    func read(_ requests: [ColumnRequest], sheet: DataSource.SheetName? = nil) -> TableContents {
        TableReader().readWorkbook(bytes, requests, sheet: sheet)
    }

    /// The rows: the cells of the named columns as text.
    func rows(_ headings: String...) -> [[String]] {
        read(headings.map { ColumnRequest(heading: $0, content: .category) }).texts
    }

    /// The records of cases, or what else a fixture says.
    func load(_ fixture: RecordFixture = .cases) -> RecordFixture.Result { fixture.load(workbook: bytes) }
}

extension TableReader {
    func readWorkbook(
        _ bytes: [UInt8], _ requests: [ColumnRequest], sheet: DataSource.SheetName? = nil
    ) -> TableContents {
        let folder = TemporaryFolder()
        return read(requests, fromFileAt: folder.write(bytes), named: "data/table.xlsx", sheet: sheet)
    }
}
