import Aggregation
import Casework

/// The numbers of a chart: categories along one axis, one or several series of values.
struct ChartModel {
    struct Value {
        /// Nil: there is none; a gap is drawn.
        let number: Double?
        /// As the table's cell shows it, without the parts of a share: "10%".
        let label: String
        /// Of its figure, where marks say it.
        var expression: String?
    }

    struct Series {
        let name: String
        /// One a category.
        let values: [Value]
    }

    let title: String
    let categories: [String]
    let series: [Series]
    let unit: ChartUnit
    /// Whether the series are years or quarters in their order.
    let isSeriesTime: Bool
    /// Whether the categories are.
    let isCategoryTime: Bool

    /// The body of a table. Totals, shares and changes are not drawn.
    ///
    /// Rows are the categories and columns the series. In lines and stacks time runs along the axis: there, where the
    /// columns are years or quarters, they are the categories. A single row is drawn along its columns.
    init(kind: ChartRequest.Kind, table: FigureTable, namesExpressions: Bool = false) {
        func value(_ figure: Figure) -> Value { Value(figure, namesExpression: namesExpressions) }
        let columns = table.columns.indices.filter { table.columns[$0].role == .value }
        let rows = table.rows.filter { $0.role == .body || $0.role == .other }
        let headings = columns.map { table.columns[$0].heading }
        let labels = rows.map(\.label)
        let isTurned =
            (kind != .columns && kind != .bars && headings.count > 1 && headings.areTime)
            || (rows.count == 1 && headings.count > 1)
        title = table.title
        unit = ChartUnit(rows.flatMap { row in columns.map { row.cells[$0].value } })
        categories = isTurned ? headings : labels
        series =
            isTurned
            ? rows.map { row in Series(name: row.label, values: columns.map { value(row.cells[$0]) }) }
            : columns.map { column in
                Series(name: table.columns[column].heading, values: rows.map { value($0.cells[column]) })
            }
        isSeriesTime = (isTurned ? labels : headings).areTime
        isCategoryTime = (isTurned ? headings : labels).areTime
    }

    var isStackable: Bool { series.allSatisfy { $0.values.allSatisfy { ($0.number ?? 0) >= 0 } } }

    /// The sum of a category's values.
    func total(_ category: Int) -> Double { series.reduce(0) { $0 + ($1.values[category].number ?? 0) } }
}

extension ChartModel.Value {
    fileprivate init(_ figure: Figure, namesExpression: Bool) {
        let number = figure.value.number.map { Double($0.numerator) / Double($0.denominator) }
        self.init(
            number: number, label: String(figure.cellText.prefix { $0 != "(" }.trimmingBlanks),
            expression: namesExpression ? figure.expression : nil
        )
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
