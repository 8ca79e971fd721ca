import Casework
import Language
import Narrative

extension Evaluator {
    /// The unit that an expression's value has, or would have if there were one. None: only the value says.
    func valueUnit(of expression: Expression) -> FigureValue.Unit {
        var known: [String: FigureValue.Unit] = [:]
        return valueUnit(of: expression, known: &known)
    }

    /// - Parameter known: those of measures of the council's own; none of one that is being looked at.
    private func valueUnit(of expression: Expression, known: inout [String: FigureValue.Unit]) -> FigureValue.Unit {
        switch expression {
        case .number: return .number
        case .text: return .words
        case .negation(let inner): return valueUnit(of: inner, known: &known)
        case .operation(let operation, let left, let right):
            return operation.unit(valueUnit(of: left, known: &known), valueUnit(of: right, known: &known))
        case .call(let call): return valueUnit(of: call, known: &known)
        }
    }

    private func valueUnit(of call: Call, known: inout [String: FigureValue.Unit]) -> FigureValue.Unit {
        if let measure = report.measure(named: call.name) { return measure.unit }
        if let custom = customExpressions[call.name] {
            if let unit = known[call.name] { return unit }
            known[call.name] = FigureValue.Unit.none
            let unit = valueUnit(of: custom, known: &known)
            known[call.name] = unit
            return unit
        }
        let subject = call.positional.first.map { valueUnit(of: $0, known: &known) } ?? .words
        return Function.named(call.name)?.unit(of: subject) ?? subject
    }
}

extension Expression.Operator {
    /// As `Evaluator` calculates.
    fileprivate func unit(_ left: FigureValue.Unit, _ right: FigureValue.Unit) -> FigureValue.Unit {
        switch (self, left, right) {
        case (.plus, .share, _), (.plus, _, .share): .share
        case (.minus, .share, _), (.minus, _, .share), (_, .points, _), (_, _, .points): .points
        case (.plus, .none, _), (.plus, _, .none), (.minus, .none, _), (.minus, _, .none): .none
        case (.plus, .money, .money), (.minus, .money, .money), (.times, .money, .number), (.times, .number, .money),
            (.times, .money, .days), (.times, .days, .money), (.dividedBy, .money, .number),
            (.dividedBy, .money, .days):
            .money
        case (.times, .money, .none), (.times, .none, .money), (.dividedBy, .money, .none): .none
        default: .number
        }
    }
}
