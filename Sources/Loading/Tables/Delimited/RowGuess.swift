/// Guesses where a row begins in the middle of a file, where it is not known whether one stands within a quoted cell.
///
/// A wrong guess costs time and nothing else: the reader of the part before finds out.
struct RowGuess {
    let layout: TableLayout

    /// The place after the first newline that two rows of the right width follow; else after the first newline; nil
    /// where there is none.
    func rowStart(in bytes: UnsafeRawBufferPointer) -> Int? {
        var first: Int?
        var tries = 0
        for place in bytes.indices where isLineEnd(bytes, at: place) {
            first = first ?? place + 1
            if let next = endOfSoundRow(bytes, from: place + 1), endOfSoundRow(bytes, from: next) != nil {
                return place + 1
            }
            tries += 1
            if tries == 500 { break }
        }
        return first
    }

    private func isLineEnd(_ bytes: UnsafeRawBufferPointer, at place: Int) -> Bool {
        if bytes[place] == UInt8(ascii: "\n") { return true }
        return bytes[place] == UInt8(ascii: "\r") && place + 1 < bytes.count && bytes[place + 1] != UInt8(ascii: "\n")
    }

    /// The place after a row with as many cells as the header, without a quotation mark out of place; the end of the
    /// bytes where the row goes beyond them.
    private func endOfSoundRow(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        let quote = UInt8(ascii: "\"")
        var place = start
        var cells = 1
        while place < bytes.count {
            if bytes[place] == quote {
                guard let end = endOfQuotes(bytes, from: place + 1) else { return bytes.count }
                place = end
            }
            while place < bytes.count, bytes[place] != layout.delimiter, !isNewline(bytes[place]) {
                if bytes[place] == quote { return nil }
                place += 1
            }
            guard place < bytes.count else { return place }
            place += 1
            if isNewline(bytes[place - 1]) {
                if bytes[place - 1] == UInt8(ascii: "\r"), place < bytes.count, bytes[place] == UInt8(ascii: "\n") {
                    place += 1
                }
                return (layout.requiredWidth...layout.width).contains(cells) ? place : nil
            }
            cells += 1
        }
        return bytes.count
    }

    private func endOfQuotes(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        let quote = UInt8(ascii: "\"")
        var place = start
        while place < bytes.count {
            if bytes[place] == quote {
                guard place + 1 < bytes.count, bytes[place + 1] == quote else { return place + 1 }
                place += 1
            }
            place += 1
        }
        return nil
    }

    private func isNewline(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
}
