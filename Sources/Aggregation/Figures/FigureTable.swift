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
    /// The heading of the row labels: "Service".
    package let rowHeading: String
    package let columns: [Column]
    package let rows: [Row]
    /// In the order of their numbers: [note 1] is the first.
    package let notes: [String]

    package struct Column: Hashable, Sendable {
        package enum Role: Hashable, Sendable { case value, share, change, total }
        /// "2024/25", "Change (%)": unique within the table.
        package let heading: String
        package let role: Role
        /// Nil: no note.
        package let note: Int?

        package init(heading: String, role: Role = .value, note: Int? = nil) {
            self.heading = heading
            self.role = role
            self.note = note
        }
    }

    package struct Row: Hashable, Sendable {
        package enum Role: Hashable, Sendable { case body, other, subtotal, total }
        /// Unique within the table.
        package let label: String
        package let role: Role
        /// One a column.
        package let cells: [Figure]
        /// Nil: no note.
        package let note: Int?

        package init(label: String, role: Role = .body, cells: [Figure], note: Int? = nil) {
            self.label = label
            self.role = role
            self.cells = cells
            self.note = note
        }
    }

    package init(
        identifier: String, title: String, measure: String, period: String, source: String, rowHeading: String,
        columns: [Column], rows: [Row], notes: [String]
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
    }
}
