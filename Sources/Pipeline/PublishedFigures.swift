import Aggregation
import Casework
import Language
import Narrative
import Starting

extension Report {
    /// The figures of the report's own year that its published words print: counts, sums, shares, days and rates. What is
    /// printed in words or in part ("four", "2 of 8") is the figure that they mention.
    func published(_ figures: Figures) -> [PublishedFigure] {
        let source = "\(settings.title) \(settings.year.label)"
        var seen: Set<Expression> = []
        return figures.publication.statements.compactMap { statement in
            guard statement.isInPublishedWords, let derivation = statement.figure.derivation,
                !derivation.isPrintedOtherwise, statement.figure.period == settings.year.label,
                let value = statement.figure.printedNumber, seen.insert(derivation).inserted
            else { return nil }
            return PublishedFigure(
                year: settings.year.label, measure: statement.figure.measureName(derivation, in: settings.year),
                value: value, source: source)
        }
    }

    /// The records of the kind `history`, in the order of their file.
    var publishedEarlier: [PublishedFigure] {
        guard let table = records[.history], let years = table.texts(.year), let measures = table.texts(.measure),
            case .number(let values)? = table.columns[.value]
        else { return [] }
        let sources = table.texts(.source)
        let others = table.columns.keys.filter { ![.year, .measure, .value, .source].contains($0) }
            .compactMap { field in table.texts(field).map { (field, $0) } }
        let bases = if case .number(let bases)? = table.columns[.of] { bases } else { NumberColumn?.none }
        return (0..<table.rowCount).map { row in
            var cells = Dictionary(uniqueKeysWithValues: others.map { ($0.0, $0.1[row]) }).filter { !$0.value.isEmpty }
            cells[.of] = bases.flatMap { number($0, row) }
            return PublishedFigure(
                year: years[row], measure: measures[row], value: number(values, row) ?? "",
                source: sources?[row] ?? "", others: cells
            )
        }
    }

    private func number(_ column: NumberColumn, _ row: Int) -> String? {
        switch column.millionths[row] {
        case NumberColumn.missing: return nil
        case NumberColumn.notAvailable: return "x"
        case NumberColumn.notApplicable: return "z"
        default: break
        }
        return Ratio(column.millionths[row], over: NumberColumn.scale).map { plain($0) }
    }

    private func plain(_ number: Ratio) -> String {
        FigureValue.number(number, decimals: 6).machineText ?? ""
    }
}

extension RecordTable {
    /// The values of a category, one a row; nil where there is no such.
    fileprivate func texts(_ field: Field) -> [String]? {
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

    /// The expression without its year. Quotation marks would end the text in which it is named; curly ones stand where a
    /// value has signs of the language in it.
    fileprivate func measureName(_ derivation: Expression, in year: ReportingYear) -> String {
        let parts = derivation.without(year: year.label).source.split(separator: "\"", omittingEmptySubsequences: false)
        let bare = parts.enumerated().map { index, part in
            index.isMultiple(of: 2) || !part.contains { ",:()[]+*".contains($0) } ? String(part) : "“\(part)”"
        }.joined()
        if case .share = value { return "percent(\(bare))" }
        return bare
    }
}

extension Statement {
    fileprivate var isInPublishedWords: Bool {
        switch place.part {
        case .keyFigures, .section, .paper(isPublic: true): isProse || form == .mention
        case .paper(isPublic: false), .series: false
        }
    }
}
