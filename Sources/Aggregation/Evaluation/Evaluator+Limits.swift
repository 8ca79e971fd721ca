import Casework
import Language
import Narrative

extension Evaluator {
    /// The limit of a stage in force on a day, or at the end of the period, in words.
    mutating func limit(_ call: Call, in context: Context) throws(ExpressionError) -> Answer {
        try call.checkLabels()
        let (stage, name) = try stage(of: call, in: context)
        let isExtended = try call.asksForExtended()
        let period = try span(call, in: context)
        guard let last = period.years.last?.last, let first = period.years.first?.first else {
            throw call.noLimit(name)
        }
        let day = try call.dayOfLimit()
        guard let limits = stage.limits(on: day ?? last) else { throw call.noLimit(name, on: day ?? last) }
        guard let limit = limits.named(extended: isExtended) else {
            throw ExpressionError(
                "no-limit",
                "Stage \(name) has no extended limit.",
                remedy: "Add extend: to the stage in report.yaml, or leave out limit: extended.",
                offset: call.offset
            )
        }
        if day == nil, let earlier = stage.change(to: limit, extended: isExtended, after: first, until: last) {
            asides.append(call.twoLimits(earlier.limit, limit, from: earlier.day))
        }
        return Answer(value: .words(limit.text), title: "Time limit", base: "the report's settings")
    }

    /// The one stage that a call asks for, and what it is called.
    private func stage(of call: Call, in context: Context) throws(ExpressionError) -> (Stage, name: String) {
        let procedures = call.values(.procedure)?.values.map(\.folded) ?? context.permitted(.procedure)
        let names = call.values(.stage)?.values.map(\.folded) ?? context.permitted(.stage) ?? ["1"]
        let name = names.joinedInProse
        let candidates = report.settings.procedures.filter { procedures?.contains($0.identifier.folded) ?? true }
        let stages = candidates.flatMap { $0.stages.filter { names.contains($0.identifier.folded) } }
        guard stages.count == 1, !stages[0].limits.isEmpty else {
            let example = report.settings.procedures.first?.identifier ?? "statutory"
            throw ExpressionError(
                "no-limit",
                names.count > 1
                    ? "Stages \(name) have a limit each."
                    : stages.count > 1
                        ? "Several procedures have a stage \(name)." : "No procedure has a stage \(name) with a limit.",
                remedy: "Name the procedure and a stage that has limits in report.yaml:"
                    + " limit(procedure: \(example), stage: 1).",
                offset: call.offset
            )
        }
        return (stages[0], name)
    }
}

extension StageLimits {
    fileprivate func named(extended: Bool) -> Limit? { extended ? self.extended : respond }
}

extension Stage {
    /// The limit that another one took the place of after the first day of a period, and the last such day.
    fileprivate func change(
        to limit: Limit, extended: Bool, after first: Day, until last: Day
    ) -> (limit: Limit?, day: Day)? {
        let change = limitChanges(after: first, until: last).last { $0.earlier?.named(extended: extended) != limit }
        return change.map { ($0.earlier?.named(extended: extended), $0.day) }
    }
}

extension Call {
    fileprivate func checkLabels() throws(ExpressionError) {
        if !positional.isEmpty { throw Evaluator.unlabelled(self) }
        let known = Function.named(name)?.arguments ?? []
        guard let stray = labelled.first(where: { !known.contains($0.label) }) else { return }
        throw ExpressionError(
            "unknown-argument", "\(name) has no argument \"\(stray.label)\".",
            remedy: Suggestion.sentence(for: stray.label, in: known), offset: stray.offset
        )
    }

    fileprivate func asksForExtended() throws(ExpressionError) -> Bool {
        switch values(.limit)?.values.first?.lowercased() ?? "first" {
        case "first": return false
        case "extended": return true
        case let other:
            throw ExpressionError(
                "unknown-limit", "There is no limit \"\(other)\".", remedy: "Write limit: first or limit: extended.",
                offset: values(.limit)?.offset
            )
        }
    }

    /// The day that `at` names; nil where it is not given.
    fileprivate func dayOfLimit() throws(ExpressionError) -> Day? {
        guard let (values, offset) = values(.statusDate) else { return nil }
        guard values.count == 1, let day = values.first.flatMap({ Day(isoText: $0) }) else {
            throw ExpressionError(
                "bad-date", "at needs a day.", remedy: "Write it as at: 2025-05-31.", offset: offset
            )
        }
        return day
    }

    fileprivate func noLimit(_ stage: String, on day: Day? = nil) -> ExpressionError {
        ExpressionError(
            "no-limit", "Stage \(stage) has no limit\(day.map { " on \($0.text)" } ?? "").",
            remedy: "Name a later day, or begin its limits in report.yaml with one that has no from.", offset: offset
        )
    }

    fileprivate func twoLimits(_ earlier: Limit?, _ limit: Limit, from day: Day) -> ExpressionError {
        ExpressionError(
            "limit-changed",
            "The limit changed within the period: until \(Day(number: day.number - 1).text) it was"
                + " \(earlier?.text ?? "none"), from \(day.text) on it is \(limit.text), and the figure prints the last only.",
            remedy: "Write both, each with a day on which it holds: limit(…, at: \(day.isoText)).", offset: offset
        )
    }
}
