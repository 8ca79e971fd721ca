package import Casework
package import Language

/// Which figures stand in a table and how they are laid out. Charts are drawn from one too.
package struct TableRequest: Hashable, Sendable {
    package var title: String
    /// A stable name for links and file names; from the title where not given.
    package var identifier: String
    /// What stands in the cells: one expression, or several side by side, each under its heading.
    package var measures: [LabelledExpression]
    /// What the rows are: the values of a dimension, or a listed expression a row.
    package var rows: Axis
    /// What the columns are.
    package var columns: Axis
    /// Restricts every cell: `procedure: statutory`.
    package var filters: [PlacedRestriction]
    /// The so many largest rows; the rest are added up as "Other".
    package var top: Int?
    package var sort: Sort
    /// A last column with the change between the last two years.
    package var change: Change?
    package var totals: Totals
    /// Adds each cell's share of its column or row total, or of the cell above it.
    package var share: Share?
    /// Decimals of shares and percentages; nil for the report's rule.
    package var decimals: Int?
    package var notes: [Note]
    /// How shares are written in cells; empty for the usual way, and for shares beside what they are shares of.
    package var show: [Show]
    /// Whether each figure has the one of a year earlier behind it, in brackets.
    package var bracketsPrevious: Bool
    /// Values that every cell leaves out: `status: [open, withdrawn]`.
    package var exclusions: [PlacedRestriction]
    /// The day on which the status of complaints is looked at; nil for the end of each year.
    package var statusDate: Day?
    /// Whether each group of rows or columns ends with its own total.
    package var hasSubtotals: Bool
    /// Whether it stands on a page of its own turned sideways, on paper.
    package var isLandscape: Bool
    /// Where figures come from other than the council's own records.
    package var source: String?

    package enum Axis: Hashable, Sendable {
        case none
        /// The values of a dimension, all of them, or those listed in their order.
        case dimension(Field, values: [String]?)
        /// This many years up to the reporting year, oldest first; nil for `compare` of the report.
        case years(Int?)
        case expressions([LabelledExpression])
        /// The values of the second dimension within each value of the first: teams within services.
        /// `years` is how many there are, where one of the two is the years.
        case nested(Field, Field, years: Int? = nil)
    }

    package enum Sort: String, Hashable, Sendable, CaseIterable { case none, largest, name }
    package enum Change: String, Hashable, Sendable, CaseIterable { case count, percent, points, both }
    package enum Totals: String, Hashable, Sendable, CaseIterable { case none, rows, columns, both }
    package enum Share: String, Hashable, Sendable, CaseIterable { case column, row, above }

    /// What is written of a share: "25%", "3 of 12" or "3". The first stands alone, others follow in brackets.
    package enum Show: String, Hashable, Sendable, CaseIterable { case percent, part, count }

    /// A note below the table.
    package struct Note: Hashable, Sendable, ExpressibleByStringLiteral {
        package let text: String
        /// The row or column that bears its number; nil for the table as a whole.
        package let place: String?

        package init(_ text: String, place: String? = nil) {
            self.text = text
            self.place = place
        }

        package init(stringLiteral text: String) { self.init(text) }
    }

    package init(
        title: String, identifier: String, measures: [LabelledExpression], rows: Axis = .none, columns: Axis = .none
    ) {
        self.title = title
        self.identifier = identifier
        self.measures = measures
        self.rows = rows
        self.columns = columns
        filters = []
        sort = .none
        totals = .none
        notes = []
        show = []
        bracketsPrevious = false
        exclusions = []
        hasSubtotals = true
        isLandscape = false
    }
}
