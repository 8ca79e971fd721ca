import Foundation

/// An Excel workbook made for a test: sheets of cells. `=45383` is a day as Excel counts them, `#N/A` an error, a
/// number a number, `^` a cell that is merged with the one above it, all else a text. A sheet whose name begins with "~" is hidden.
enum PlainWorkbook {
    static func bytes(_ sheets: [(name: String, rows: [[String]])]) -> Data {
        var files: [(String, String)] = [
            ("[Content_Types].xml", "<Types/>"),
            ("_rels/.rels", relationships([("rId1", "officeDocument", "xl/workbook.xml")])),
            (
                "xl/_rels/workbook.xml.rels",
                relationships(
                    sheets.indices.map { ("rId\($0 + 7)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
                        + [("rId1", "styles", "styles.xml")])
            ),
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"main\" xmlns:r=\"relationships\"><sheets>"
                    + sheets.enumerated().map {
                        "<sheet name=\"\($1.name.drop { $0 == "~" })\" \($1.name.hasPrefix("~") ? "state=\"hidden\" " : "")sheetId=\"\($0 + 1)\" r:id=\"rId\($0 + 7)\"/>"
                    }.joined() + "</sheets></workbook>"
            ),
            (
                "xl/styles.xml",
                "<styleSheet xmlns=\"main\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
            ),
        ]
        for (index, sheet) in sheets.enumerated() {
            let rows = sheet.rows.map { "<row>" + $0.map(cell).joined() + "</row>" }.joined()
            files.append(
                (
                    "xl/worksheets/sheet\(index + 1).xml",
                    "<worksheet xmlns=\"main\"><sheetData>\(rows)</sheetData>\(merges(sheet.rows))</worksheet>"
                ))
        }
        return archive(files.map { ($0.0, Data("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\($0.1)".utf8)) })
    }

    /// Each run of "^" with the cell above it, as one merged cell.
    private static func merges(_ rows: [[String]]) -> String {
        let width = rows.map(\.count).max() ?? 0
        func isMerged(_ row: Int, _ column: Int) -> Bool {
            rows.indices.contains(row) && rows[row].indices.contains(column) && rows[row][column] == "^"
        }
        let merges = (0..<width).flatMap { column in
            rows.indices.filter { !isMerged($0, column) && isMerged($0 + 1, column) }.map { first -> String in
                let last = (first + 1..<rows.count).first { !isMerged($0 + 1, column) } ?? first
                let letter = UnicodeScalar(UInt8(ascii: "A") + UInt8(column))
                return "<mergeCell ref=\"\(letter)\(first + 1):\(letter)\(last + 1)\"/>"
            }
        }
        return merges.isEmpty ? "" : "<mergeCells>\(merges.joined())</mergeCells>"
    }

    private static func relationships(_ all: [(String, String, String)]) -> String {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        let list = all.map { "<Relationship Id=\"\($0.0)\" Type=\"\(office)\($0.1)\" Target=\"\($0.2)\"/>" }
        return "<Relationships xmlns=\"relationships\">\(list.joined())</Relationships>"
    }

    private static func cell(_ text: String) -> String {
        if text.isEmpty || text == "^" { return "<c/>" }
        if text.hasPrefix("=") { return "<c s=\"1\"><v>\(text.dropFirst())</v></c>" }
        if text.hasPrefix("#") { return "<c t=\"e\"><v>\(text)</v></c>" }
        if Double(text) != nil { return "<c><v>\(text)</v></c>" }
        let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        return "<c t=\"inlineStr\"><is><t>\(escaped)</t></is></c>"
    }

    /// A ZIP archive whose entries are stored as they are.
    private static func archive(_ files: [(name: String, contents: Data)]) -> Data {
        var (archive, directory) = (Data(), Data())
        for file in files {
            let name = Data(file.name.utf8)
            var common = number(0, 2) + number(0, 2) + number(0, 4) + number(Int(checksum(file.contents)), 4)
            common +=
                number(file.contents.count, 4) + number(file.contents.count, 4) + number(name.count, 2) + number(0, 2)
            let offset = archive.count
            archive += number(0x0403_4B50, 4) + number(20, 2) + common + name + file.contents
            directory += number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + common
            directory += number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(offset, 4) + name
        }
        let end = number(0x0605_4B50, 4) + number(0, 4) + number(files.count, 2) + number(files.count, 2)
        return archive + directory + end + number(directory.count, 4) + number(archive.count, 4) + number(0, 2)
    }

    private static func number(_ value: Int, _ bytes: Int) -> Data {
        Data((0..<bytes).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) })
    }

    private static func checksum(_ data: Data) -> UInt32 {
        ~data.reduce(UInt32.max) { checksum, byte in
            (0..<8).reduce(checksum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
            }
        }
    }
}
