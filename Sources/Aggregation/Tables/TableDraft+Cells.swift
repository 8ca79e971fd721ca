import Casework

extension TableDraft {
    mutating func answer(_ row: AxisItem, _ column: AxisItem, _ evaluator: inout Evaluator) -> (
        Answer, Expression, Context
    ) {
        let inner = column.context(in: row.context(in: context))
        let expression = row.expression ?? column.expression ?? measures.first ?? .text("")
        return (answer(expression, in: inner, &evaluator), expression, inner)
    }

    private mutating func answer(
        _ expression: Expression, in context: Context, _ evaluator: inout Evaluator
    ) -> Answer {
        do throws(ExpressionError) {
            try checkYears(expression, against: context, evaluator)
            var answer = try evaluator.evaluate(expression, in: context)
            if let decimals = request.decimals, answer.decimals == nil { answer.decimals = decimals }
            return answer
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

    mutating func figure(_ row: AxisItem, _ column: AxisItem, _ evaluator: inout Evaluator) -> Figure {
        let (answer, expression, inner) = answer(row, column, &evaluator)
        if let span = answer.span { spans.insert(span) }
        return evaluator.figure(styled(answer, evaluator), written: evaluator.writtenOut(expression, in: inner))
    }

    /// The same figure of a year earlier.
    private mutating func bracket(_ row: AxisItem, _ column: AxisItem, _ evaluator: inout Evaluator) -> Figure {
        let expression = row.expression ?? column.expression ?? measures.first ?? .text("")
        let inner = column.context(in: row.context(in: context))
        let answer = answer(expression, in: inner.shifted(by: -1), &evaluator)
        if let span = answer.span { spans.insert(span) }
        return evaluator.figure(
            styled(answer, evaluator), written: evaluator.writtenOut(expression, in: inner.shifted(by: -1)))
    }

    /// Written as the table shows shares. Within or before brackets there are no others.
    private func styled(_ answer: Answer, _ evaluator: Evaluator) -> Answer {
        var styled = answer
        if let text = evaluator.wording.cellText(answer, showing: request.show) { styled.cellText = text }
        if request.bracketsPrevious {
            styled.cellText = evaluator.wording.cellText(styled).replacing(" (", with: ", ").replacing(")", with: "")
        }
        return styled
    }

    /// The row of figures: values, each with its share where asked for; the total; the change.
    mutating func line(_ index: Int, _ evaluator: inout Evaluator) -> FigureTable.Row {
        let row = rows.items[index]
        var cells: [Figure] = []
        var brackets: [Figure?] = []
        for column in columns.items {
            if request.share == nil || request.show.isEmpty { cells.append(figure(row, column, &evaluator)) }
            if request.bracketsPrevious { brackets.append(bracket(row, column, &evaluator)) }
            if let share = request.share { cells.append(self.share(share, index, column, &evaluator)) }
            while request.bracketsPrevious, brackets.count < cells.count { brackets.append(nil) }
        }
        if let change = request.change { cells += changes(change, row, &evaluator) }
        return FigureTable.Row(
            label: row.label, role: row.role, group: row.group?.label, cells: cells, brackets: brackets
        )
    }

    /// The cell as a share of its column's or its row's total, or of the cell above.
    private mutating func share(
        _ share: TableRequest.Share, _ index: Int, _ column: AxisItem, _ evaluator: inout Evaluator
    ) -> Figure {
        var (part, expression, inner) = answer(rows.items[index], column, &evaluator)
        part.title += ", share of the \(share == .above ? "row above" : share.rawValue)"
        guard let whole = whole(share, row: index, column: column, evaluator) else {
            part.value = .notApplicable
            return evaluator.figure(part, written: evaluator.writtenOut(expression, in: inner))
        }
        let (base, wholeExpression, wholeContext) = answer(whole.row, whole.column, &evaluator)
        if let span = part.span { spans.insert(span) }
        if let numerator = part.value.whole, let denominator = base.value.whole {
            if case .money = part.value { part.isShareOfMoney = true }
            part.value = denominator == 0 ? .notApplicable : .share(numerator: numerator, denominator: denominator)
        } else {
            part.value = .notApplicable
        }
        let of = Call.Labelled(
            label: "of", value: .expression(evaluator.writtenOut(wholeExpression, in: wholeContext)), offset: 0
        )
        let written = Call(
            name: "share", positional: [evaluator.writtenOut(expression, in: inner)], labelled: [of], offset: 0
        )
        return evaluator.figure(styled(part, evaluator), written: .call(written))
    }
}

extension FigureValue {
    /// A count or pence.
    var whole: Int? {
        switch self {
        case .count(let count): count
        case .money(let money): money.pence
        default: nil
        }
    }
}
