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

    /// "Complaints received: stage records with a date received in the period", of the cells that are neither shares
    /// nor changes.
    func measureText(_ figures: [[Figure]], under headings: [FigureTable.Column]) -> String {
        var parts: [String] = []
        for row in figures {
            for (figure, heading) in zip(row, headings) where heading.isMeasured && !figure.title.isEmpty {
                let text = figure.base.isEmpty ? figure.title : "\(figure.title): \(figure.base)"
                if !parts.contains(text), parts.count < 3 { parts.append(text) }
            }
        }
        return parts.joined(separator: "; ")
    }

    /// "1 April 2023 to 31 March 2025", or "quarter 1 of 2023/24 to 2024/25" where the days would say too much.
    func period(_ evaluator: Evaluator) -> String {
        let years = spans.flatMap(\.years)
        let last = years.max() ?? evaluator.report.settings.year
        let isWhole = spans.isEmpty || spans.contains { $0.quarters.isEmpty }
        let quarters = isWhole ? [] : Set(spans.flatMap(\.quarters)).sorted()
        let span = TimeSpan(years: [years.min() ?? last, last], quarters: quarters.count == 4 ? [] : quarters)
        return span.isUnbroken ? span.dates : span.label
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

extension FigureTable.Column {
    var isMeasured: Bool { role == .value || role == .total }
}

extension TimeSpan {
    /// Whether its first and last day say it all.
    fileprivate var isUnbroken: Bool {
        guard let first = quarters.min(), let last = quarters.max() else { return true }
        return Set(years).count == 1 && last - first + 1 == quarters.count
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
