/// A table of figures, ready to be printed, drawn as a chart or written as CSV.
package struct FigureTable: Hashable, Sendable {
    package let identifier: String
    package let title: String
    /// What is measured and on which base: "Stage records received in the year".
    package let measure: String
    /// "1 April 2022 to 31 March 2025".
    package let period: String
    /// "Council case records", or what the block said.
    package let source: String
    /// What rows are gathered by: "Service" over teams; nil where they are not.
    package let groupHeading: String?
    /// The heading of the row labels: "Service".
    package let rowHeading: String
    package let columns: [Column]
    package let rows: [Row]
    /// In the order of their numbers: [note 1] is the first.
    package let notes: [String]
    /// The headings and row labels of measures under which a cell adds up records of several stages of a procedure,
    /// so that it is no number of complaints; empty where none does.
    package let stageSums: [String]
    /// Whether the values of the columns are years or quarters; so of the rows, where they are not gathered.
    package let areColumnsTime: Bool
    package let areRowsTime: Bool
    /// Whether each record that the total counts stands in one of the rows, or in one of the columns, and no other.
    var rowsAreParts = false
    var columnsAreParts = false

    package struct Column: Hashable, Sendable {
        package enum Role: Hashable, Sendable { case value, share, change, subtotal, total }
        /// "2024/25", "Change (%)": unique within the table.
        package let heading: String
        package let role: Role
        /// The numbers of its notes.
        package let notes: [Int]
        /// Whether its cells write a share's number and base beside it.
        package let showsParts: Bool
        /// Whether its cells are numbers with their shares of a total, or of the row above.
        package let isShared: Bool
        /// The period of the figures in brackets: "2023/24". Nil: there are none, or they have no one period.
        package let bracketPeriod: String?
        /// Where several measures stand under each value of the columns: which it is, and the value. "2024/25: received"
        /// is "received" of "2024/25".
        package let measure: String?
        package let place: String?

        package init(
            heading: String, role: Role = .value, notes: [Int] = [], showsParts: Bool = false,
            isShared: Bool = false, bracketPeriod: String? = nil, measure: String? = nil, place: String? = nil
        ) {
            self.heading = heading
            self.role = role
            self.notes = notes
            self.showsParts = showsParts
            self.isShared = isShared
            self.bracketPeriod = bracketPeriod
            self.measure = measure
            self.place = place
        }
    }

    package struct Row: Hashable, Sendable {
        package enum Role: Hashable, Sendable { case body, other, subtotal, total }
        /// Unique within the table, or within its group.
        package let label: String
        package let role: Role
        /// What it is gathered under: the service of a team. Rows of a group stand together. Nil: nothing.
        package let group: String?
        /// One a column.
        package let cells: [Figure]
        /// A figure in brackets behind each cell, nil where there is none: one a column, or empty.
        package let brackets: [Figure?]
        /// The numbers of its notes.
        package let notes: [Int]

        package init(
            label: String, role: Role = .body, group: String? = nil, cells: [Figure], brackets: [Figure?] = [],
            notes: [Int] = []
        ) {
            self.label = label
            self.role = role
            self.group = group
            self.cells = cells
            self.brackets = brackets
            self.notes = notes
        }

        /// The figure in brackets behind a cell.
        package func bracket(_ column: Int) -> Figure? {
            brackets.indices.contains(column) ? brackets[column] : nil
        }
    }

    package init(
        identifier: String, title: String, measure: String, period: String, source: String, rowHeading: String,
        columns: [Column], rows: [Row], notes: [String], groupHeading: String? = nil,
        stageSums: [String] = [], areColumnsTime: Bool = false, areRowsTime: Bool = false
    ) {
        self.identifier = identifier
        self.title = title
        self.measure = measure
        self.period = period
        self.source = source
        self.rowHeading = rowHeading
        self.columns = columns
        self.rows = rows
        self.notes = notes
        self.groupHeading = groupHeading
        self.stageSums = stageSums
        self.areColumnsTime = areColumnsTime
        self.areRowsTime = areRowsTime
    }
}
