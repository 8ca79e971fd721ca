import Casework
import Language
import Narrative

extension Evaluator {
    /// What an expression's figures are numbers of, whatever they come to, so that a cell without a value is of the same unit
    /// as its neighbours. Nil where only a figure says it: of words, and of what was given.
    func unit(of expression: Expression) -> FigureUnit? {
        var known: [String: FigureUnit?] = [:]
        return unit(of: expression, known: &known)
    }

    /// - Parameter known: those of measures of the council's own; nil for one that is being looked at.
    private func unit(of expression: Expression, known: inout [String: FigureUnit?]) -> FigureUnit? {
        switch expression {
        case .number: return .number
        case .text: return nil
        case .negation(let inner): return unit(of: inner, known: &known)
        case .operation(let operation, let left, let right):
            return unit(of: operation, unit(of: left, known: &known), unit(of: right, known: &known))
        case .call(let call): return unit(of: call, known: &known)
        }
    }

    private func unit(of operation: Expression.Operator, _ left: FigureUnit?, _ right: FigureUnit?) -> FigureUnit? {
        guard let left, let right else { return nil }
        switch operation {
        case .minus where left == .share && right == .share: return .points
        case .plus where left == .share && right == .share: return .share
        case .dividedBy: return left == .money && right != .money ? .money : .number
        case .times: return (left == .money) != (right == .money) ? .money : .number
        case .plus, .minus: return left == .money && right == .money ? .money : .number
        }
    }

    private func unit(of call: Call, known: inout [String: FigureUnit?]) -> FigureUnit? {
        if let measure = report.measure(named: call.name) { return measure.figureUnit }
        if let own = report.settings.measures.first(where: { $0.name == call.name }) {
            if let unit = known[call.name] { return unit }
            known.updateValue(nil, forKey: call.name)
            guard let custom = customExpressions[call.name], let plain = unit(of: custom, known: &known) else {
                return nil
            }
            let takesOwn = plain == .number || plain == .money
            let unit = takesOwn ? own.unit.map { .own($0) } ?? plain : plain
            known.updateValue(unit, forKey: call.name)
            return unit
        }
        let subject = call.positional.first.flatMap { unit(of: $0, known: &known) }
        return switch call.name {
        case "share", "percent", "percent_change": .share
        case "points_change": .points
        case "rising": .number
        case "decimals", "previous", "round", "round_up": subject
        case "difference", "change":
            // The difference of days, and of what has a unit of its own, is a plain number.
            subject == .share ? .points : subject == .money ? .money : subject.map { _ in .number }
        default: nil
        }
    }
}

extension Measure {
    fileprivate var figureUnit: FigureUnit? {
        switch self {
        case .within, .escalated, .outcomes, .upholdRate: .share
        case .responseDays: .days
        case .redress, .remedy, .cost, .paymentAmount: .money
        case .indicator, .published: nil
        default: .number
        }
    }
}
