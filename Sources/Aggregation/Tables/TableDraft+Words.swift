import Casework
import Language
import Narrative

extension TableDraft {
    /// One a cell of the rows.
    func headings(_ lines: [FigureTable.Row], _ evaluator: Evaluator) -> [FigureTable.Column] {
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
                    heading: column.label, role: role,
                    showsParts: showsParts(column, lines.map { $0.cells[headings.count] }, evaluator),
                    isShared: request.share != nil && !request.show.isEmpty, bracketPeriod: earlier,
                    measure: column.measureLabel, place: column.place))
            if let share = request.share, request.show.isEmpty {
                headings.append(FigureTable.Column(heading: column.label + share.suffix, role: .share))
            }
        }
        return headings + changeHeadings
    }

    /// Whether there is a share among a column's cells, or would be if there were records.
    private func showsParts(_ column: AxisItem, _ cells: [Figure], _ evaluator: Evaluator) -> Bool {
        guard !request.show.isEmpty else { return false }
        let expressions = column.expression.map { [$0] } ?? measures + rows.items.compactMap(\.expression)
        return expressions.contains { evaluator.valueUnit(of: $0) == .share }
            || cells.contains { if case .share = $0.value { true } else { false } }
    }

    private var changeHeadings: [FigureTable.Column] {
        guard let change = request.change, let years = comparedColumns else { return [] }
        return years.earlier.flatMap { earlier in
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
        let isByQuarter = [rows.dimension, columns.dimension].contains(.quarter) || context.quarters != nil
        let day =
            request.statusDate.map { "on \($0.text)" } ?? "at the end of each \(isByQuarter ? "quarter" : "year")"
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
        let firstMonth = evaluator.report.settings.year.firstMonth
        let shown = (rows.years + columns.years).compactMap { ReportingYear(label: $0, firstMonth: firstMonth) }
        let years = spans.flatMap(\.years) + shown
        let last = years.max() ?? evaluator.report.settings.year
        let isWhole = spans.isEmpty || spans.contains { $0.quarters.isEmpty }
        let quarters = isWhole ? [] : Set(spans.flatMap(\.quarters)).sorted()
        let span = TimeSpan(years: years + [last], quarters: quarters.count == 4 ? [] : quarters)
        return span.isUnbroken ? span.dates : span.label
    }

    func source(_ evaluator: Evaluator) -> String {
        let expressions = measures + (rows.items + columns.items).compactMap(\.expression)
        var names: [String] = []
        var days: [Day] = []
        for kind in expressions.flatMap({ evaluator.kinds(in: $0) }) {
            let name = evaluator.report.sourceName(of: kind)
            if !names.contains(name) { names.append(name) }
            if let day = evaluator.report.records[kind]?.taken { days.append(day) }
        }
        let own = names.filter { $0.hasPrefix(TableDraft.ownSource) }
        if own.count > TableDraft.mostBases {
            let all = "\(TableDraft.ownSource) own records" + Report.words(heldOn: days.min())
            names = [all] + names.filter { !own.contains($0) }
        }
        return names.joinedInProse.capitalisedFirst
    }

    /// How many measures' bases, and sources, a caption names each.
    private static let mostBases = 3
    private static let ownSource = "the council's"
}

extension [String] {
    /// "Complaints received, contacts received and compliments received".
    fileprivate var joinedAsSentence: String {
        (prefix(1) + dropFirst().map(\.loweredFirst)).joinedInProse
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
