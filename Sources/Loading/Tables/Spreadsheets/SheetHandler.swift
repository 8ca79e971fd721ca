/// What a cell of a sheet holds.
enum SheetCell {
    case blank
    case sharedString(Int)
    /// Its text is passed beside it.
    case text
    /// #N/A and the like.
    case error
    /// A formula whose result the file does not have.
    case formula
}

/// Takes the cells of a sheet, row by row.
protocol SheetConsumer: AnyObject {
    /// Whether the text of cells in a column, from 0, is wanted; otherwise it is passed on only whether they are blank.
    func wants(column: Int, row: Int) -> Bool
    func take(_ cell: SheetCell, text: [UInt8], column: Int)
    /// Rows come in rising order; those without cells need not come.
    func endRow(_ row: Int)
    var isFinished: Bool { get }
}

/// Reads the cells of a sheet. Source: ECMA-376 part 1, section 18.3.1.
final class SheetHandler: XMLHandler {
    /// In bytes; Excel's longest has 32,767 letters.
    static let longestText = 256 << 10

    private let consumer: any SheetConsumer
    private let numbers: CellNumber
    private var isInData = false
    private var row = 0
    private var column = -1
    private var type = CellType.number
    private var style = 0
    private var hasFormula = false
    private var hasValue = false
    private var isWanted = false
    private var isInText = false
    private var phonetic = 0
    private var text: [UInt8] = []

    /// Those below one another.
    private(set) var merges: [MergedCells] = []
    private(set) var isFaulty = false
    var isFinished: Bool { consumer.isFinished }

    private enum CellType {
        case number, sharedString, text, inlineText, boolean, error, date
    }

    init(_ consumer: any SheetConsumer, numbers: CellNumber) {
        self.consumer = consumer
        self.numbers = numbers
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "c" {
            startCell(attributes)
        } else if name == "v" {
            isInText = type != .inlineText
            hasValue = true
        } else if name == "f" {
            hasFormula = true
        } else if name == "row" {
            startRow(attributes)
        } else if name == "t" {
            isInText = type == .inlineText && phonetic == 0
        } else if name == "rPh" {
            phonetic += 1
        } else if name == "sheetData" {
            isInData = true
        } else if name == "mergeCell", !isInData, let merge = attributes.bytes("ref").flatMap(MergedCells.init) {
            merges.append(merge)
            if merges.count > CellReference.lastRow { isFaulty = true }
        }
    }

    func end(_ name: XMLName) {
        if name == "v" || name == "t" {
            isInText = false
        } else if name == "c" {
            if isInData { finishCell() }
        } else if name == "row" {
            if isInData { consumer.endRow(row) }
        } else if name == "rPh" {
            phonetic -= 1
        } else if name == "sheetData" {
            isInData = false
        }
    }

    func text(_ bytes: UnsafeRawBufferPointer) {
        guard isInText, isInData else { return }
        // Of a cell that is not wanted, only enough to see whether it is blank.
        if !isWanted, text.count > 64 { return }
        text += bytes
        if text.count > SheetHandler.longestText { isFaulty = true }
    }

    private func startRow(_ attributes: XMLAttributes) {
        guard isInData else { return }
        let next = attributes.bytes("r") == nil ? row + 1 : attributes.number("r") ?? 0
        // Excel has no other order, nor more rows.
        if next <= row || next > CellReference.lastRow { isFaulty = true }
        row = next
        column = -1
    }

    private func startCell(_ attributes: XMLAttributes) {
        let next = attributes.bytes("r").map { CellReference.column(of: $0) ?? .max } ?? column + 1
        guard next < CellReference.lastColumn else {
            isFaulty = true
            return
        }
        column = next
        type = attributes.bytes("t").map(SheetHandler.type) ?? .number
        style = attributes.number("s") ?? 0
        hasFormula = false
        hasValue = false
        text.removeAll(keepingCapacity: true)
        isWanted = consumer.wants(column: column, row: row)
    }

    private static func type(_ name: UnsafeRawBufferPointer) -> CellType {
        switch name.first {
        case UInt8(ascii: "s"): name.count == 1 ? .sharedString : .text
        case UInt8(ascii: "i"): .inlineText
        case UInt8(ascii: "b"): .boolean
        case UInt8(ascii: "e"): .error
        case UInt8(ascii: "d"): .date
        default: .number
        }
    }

    private func finishCell() {
        guard !isFaulty else { return }
        consumer.take(cell(), text: text, column: column)
    }

    /// What the cell holds; its text is brought into its final form.
    private func cell() -> SheetCell {
        if text.isEmpty {
            // The result of a formula may be an empty text, and only a text.
            let lacksResult = hasFormula && (!hasValue || type != .text && type != .inlineText)
            return lacksResult ? .formula : .blank
        }
        switch type {
        case .sharedString: return sharedString()
        case .error: return .error
        case .number: if isWanted { text = numbers.text(of: text, style: style) }
        case .boolean: text = Array((text == [UInt8(ascii: "1")] ? "TRUE" : "FALSE").utf8)
        case .text, .inlineText: if isWanted { text = EscapedText.decoded(text) }
        case .date: break
        }
        return text.allSatisfy(CellText.isBlank) ? .blank : .text
    }

    private func sharedString() -> SheetCell {
        let index = text.withUnsafeBytes { bytes in
            var scanner = ByteScanner(bytes)
            return scanner.number()?.value
        }
        guard let index, index < SharedStringSet.limit else {
            isFaulty = true
            return .blank
        }
        return .sharedString(index)
    }
}
