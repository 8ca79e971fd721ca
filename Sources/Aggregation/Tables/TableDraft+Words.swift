import Casework
import Language
import Narrative

extension TableDraft {
    /// One a cell of the rows.
    func headings(_ lines: [FigureTable.Row]) -> [FigureTable.Column] {
        var headings: [FigureTable.Column] = []
        for column in columns.items {
            let role: FigureTable.Column.Role =
                switch column.role {
                case .total: .total
                case .subtotal: .subtotal
                case .body, .other: .value
                }
            let earlier = lines.lazy.compactMap { $0.bracket(headings.count)?.period }.first
            headings.append(
                FigureTable.Column(
                    heading: column.label, role: role, showsParts: !request.show.isEmpty, bracketPeriod: earlier))
            if let share = request.share, request.show.isEmpty {
                headings.append(FigureTable.Column(heading: column.label + share.suffix, role: .share))
            }
        }
        return headings + changeHeadings
    }

    private var changeHeadings: [FigureTable.Column] {
        let count = columns.measureCount
        guard let change = request.change, valueColumns >= 2 * count else { return [] }
        return columns.items[(valueColumns - 2 * count)..<(valueColumns - count)].flatMap { earlier in
            change.functions.map { name in
                let heading = "\(TableRequest.Change.heading(of: name)) from "
                return FigureTable.Column(heading: heading + earlier.label, role: .change)
            }
        }
    }

    /// "Complaints received: stage records with a date received in the period", of all cells that are neither shares
    /// nor changes. Measures that count by the same date are named together; where there are many dates, without them.
    /// Then what all cells are restricted to.
    func measureText(
        _ lines: [FigureTable.Row], under headings: [FigureTable.Column], _ evaluator: Evaluator
    ) -> String {
        var bases: [String] = []
        var titles: [String: [String]] = [:]
        for line in lines {
            for (figure, heading) in zip(line.cells, headings) where heading.isMeasured && !figure.title.isEmpty {
                if titles[figure.base] == nil { bases.append(figure.base) }
                if titles[figure.base]?.contains(figure.title) ?? false { continue }
                titles[figure.base, default: []].append(figure.title)
            }
        }
        let isLong = bases.count > TableDraft.mostBases
        let parts =
            isLong
            ? [bases.flatMap { titles[$0] ?? [] }.joinedAsSentence]
            : bases.map { base in
                let names = titles[base] ?? []
                return base.isEmpty ? names.joinedAsSentence : "\(names.joinedAsSentence): \(base)"
            }
        let left = request.exclusions.map { exclusion in
            "without \(exclusion.dimension): \(exclusion.values.joined(separator: ", "))"
        }
        let day = request.statusDate.map { "on \($0.text)" } ?? "at the end of each year"
        let isJoined = lines.contains { $0.cells.contains(where: \.isPublished) }
        let status =
            usesStatus ? ["with their status \(day)" + (isJoined ? ", in published years as published" : "")] : []
        let restriction = restriction(lines, under: headings, evaluator)
        let only = restriction.isEmpty || parts.contains { $0.contains(restriction) } ? [] : [restriction]
        return (parts + only + status + left).joined(separator: "; ")
    }

    private var usesStatus: Bool { looksAtStatus || request.statusDate != nil }

    /// "1 April 2023 to 31 March 2025", or "quarter 1 of 2023/24 to 2024/25" where the days would say too much.
    func period(_ evaluator: Evaluator) -> String {
        let years = spans.flatMap(\.years)
        let last = years.max() ?? evaluator.report.settings.year
        let isWhole = spans.isEmpty || spans.contains { $0.quarters.isEmpty }
        let quarters = isWhole ? [] : Set(spans.flatMap(\.quarters)).sorted()
        let span = TimeSpan(years: years + [last], quarters: quarters.count == 4 ? [] : quarters)
        return span.isUnbroken ? span.dates : span.label
    }

    func source(_ evaluator: Evaluator) -> String {
        let expressions = measures + (rows.items + columns.items).compactMap(\.expression)
        var names: [String] = []
        for kind in expressions.flatMap({ evaluator.kinds(in: $0) }) where !names.contains(kind.sourceName) {
            names.append(kind.sourceName)
        }
        let own = names.filter { $0.hasPrefix(TableDraft.ownSource) }
        if own.count > TableDraft.mostBases {
            names = ["\(TableDraft.ownSource) own records"] + names.filter { !own.contains($0) }
        }
        return names.joinedInProse.capitalisedFirst
    }

    /// How many measures' bases, and sources, a caption names each.
    private static let mostBases = 3
    private static let ownSource = "the council's"

    mutating func addAutomaticNotes(_ lines: [FigureTable.Row], _ evaluator: inout Evaluator) {
        let hasTotals = rows.items.last?.role == .total
        if let dimension = rows.dimension, evaluator.hasSeveral(dimension, in: measures),
            hasTotals ? rowsExceedTotal(lines) : request.share != nil
        {
            addNote(
                "A complaint can have more than one \(rows.heading.loweredFirst). It is counted once under each, so the"
                    + " rows add up to more than the total."
            )
        }
        for note in limitNotes(lines, evaluator) { addNote(note) }
        if rows.dimension == "stage" || columns.dimension == "stage", request.totals != .none {
            addNote("A complaint that went through more than one stage is counted at each of them.")
        }
        if request.share == .column ? sharesMissHundred(lines) : request.share == .row && rowsMissHundred(lines) {
            addNote("Percentages do not add up to 100 because each is rounded.")
        }
    }

    /// Whether the rows of a column come to more than its total, where both can be added.
    private func rowsExceedTotal(_ lines: [FigureTable.Row]) -> Bool {
        guard let total = lines.last(where: { $0.role == .total }) else { return false }
        let body = lines.filter { $0.role == .body || $0.role == .other }
        return total.cells.indices.contains { column in
            let parts = body.compactMap { $0.cells[column].value.partNumber }
            guard let whole = total.cells[column].value.partNumber, parts.count == body.count else { return false }
            return parts.reduce(Ratio(0)) { sum, part in sum.adding(part) ?? sum } > whole
        }
    }

    /// Whether the printed shares of a row come to something other than 100%, though their parts are all of the whole.
    private func rowsMissHundred(_ lines: [FigureTable.Row]) -> Bool {
        lines.contains { line in
            let items = columns.items.enumerated().filter { $0.element.role == .body || $0.element.role == .other }
            let step = request.show.isEmpty ? 2 : 1
            let shares = items.compactMap { index, _ -> (part: Ratio, whole: Ratio)? in
                let cell = index * step + step - 1
                guard line.cells.indices.contains(cell),
                    case .share(let part, let whole) = line.cells[cell].value
                else { return nil }
                return (part, whole)
            }
            guard shares.count == items.count, let whole = shares.first?.whole,
                shares.allSatisfy({ $0.whole == whole }),
                shares.reduce(Ratio(0), { $0.adding($1.part) ?? $0 }) == whole
            else { return false }
            let printed = shares.compactMap { $0.part.divided(by: $0.whole)?.rounded(decimals: 2) }
            return printed.reduce(0, +) != 100
        }
    }

    private mutating func addNote(_ text: String) { notes.append(TableRequest.Note(text)) }

    /// Whether the printed shares of a column's rows come to something other than 100%.
    private func sharesMissHundred(_ lines: [FigureTable.Row]) -> Bool {
        let body = lines.filter { $0.role == .body || $0.role == .other }
        guard let width = body.first?.cells.count else { return false }
        let step = request.show.isEmpty ? 2 : 1
        return stride(from: step - 1, to: width, by: step).contains { column in
            let printed = body.compactMap { row -> Int? in
                guard column < row.cells.count, case .share = row.cells[column].value else { return nil }
                return row.cells[column].value.number?.multiplied(by: Ratio(100))?.rounded()
            }
            return printed.count == body.count && !(printed.reduce(0, +) == 100)
        }
    }
}

extension [String] {
    /// "Complaints received, contacts received and compliments received".
    fileprivate var joinedAsSentence: String {
        (prefix(1) + dropFirst().map(\.loweredFirst)).joinedInProse
    }
}

extension FigureValue {
    /// Of what can be added up: a count, money, or the number of which a share is printed beside it.
    fileprivate var partNumber: Ratio? {
        switch self {
        case .count, .money: number
        case .share(let numerator, _): numerator
        default: nil
        }
    }
}

extension FigureTable.Column {
    var isMeasured: Bool { role == .value || role == .total || role == .subtotal }
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
