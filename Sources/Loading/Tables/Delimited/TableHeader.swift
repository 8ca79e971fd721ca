/// The header row of a table: what separates its cells, and what they say.
struct TableHeader {
    let delimiter: UInt8
    /// Where the file itself says what it is.
    private let toldDelimiter: UInt8?
    /// With single blanks between words; blank ones too.
    let headings: [String]
    /// Where the row after it begins.
    let end: Int
    /// The number of the row after it, as a spreadsheet shows it.
    let nextRow: Int

    /// The first row of the bytes that is not blank; nil where there is none, or its end is not among the bytes.
    ///
    /// A line "sep=;" above it, which spreadsheets neither show nor count, says what separates cells.
    /// - Parameters:
    ///   - bytes: the beginning of a file, which ends with a newline where the file is no longer.
    ///   - wanted: keys of headings that are looked for, by which to tell what separates cells.
    init?(in bytes: UnsafeRawBufferPointer, for wanted: Set<String> = []) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let told = SeparatorLine(in: bytes, from: start)
        self.init(in: bytes, from: told?.end ?? start, row: 1, delimiter: told?.delimiter, for: wanted)
    }

    /// The first row that is not blank below another.
    init?(in bytes: UnsafeRawBufferPointer, below header: TableHeader, for wanted: Set<String> = []) {
        self.init(in: bytes, from: header.end, row: header.nextRow, delimiter: header.toldDelimiter, for: wanted)
    }

    /// A row of headings that is no text; nothing separates its cells.
    init(headings: [String], row: Int) {
        self.headings = headings
        nextRow = row + 1
        delimiter = 0
        toldDelimiter = nil
        end = 0
    }

    private init?(
        in bytes: UnsafeRawBufferPointer, from start: Int, row: Int, delimiter told: UInt8?, for wanted: Set<String>
    ) {
        var start = start
        var row = row
        while start < bytes.count {
            let delimiter = told ?? DelimiterChoice(in: bytes, from: start, for: wanted).delimiter
            guard let (cells, end) = TableHeader.cells(in: bytes, from: start, delimiter: delimiter) else { return nil }
            if cells.contains(where: { !$0.isEmpty }) {
                self.delimiter = delimiter
                toldDelimiter = told
                headings = cells
                self.end = end
                nextRow = row + 1
                return
            }
            start = end
            row += 1
        }
        return nil
    }

    /// The request's column, by heading: the first of that name.
    func index(of heading: String) -> Int? {
        let key = CellText.key(of: heading)
        return headings.firstIndex { CellText.key(of: $0) == key }
    }

    func isRepeated(_ heading: String) -> Bool {
        let key = CellText.key(of: heading)
        return headings.count { CellText.key(of: $0) == key } > 1
    }

    /// The cells of a row and where the next one begins; nil where its end is not among the bytes.
    static func cells(
        in bytes: UnsafeRawBufferPointer,
        from start: Int,
        delimiter: UInt8
    ) -> (cells: [String], end: Int)? {
        var cells: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        for place in start..<bytes.count {
            let byte = bytes[place]
            if byte == UInt8(ascii: "\"") {
                if !isQuoted, place > start, bytes[place - 1] == byte { cell.append(byte) }
                isQuoted.toggle()
            } else if !isQuoted, byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                cells.append(CellText.text(of: cell))
                cell = []
                guard byte != delimiter else { continue }
                let isPair =
                    byte == UInt8(ascii: "\r") && place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "\n")
                return (cells, place + (isPair ? 2 : 1))
            } else {
                cell.append(byte)
            }
        }
        return nil
    }
}
