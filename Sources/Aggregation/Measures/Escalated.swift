import Casework
import Language
import Narrative

extension Measure {
    static let escalated = Measure(
        name: "escalated", kind: .cases, bases: [.received], form: .share,
        options: [
            Option(.from, usual: "1"), Option(.to, usual: "2"), Option(.basis, ["flow", "cohort"], usual: "flow"),
        ],
        title: "Complaints that moved to the next stage",
        base: "stage records of the earlier stage received in the period",
        definition:
            "Flow: records of the later stage received in the period, divided by records of the earlier stage received"
            + " in the same period. Cohort: of the earlier stage's records received in the period, those that have"
            + " moved to the later stage so far.",
        value: { evaluator, query, call, _ throws(ExpressionError) in
            try evaluator.escalated(query, call)
        }
    )
}

extension Evaluator {
    /// Flow: records of stage `to` against those of stage `from`, both received in the span.
    /// Cohort: of the records of stage `from`, those whose case has a record of stage `to`.
    fileprivate mutating func escalated(_ query: Query, _ call: Call) throws(ExpressionError) -> FigureValue {
        guard !query.filters.contains(where: { $0.dimension == .stage }) else {
            throw Evaluator.stageOfEscalated(call)
        }
        let from = try stage(call, label: .from, otherwise: "1")
        let to = try stage(call, label: .to, otherwise: "2")
        let earlier = query.with(.field(.stage), try codes(ofStage: from, call))
        let later = try codes(ofStage: to, call)
        let numerator: Int
        switch call.values(.basis)?.values.first?.lowercased() ?? "flow" {
        case "flow": numerator = try count(query.with(.field(.stage), later), call)
        case "cohort": numerator = try cohort(earlier, movingTo: later, call)
        case let other:
            throw ExpressionError(
                "unknown-basis",
                "There is no basis \"\(other)\".",
                remedy: "Write basis: flow or basis: cohort.",
                offset: call.values(.basis)?.offset
            )
        }
        return share(numerator, of: try count(earlier, call))
    }

    static func stageOfEscalated(_ call: Call) -> ExpressionError {
        ExpressionError(
            "stage-of-escalated",
            "escalated compares two stages, and is restricted to one.",
            remedy: "Name the stages with from: and to:, and leave stage out of the filters, rows and columns.",
            offset: call.offset
        )
    }

    private func stage(_ call: Call, label: Field, otherwise: String) throws(ExpressionError) -> String {
        switch call.expression(label) {
        case nil: return otherwise
        case .number(let number)?: return number.text()
        case .text(let text)?: return text
        case .call(let name)? where name.positional.isEmpty && name.labelled.isEmpty: return name.name
        default:
            throw ExpressionError(
                "bad-stage", "\(label): must be a stage.", remedy: "Write \(label): \(otherwise).", offset: call.offset
            )
        }
    }

    private mutating func codes(ofStage stage: String, _ call: Call) throws(ExpressionError) -> [Int] {
        let known = Set(report.settings.procedures.flatMap { $0.stages.map(\.identifier) })
        guard known.contains(stage), case .category(let column)? = report.records[.cases]?.columns[.stage] else {
            throw ExpressionError(
                "unknown-stage",
                "No procedure of this report has a stage \(stage).",
                remedy: "Known stages: \(known.sorted().joined(separator: ", ")).",
                offset: call.offset
            )
        }
        return labels(of: .stage, kind: .cases, column: column)[stage.folded] ?? []
    }

    /// Of the earlier records, those whose complaint has a record of the later stage, whatever that one's fields are: one
    /// that has their reference, or that leads back to it through any number of records.
    private mutating func cohort(_ earlier: Query, movingTo stage: [Int], _ call: Call) throws(ExpressionError) -> Int {
        guard let table = report.records[.cases], case .reference(let references)? = table.columns[.reference] else {
            return 0
        }
        let started = counter.records(.cases, where: try conditions(of: earlier, offset: call.offset))
        let chain = CaseChain(table)
        let later = counter.records(.cases, where: [.field(.stage): stage])
        let moved = chain.origins(of: Set(later.map { references.hashes[$0] }))
        return started.count { moved.contains(references.hashes[$0]) }
    }

}
