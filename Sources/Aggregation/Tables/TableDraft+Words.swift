import Casework

extension TableDraft {
    func headings(valueColumns: Int) -> [FigureTable.Column] {
        var headings: [FigureTable.Column] = []
        for column in columns.items {
            headings.append(FigureTable.Column(heading: column.label, role: column.role == .total ? .total : .value))
            if request.share != nil {
                headings.append(FigureTable.Column(heading: "\(column.label) (%)", role: .share))
            }
        }
        if let change = request.change, valueColumns >= 2 {
            let earlier = columns.items[valueColumns - 2].label
            headings += change.functions.map { name in
                FigureTable.Column(heading: "\(TableRequest.Change.heading(of: name)) from \(earlier)", role: .change)
            }
        }
        return headings
    }

    /// "Complaints received: stage records with a date received in the period".
    func measureText(_ figures: [[Figure]]) -> String {
        var parts: [String] = []
        for figure in figures.flatMap({ $0 }).filter({ !$0.title.isEmpty && !$0.title.contains(", ") }) {
            let text = figure.base.isEmpty ? figure.title : "\(figure.title): \(figure.base)"
            if !parts.contains(text), parts.count < 3 { parts.append(text) }
        }
        return parts.joined(separator: "; ")
    }

    func period(_ evaluator: Evaluator) -> String {
        let labels =
            (rows.items + columns.items).filter { $0.filter?.dimension == "year" }
            .flatMap { $0.filter?.values ?? [] } + (context.filters["year"] ?? [])
        let years = labels.compactMap {
            ReportingYear(label: $0, firstMonth: evaluator.report.settings.year.firstMonth)
        }
        let last = years.max() ?? evaluator.report.settings.year
        return TimeSpan(years: [years.min() ?? last, last]).dates
    }

    func source(_ evaluator: Evaluator) -> String {
        let expressions = measures + (rows.items + columns.items).compactMap(\.expression)
        var names: [String] = []
        for kind in expressions.flatMap({ evaluator.kinds(in: $0) }) where !names.contains(kind.sourceName) {
            names.append(kind.sourceName)
        }
        return names.joinedInProse.capitalisedFirst
    }

    mutating func addAutomaticNotes(_ figures: [[Figure]], _ evaluator: inout Evaluator) {
        let hasTotals = rows.items.last?.role == .total
        if let dimension = rows.dimension, evaluator.hasSeveral(dimension, in: measures),
            hasTotals || request.share != nil
        {
            notes.append(
                "A complaint can have more than one \(rows.heading.loweredFirst). It is counted once under each, so the"
                    + " rows add up to more than the total."
            )
        }
        if rows.dimension == "stage" || columns.dimension == "stage", request.totals != .none {
            notes.append("A complaint that went through more than one stage is counted at each of them.")
        }
        if request.share == .column, sharesMissHundred(figures) {
            notes.append("Percentages do not add up to 100 because each is rounded.")
        }
    }

    /// Whether the printed shares of a column's rows come to something other than 100%.
    func sharesMissHundred(_ figures: [[Figure]]) -> Bool {
        let body = zip(rows.items, figures).filter { $0.0.role != .total }.map(\.1)
        guard let width = body.first?.count else { return false }
        return stride(from: 1, to: width, by: 2).contains { column in
            let printed = body.compactMap { row -> Int? in
                guard column < row.count, case .share = row[column].value else { return nil }
                return row[column].value.number?.multiplied(by: Ratio(100))?.rounded()
            }
            return printed.count == body.count && !(printed.reduce(0, +) == 100)
        }
    }
}

extension Evaluator {
    /// Whether records can have several values of a dimension.
    func hasSeveral(_ dimension: String, in measures: [Expression]) -> Bool {
        measures.flatMap { kinds(in: $0) }.contains { kind in
            if case .category(let column)? = report.records[kind]?.columns[dimension] {
                return column.cells?.contains { $0.count > 1 } ?? false
            }
            return false
        }
    }
}
