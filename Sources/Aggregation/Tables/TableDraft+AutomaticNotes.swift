import Casework
import Language
import Narrative

extension TableDraft {
    /// What readers must know to add up the figures that they see.
    mutating func addAutomaticNotes(_ lines: [FigureTable.Row], _ evaluator: inout Evaluator) {
        addRoundingNotes(lines, evaluator)
        addSumNote(of: rows, "rows", sums(down: lines), evaluator)
        addSumNote(of: columns, "columns", sums(along: lines), evaluator)
        addOverlapNote(lines, evaluator)
        for note in limitNotes(lines, evaluator) { addNote(note) }
        if rows.dimension == .stage || columns.dimension == .stage, request.totals != .none {
            addNote("A complaint that went through more than one stage is counted at each of them.")
        }
        if hasHiddenChanges { addNote("Changes are worked out before rounding.") }
        if percentagesMissHundred(lines) {
            addNote("Percentages do not add up to 100 because each is rounded.")
        }
    }

    mutating func addNote(_ text: String) { notes.append(TableRequest.Note(text)) }

    /// Parts that stand below or beside each other, and the whole that is printed with them.
    private struct Sum {
        let parts: [FigureValue]
        let whole: FigureValue?

        /// Nil: they can't be added up.
        var total: Ratio? {
            let numbers = parts.compactMap(\.partNumber)
            guard numbers.count == parts.count else { return nil }
            return numbers.reduce(Ratio(0)) { sum, number in sum.flatMap { $0.adding(number) } }
        }

        /// Of shares, what all of them are shares of.
        var base: Ratio? {
            let bases = Set(parts.map(\.shareBase))
            return bases.count == 1 ? bases.first ?? nil : nil
        }

        var exceedsWhole: Bool {
            guard let total, let whole = whole?.partNumber ?? base else { return false }
            return total > whole
        }

        var missesWhole: Bool {
            guard let total, let whole = whole?.partNumber else { return false }
            return total != whole
        }
    }

    /// The rows of each column, with the total of the column where there is one.
    private func sums(down lines: [FigureTable.Row]) -> [Sum] {
        let body = lines.filter { $0.role == .body || $0.role == .other }
        let total = lines.last { $0.role == .total }
        let isShared = request.share == .column
        guard let first = body.first, total != nil || isShared else { return [] }
        return first.cells.indices.flatMap { column in
            let brackets = body.compactMap { $0.bracket(column)?.summand }
            return [Sum(parts: body.map { $0.cells[column].summand }, whole: total?.cells[column].summand)]
                + (brackets.isEmpty ? [] : [Sum(parts: brackets, whole: total?.bracket(column)?.summand)])
        }
    }

    /// The columns of each row, measure by measure, with their total where there is one.
    private func sums(along lines: [FigureTable.Row]) -> [Sum] {
        guard columns.dimension != nil, [.rows, .both].contains(request.totals) || request.share == .row else {
            return []
        }
        let step = request.share != nil && request.show.isEmpty ? 2 : 1
        let measures = Set(columns.items.map(\.measureLabel))
        return lines.flatMap { line in
            measures.flatMap { measure in
                (0..<step).map { offset in
                    let own = columns.items.indices.filter { columns.items[$0].measureLabel == measure }
                    let parts = own.filter { columns.items[$0].isPart }.map { line.cells[$0 * step + offset].value }
                    let whole = own.last { columns.items[$0].role == .total }
                    return Sum(parts: parts, whole: whole.map { line.cells[$0 * step + offset].value })
                }
            }
        }
    }

    private mutating func addSumNote(
        of axis: TableAxis, _ parts: String, _ sums: [Sum], _ evaluator: Evaluator
    ) {
        guard let dimension = axis.dimension, evaluator.hasSeveral(dimension, in: allExpressions),
            sums.contains(where: \.exceedsWhole)
        else { return }
        let record = allExpressions.flatMap { evaluator.kinds(in: $0) }.contains(.cases) ? "complaint" : "record"
        addNote(
            "A \(record) can have more than one \(axis.heading.loweredFirst). It is counted once under each, so the"
                + " \(parts) add up to more than the total.")
    }

    /// What stands in several rows or columns for another reason: a person's complaint with several stage records, values
    /// that were listed twice under different names.
    private mutating func addOverlapNote(_ lines: [FigureTable.Row], _ evaluator: Evaluator) {
        let explained = [rows.dimension, columns.dimension].compactMap { $0 }
            .contains { $0 == .stage || evaluator.hasSeveral($0, in: allExpressions) }
        let isRounded = allExpressions.contains { evaluator.rounding(of: $0) != nil }
        guard !explained, !isRounded, allExpressions.allSatisfy({ evaluator.isSum($0) }),
            (sums(down: lines) + sums(along: lines)).contains(where: \.missesWhole)
        else { return }
        addNote("Figures do not add up to the total: what stands under several of them is counted once in it.")
    }

    var allExpressions: [Expression] { measures + (rows.items + columns.items).compactMap(\.expression) }

    /// How figures are rounded by their expressions, and whether that shows in their sums.
    private mutating func addRoundingNotes(_ lines: [FigureTable.Row], _ evaluator: Evaluator) {
        let steps = allExpressions.compactMap { evaluator.rounding(of: $0) }.uniqued
        guard !steps.isEmpty else { return }
        func overlaps(_ axis: TableAxis) -> Bool {
            axis.dimension.map { evaluator.hasSeveral($0, in: allExpressions) } ?? false
        }
        let isMissed =
            !overlaps(rows) && sums(down: lines).contains(where: \.missesWhole)
            || !overlaps(columns) && sums(along: lines).contains(where: \.missesWhole)
        let isSummed = lines.contains { $0.role == .total } || columns.items.contains { $0.role == .total }
        let isExactSum = isSummed && allExpressions.allSatisfy { evaluator.isSum($0) }
        for step in steps {
            let miss = isMissed ? ", so they do not add up to the total" : ""
            let sum = isExactSum ? ". A total is the exact sum, rounded once" : ""
            addNote("Figures that are \(step) are rounded each by itself\(miss)\(sum).")
        }
    }

    /// Whether printed shares come to something other than 100%, though their parts are all of the whole.
    private func percentagesMissHundred(_ lines: [FigureTable.Row]) -> Bool {
        func misses(_ parts: [Figure]) -> Bool {
            let sum = Sum(parts: parts.map(\.value), whole: nil)
            guard !parts.isEmpty, let base = sum.base, base > Ratio(0), sum.total == base else { return false }
            let printed = parts.compactMap { figure -> Int? in
                figure.value.number?.multiplied(by: Ratio(100))?.rounded(decimals: shareDecimals)
            }
            return printed.count == parts.count
                && printed.reduce(0, +) != 100 * Ratio.power(ofTen: shareDecimals)
        }
        let body = lines.filter { $0.role == .body || $0.role == .other }
        switch request.share {
        case .column?:
            return (body.first?.cells.indices ?? 0..<0).contains { column in misses(body.map { $0.cells[column] }) }
        case .row?:
            let step = request.show.isEmpty ? 2 : 1
            let measures = Set(columns.items.map(\.measureLabel))
            return lines.contains { line in
                measures.contains { measure in
                    let own = columns.items.indices.filter {
                        columns.items[$0].isPart && columns.items[$0].measureLabel == measure
                    }
                    return misses(own.map { line.cells[$0 * step + step - 1] })
                }
            }
        default: return false
        }
    }
}

extension Figure {
    /// What is added up of it: of a share of nothing, its number.
    fileprivate var summand: FigureValue { shareless ?? valueInPounds }

    /// As money beside it counts: the parts of a share of money are pence.
    var valueInPounds: FigureValue {
        guard isShareOfMoney, case .share(let part, let whole) = value, let pounds = part.divided(by: Ratio(100)),
            let wholePounds = whole.divided(by: Ratio(100))
        else { return value }
        return .share(numerator: pounds, denominator: wholePounds)
    }
}

extension FigureValue {
    /// Of what can be added up: a count, money, or the number of which a share is printed beside it.
    var partNumber: Ratio? {
        switch self {
        case .count, .money: number
        case .share(let numerator, _): numerator
        default: nil
        }
    }

    /// What a share is of.
    fileprivate var shareBase: Ratio? {
        if case .share(_, let denominator) = self { denominator } else { nil }
    }
}

extension Evaluator {
    /// Whether records can have several values of a dimension.
    func hasSeveral(_ dimension: Field, in measures: [Expression]) -> Bool {
        measures.flatMap { kinds(in: $0) }.contains { kind in
            if case .category(let column)? = report.records[kind]?.columns[dimension] {
                return column.cells?.contains { $0.count > 1 } ?? false
            }
            return false
        }
    }
}
