import Aggregation

/// How a table is fitted to the width of paper: as it is, in smaller type, sideways.
struct PaperWidth {
    let table: FigureTable

    private struct Fit {
        /// For the style sheets.
        let styles: [String]
        /// In points.
        let width: Double
        let textSize: Double
        let padding: Double
    }

    /// Of A4 with its margins, the most readable first.
    private static let fits = [
        Fit(styles: [], width: 450, textSize: 9.5, padding: 8.5),
        Fit(styles: ["dense"], width: 450, textSize: 8, padding: 5),
        Fit(styles: ["landscape"], width: 700, textSize: 9.5, padding: 8.5),
        Fit(styles: ["landscape", "dense"], width: 700, textSize: 8, padding: 5),
    ]

    /// The classes of the first that fits. Where none does, the smallest type, sideways.
    func styles(sideways: Bool) -> [String] {
        let fits = Self.fits.filter { !sideways || $0.styles.contains("landscape") }
        return fits.first { width($0) <= $0.width }?.styles ?? ["landscape", "densest"]
    }

    /// The least width of a table whose lines are broken wherever they may be.
    private func width(_ fit: Fit) -> Double {
        let labels = table.rows.map(\.label) + [table.rowHeading]
        let first = max(90, widest(labels.flatMap(words), fit))
        return table.columns.indices.reduce(first + fit.padding) { width, column in
            let heading = widest(words(table.columns[column].heading), fit)
            let cells = table.rows.flatMap { TableWriter.lines(of: $0.cells[column], $0.bracket(column)) }
            return width + max(heading, widest(cells, fit)) + fit.padding
        }
    }

    private func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

    private func widest(_ texts: [String], _ fit: Fit) -> Double {
        texts.map { TextMetrics.width($0, size: fit.textSize) }.max() ?? 0
    }
}
