/// Why rows could not be fetched.
enum DatabaseFault: Error {
    case noDriverManager
    /// A driver or the driver manager refused something.
    case refused(Step, [Diagnostic])
    /// The text is no query that gives rows.
    case noRows
    case noColumn(String, known: [String])
    case repeatedColumn(String)
    /// Of bytes that are no text.
    case binaryColumn(String)
    /// The row of the result, from 1.
    case longCell(column: String, row: Int)
    case unreadableRow(Int, [Diagnostic])

    enum Step {
        case connect
        case query
        case fetch
    }
}

/// One message of a driver. Its text may hold what stands in records, so that it is not always shown.
struct Diagnostic: Hashable {
    /// Five letters and digits: the class of the fault and what it is. Source: ISO/IEC 9075, ODBC's appendix A.
    let state: String
    /// The database's own number.
    let number: Int
    let message: String

    /// Whether the message speaks of the query, the connection or the set-up, and not of values in records.
    var isOfSetting: Bool { ["08", "28", "42", "HYT", "IM", "S0", "01000", "3D"].contains { state.hasPrefix($0) } }

    /// The message's first line without the names of the programs that pass it on.
    var firstLine: String {
        var line = message.prefix { !$0.isNewline }
        while line.first == "[", let end = line.firstIndex(of: "]") { line = line[line.index(after: end)...] }
        return String(line.drop { $0.isWhitespace }.prefix(300))
    }
}
