package import Casework
package import Language
package import Narrative

/// What is wrong in the expressions of a report whatever its records are: signs that can't be read, names that
/// nothing has.
package func checkExpressions(of report: Report) -> [Finding] {
    let known = Set(report.measures.map(\.name) + Function.names + report.settings.measures.map(\.name))
    return report.allExpressions.compactMap { text in
        do throws(ExpressionError) {
            try text.expression.checkNames(known: known)
            return nil
        } catch {
            return error.finding(for: text)
        }
    }
}

extension Report {
    /// Every expression of prose and tiles, in reading order.
    package var expressions: [PlacedExpression] {
        let tiles = settings.keyFigures.flatMap(\.expressions)
        return tiles + narratives.flatMap(\.expressions)
    }

    /// Those of tables, charts and custom measures too.
    fileprivate var allExpressions: [PlacedExpression] {
        let tables = narratives.flatMap(\.figureBlocks).compactMap(\.content.tableRequest)
        return settings.measures.map(\.expression) + expressions
            + tables.flatMap { ($0.measures + $0.rows.listed + $0.columns.listed).map(\.expression) }
    }
}

extension TableRequest.Axis {
    var listed: [LabelledExpression] { if case .expressions(let listed) = self { listed } else { [] } }
}

extension Expression {
    /// Whether each name in it is one of a measure or function.
    func checkNames(known: Set<String>) throws(ExpressionError) {
        switch self {
        case .number, .text: break
        case .negation(let inner): try inner.checkNames(known: known)
        case .operation(_, let left, let right):
            try left.checkNames(known: known)
            try right.checkNames(known: known)
        case .call(let call):
            guard known.contains(call.name) || call.name == "previous" else {
                throw ExpressionError.unknownMeasure(call, known: known)
            }
            for inner in call.positional { try inner.checkNames(known: known) }
            for argument in call.labelled {
                if case .expression(let inner) = argument.value { try inner.checkNames(known: known) }
            }
        }
    }
}

extension ExpressionError {
    static func unknownMeasure(_ call: Call, known: some Sequence<String>) -> ExpressionError {
        ExpressionError(
            "unknown-measure",
            "There is no measure or function called \"\(call.name)\".",
            remedy: Suggestion.sentence(for: call.name, in: known),
            offset: call.offset
        )
    }
}
