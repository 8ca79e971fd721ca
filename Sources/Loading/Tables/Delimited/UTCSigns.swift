/// Whether the times of a column that do not name a zone seem to be in UTC: of days that begin in England at midnight, they
/// are 23:00 of the day before in summer and 00:00 in winter.
package struct UTCSigns: Hashable, Sendable {
    private var timed = 0
    private var inSummer = 0
    private var inWinter = 0

    package init() {}

    /// So many in summer are no chance.
    private static let fewest = 3

    /// Looks at a cell with a date of ten bytes and a time; others are left alone.
    @inline(never)
    package mutating func look(at cell: UnsafeRawBufferPointer, of day: Int32) {
        guard cell.count == 16 || cell.count == 19 && cell[16] == UInt8(ascii: ":"), cell[13] == UInt8(ascii: ":")
        else {
            return
        }
        timed += 1
        guard isZero(cell, 14), isZero(cell, 15), cell.count == 16 || isZero(cell, 17) && isZero(cell, 18) else {
            return
        }
        if isZero(cell, 11), isZero(cell, 12) {
            if !EnglishClock.isSummer(at: day) { inWinter += 1 }
        } else if cell[11] == UInt8(ascii: "2"), cell[12] == UInt8(ascii: "3"), EnglishClock.isSummer(at: day) {
            inSummer += 1
        }
    }

    private func isZero(_ cell: UnsafeRawBufferPointer, _ place: Int) -> Bool { cell[place] == UInt8(ascii: "0") }

    mutating func add(_ other: UTCSigns) {
        timed += other.timed
        inSummer += other.inSummer
        inWinter += other.inWinter
    }

    /// Nineteen of twenty times must be such.
    package var areThere: Bool { inSummer >= UTCSigns.fewest && (inSummer + inWinter) * 20 >= timed * 19 }
}
