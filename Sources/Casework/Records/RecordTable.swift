/// Records of one kind, column by column. All columns have `rowCount` values.
package struct RecordTable: Equatable, Sendable {
    package let kind: RecordKind
    package let rowCount: Int
    /// By field name: "received", "stage", "service", or a name the council chose.
    package let columns: [Field: RecordColumn]
    package let rows: RowNumbers
    /// The day on which the records were taken from a database; nil: they are in files.
    package var taken: Day?
    /// The first record of each source, in their order; empty where there is one source.
    package var sourceStarts: [Int] = []

    package init(kind: RecordKind, rowCount: Int, columns: [Field: RecordColumn], rows: RowNumbers) {
        self.kind = kind
        self.rowCount = rowCount
        self.columns = columns
        self.rows = rows
    }
}

extension RecordTable {
    /// One a record: whether it is closed on a day that nobody knows; nil where none is.
    package var undatedRecords: [Bool]? {
        guard kind == .cases, case .category(let column)? = columns[.undated],
            column.labels == ["", RecordTable.undatedLabel]
        else { return nil }
        return column.codes.map { $0 == 1 }
    }

    package static let undatedLabel = "closed without a date"
}

/// One column of records.
package enum RecordColumn: Equatable, Sendable {
    case category(CategoryColumn)
    case date(DateColumn)
    case money(MoneyColumn)
    case number(NumberColumn)
    case reference(ReferenceColumn)
}

/// Values from a short list, dictionary-encoded. Code 0 is "not recorded".
package struct CategoryColumn: Equatable, Sendable {
    /// One code a row: an index into `labels` or, where `cells` is given, into `cells`.
    package let codes: [UInt16]
    /// The distinct values, `labels[0]` empty. In the order in which they were first met.
    package let labels: [String]
    /// Where a cell may hold several values: the label indices of each distinct cell. `cells[0]` is empty.
    package let cells: [[UInt16]]?

    package init(codes: [UInt16], labels: [String], cells: [[UInt16]]? = nil) {
        self.codes = codes
        self.labels = labels
        self.cells = cells
    }
}

/// Dates as day numbers.
package struct DateColumn: Equatable, Sendable {
    /// Stands for a blank cell.
    package static let missing = Int32.min
    /// `Day.number` of each row, or `missing`.
    package let days: [Int32]

    package init(days: [Int32]) {
        self.days = days
    }

    package subscript(row: Int) -> Day? {
        days[row] == DateColumn.missing ? nil : Day(number: days[row])
    }
}

/// Amounts of money in pence.
package struct MoneyColumn: Equatable, Sendable {
    /// Stands for a blank cell.
    package static let missing = Int.min
    package let pence: [Int]

    package init(pence: [Int]) {
        self.pence = pence
    }
}

/// Numbers with up to six decimals, in millionths.
package struct NumberColumn: Equatable, Sendable {
    /// Stands for a blank cell.
    package static let missing = Int.min
    /// Stand for what is written in place of a number: x, not available, and z, not applicable.
    package static let notAvailable = Int.min + 2
    package static let notApplicable = Int.min + 3
    package static let scale = 1_000_000
    package let millionths: [Int]

    package init(millionths: [Int]) {
        self.millionths = millionths
    }
}

/// The references of cases: compared far more often than shown.
package struct ReferenceColumn: Equatable, Sendable {
    /// A 64-bit hash of each row's trimmed reference; 0 for a blank one.
    package let hashes: [UInt64]
    /// The references themselves, where they were asked for (to explain a figure); nil in a build.
    package let texts: [String]?

    package init(hashes: [UInt64], texts: [String]? = nil) {
        self.hashes = hashes
        self.texts = texts
    }
}
