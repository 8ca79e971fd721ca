import Casework
package import Narrative

/// Which of a table's cells stand along a chart's axis, and which are its series.
///
/// Rows are the categories and columns the series. In lines and stacks time runs along the axis: there, where the
/// columns are years or quarters, they are the categories. A single row is drawn along its columns.
struct ChartLayout {
    private(set) var categories: [ChartModel.Category]
    private(set) var series: [ChartModel.Series]
    let isSeriesTime: Bool
    let isCategoryTime: Bool
    /// All cells that are drawn.
    let figures: [Figure]

    /// - Parameter keepsGroups: whether rows are told apart by their groups, and not by the chart in which they stand.
    init(_ kind: ChartRequest.Kind, _ table: FigureTable, rows: [FigureTable.Row], keepsGroups: Bool) {
        let values = table.columns.indices.filter { table.columns[$0].role == .value }
        let columns = kind == .funnel ? values.suffix(1) : values
        let isAlongTime = kind == .line || kind == .stacked || kind == .stackedBars
        let isTurned =
            (isAlongTime && columns.count > 1 && table.areColumnsTime) || (rows.count == 1 && columns.count > 1)
        figures = rows.flatMap { row in columns.map { row.cells[$0] } }
        let labels = rows.map { ChartModel.Category(label: $0.label, group: keepsGroups ? $0.group : nil) }
        let headings = columns.map { ChartModel.Category(label: table.columns[$0].heading, group: nil) }
        // Rows within groups are no one run of years.
        let areRowsTime = table.areRowsTime && labels.allSatisfy { $0.group == nil }
        categories = isTurned ? headings : labels
        isCategoryTime = isTurned ? table.areColumnsTime : areRowsTime
        isSeriesTime = isTurned ? areRowsTime : table.areColumnsTime
        if isTurned {
            series = zip(labels, rows).map { label, row in
                ChartModel.Series(name: label.name, values: columns.map { ChartModel.Value(row.cells[$0]) })
            }
            if isAlongTime { partMeasures(columns.map { table.columns[$0] }) }
        } else {
            series = columns.map { column in
                ChartModel.Series(
                    name: table.columns[column].heading,
                    values: rows.map { row in
                        ChartModel.Value(row.cells[column], share: kind == .funnel ? row.share(beside: column) : nil)
                    })
            }
        }
        if isAlongTime { runAlongTime() }
        // The steps of a funnel follow each other as they were asked for.
        if kind != .funnel { putOtherLast() }
    }

    /// "Other" says nothing of its own, so what has a name stands before it, in a group too.
    private mutating func putOtherLast() {
        if !isSeriesTime { series = series.filter { !$0.name.isOther } + series.filter(\.name.isOther) }
        guard !isCategoryTime else { return }
        let groups = categories.map(\.group).uniqued
        let order = groups.flatMap { group in
            let own = categories.indices.filter { categories[$0].group == group }
            return own.filter { !categories[$0].label.isOther } + own.filter { categories[$0].label.isOther }
        }
        series = series.map { series in
            ChartModel.Series(name: series.name, values: order.map { series.values[$0] })
        }
        categories = order.map { categories[$0] }
    }

    /// Where each year has several measures, each of them is a series of its own.
    private mutating func partMeasures(_ columns: [FigureTable.Column]) {
        let measures = columns.compactMap(\.measure).uniqued
        guard measures.count > 1 else { return }
        let places = columns.compactMap(\.place).uniqued
        let isOne = series.count == 1
        series = series.flatMap { series in
            measures.map { measure in
                let values = places.map { place in
                    zip(columns, series.values).first { $0.0.measure == measure && $0.0.place == place }?.1 ?? .none
                }
                return ChartModel.Series(name: isOne ? measure : "\(series.name): \(measure)", values: values)
            }
        }
        categories = places.map { ChartModel.Category(label: $0, group: nil) }
    }

    /// Years that were listed newest first run from the oldest to the newest along a line.
    private mutating func runAlongTime() {
        guard isCategoryTime else { return }
        let order = categories.indices.sorted { categories[$0].label < categories[$1].label }
        series = series.map { series in
            ChartModel.Series(name: series.name, values: order.map { series.values[$0] })
        }
        categories = order.map { categories[$0] }
    }
}

extension String {
    fileprivate var isOther: Bool { ["other", "others"].contains(lowercased()) }
}

extension FigureTable {
    /// What is drawn: neither totals nor the parts of one.
    package var bodyRows: [Row] { rows.filter { $0.role == .body || $0.role == .other } }

    /// Whether readers see nothing but that there is nothing.
    package func isOfNothing(drawnAs style: ChartStyle?) -> Bool {
        bodyRows.isEmpty || style.map { ChartModel(style: $0, table: self).isEmpty } ?? false
    }
}

extension FigureTable.Row {
    /// The cell behind a column's, which is its share of something.
    fileprivate func share(beside column: Int) -> Figure? { cells[(column + 1)...].first }
}
