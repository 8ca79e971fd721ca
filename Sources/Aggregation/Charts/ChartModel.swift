import Casework
package import Narrative

/// The numbers of a chart: categories along one axis, one or several series of values.
package struct ChartModel: Sendable {
    package struct Value: Sendable {
        /// Nil: there is none; a gap is drawn.
        package let number: Double?
        /// The same, exactly.
        let exact: Ratio?
        /// As the table's cell shows it, without the parts of a share: "10%".
        package let label: String
        /// Its share of the one above, in a funnel: "10%".
        package let shareOfAbove: String?
        /// Of its figure.
        package let expression: String?
        /// Whether it was published then, and is not counted from records.
        package let isPublished: Bool
    }

    package struct Category: Sendable {
        /// "Other".
        package let label: String
        /// What it is gathered under: "Adults".
        package let group: String?

        /// "Other (Adults)".
        package var name: String { group.map { "\(label) (\($0))" } ?? label }
    }

    package struct Series: Sendable {
        package let name: String
        /// One a category.
        package let values: [Value]

        fileprivate var isZero: Bool { values.allSatisfy { ($0.number ?? 0) == 0 } }
    }

    /// What is to be reached, in the values' unit, and how it is called: "Target: 65%".
    package struct Target: Sendable {
        package let value: Double
        package let text: String
    }

    package let title: String
    package let categories: [Category]
    package let series: [Series]
    package let unit: ChartUnit
    /// Whether the series are years or quarters.
    package let isSeriesTime: Bool
    /// Whether the categories are.
    package let isCategoryTime: Bool
    package let target: Target?
    /// Values that the axis has room for though they are not among the model's: those of the small charts beside it.
    package var neighbours: [Double] = []
    /// Whether the names of the series stand above the drawing.
    package var hasLegend = true
    private let isPercent: Bool
    /// Which of the values were published and not counted; nil: none.
    package let historyNote: String?

    /// So many series can be told apart.
    package static let mostSeries = 8

    /// The body of a table. Totals, shares and changes are not drawn, nor series of nothing but 0 beside others.
    /// - Parameters:
    ///   - rows: some of the table's; nil for all of its body.
    ///   - names: the series to draw; nil for all that have something.
    package init(style: ChartStyle, table: FigureTable, rows: [FigureTable.Row]? = nil, series names: [String]? = nil) {
        let layout = ChartLayout(style.kind, table, rows: rows ?? table.bodyRows, keepsGroups: rows == nil)
        title = table.title
        isPercent = style.isPercent
        unit = style.isPercent ? .share : ChartUnit(layout.figures.map(\.value))
        target = style.target.map { [unit] in Target($0, unit: unit) }
        historyNote = table.historyNote
        categories = layout.categories
        isSeriesTime = layout.isSeriesTime
        isCategoryTime = layout.isCategoryTime
        let drawn = style.isPercent ? layout.series.asShares : layout.series
        let mayLeaveOut = style.kind != .line && style.kind != .funnel && !layout.isSeriesTime
        let filled = drawn.filter { !$0.isZero }
        if let names {
            series = drawn.filter { names.contains($0.name) }
        } else {
            // Where all are 0, there is nothing that could be taken for another.
            let shown = filled.isEmpty ? Array(drawn.prefix(ChartModel.mostSeries)) : filled
            series = mayLeaveOut ? shown : drawn
        }
    }

    /// Whether there is nothing to draw.
    package var isEmpty: Bool { series.allSatisfy { $0.values.allSatisfy { $0.number == nil } } }

    /// The categories in the order of time, where they are years or quarters.
    package var placesInOrder: [Int] {
        guard isCategoryTime else { return Array(categories.indices) }
        return categories.indices.sorted { categories[$0].name < categories[$1].name }
    }

    /// The first category over time whose values are counted, where those before it were published; nil: no such.
    package var join: Int? {
        guard isCategoryTime else { return nil }
        let published = categories.indices.map { category in
            let values = series.map { $0.values[category] }.filter { $0.number != nil }
            return !values.isEmpty && values.allSatisfy(\.isPublished)
        }
        let count = published.prefix { $0 }.count
        return count > 0 && count < categories.count ? count : nil
    }

    package var isStackable: Bool { series.allSatisfy { $0.values.allSatisfy { ($0.number ?? 0) >= 0 } } }

    /// The sum of a category's values.
    package func total(_ category: Int) -> Double {
        let sum = series.reduce(0) { $0 + ($1.values[category].number ?? 0) }
        return isPercent ? min(1, sum) : sum
    }

    /// What an axis must have room for beside bars and points.
    package var marks: [Double] { neighbours + (target.map { [$0.value] } ?? []) }
}

extension ChartModel.Value {
    init(_ figure: Figure, share: Figure? = nil) {
        var ofAbove: String?
        if let share, case .share = share.value { ofAbove = share.valueText }
        self.init(
            number: figure.value.number.map { Double($0.numerator) / Double($0.denominator) },
            exact: figure.value.number, label: figure.valueText, shareOfAbove: ofAbove, expression: figure.expression,
            isPublished: figure.isPublished)
    }

    /// There is none.
    static let none = ChartModel.Value(
        number: nil, exact: nil, label: "", shareOfAbove: nil, expression: nil, isPublished: false)
}

extension ChartModel.Target {
    fileprivate init(_ target: ChartStyle.Target, unit: ChartUnit) {
        let number = Double(target.value.numerator) / Double(target.value.denominator)
        let decimals = target.value.denominator == 1 ? 0 : 1
        let digits = target.value.text(decimals: decimals)
        let text = unit == .share ? digits + "%" : unit == .money ? "£" + digits : digits
        self.init(value: unit == .share ? number / 100 : number, text: "\(target.label): \(text)")
    }
}

extension [ChartModel.Series] {
    /// Each value as a share of its category's sum.
    fileprivate var asShares: [ChartModel.Series] {
        map { series in
            let values = series.values.enumerated().map { category, value -> ChartModel.Value in
                let sum = reduce(Ratio(0)) { sum, other in
                    other.values[category].exact.flatMap { sum.adding($0) } ?? sum
                }
                guard let share = value.exact?.divided(by: sum) else { return .none }
                let percent = (share.multiplied(by: Ratio(100)) ?? share).text(decimals: 0)
                return ChartModel.Value(
                    number: Double(share.numerator) / Double(share.denominator), exact: share, label: percent + "%",
                    shareOfAbove: nil, expression: value.expression, isPublished: value.isPublished)
            }
            return ChartModel.Series(name: series.name, values: values)
        }
    }
}
