import Casework
import Language
import Narrative

extension Evaluator {
    /// How the figures of an expression are rounded before they are printed: "rounded up to £10". Nil: by no function.
    func rounding(of expression: Expression) -> String? {
        guard case .call(let call) = expression else { return nil }
        if let own = customExpressions[call.name] { return rounding(of: own) }
        guard let subject = call.positional.first else { return nil }
        if call.expression(.to) != nil { return rounding(call, of: subject) }
        return Function.named(call.name)?.keeps.contains(.rounding) == true ? rounding(of: subject) : nil
    }

    /// Of a call of a function that rounds.
    func rounding(_ call: Call, of subject: Expression) -> String? {
        guard case .number(let step)? = call.expression(.to) else { return nil }
        let pence = step.multiplied(by: Ratio(100))
        let amount =
            isMoney(subject) ? Money(pence: pence?.rounded() ?? 0).text : step.text(decimals: step.decimalsNeeded)
        return "rounded\(call.name == "round_up" ? " up" : "") to \(amount)"
    }

    /// The measures in an expression, those in measures of the council's own among them.
    func measures(in expression: Expression) -> Set<String> {
        var found: Set<String> = []
        addMeasures(in: expression, to: &found)
        return found
    }

    private func addMeasures(in expression: Expression, to found: inout Set<String>) {
        switch expression {
        case .number, .text: break
        case .negation(let inner): addMeasures(in: inner, to: &found)
        case .operation(_, let left, let right):
            addMeasures(in: left, to: &found)
            addMeasures(in: right, to: &found)
        case .call(let call):
            if report.measure(named: call.name) != nil { found.insert(call.name) }
            if let custom = customExpressions[call.name], found.insert(call.name).inserted {
                addMeasures(in: custom, to: &found)
            }
            for inner in call.positional { addMeasures(in: inner, to: &found) }
        }
    }

    private func isMoney(_ expression: Expression) -> Bool {
        switch expression {
        case .number, .text: return false
        case .negation(let inner): return isMoney(inner)
        case .operation(.dividedBy, let left, let right): return isMoney(left) && !isMoney(right)
        case .operation(_, let left, let right): return isMoney(left) || isMoney(right)
        case .call(let call):
            if let measure = report.measure(named: call.name) { return measure.form == .money }
            return customExpressions[call.name].map { isMoney($0) } ?? call.positional.first.map { isMoney($0) }
                ?? false
        }
    }
}
