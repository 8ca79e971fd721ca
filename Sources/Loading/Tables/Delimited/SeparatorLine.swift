/// The line "sep=;" with which some programs begin a file, so that a spreadsheet knows what separates its cells.
struct SeparatorLine {
    let delimiter: UInt8
    /// Where the row after it begins.
    let end: Int

    /// Nil where the line at `start` is another.
    init?(in bytes: UnsafeRawBufferPointer, from start: Int) {
        guard start < bytes.count else { return nil }
        let line = bytes[start...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        let text = line.filter { $0 != UInt8(ascii: "\"") }
        guard text.count == 5, text.prefix(4).map({ $0 | 0x20 }) == Array("sep=".utf8).map({ $0 | 0x20 }) else {
            return nil
        }
        guard [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].contains(text[4]) else { return nil }
        let isPair = bytes[line.endIndex...].starts(with: [UInt8(ascii: "\r"), UInt8(ascii: "\n")])
        delimiter = text[4]
        end = min(line.endIndex + (isPair ? 2 : 1), bytes.count)
    }
}
