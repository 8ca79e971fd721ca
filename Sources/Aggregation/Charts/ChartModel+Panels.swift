import Casework
package import Narrative

extension ChartModel {
    /// A model for each group of rows, or for each row; all have the same series and categories, and room for the
    /// values of all.
    package static func panels(style: ChartStyle, table: FigureTable) -> [(name: String, model: ChartModel)] {
        let rows = table.bodyRows
        var names: [String] = []
        var groups: [String: [FigureTable.Row]] = [:]
        var labels: [String] = []
        for row in rows {
            let name = row.group ?? row.label
            if groups[name] == nil { names.append(name) }
            groups[name, default: []].append(row)
            if !labels.contains(row.label) { labels.append(row.label) }
        }
        // A group that is one row, under its own name, stands beside others with the rows of all.
        let isGrouped = rows.contains { $0.group != nil }
        let filled = names.map { name -> (name: String, rows: [FigureTable.Row]) in
            let own = groups[name] ?? []
            guard isGrouped, let first = own.first else { return (name, own) }
            // A row that a group lacks has nothing in it.
            return (name, labels.map { label in own.first { $0.label == label } ?? .empty(label, like: first) })
        }
        // All have the same series: those that have something in one of them.
        let drawn = filled.flatMap { ChartModel(style: style, table: table, rows: $0.rows).series.map(\.name) }
        let models = filled.map { name, rows in
            (name: name, model: ChartModel(style: style, table: table, rows: rows, series: drawn))
        }
        let isStacked = style.kind == .stacked || style.kind == .stackedBars
        let values = models.flatMap { panel in
            isStacked
                ? panel.model.categories.indices.map { panel.model.total($0) }
                : panel.model.series.flatMap { $0.values.compactMap(\.number) }
        }
        return models.map { panel in
            var model = panel.model
            model.neighbours = values
            return (panel.name, model)
        }
    }
}

extension FigureTable {
    /// The series of a chart, where they are more than can be told apart by colour, texture, line and marker; else empty.
    func indistinctSeries(drawnAs style: ChartStyle) -> [String] {
        guard !bodyRows.isEmpty else { return [] }
        let models = style.isEach ? ChartModel.panels(style: style, table: self).map(\.model) : []
        let names = (models.isEmpty ? [ChartModel(style: style, table: self)] : models).map { $0.series.map(\.name) }
        return names.first { $0.count > ChartModel.mostSeries } ?? []
    }
}

extension FigureTable.Row {
    fileprivate static func empty(_ label: String, like row: FigureTable.Row) -> FigureTable.Row {
        let none = Figure(
            derivation: nil, title: "", value: .notApplicable, text: "", cellText: "", period: nil, filters: [],
            base: ""
        )
        return FigureTable.Row(label: label, group: row.group, cells: row.cells.map { _ in none })
    }
}
