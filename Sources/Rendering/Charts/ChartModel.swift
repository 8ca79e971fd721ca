import Aggregation
import Language
import Narrative
import Casework

/// The numbers of a chart: categories along one axis, one or several series of values.
struct ChartModel {
    struct Value {
        /// Nil: there is none; a gap is drawn.
        let number: Double?
        /// The same, exactly.
        var exact: Ratio?
        /// As the table's cell shows it, without the parts of a share: "10%".
        let label: String
        /// Of its figure.
        var expression: String?
        /// Whether it was published then, and is not counted from records.
        var isPublished = false
    }

    struct Series {
        let name: String
        /// One a category.
        let values: [Value]
    }

    /// What is to be reached, in the values' unit, and how it is called: "Target: 65%".
    struct Target {
        let value: Double
        let text: String
    }

    let title: String
    let categories: [String]
    let series: [Series]
    let unit: ChartUnit
    /// Whether the series are years or quarters in their order.
    let isSeriesTime: Bool
    /// Whether the categories are.
    let isCategoryTime: Bool
    let target: Target?
    /// Values that the axis has room for though they are not among the model's: those of the small charts beside it.
    var neighbours: [Double] = []
    /// Whether the names of the series stand above the drawing.
    var hasLegend = true
    private let isPercent: Bool
    /// Which of the values were published and not counted; nil: none.
    let historyNote: String?

    /// The body of a table. Totals, shares and changes are not drawn.
    ///
    /// Rows are the categories and columns the series. In lines and stacks time runs along the axis: there, where the
    /// columns are years or quarters, they are the categories. A single row is drawn along its columns.
    init(style: ChartStyle, table: FigureTable, rows: [FigureTable.Row]? = nil) {
        let kind = style.kind
        let values = table.columns.indices.filter { table.columns[$0].role == .value }
        let columns = kind == .funnel ? values.suffix(1) : values
        let rows = rows ?? table.rows.filter { $0.role == .body || $0.role == .other }
        let headings = columns.map { table.columns[$0].heading }
        let labels = rows.map(\.label)
        let isTurned =
            (kind != .columns && kind != .bars && kind != .funnel && headings.count > 1 && headings.areTime)
            || (rows.count == 1 && headings.count > 1)
        title = table.title
        let cells = rows.flatMap { row in columns.map { row.cells[$0].value } }
        isPercent = style.isPercent
        unit = style.isPercent ? .share : ChartUnit(cells)
        target = style.target.map { [unit] in Target($0, unit: unit) }
        historyNote = table.historyNote
        categories = isTurned ? headings : labels
        let isFunnel = kind == .funnel
        let drawn =
            isTurned
            ? rows.map { row in Series(name: row.label, values: columns.map { Value(row.cells[$0]) }) }
            : columns.map { column in
                Series(
                    name: table.columns[column].heading,
                    values: rows.map {
                        Value($0.cells[column], share: isFunnel ? $0.cells[(column + 1)...].first : nil)
                    })
            }
        series = style.isPercent ? drawn.asShares : drawn
        isSeriesTime = (isTurned ? labels : headings).areTime
        isCategoryTime = (isTurned ? headings : labels).areTime
    }

    /// The first category over time whose values are counted, where those before it were published; nil: no such.
    var join: Int? {
        guard isCategoryTime else { return nil }
        let published = categories.indices.map { category in
            let values = series.map { $0.values[category] }.filter { $0.number != nil }
            return !values.isEmpty && values.allSatisfy(\.isPublished)
        }
        let count = published.prefix { $0 }.count
        return count > 0 && count < categories.count ? count : nil
    }

    var isStackable: Bool { series.allSatisfy { $0.values.allSatisfy { ($0.number ?? 0) >= 0 } } }

    /// The sum of a category's values.
    func total(_ category: Int) -> Double {
        let sum = series.reduce(0) { $0 + ($1.values[category].number ?? 0) }
        return isPercent ? min(1, sum) : sum
    }

    /// What an axis must have room for beside bars and points.
    var marks: [Double] { neighbours + (target.map { [$0.value] } ?? []) }
}

extension ChartModel.Value {
    fileprivate init(_ figure: Figure, share: Figure? = nil) {
        let number = figure.value.number.map { Double($0.numerator) / Double($0.denominator) }
        var label = figure.cellText.withoutRemarks
        if let share, case .share = share.value {
            label += " (\(share.cellText.prefix { $0 != "(" }.trimmingBlanks))"
        }
        self.init(
            number: number, exact: figure.value.number, label: label, expression: figure.expression,
            isPublished: figure.isPublished)
    }
}

extension String {
    /// Without the parts of a share and without marks: "10%" of "10% (4 of 41)", "41" of "41 [r]".
    fileprivate var withoutRemarks: String {
        let words = prefix { $0 != "(" }.trimmingBlanks
        guard let mark = words.firstRange(of: " [") else { return String(words) }
        return String(words[..<mark.lowerBound])
    }
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
                guard let share = value.exact?.divided(by: sum) else { return ChartModel.Value(number: nil, label: "") }
                let percent = (share.multiplied(by: Ratio(100)) ?? share).text(decimals: 0)
                return ChartModel.Value(
                    number: Double(share.numerator) / Double(share.denominator), exact: share, label: percent + "%",
                    expression: value.expression, isPublished: value.isPublished)
            }
            return ChartModel.Series(name: series.name, values: values)
        }
    }
}

extension Substring {
    fileprivate var trimmingBlanks: Substring {
        var text = self
        while text.last == " " { text = text.dropLast() }
        return text
    }
}

extension [String] {
    /// Whether all are years or quarters.
    fileprivate var areTime: Bool {
        !isEmpty
            && allSatisfy {
                $0.hasPrefix("Quarter ") || ($0.first?.isNumber ?? false) && $0.prefix(4).allSatisfy(\.isNumber)
            }
    }
}

/// What a chart's numbers are, for the labels of its axis.
enum ChartUnit: Equatable {
    case count
    case share
    case money
    case number

    init(_ values: [FigureValue]) {
        switch values.first(where: { $0.number != nil }) {
        case .share?, .percentage?: self = .share
        case .money?: self = .money
        case .count?: self = .count
        default: self = .number
        }
    }

    /// A tick's label; `step` says how many decimals it needs.
    func label(_ value: Double, step: Double) -> String {
        let scaled = self == .share ? value * 100 : value
        let scaledStep = self == .share ? step * 100 : step
        let decimals = scaledStep >= 1 ? 0 : scaledStep >= 0.1 ? 1 : 2
        let factor = Ratio.power(ofTen: decimals)
        let text = Ratio(Int((scaled * Double(factor)).rounded()), over: factor)?.text(decimals: decimals) ?? ""
        let sign = text.hasPrefix("-") ? "−" : ""
        let digits = text.hasPrefix("-") ? String(text.dropFirst()) : text
        return switch self {
        case .share: sign + digits + "%"
        case .money: sign + "£" + digits
        case .count, .number: sign + digits
        }
    }
}
