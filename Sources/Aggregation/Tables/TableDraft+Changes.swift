import Casework
import Language
import Narrative

extension TableDraft {
    /// The changes between the last two years, of each measure.
    mutating func changes(
        _ change: TableRequest.Change, _ row: AxisItem, _ evaluator: inout Evaluator
    ) -> [Figure] {
        let count = columns.measureCount
        guard columns.isYears, valueColumns >= 2 * count else {
            let error = ExpressionError(
                "change-needs-years",
                "The change between two years is asked for, and the columns are not years.",
                remedy: "Write columns: year, or leave out change."
            )
            if !errors.contains(error) { errors.append(error) }
            return []
        }
        return (0..<count).flatMap { measure -> [Figure] in
            let (now, expression, inner) = answer(row, columns.items[valueColumns - count + measure], &evaluator)
            let (before, _, _) = answer(row, columns.items[valueColumns - 2 * count + measure], &evaluator)
            let comparison = Comparison(now: now, before: before, wording: evaluator.wording)
            return change.functions.map { name in
                let call = Call(
                    name: name, positional: [evaluator.writtenOut(expression, in: inner)], labelled: [], offset: 0)
                return evaluator.figure(comparisonAnswer(name, comparison), written: .call(call))
            }
        }
    }

    private mutating func comparisonAnswer(_ name: String, _ comparison: Comparison) -> Answer {
        do throws(ExpressionError) {
            return switch name {
            case "difference": try comparison.difference()
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
