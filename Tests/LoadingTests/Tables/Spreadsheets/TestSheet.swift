/// A sheet of a workbook made for a test.
struct TestSheet {
    var name = "Sheet1"
    var rows: [[TestCell]] = []
    /// Of the first row.
    var firstRow = 1
    var state = ""
    /// Whether rows and cells say where they stand.
    var hasReferences = true
    /// XML after the rows and before them.
    var after = ""
    var before = ""
    /// Attributes of rows, by the row's index.
    var rowAttributes: [Int: String] = [:]

    init(_ name: String = "Sheet1", _ rows: [[TestCell]] = []) {
        self.name = name
        self.rows = rows
    }

    func xml(_ strings: inout TestStrings) -> String {
        var text = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\(before)<sheetData>"
        for (index, row) in rows.enumerated() where !row.isEmpty {
            let number = firstRow + index
            text += hasReferences ? "<row r=\"\(number)\" \(rowAttributes[index] ?? "")>" : "<row>"
            for (column, cell) in row.enumerated() {
                let letter = Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(column)))
                text += cell.xml(hasReferences ? " r=\"\(letter)\(number)\"" : "", &strings)
            }
            text += "</row>"
        }
        return text + "</sheetData>\(after)</worksheet>"
    }
}

/// A cell of a workbook made for a test. Texts are XML: write &amp; for &.
enum TestCell: ExpressibleByStringLiteral {
    case blank
    /// A text that is shared, without or with runs.
    case shared(String)
    case inline(String)
    case number(String, style: TestStyle = .plain)
    /// The attributes and the contents of the cell's element.
    case raw(String, String)

    init(stringLiteral text: String) { self = text.isEmpty ? .blank : .shared("<t>\(text)</t>") }

    func xml(_ reference: String, _ strings: inout TestStrings) -> String {
        switch self {
        case .blank: return reference.isEmpty ? "<c/>" : ""
        case .shared(let text):
            return "<c\(reference) t=\"s\"><v>\(strings.index(of: text))</v></c>"
        case .inline(let text): return "<c\(reference) t=\"inlineStr\"><is>\(text)</is></c>"
        case .number(let number, let style): return "<c\(reference) s=\"\(style.rawValue)\"><v>\(number)</v></c>"
        case .raw(let attributes, let content): return "<c\(reference) \(attributes)>\(content)</c>"
        }
    }
}

/// The texts that cells share.
struct TestStrings {
    private(set) var all: [String] = []
    private var indices: [String: Int] = [:]

    mutating func index(of text: String) -> Int {
        if let index = indices[text] { return index }
        indices[text] = all.count
        all.append(text)
        return all.count - 1
    }
}

/// How a cell shows its number: an index of the styles of `TestWorkbook`.
enum TestStyle: Int, CaseIterable {
    case plain, date, longDate, dateAndTime, time, percent, padded, pounds, decimalPercent, elapsed, zonedDate

    var format: Int {
        switch self {
        case .plain: 0
        case .date: 14
        case .dateAndTime: 22
        case .time: 20
        case .percent: 9
        case .longDate, .padded, .pounds, .decimalPercent, .elapsed, .zonedDate: 164 + rawValue
        }
    }

    var code: String? {
        switch self {
        case .longDate: "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"
        case .padded: "000000"
        case .pounds: "&quot;day £&quot;#,##0.00;[Red]-#,##0.00"
        case .decimalPercent: "0.0%"
        case .elapsed: "[h]:mm"
        case .zonedDate: "dd/mm/yy;@"
        default: nil
        }
    }
}
