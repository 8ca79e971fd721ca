import Casework
import Language
import Narrative

extension TableDraft {
    /// A note for each change of a limit by which cells were timed: those of a stage before and after it are not of
    /// one measure.
    func limitNotes(_ lines: [FigureTable.Row], _ evaluator: Evaluator) -> [String] {
        let procedures = evaluator.report.settings.procedures
        guard procedures.contains(where: { $0.stages.contains { $0.limits.count > 1 } }) else { return [] }
        let years = spans.flatMap(\.years)
        guard let first = years.min()?.advanced(by: -1).first, let last = years.max()?.last else { return [] }
        let timed = Set(lines.flatMap(\.cells).filter { evaluator.isTimed($0.expression) }.map(\.filters))
        guard !timed.isEmpty else { return [] }
        return procedures.flatMap { procedure in
            procedure.stages.flatMap { stage -> [String] in
                let isCounted = timed.contains { filters in
                    filters.permit(procedure.identifier, .procedure) && filters.permit(stage.identifier, .stage)
                }
                let place = (procedures.count > 1 ? [procedure.name] : []) + ["stage \(stage.identifier)"]
                let name = place.joined(separator: ", ")
                return isCounted
                    ? stage.changes(after: first, until: last).map { "The time limit of \(name) \($0)" } : []
            }
        }
    }
}

extension Stage {
    /// "changed on 1 April 2024 from 15 working days to 10 working days. …" for each change between two days.
    fileprivate func changes(after first: Day, until last: Day) -> [String] {
        limitChanges(after: first, until: last).compactMap { day, earlier, later in
            guard let earlier, earlier.respond != later.respond || earlier.extended != later.extended else {
                return nil
            }
            return
                "changed on \(day.text), from \(earlier.words) to \(later.words). Each complaint is timed by the limit"
                + " in force when it was received."
        }
    }
}

extension StageLimits {
    fileprivate var words: String { respond.text + (extended.map { " (extended: \($0.text))" } ?? "") }
}

extension Evaluator {
    /// Whether a figure depends on the time limits of complaints.
    fileprivate func isTimed(_ source: String) -> Bool {
        (try? Parser.expression(from: source)).map { isTimed($0, inside: []) } ?? false
    }

    private func isTimed(_ expression: Expression, inside names: [String]) -> Bool {
        switch expression {
        case .number, .text: return false
        case .negation(let inner): return isTimed(inner, inside: names)
        case .operation(_, let left, let right):
            return isTimed(left, inside: names) || isTimed(right, inside: names)
        case .call(let call): return isTimed(call, inside: names)
        }
    }

    private func isTimed(_ call: Call, inside names: [String]) -> Bool {
        let filters = call.labelled.contains { [.timeliness, .answered].contains($0.label) }
        if let measure = report.measure(named: call.name) {
            let isOfOthers = measure != .escalated && call.expression(.of) != nil
            return !isOfOthers && measure.kind == .cases && (measure == .within || filters)
        }
        if let own = customExpressions[call.name], !names.contains(call.name) {
            return filters || isTimed(own, inside: names + [call.name])
        }
        let further = Call.expressionLabels.sorted().compactMap { call.expression($0) }
        return (call.positional + further).contains { isTimed($0, inside: names) }
    }
}

extension [Figure.Filter] {
    fileprivate func permit(_ value: String, _ dimension: Field) -> Bool {
        filter { $0.dimension == dimension }.allSatisfy { filter in
            filter.values.contains { Evaluator.spellings(of: $0, field: dimension).contains(value.folded) }
        }
    }
}
