import Casework
import Narrative
import Tables

/// Rows of totals, with which people close a spreadsheet: they are no records.
enum TotalsRow {
    /// The piece without rows of totals at its end, and the records that they were.
    static func removed(from piece: RecordPiece, schema: RecordSchema) -> (piece: RecordPiece, rows: [Int]) {
        var count = piece.rowCount
        while count > 0, isTotals(count - 1, of: piece, schema: schema) { count -= 1 }
        guard count < piece.rowCount else { return (piece, []) }
        return (piece.keeping(Array(0..<count)), Array(count..<piece.rowCount))
    }

    private static func isTotals(_ row: Int, of piece: RecordPiece, schema: RecordSchema) -> Bool {
        if piece.columns[.reference]?.saysTotal(row: row) == true { return true }
        let read = piece.columns.filter { piece.headings[$0.key] != nil }
        let dates = read.filter { schema.dates.contains($0.key) }.values
        let lacksDates = dates.allSatisfy { $0.lacksValue(row: row) }
        let lacksRequired = schema.required.contains { piece.columns[$0]?.lacksValue(row: row) == true }
        guard lacksDates, lacksRequired || !dates.isEmpty else { return false }
        if saysNoDate(row, of: piece, schema: schema) { return true }
        if read.values.contains(where: { $0.saysTotal(row: row) }) { return true }
        guard lacksRequired, read[.reference]?.isBlank(row: row) ?? true else { return false }
        return read.contains { $0 != .stage && $0 != .year && $1.holdsNumber(row: row) }
            || read.values.allSatisfy { $0.isBlank(row: row) }
    }
}

extension TotalsRow {
    /// Whether a word stands where a date belongs, beside nothing but numbers: "Total" in the first column.
    private static func saysNoDate(_ row: Int, of piece: RecordPiece, schema: RecordSchema) -> Bool {
        let read = piece.columns.filter { piece.headings[$0.key] != nil }
        let words = read.filter { name, column in
            guard schema.dates.contains(name), case .date(let dates) = column else { return false }
            return dates.days[row] == TableColumn.unreadableDay && piece.shownDates[name]?[row] == nil
        }
        let (numbers, others) = (
            read.values.filter(\.isOfNumbers), read.filter { !schema.dates.contains($0.key) && !$0.value.isOfNumbers }
        )
        return !words.isEmpty && numbers.contains { !$0.lacksValue(row: row) } && !others.isEmpty
            && others.values.allSatisfy { $0.isBlank(row: row) }
    }
}

extension RecordColumn {
    fileprivate var isOfNumbers: Bool {
        switch self {
        case .money, .number: true
        case .category, .date, .reference: false
        }
    }

    /// Whether the row's cell is blank or could not be read.
    fileprivate func lacksValue(row: Int) -> Bool {
        switch self {
        case .date(let column): column.days[row] <= TableColumn.unreadableDay
        case .money(let column): column.pence[row] <= TableColumn.unreadableAmount
        case .number(let column): column.millionths[row] <= TableColumn.unreadableAmount
        case .category, .reference: isBlank(row: row)
        }
    }

    fileprivate func saysTotal(row: Int) -> Bool {
        switch self {
        case .category(let column):
            column.labels(row: row).contains { TotalsWord.all.contains(CellText.key(of: $0)) }
        case .reference(let column): TotalsWord.hashes.contains(column.hashes[row])
        case .date, .money, .number: false
        }
    }

    /// A number, or in a column of dates what is no date.
    fileprivate func holdsNumber(row: Int) -> Bool {
        switch self {
        case .category(let column):
            column.labels(row: row).contains { !$0.isEmpty && $0.allSatisfy { $0.isNumber || ".,%£".contains($0) } }
        case .date(let column): column.days[row] == TableColumn.unreadableDay
        case .money, .number: !lacksValue(row: row)
        case .reference: false
        }
    }
}

extension CategoryColumn {
    fileprivate func labels(row: Int) -> [String] {
        let code = Int(codes[row])
        return cells.map { $0[code].map { labels[Int($0)] } } ?? [labels[code]]
    }
}

package enum TotalsWord {
    package static let all: Set<String> = ["total", "totals", "total:", "grand total", "grand total:", "sum", "sum:"]

    /// As they are usually written: small, with a capital, with capitals, in capitals.
    static let hashes: Set<UInt64> = Set(
        all.flatMap { word in
            let words = word.split(separator: " ")
            let titled = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
            return [word, word.prefix(1).uppercased() + word.dropFirst(), titled, word.uppercased()]
        }.map { ReferenceColumn.hash(of: $0) }
    )
}
