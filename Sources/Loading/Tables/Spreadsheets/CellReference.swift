/// The name of a cell: D14.
enum CellReference {
    static let lastRow = 1_048_576
    static let lastColumn = 16_384

    /// The column of D14, from 0; nil where it is none that a sheet has.
    static func column(of reference: UnsafeRawBufferPointer) -> Int? {
        var column = 0
        var count = 0
        for byte in reference {
            let letter = Int((byte | 0x20) &- UInt8(ascii: "a"))
            guard letter < 26 else { break }
            column = column * 26 + letter + 1
            count += 1
            if count > 3 { return nil }
        }
        return column > 0 && column <= lastColumn ? column - 1 : nil
    }

    /// The row of D14; nil where it is none that a sheet has.
    static func row(of reference: UnsafeRawBufferPointer) -> Int? {
        var scanner = ByteScanner(reference)
        _ = scanner.letters()
        guard let (row, digits) = scanner.number(), digits <= 7, scanner.isAtEnd, row >= 1, row <= lastRow else {
            return nil
        }
        return row
    }
}
