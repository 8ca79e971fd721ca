import Casework
import Language
import Narrative

extension Evaluator {
    /// What an expression's figures are numbers of, whatever they come to, so that a cell without a value is of the same unit
    /// as its neighbours. Nil where only a figure says it: of words, and of what was given.
    func unit(of expression: Expression) -> FigureUnit? {
        switch expression {
        case .number: .number
        case .text: nil
        case .negation(let inner): unit(of: inner)
        case .operation(let operation, let left, let right):
            unit(of: operation, unit(of: left), unit(of: right))
        case .call(let call): unit(of: call)
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

    private func unit(of call: Call) -> FigureUnit? {
        if let measure = report.measure(named: call.name) { return measure.figureUnit }
        if let own = report.settings.measures.first(where: { $0.name == call.name }) {
            guard let plain = customExpressions[call.name].flatMap({ unit(of: $0) }) else { return nil }
            let takesOwn = plain == .number || plain == .money
            return takesOwn ? own.unit.map { .own($0) } ?? plain : plain
        }
        let subject = call.positional.first.flatMap { unit(of: $0) }
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
