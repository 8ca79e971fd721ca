import Casework
import Language
import Narrative

extension Evaluator {
    /// How the figures of an expression are rounded before they are printed: "rounded up to £10". Nil: by no function.
    func rounding(of expression: Expression) -> String? {
        guard case .call(let call) = expression else { return nil }
        if let own = customExpressions[call.name] { return rounding(of: own) }
        guard let subject = call.positional.first else { return nil }
        switch call.name {
        case "previous", "decimals", "words", "capital": return rounding(of: subject)
        case "round", "round_up": return rounding(call, of: subject)
        default: return nil
        }
    }

    /// Of a call of a function that rounds.
    func rounding(_ call: Call, of subject: Expression) -> String? {
        guard case .number(let step)? = call.expression("to") else { return nil }
        let pence = step.multiplied(by: Ratio(100))
        let amount =
            isMoney(subject) ? Money(pence: pence?.rounded() ?? 0).text : step.text(decimals: step.decimalsNeeded)
        return "rounded\(call.name == "round_up" ? " up" : "") to \(amount)"
    }

    /// The measures in an expression, those in measures of the council's own among them.
    func measures(in expression: Expression) -> [String] {
        switch expression {
        case .number, .text: []
        case .negation(let inner): measures(in: inner)
        case .operation(_, let left, let right): measures(in: left) + measures(in: right)
        case .call(let call):
            (report.measure(named: call.name) == nil ? [] : [call.name])
                + (customExpressions[call.name].map { [call.name] + measures(in: $0) } ?? [])
                + call.positional.flatMap { measures(in: $0) }
        }
    }

    private func isMoney(_ expression: Expression) -> Bool {
        switch expression {
        case .number, .text: return false
        case .negation(let inner): return isMoney(inner)
        case .operation(.dividedBy, let left, let right): return isMoney(left) && !isMoney(right)
        case .operation(_, let left, let right): return isMoney(left) || isMoney(right)
        case .call(let call):
            if let measure = report.measure(named: call.name) { return [.redress, .cost, .remedy].contains(measure) }
            return customExpressions[call.name].map { isMoney($0) } ?? call.positional.first.map { isMoney($0) }
                ?? false
        }
    }
}
