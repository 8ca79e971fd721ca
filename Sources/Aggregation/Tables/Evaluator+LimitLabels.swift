import Casework
import Language
import Narrative

extension Evaluator {
    /// Whether a stage that a table counts has a limit that can be extended.
    func isEverExtended(_ measure: Expression, in context: Context) -> Bool {
        guard kinds(in: measure).allSatisfy({ $0 == .cases }) else { return false }
        func isCounted(_ name: String, _ field: Field) -> Bool {
            var own: [String]?
            if case .call(let call) = measure { own = call.values(field)?.values }
            return [context.permitted(field), own].allSatisfy { permitted in
                permitted?.contains { Evaluator.spellings(of: $0, field: field).contains(name.folded) } ?? true
            }
        }
        return report.settings.procedures.filter { isCounted($0.identifier, .procedure) }.contains { procedure in
            procedure.stages.contains { stage in
                isCounted(stage.identifier, .stage) && stage.limits.contains { $0.extended != nil }
            }
        }
    }

    /// "Within 10 working days" where the table is about one stage, whose limits can be named.
    func timelinessLabel(_ member: Member, in context: Context) -> String {
        guard !member.isRemainder, let names = context.permitted(.stage) else { return member.label }
        let procedures = context.permitted(.procedure)
        let stages = report.settings.procedures.filter { procedures?.contains($0.identifier.folded) ?? true }
            .flatMap { $0.stages.filter { names.contains($0.identifier.folded) } }
        guard stages.count == 1, stages[0].limits.count == 1, let limits = stages[0].limits.first else {
            return member.label
        }
        let longest = limits.extended ?? limits.respond
        return switch member.value {
        case "first": "Within \(limits.respond.text)"
        case "extended": limits.extended.map { "Over \(limits.respond.amount), within \($0.text)" } ?? member.label
        default: "Over \(longest.text)"
        }
    }
}
