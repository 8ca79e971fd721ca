import Casework
import Language
import Narrative

extension TableDraft {
    /// `years` is how many years later than the cell's own.
    mutating func answer(
        _ row: AxisItem, _ column: AxisItem, years: Int = 0, _ evaluator: inout Evaluator
    ) -> (Answer, Expression, Context) {
        var inner = column.context(in: row.context(in: context)).shifted(by: years)
        inner.addsGiven = true
        let expression = row.expression ?? column.expression ?? measures.first ?? .text("")
        // What is open at the end of two years is neither their sum nor that of the later one.
        guard !(row.joinsPeriods || column.joinsPeriods) || !isStock(expression, evaluator) else {
            return (Answer(value: .notApplicable, title: "", base: ""), expression, inner)
        }
        guard !evaluator.lacksStage(expression, in: inner) else {
            return (Answer(value: .notApplicable, title: "", base: ""), expression, inner)
        }
        return (answer(expression, in: inner, &evaluator), expression, inner)
    }

    private mutating func answer(
        _ expression: Expression, in context: Context, _ evaluator: inout Evaluator
    ) -> Answer {
        do throws(ExpressionError) {
            try checkYears(expression, against: context, evaluator)
            return try evaluator.markedAnswer(expression, in: context)
        } catch {
            if !errors.contains(where: { $0.summary == error.summary }) { errors.append(error) }
            return Answer(value: .notAvailable, title: "", base: "")
        }
    }

    /// A measure of one certain year says the same under the heading of every other year.
    private func checkYears(
        _ expression: Expression, against context: Context, _ evaluator: Evaluator
    ) throws(ExpressionError) {
        let named = expression.namedYears.compactMap {
            ReportingYear(label: $0, firstMonth: evaluator.report.settings.year.firstMonth)?.label
        }
        guard let years = context.years, let other = named.first(where: { !years.contains($0) }) else { return }
        throw ExpressionError(
            "contradicting-years",
            "The measure names the year \(other), and the row, the column or where another.",
            remedy: "Leave the year out of the measure, or out of the table."
        )
    }

    private mutating func figure(
        _ row: AxisItem, _ column: AxisItem, years: Int = 0, _ evaluator: inout Evaluator
    ) -> Figure {
        evaluator.missesGiven = false
        let (answer, expression, inner) = answer(row, column, years: years, &evaluator)
        if let span = answer.span { spans.insert(span) }
        let written = evaluator.writtenOut(expression, in: inner)
        if evaluator.missesGiven { warnings.append(missing(written, row, column)) }
        noteUnit(of: answer, expression, row, column, evaluator)
        return evaluator.figure(styled(answer, evaluator), written: written)
    }

    private mutating func noteUnit(
        of answer: Answer, _ expression: Expression, _ row: AxisItem, _ column: AxisItem, _ evaluator: Evaluator
    ) {
        guard row.isPart, column.isPart else { return }
        let expected = evaluator.figureUnit(of: expression)
        units.insert(answer, expected: expected, of: name(of: row, column), in: row.label)
    }

    /// What the measure of a cell is called.
    private func name(of row: AxisItem, _ column: AxisItem) -> String {
        if row.expression != nil { return row.label }
        if column.expression != nil { return column.measureLabel ?? column.label }
        return request.measures.first?.label ?? ""
    }

    private func missing(_ expression: Expression, _ row: AxisItem, _ column: AxisItem) -> ExpressionError {
        let group = row.group.map { "\($0.label), " } ?? ""
        return ExpressionError(
            "no-such-figure",
            "\(expression.source) has no figure: row \"\(group)\(row.label)\", column \"\(column.label)\" prints [x].",
            remedy: "Add it to the indicators file, or write x there as its value if it is not available."
        )
    }

    /// Written as the table shows shares. Within or before brackets there are no others.
    private func styled(_ answer: Answer, _ evaluator: Evaluator) -> Answer {
        var styled = answer
        styled.valueText = evaluator.wording.valueText(answer)
        if let text = evaluator.wording.cellText(answer, showing: request.show) { styled.cellText = text }
        if request.bracketsPrevious {
            styled.cellText = evaluator.wording.cellText(styled).replacing(" (", with: ", ").replacing(")", with: "")
        }
        if answer.isRevised { styled.cellText = evaluator.wording.cellText(styled) + " [r]" }
        return styled
    }

    /// The row of figures: values, each with its share where asked for; the total; the change.
    mutating func line(_ index: Int, _ evaluator: inout Evaluator) -> FigureTable.Row {
        let row = rows.items[index]
        let sharesCells = request.share != nil && !request.show.isEmpty
        var cells: [Figure] = []
        var brackets: [Figure?] = []
        for place in columns.items.indices {
            let column = columns.items[place]
            if !sharesCells { cells.append(figure(row, column, &evaluator)) }
            if let share = request.share { cells.append(self.share(share, at: (index, place), &evaluator)) }
            guard request.bracketsPrevious else { continue }
            // The same of a year earlier, behind the first of the column's cells.
            brackets.append(
                sharesCells
                    ? request.share.map { self.share($0, at: (index, place), years: -1, &evaluator) }
                    : figure(row, column, years: -1, &evaluator))
            while brackets.count < cells.count { brackets.append(nil) }
        }
        if let change = request.change { cells += changes(change, row, &evaluator) }
        return FigureTable.Row(
            label: row.label, role: row.role, group: row.standsForGroup ? nil : row.group?.label, cells: cells,
            brackets: brackets
        )
    }

    /// The cell as a share of its column's or its row's total, or of the cell above.
    private mutating func share(
        _ share: TableRequest.Share, at place: (row: Int, column: Int), years: Int = 0, _ evaluator: inout Evaluator
    ) -> Figure {
        let column = columns.items[place.column]
        var (part, expression, inner) = answer(rows.items[place.row], column, years: years, &evaluator)
        noteUnit(of: part, expression, rows.items[place.row], column, evaluator)
        part.title += ", share of the \(share == .above ? "row above" : share.rawValue)"
        if let span = part.span { spans.insert(span) }
        let written = evaluator.writtenOut(expression, in: inner)
        guard let whole = whole(share, at: place, years: years, &evaluator) else {
            // The first row has none above it: its number stands alone, where numbers are shown.
            guard !request.show.contains(.count) else {
                return evaluator.figure(styled(part, evaluator), written: written)
            }
            // No expression says a share of what is not there.
            part.value = .notApplicable
            return evaluator.figure(styled(part, evaluator), written: nil)
        }
        part.marks.formUnion(whole.answer.marks)
        if let numerator = part.value.whole, let denominator = whole.answer.value.whole {
            if case .money = part.value { part.isShareOfMoney = true }
            if denominator.isZero, !request.show.isEmpty { part.shareless = part.value }
            part.value = denominator.isZero ? .notApplicable : .share(numerator: numerator, denominator: denominator)
        } else {
            // A number that is part of no whole, such as what is open of all years, keeps its place all the same.
            if part.value.whole != nil, !request.show.isEmpty { part.shareless = part.value }
            part.value = .notApplicable
        }
        let of = Call.Labelled(label: .of, value: .expression(whole.written), offset: 0)
        let call = Call(name: "share", positional: [written], labelled: [of], offset: 0)
        return evaluator.figure(styled(part, evaluator), written: .call(call))
    }

    /// What a cell is a share of, worked out once for all cells that share it; nil: there is nothing.
    private mutating func whole(
        _ share: TableRequest.Share, at place: (row: Int, column: Int), years: Int, _ evaluator: inout Evaluator
    ) -> Whole? {
        let key = WholeKey(
            row: share == .column ? nil : place.row, column: share == .row ? nil : place.column,
            measure: columns.items[place.column].measureLabel, years: years)
        if let known = wholes[key] { return known }
        let column = columns.items[place.column]
        guard let items = items(share, row: place.row, column: column, evaluator) else { return nil }
        let (answer, expression, inner) = answer(items.row, items.column, years: years, &evaluator)
        let whole = Whole(answer: answer, written: evaluator.writtenOut(expression, in: inner))
        wholes[key] = whole
        return whole
    }
}

extension TableDraft {
    /// What shares are of.
    struct Whole {
        let answer: Answer
        let written: Expression
    }

    /// Where it is the same: in a column, or in a row for a measure.
    struct WholeKey: Hashable {
        let row: Int?
        let column: Int?
        let measure: String?
        let years: Int
    }
}

extension FigureValue {
    /// A count or pence.
    var whole: Ratio? {
        switch self {
        case .count(let count): Ratio(count)
        case .money(let money): money.exactPence
        default: nil
        }
    }
}
