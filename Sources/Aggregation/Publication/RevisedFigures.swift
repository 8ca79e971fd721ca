import Casework
import Language
import Narrative

/// Which differences the reasons of a report's settings explain: those of the figures that they name, and of figures
/// worked out from these whose other parts are as they were.
struct RevisedFigures {
    /// Nil: there are no reasons.
    private var evaluator: Evaluator?
    /// In one order of arguments.
    private let revised: Set<Expression>

    /// - Parameter earlier: what each figure was, by its derivation.
    init(of report: Report, earlier: () -> [(derivation: Expression, value: EarlierFigure)]) {
        revised = report.revisedDerivations
        guard !revised.isEmpty else { return }
        var evaluator = Evaluator(report: report)
        _ = evaluator.defineCustomMeasures()  // reported elsewhere
        var known: [Expression: EarlierFigure?] = [:]
        for expression in revised { known.updateValue(nil, forKey: expression) }
        for (derivation, value) in earlier() {
            let ordered = derivation.ordered
            if revised.contains(ordered) { known.updateValue(value, forKey: ordered) }
        }
        evaluator.earlier = EarlierFigures(known)
        self.evaluator = evaluator
    }

    /// Whether a reason explains that a figure is another one now.
    /// - Parameter isEarlier: whether a figure is what this one was.
    mutating func explain(_ derivation: Expression, isEarlier: (Figure) -> Bool) -> Bool {
        guard !revised.isEmpty else { return false }
        if revised.contains(derivation.ordered) { return true }
        evaluator?.earlier?.begin()
        guard let figure = try? evaluator?.figure(derivation), let earlier = evaluator?.earlier, earlier.isUsed
        else { return false }  // what has no value any more is not explained
        return earlier.isAlone || isEarlier(figure)
    }
}

/// A figure as it was.
enum EarlierFigure {
    case value(FigureValue)
    /// As it was printed.
    case text(String)
}

/// Figures that take the place of what the records give while an expression is evaluated.
struct EarlierFigures {
    /// By their expressions; nil for one that is revised, and was not printed by itself.
    private let known: [Expression: EarlierFigure?]
    private(set) var isUsed = false
    /// Whether nothing else was counted.
    private(set) var isAlone = true
    private var isInside = false

    init(_ known: [Expression: EarlierFigure?]) { self.known = known }

    mutating func begin() { (isUsed, isAlone, isInside) = (false, true, false) }

    /// Records were counted.
    mutating func noteCount() { if !isInside { isAlone = false } }

    fileprivate mutating func enter(_ expression: Expression) -> EarlierFigure?? {
        guard !isInside, let earlier = known[expression.ordered] else { return nil }
        (isUsed, isInside) = (true, true)
        return .some(earlier)
    }

    fileprivate mutating func leave() { isInside = false }
}

extension Evaluator {
    /// The earlier answer of an expression whose figure was revised; nil for any other.
    mutating func earlierAnswer(_ expression: Expression, in context: Context) throws(ExpressionError) -> Answer? {
        let written = writtenOut(expression, in: context)
        guard let earlier = earlier?.enter(written) else { return nil }
        defer { self.earlier?.leave() }
        var answer = try evaluate(expression, in: context)
        switch earlier {
        case nil: break
        case .value(let value)?: answer.value = value
        case .text(let text)?:
            if answer.text != nil { answer.text = text }
            if let value = FigureValue(printed: text, like: answer.value) { answer.value = value }
        }
        return answer
    }
}

extension FigureValue {
    /// What a figure of this kind was when it was printed so; nil where that can't be told.
    fileprivate init?(printed text: String, like value: FigureValue) {
        let plain = text.replacing("−", with: "-").replacing(",", with: "")
        let parts = plain.filter { !"()".contains($0) }.split(separator: " ")
        if let of = parts.firstIndex(of: "of"), of > 0, of + 1 < parts.count, let whole = Int(parts[of + 1]),
            let part = Int(parts[of - 1]), whole > 0
        {
            self = .share(numerator: Ratio(part), denominator: Ratio(whole))
            return
        }
        guard let first = parts.first else { return nil }
        if first == "[z]" {
            self = .notApplicable
            return
        }
        guard let number = Ratio(printed: first.replacing("£", with: "")) else { return nil }
        switch value {
        case .money: self = .money(Money(pence: (number.multiplied(by: Ratio(100)) ?? number).rounded()))
        case .days: self = .days(number)
        case .number(_, let decimals): self = .number(number, decimals: decimals)
        case .count, .notApplicable:
            guard number.denominator == 1 else { return nil }
            self = .count(number.numerator)
        default: return nil
        }
    }
}

extension Ratio {
    /// "18.6" and "-3".
    fileprivate init?(printed text: some StringProtocol) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let decimals = parts.count == 2 ? parts[1].count : 0
        guard parts.count <= 2, decimals <= 6, let digits = Int(parts.joined()),
            let number = Ratio(digits, over: Ratio.power(ofTen: decimals))
        else { return nil }
        self = number
    }
}
