/// A fenced block whose contents are computed from records.
package struct FigureBlock: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        case table(TableRequest)
        case chart(ChartRequest)
        case tiles([TileRequest])
        case cases(CaseListRequest)
        case quotes(QuotesRequest)
        case actions(ActionListRequest)

        /// The table that stands in the block or behind its chart; nil: none.
        package var tableRequest: TableRequest? {
            switch self {
            case .table(let request): request
            case .chart(let chart): chart.table
            case .tiles, .cases, .quotes, .actions: nil
            }
        }
    }

    package let content: Content
    /// Of the opening fence.
    package let location: SourceLocation

    package init(content: Content, location: SourceLocation) {
        self.content = content
        self.location = location
    }
}

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
    package var filters: [LabelledExpression]
    /// The so many largest rows; the rest are added up as "Other".
    package var top: Int?
    package var sort: Sort
    /// A last column with the change between the last two years.
    package var change: Change?
    package var totals: Totals
    /// Adds each cell's share of its column or row total.
    package var share: Share?
    /// Decimals of shares and percentages; nil for the report's rule.
    package var decimals: Int?
    package var notes: [String]
    /// Whether it stands on a page of its own turned sideways, on paper.
    package var isLandscape: Bool
    /// Where figures come from other than the council's own records.
    package var source: String?

    package enum Axis: Hashable, Sendable {
        case none
        /// The values of a dimension, all of them, or those listed in their order.
        case dimension(String, values: [String]?)
        /// This many years up to the reporting year, oldest first; nil for `compare` of the report.
        case years(Int?)
        case expressions([LabelledExpression])
    }

    package enum Sort: String, Hashable, Sendable, CaseIterable { case none, largest, name }
    package enum Change: String, Hashable, Sendable, CaseIterable { case count, percent, points, both }
    package enum Totals: String, Hashable, Sendable, CaseIterable { case none, rows, columns, both }
    package enum Share: String, Hashable, Sendable, CaseIterable { case column, row }

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
        isLandscape = false
    }
}

/// An expression under a name: a row's label, a column's heading, a filter's dimension.
package struct LabelledExpression: Hashable, Sendable {
    package let label: String
    package let expression: ExpressionText

    package init(label: String, expression: ExpressionText) {
        self.label = label
        self.expression = expression
    }
}

/// A chart: a table's figures, drawn.
package struct ChartRequest: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case columns, stacked, bars, line
        case stackedBars = "stacked bars"
    }

    package let kind: Kind
    package let table: TableRequest

    package init(kind: Kind, table: TableRequest) {
        self.kind = kind
        self.table = table
    }
}

/// A key number: a figure and its words.
package struct TileRequest: Hashable, Sendable {
    package let value: ExpressionText
    package let words: String
    /// Shown below the words: usually a change.
    package let detail: ExpressionText?

    package init(value: ExpressionText, words: String, detail: ExpressionText?) {
        self.value = value
        self.words = words
        self.detail = detail
    }
}

/// Records of a kind, one after the other, with the officer's words for each.
package struct CaseListRequest: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        /// The record's reference; it is not printed.
        package let reference: String
        package let text: [Block]
        package let location: SourceLocation

        package init(reference: String, text: [Block], location: SourceLocation) {
            self.reference = reference
            self.text = text
            self.location = location
        }
    }

    /// A field of the records and the heading that it is printed under: amount, "Paid".
    package struct Field: Hashable, Sendable {
        package let name: String
        package let heading: String

        package init(name: String, heading: String) {
            self.name = name
            self.heading = heading
        }
    }

    package let title: String
    package let kind: RecordKind
    /// Restricts which records must be listed; every one of them must have an entry.
    package let filters: [LabelledExpression]
    package let entries: [Entry]
    /// Printed with each entry.
    package let fields: [Field]
    /// The field by whose values the entries are grouped; nil: not at all.
    package let group: String?
    /// The field of payments that says what each was for, where the entries' payments are listed; nil: they are not.
    package let heads: String?

    package init(
        title: String, kind: RecordKind, filters: [LabelledExpression], entries: [Entry], fields: [Field],
        group: String? = nil, heads: String? = nil
    ) {
        self.title = title
        self.kind = kind
        self.filters = filters
        self.entries = entries
        self.fields = fields
        self.group = group
        self.heads = heads
    }
}

/// Words of thanks, each with who it is about.
package struct QuotesRequest: Hashable, Sendable {
    package struct Quote: Hashable, Sendable {
        package let text: [Inline]
        package let about: String?

        package init(text: [Inline], about: String?) {
            self.text = text
            self.about = about
        }
    }

    package let title: String
    package let quotes: [Quote]

    package init(title: String, quotes: [Quote]) {
        self.title = title
        self.quotes = quotes
    }
}
