import Casework
import Language
import Narrative

extension TableDraft {
    /// The changes from the last year but one to the last, of each measure, in whatever order the years stand.
    mutating func changes(
        _ change: TableRequest.Change, _ row: AxisItem, _ evaluator: inout Evaluator
    ) -> [Figure] {
        guard let years = comparedColumns else {
            let error = ExpressionError(
                "change-needs-years",
                "The change between two years is asked for, and the columns are not years.",
                remedy: "Write columns: year, or leave out change."
            )
            if !errors.contains(error) { errors.append(error) }
            return []
        }
        return zip(years.earlier, years.later).flatMap { earlier, later -> [Figure] in
            let (now, expression, inner) = answer(row, later, &evaluator)
            let (before, _, _) = answer(row, earlier, &evaluator)
            let comparison = Comparison(now: now, before: before, wording: evaluator.wording)
            if change != .percent, comparison.isHiddenByRounding { hasHiddenChanges = true }
            return change.functions.map { name in
                let call = Call(
                    name: name, positional: [evaluator.writtenOut(expression, in: inner)], labelled: [], offset: 0)
                return evaluator.figure(comparisonAnswer(name, comparison), written: .call(call))
            }
        }
    }

    /// The columns of the last two years, one a measure; nil where columns are not years, or only one.
    var comparedColumns: (earlier: [AxisItem], later: [AxisItem])? {
        guard columns.isYears else { return nil }
        func year(_ item: AxisItem) -> String { item.filter?.values.first ?? "" }
        let items = columns.items.filter(\.isPart)
        let years = Set(items.map(year)).sorted()
        guard let later = years.last, let earlier = years.dropLast().last else { return nil }
        return (items.filter { year($0) == earlier }, items.filter { year($0) == later })
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
