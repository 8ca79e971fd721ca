import Casework
import Language
import Narrative

extension Evaluator {
    /// An expression's figure.
    mutating func figure(_ expression: Expression, in context: Context = Context()) throws(ExpressionError) -> Figure {
        figure(try markedAnswer(expression, in: context), written: writtenOut(expression, in: context))
    }

    /// An expression's answer with the marks of everything that went into it.
    mutating func markedAnswer(_ expression: Expression, in context: Context) throws(ExpressionError) -> Answer {
        marks = []
        var answer = try evaluate(expression, in: context)
        answer.marks = marks
        answer.parts = answer.parts.map { $0.marked(marks.sorted) }
        return answer
    }

    /// - Parameter expression: written out; nil for what no expression says, such as a field of one record.
    func figure(_ answer: Answer, written expression: Expression?) -> Figure {
        Figure(
            derivation: expression,
            title: answer.title,
            value: answer.value,
            text: wording.text(answer),
            cellText: wording.cellText(answer),
            period: answer.span?.label,
            filters: answer.filters,
            base: answer.base,
            isShareOfMoney: answer.isShareOfMoney,
            marks: answer.marks.sorted,
            parts: answer.parts, valueText: wording.valueText(answer), shareless: answer.shareless
        )
    }

    /// The expression with everything that the context adds, so that it means the same by itself.
    func writtenOut(_ expression: Expression, in context: Context) -> Expression {
        switch expression {
        case .number, .text: return expression
        case .negation(let inner): return .negation(writtenOut(inner, in: context))
        case .operation(let operation, let left, let right):
            return .operation(operation, writtenOut(left, in: context), writtenOut(right, in: context))
        case .call(let call) where call.name == Measure.outcomes.name && context.keeps(.outcome):
            return outcomesWrittenOut(call, in: context)
        case .call(let call):
            let isMeasure = report.measure(named: call.name) != nil || customExpressions[call.name] != nil
            return .call(isMeasure ? measureWrittenOut(call, in: context) : functionWrittenOut(call, in: context))
        }
    }

    private func functionWrittenOut(_ call: Call, in context: Context) -> Call {
        if Function.named(call.name)?.operands == Function.Operands.none { return call }
        return Call(
            name: call.name,
            positional: call.positional.map { writtenOut($0, in: context) },
            labelled: call.labelled.map { argument in
                guard case .expression(let inner) = argument.value else { return argument }
                return Call.Labelled(
                    label: argument.label, value: .expression(writtenOut(inner, in: context)), offset: argument.offset
                )
            },
            offset: call.offset
        )
    }

    /// The share of an outcome in what a table leaves: by itself, `outcomes` is of all.
    private func outcomesWrittenOut(_ call: Call, in context: Context) -> Expression {
        func closed(_ labelled: [Call.Labelled], in context: Context) -> Expression {
            let closed = Call(name: Measure.closed.name, labelled: labelled, offset: call.offset)
            return .call(measureWrittenOut(closed, in: context))
        }
        let all = closed(call.labelled.filter { $0.label != .outcome }, in: context.withoutFilters(by: .outcome))
        let of = Call.Labelled(label: .of, value: .expression(all), offset: call.offset)
        return .call(Call(name: "share", positional: [closed(call.labelled, in: context)], labelled: [of]))
    }

    private func measureWrittenOut(_ call: Call, in context: Context) -> Call {
        var labelled = filtersWrittenOut(call, in: context)
        // An unreadable year was reported when it was evaluated; a measure that is not dated takes none.
        let isDated = Measure.named(call.name).map { !$0.bases.isEmpty } ?? true
        if isDated, let span = try? span(call, in: context) {
            labelled.append(Call.Labelled(label: .year, value: .values(span.years.map(\.label)), offset: call.offset))
            if !span.quarters.isEmpty {
                let quarters = span.quarters.map { String($0) }
                labelled.append(Call.Labelled(label: .quarter, value: .values(quarters), offset: call.offset))
            }
        }
        return Call(name: call.name, positional: call.positional, labelled: labelled, offset: call.offset)
    }

    /// A measure's own arguments and filters as they are written, then the context's; none that another one implies.
    private func filtersWrittenOut(_ call: Call, in context: Context) -> [Call.Labelled] {
        let options = Set(report.measure(named: call.name)?.options.labels ?? [])
        let arguments = options.union(Call.timeLabels)
        var needed = (call.restrictions(besides: arguments) + context.restrictions).simplified
        var labelled: [Call.Labelled] = []
        func append(_ restriction: Restriction) {
            let isFurther = labelled.contains { $0.label == restriction.dimension }
            labelled.append(
                Call.Labelled(
                    label: restriction.dimension, value: .values(restriction.values), offset: call.offset,
                    isFurther: isFurther
                )
            )
        }
        for argument in call.labelled where !Call.timeLabels.contains(argument.label) {
            if options.contains(argument.label) {
                labelled.append(argument)
            } else if case .values(let values) = argument.value,
                let index = needed.firstIndex(of: Restriction(dimension: argument.label, values: values))
            {
                append(needed.remove(at: index))
            }
        }
        for restriction in needed { append(restriction) }
        return labelled
    }
}
