import Casework

extension TableDraft {
    mutating func answer(_ row: AxisItem, _ column: AxisItem, _ evaluator: inout Evaluator) -> (
        Answer, Expression, Context
    ) {
        let inner = column.context(in: row.context(in: context))
        let expression = row.expression ?? column.expression ?? measures.first ?? .text("")
        do throws(ExpressionError) {
            try checkYears(expression, against: inner, evaluator)
            var answer = try evaluator.markedAnswer(expression, in: inner)
            if let decimals = request.decimals, answer.decimals == nil { answer.decimals = decimals }
            return (answer, expression, inner)
        } catch {
            if !errors.contains(where: { $0.summary == error.summary }) { errors.append(error) }
            return (Answer(value: .notAvailable, title: "", base: ""), expression, inner)
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
        var (answer, expression, inner) = answer(row, column, &evaluator)
        if let span = answer.span { spans.insert(span) }
        if answer.isRevised { answer.cellText = evaluator.wording.cellText(answer) + " [r]" }
        return evaluator.figure(answer, written: evaluator.writtenOut(expression, in: inner))
    }

    /// The figures of one row: values, each with its share where asked for; the total; the change.
    mutating func cells(of row: AxisItem, valueColumns: Int, _ evaluator: inout Evaluator) -> [Figure] {
        var cells: [Figure] = []
        for column in columns.items {
            cells.append(figure(row, column, &evaluator))
            if request.share != nil { cells.append(share(row, column, &evaluator)) }
        }
        if let change = request.change { cells += changes(change, row, valueColumns: valueColumns, &evaluator) }
        return cells
    }

    /// The cell as a share of its column's or its row's total.
    mutating func share(_ row: AxisItem, _ column: AxisItem, _ evaluator: inout Evaluator) -> Figure {
        var (part, expression, inner) = answer(row, column, &evaluator)
        let isOfColumn = request.share == .column
        let wholeRow = isOfColumn ? total(of: rows, evaluator) : row
        let wholeColumn = isOfColumn ? column : total(of: columns, evaluator)
        let (whole, wholeExpression, wholeContext) = answer(wholeRow, wholeColumn, &evaluator)
        part.marks.formUnion(whole.marks)
        if let numerator = part.value.whole, let denominator = whole.value.whole {
            if case .money = part.value { part.isShareOfMoney = true }
            part.value = denominator == 0 ? .notApplicable : .share(numerator: numerator, denominator: denominator)
        } else {
            part.value = .notApplicable
        }
        part.title += ", share of the \(isOfColumn ? "column" : "row")"
        let written = Expression.call(
            Call(
                name: "share", positional: [evaluator.writtenOut(expression, in: inner)],
                labelled: [
                    Call.Labelled(
                        label: "of", value: .expression(evaluator.writtenOut(wholeExpression, in: wholeContext)),
                        offset: 0
                    )
                ],
                offset: 0
            )
        )
        return evaluator.figure(part, written: written)
    }

    mutating func changes(
        _ change: TableRequest.Change, _ row: AxisItem, valueColumns: Int, _ evaluator: inout Evaluator
    ) -> [Figure] {
        guard columns.isYears, valueColumns >= 2 else {
            let error = ExpressionError(
                "change-needs-years",
                "The change between two years is asked for, and the columns are not years.",
                remedy: "Write columns: year, or leave out change."
            )
            if !errors.contains(error) { errors.append(error) }
            return change.functions.map { _ in
                evaluator.figure(Answer(value: .notApplicable, title: "", base: ""), written: .text(""))
            }
        }
        let (now, expression, inner) = answer(row, columns.items[valueColumns - 1], &evaluator)
        let (before, _, _) = answer(row, columns.items[valueColumns - 2], &evaluator)
        let comparison = Comparison(now: now, before: before, wording: evaluator.wording)
        return change.functions.map { name in
            let call = Call(
                name: name, positional: [evaluator.writtenOut(expression, in: inner)], labelled: [], offset: 0)
            return evaluator.figure(comparisonAnswer(name, comparison), written: .call(call))
        }
    }

    mutating func comparisonAnswer(_ name: String, _ comparison: Comparison) -> Answer {
        do throws(ExpressionError) {
            return switch name {
            case "difference": comparison.difference()
            case "percent_change": try comparison.percentChange()
            default: try comparison.pointsChange().withoutPoints(comparison.wording)
            }
        } catch {
            if !errors.contains(error) { errors.append(error) }
            return Answer(value: .notApplicable, title: "", base: "")
        }
    }
}

extension Answer {
    /// A change of shares for a column whose heading says "percentage points".
    fileprivate func withoutPoints(_ wording: Wording) -> Answer {
        var answer = self
        if case .points = value { answer.cellText = wording.signed(value) }
        return answer
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
