import CODBC

/// Dates and times as texts: 2025-03-31, and where the time is not midnight 2025-03-31T14:05:09.
enum DayText {
    /// Room for one, in bytes.
    static let width = 24

    /// How many bytes were written.
    ///
    /// Safety: `cell` holds what the type says, and there is room for `width` bytes.
    static func write(_ type: RowBlock.CellType, from cell: UnsafeRawPointer, to text: UnsafeMutableRawPointer) -> Int {
        let bytes = text.assumingMemoryBound(to: UInt8.self)
        guard type == .time else {
            let date = cell.loadUnaligned(as: SQL_DATE_STRUCT.self)
            return write(Int(date.year), Int(date.month), Int(date.day), to: bytes)
        }
        let time = cell.loadUnaligned(as: SQL_TIMESTAMP_STRUCT.self)
        let count = write(Int(time.year), Int(time.month), Int(time.day), to: bytes)
        guard time.hour != 0 || time.minute != 0 || time.second != 0 else { return count }
        bytes[count] = UInt8(ascii: "T")
        pair(Int(time.hour), to: bytes + count + 1)
        bytes[count + 3] = UInt8(ascii: ":")
        pair(Int(time.minute), to: bytes + count + 4)
        bytes[count + 6] = UInt8(ascii: ":")
        pair(Int(time.second), to: bytes + count + 7)
        return count + 9
    }

    private static func write(_ year: Int, _ month: Int, _ day: Int, to bytes: UnsafeMutablePointer<UInt8>) -> Int {
        // Years before our era, and beyond four digits, are no date of a complaint; the reader says so.
        let year = (0...9999).contains(year) ? year : 0
        pair(year / 100, to: bytes)
        pair(year % 100, to: bytes + 2)
        bytes[4] = UInt8(ascii: "-")
        pair(month, to: bytes + 5)
        bytes[7] = UInt8(ascii: "-")
        pair(day, to: bytes + 8)
        return 10
    }

    private static func pair(_ number: Int, to bytes: UnsafeMutablePointer<UInt8>) {
        bytes[0] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number / 10 % 10)
        bytes[1] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number % 10)
    }
}
