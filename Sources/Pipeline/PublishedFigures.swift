import Language
import Aggregation
import Narrative
import Casework
import Starting

extension Report {
    /// The figures of the report's own year that its published words print: counts, sums, shares, days and rates.
    func published(_ figures: Figures) -> [PublishedFigure] {
        let source = "\(settings.title) \(settings.year.label)"
        let tiles = settings.keyFigures.flatMap { [$0.value] + ($0.detail.map { [$0] } ?? []) }
        var seen: Set<String> = []
        return (tiles + published.flatMap(\.expressions)).compactMap { figures.expressions[$0.text] }
            .filter { seen.insert($0.expression.withoutWords).inserted }.compactMap { placed in
                guard let figure = number(behind: placed), figure.period == settings.year.label,
                    let value = figure.printedNumber
                else { return nil }
                return PublishedFigure(
                    year: settings.year.label, measure: figure.measureName(in: settings.year), value: value,
                    source: source
                )
            }
    }

    /// What was printed in words or in part ("four", "2 of 8") is worked out again as a figure.
    private func number(behind placed: Figure) -> Figure? {
        let bare = placed.expression.withoutWords
        guard bare != placed.expression else { return placed }
        // It had no error when it was a part of the figure that is placed.
        return try? explain(bare, in: self).figure
    }

    /// The records of the kind `history`, in the order of their file.
    var publishedEarlier: [PublishedFigure] {
        guard let table = records[.history], let years = table.texts("year"), let measures = table.texts("measure"),
            case .number(let values)? = table.columns["value"]
        else { return [] }
        let sources = table.texts("source")
        let others = table.columns.keys.filter { !["year", "measure", "value", "source"].contains($0) }
            .compactMap { field in table.texts(field).map { (field, $0) } }
        let bases = if case .number(let bases)? = table.columns["of"] { bases } else { NumberColumn?.none }
        return (0..<table.rowCount).map { row in
            var cells = Dictionary(uniqueKeysWithValues: others.map { ($0.0, $0.1[row]) }).filter { !$0.value.isEmpty }
            cells["of"] = bases.flatMap { number($0, row) }
            return PublishedFigure(
                year: years[row], measure: measures[row], value: number(values, row) ?? "",
                source: sources?[row] ?? "", others: cells
            )
        }
    }

    private func number(_ column: NumberColumn, _ row: Int) -> String? {
        guard column.millionths[row] != NumberColumn.missing else { return nil }
        return Ratio(column.millionths[row], over: NumberColumn.scale).map { plain($0) }
    }

    private func plain(_ number: Ratio) -> String {
        FigureValue.number(number, decimals: 6).machineText ?? ""
    }
}

extension RecordTable {
    /// The values of a category, one a row; nil where there is no such.
    fileprivate func texts(_ field: String) -> [String]? {
        guard case .category(let column)? = columns[field] else { return nil }
        return column.codes.map { column.labels[Int(column.cells?[Int($0)].first ?? $0)] }
    }
}

extension Figure {
    /// The number as it was printed, without signs and units; nil for what is none.
    fileprivate var printedNumber: String? {
        switch value {
        case .count, .share, .money, .days, .number: break
        case .percentage, .points, .words, .notApplicable, .notAvailable: return nil
        }
        let number = text.prefix { $0 != " " }.map { $0 == "−" ? "-" : $0 }.filter { !"£,%".contains($0) }
        return String(number)
    }

    /// The expression without its year. Quotation marks would end the text in which it is named.
    fileprivate func measureName(in year: ReportingYear) -> String {
        let bare = expression.replacing("(year: \(year.label))", with: "").replacing(", year: \(year.label)", with: "")
            .replacing("\"", with: "")
        if case .share = value { return "percent(\(bare))" }
        return bare
    }
}

extension String {
    /// Without the functions around it that only change how a number is printed.
    fileprivate var withoutWords: String {
        for name in ["words(", "capital(", "percent(", "part("] where hasPrefix(name) && closesAtItsEnd(name) {
            return String(dropFirst(name.count).dropLast()).withoutWords
        }
        return self
    }

    /// Whether the bracket that a function opens is closed by the last character.
    private func closesAtItsEnd(_ name: String) -> Bool {
        var depth = 0
        for (offset, character) in enumerated() {
            if character == "(" { depth += 1 } else if character == ")" { depth -= 1 }
            if depth == 0, offset >= name.count { return offset == count - 1 }
        }
        return false
    }
}
