/// The rows that begin in one stretch of a file, read, with what is needed to put them behind those before.
struct Chunk: Sendable {
    /// From 0, in the order of the file.
    let number: Int
    /// Which reader's codes its categories use.
    let reader: Int
    /// Offsets in the file.
    let range: Range<Int>
    /// Where its first row begins, known or guessed; nil where none was found to begin in it.
    var start: Int?
    /// Where the row after its last begins.
    var end: Int
    var rowCount = 0
    var lines = RowLines()
    var problems: [RowProblem] = []
    /// One a kept cell.
    var columns: [Column] = []

    /// Only the members are filled that the column's content asks for.
    struct Column: Sendable {
        var codes: [UInt16] = []
        /// The values that the reader had not met before; their codes follow on those of its earlier chunks.
        var newValues: [[UInt8]] = []
        var days: [Int32] = []
        var unreadableDates: [(row: Int, text: String)] = []
        /// What its times tell of their zone.
        var signs = UTCSigns()
        var amounts: [Int] = []
        var hashes: [UInt64] = []
        var texts: [String] = []
        /// Rows of references whose last digits are lost.
        var lostReferences: [Int] = []
    }
}
