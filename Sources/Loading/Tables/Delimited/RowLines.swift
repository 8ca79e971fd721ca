/// Counts the rows of a stretch of a file, blank and faulty ones too, and remembers where those that are records
/// stand among them.
struct RowLines: Sendable {
    /// The rows so far. A newline within quotation marks does not end one.
    private(set) var count = 0
    /// Rows are counted from 0 here.
    private(set) var runs: [RowRun] = []
    private var isBroken = true

    /// The next row is this record.
    @inline(__always)
    mutating func keep(record: Int) {
        if isBroken {
            runs.append(RowRun(start: record, row: count))
            isBroken = false
        }
        count &+= 1
    }

    /// The next row is no record.
    mutating func skip() {
        count += 1
        isBroken = true
    }
}

/// What is wrong with the shape of a row.
struct RowProblem: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case tooFewCells(Int)
        case tooManyCells(Int)
        /// Text after a closing quotation mark.
        case strayQuote
        /// A quotation mark that is not closed before the file ends.
        case unclosedQuote
        /// A row of more than 16 MB.
        case endlessRow

        /// Of the finding.
        var identifier: String {
            switch self {
            case .tooFewCells, .tooManyCells: "ragged-row"
            case .strayQuote: "stray-quote"
            case .unclosedQuote: "unclosed-quote"
            case .endlessRow: "endless-row"
            }
        }
    }

    let kind: Kind
    /// Counted as in `RowLines`.
    let line: Int
}
