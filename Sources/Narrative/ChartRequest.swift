package import Casework

/// A chart: a table's figures, drawn.
package struct ChartRequest: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case columns, stacked, bars, line, funnel
        case stackedBars = "stacked bars"
    }

    package let style: ChartStyle
    package let table: TableRequest
    package var kind: Kind { style.kind }

    package init(style: ChartStyle, table: TableRequest) {
        self.style = style
        self.table = table
    }

    package init(kind: Kind, table: TableRequest) {
        self.init(style: ChartStyle(kind: kind), table: table)
    }
}

/// How a chart is drawn.
package struct ChartStyle: Hashable, Sendable {
    package let kind: ChartRequest.Kind
    /// Whether stacks are all as high as the whole.
    package var isPercent: Bool
    /// What is to be reached, drawn as a line.
    package var target: Target?
    /// Whether each group of rows, or each row where there are no groups, is a small chart of its own.
    package var isEach: Bool

    package struct Target: Hashable, Sendable {
        /// In the unit in which it is printed: 65 for 65%.
        package let value: Ratio
        /// "Target".
        package let label: String

        package init(value: Ratio, label: String = "Target") {
            self.value = value
            self.label = label
        }
    }

    package init(kind: ChartRequest.Kind, isPercent: Bool = false, target: Target? = nil, isEach: Bool = false) {
        self.kind = kind
        self.isPercent = isPercent
        self.target = target
        self.isEach = isEach
    }
}
