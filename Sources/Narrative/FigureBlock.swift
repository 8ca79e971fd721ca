package import Casework
package import Language

/// A fenced block whose contents are computed from records.
package struct FigureBlock: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        case table(TableRequest)
        case chart(ChartRequest)
        case tiles([TileRequest])
        case cases(CaseListRequest)
        case records(RecordListRequest)
        case quotes(QuotesRequest)
        case actions(ActionListRequest)
        case panels([PanelRequest])

        /// The table that stands in the block or behind its chart; nil: none.
        package var tableRequest: TableRequest? {
            switch self {
            case .table(let request): request
            case .chart(let chart): chart.table
            case .tiles, .cases, .records, .quotes, .actions, .panels: nil
            }
        }

        /// How the block's table is drawn; nil: it is not.
        package var chartStyle: ChartStyle? { if case .chart(let chart) = self { chart.style } else { nil } }

        /// The name of the block's table for links and files; nil: it has none.
        package var tableIdentifier: String? {
            if case .records(let request) = self { request.identifier } else { tableRequest?.identifier }
        }

        /// The key numbers that stand in the block.
        package var tiles: [TileRequest] {
            switch self {
            case .tiles(let tiles): tiles
            case .panels(let panels): panels.compactMap(\.tile)
            case .table, .chart, .cases, .records, .quotes, .actions: []
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

/// An expression under a name: a row's label or a column's heading.
package struct LabelledExpression: Hashable, Sendable {
    package let label: String
    package let expression: PlacedExpression

    package init(label: String, expression: PlacedExpression) {
        self.label = label
        self.expression = expression
    }
}

/// A key number: a figure and its words.
package struct TileRequest: Hashable, Sendable {
    package let value: PlacedExpression
    package let words: String
    /// Shown below the words.
    package let detail: PlacedExpression?
    /// The change since the year before, where it is asked for.
    package let change: PlacedExpression?
    /// What is to be reached.
    package let target: ChartStyle.Target?
    /// Whether it is said that there is nothing to compare it with.
    package let standsAlone: Bool
    /// How many years up to the report's a small line shows; nil: no line.
    package let trend: Int?

    package init(
        value: PlacedExpression, words: String, detail: PlacedExpression?, change: PlacedExpression? = nil,
        target: ChartStyle.Target? = nil, standsAlone: Bool = false, trend: Int? = nil
    ) {
        self.value = value
        self.words = words
        self.detail = detail
        self.change = change
        self.target = target
        self.standsAlone = standsAlone
        self.trend = trend
    }

    /// What is computed for it, but for the years of its line.
    package var expressions: [PlacedExpression] { [value] + [detail, change].compactMap { $0 } }
}

/// A theme: its name, words about it, and a key number where it has one.
package struct PanelRequest: Hashable, Sendable {
    package let title: String
    package let tile: TileRequest?
    package let text: [Block]

    package init(title: String, tile: TileRequest?, text: [Block]) {
        self.title = title
        self.tile = tile
        self.text = text
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
    /// Whether quotes about the same stand together, below its name.
    package let isGrouped: Bool

    package init(title: String, quotes: [Quote], isGrouped: Bool = false) {
        self.title = title
        self.quotes = quotes
        self.isGrouped = isGrouped
    }
}
