/// An Excel workbook (.xlsx, .xlsm), open for reading: its sheets, and how its cells are to be understood.
struct Workbook {
    let archive: ZipArchive
    /// In the order of their tabs; charts and the like are not among them.
    let sheets: [Sheet]
    let numbers: CellNumber
    /// The name of the part that holds the texts; nil where there is none.
    let sharedStrings: String?

    struct Sheet: Hashable {
        let name: String
        /// Among the tabs, from 1.
        let number: Int
        let isHidden: Bool
        /// The name of its part.
        let part: String
    }

    init(_ file: ByteFile) throws(WorkbookFault) {
        let signature = file.bytes(from: 0, count: 8)
        if file.size == 0 { throw .isEmpty }
        if signature.bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw CompoundFile.holdsEncryptedPackage(file) ? .isProtected : .isOld
        }
        guard signature.bytes.starts(with: [0x50, 0x4B]) else { throw .isNoWorkbook }
        archive = try ZipArchive(file)
        let root = try Relationships(of: "", in: archive)
        guard let main = root.part(ofType: "/officeDocument"), main.hasSuffix(".xml") else { throw .isNoWorkbook }
        let contents = WorkbookHandler()
        try XMLStream.read(main, of: archive, contents)
        guard contents.isWorkbook else { throw .isNoWorkbook }
        let parts = try Relationships(of: main, in: archive)
        sheets = contents.sheets.enumerated().compactMap { index, sheet in
            parts.part(withIdentifier: sheet.relationship, ofType: "/worksheet").map {
                Sheet(name: sheet.name, number: index + 1, isHidden: sheet.isHidden, part: $0)
            }
        }
        let styles = StylesHandler()
        if let part = parts.part(ofType: "/styles") { try XMLStream.read(part, of: archive, styles) }
        numbers = CellNumber(formats: styles.cellFormats, countsFrom1904: contents.countsFrom1904)
        sharedStrings = parts.part(ofType: "/sharedStrings")
    }
}

/// The sheets of a workbook and the day from which it counts.
private final class WorkbookHandler: XMLHandler {
    private(set) var sheets: [(name: String, isHidden: Bool, relationship: String)] = []
    private(set) var countsFrom1904 = false
    private(set) var isWorkbook = false
    let isFinished = false
    let isFaulty = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "workbook" {
            isWorkbook = true
        } else if name == "workbookPr" {
            countsFrom1904 = attributes.isTrue("date1904")
        } else if name == "sheet", let name = attributes.text("name"), let relationship = attributes.text("id") {
            let state = attributes.text("state") ?? "visible"
            sheets.append((name, state != "visible", relationship))
        }
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeRawBufferPointer) {}
}

/// How the styles of cells show numbers.
private final class StylesHandler: XMLHandler {
    /// One a style, by which cells refer to them.
    private(set) var cellFormats: [NumberFormat] = []
    private var custom: [Int: NumberFormat] = [:]
    private var isInCellFormats = false
    let isFinished = false
    let isFaulty = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "numFmt", let identifier = attributes.number("numFmtId"), let code = attributes.text("formatCode") {
            custom[identifier] = NumberFormat(code: code)
        } else if name == "cellXfs" {
            isInCellFormats = true
        } else if name == "xf", isInCellFormats {
            let identifier = attributes.number("numFmtId") ?? 0
            cellFormats.append(custom[identifier] ?? NumberFormat(builtIn: identifier))
        }
    }

    func end(_ name: XMLName) {
        if name == "cellXfs" { isInCellFormats = false }
    }

    func text(_ bytes: UnsafeRawBufferPointer) {}
}
