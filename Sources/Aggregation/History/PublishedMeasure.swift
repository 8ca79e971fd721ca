import Casework
import Language
import Narrative

/// What published figures are of: a measure that every report has, or one of the council's own.
struct PublishedMeasure {
    /// How a figure is printed where only its number was published.
    enum Form {
        case count
        case share
        case shareOfMoney
        case money
        case days
        case number
    }

    let name: String
    let title: String
    let base: String
    /// Its arguments beside filters.
    var options: [Measure.Option] = []
    let form: Form
    var isOwn = false
    /// Those that it is worked out from; a measure that every report has is one.
    let parts: [Measure]

    /// What its figures may be calculated with.
    var unit: FigureValue.Unit {
        switch form {
        case .count, .number: .number
        case .share, .shareOfMoney: .share
        case .money: .money
        case .days: .days
        }
    }

    init(_ measure: Measure) {
        name = measure.name
        title = measure.title
        base = measure.base
        options = measure.options
        form = measure.publishedForm
        parts = [measure]
    }

    /// An expression under whose text a figure was written down.
    init(_ expression: Expression, shape: (form: Form, bases: [String])) {
        name = expression.source
        title = name
        form = shape.form
        base = shape.bases.joined(separator: "; ")
        parts = []
        isOwn = true
    }

    init(_ custom: CustomMeasure, shape: (form: Form, bases: [String]), parts: [Measure]) {
        name = custom.name
        title = custom.heading
        form = shape.form
        base = shape.bases.joined(separator: "; ")
        self.parts = parts
        isOwn = true
    }
}

extension Measure {
    fileprivate var publishedForm: PublishedMeasure.Form {
        switch form {
        case .count: .count
        case .share: .share
        case .money: .money
        case .days: .days
        case .given: .number
        }
    }
}

extension Evaluator {
    /// Nil for a name that no measure has.
    func publishedMeasure(named name: String) -> PublishedMeasure? {
        if let measure = report.measure(named: name) { return PublishedMeasure(measure) }
        guard let custom = report.settings.measures.first(where: { $0.name == name }) else { return nil }
        return publishedMeasure(custom)
    }

    func publishedMeasure(_ custom: CustomMeasure) -> PublishedMeasure? {
        guard let expression = customExpressions[custom.name] else { return nil }
        return PublishedMeasure(
            custom, shape: shape(of: expression, inside: [custom.name]),
            parts: measures(in: expression, inside: [custom.name])
        )
    }

    /// Nil for a name that is no expression with arguments.
    func publishedExpression(_ name: String) -> PublishedMeasure? {
        guard name.contains("("), let expression = try? Parser.expression(from: name) else { return nil }
        return PublishedMeasure(expression, shape: shape(of: expression, inside: []))
    }

    /// How an expression's figures are printed, and the population, as evaluating it would say.
    private func shape(
        of expression: Expression, inside names: [String]
    ) -> (form: PublishedMeasure.Form, bases: [String]) {
        switch expression {
        case .number, .text: return (.number, [])
        case .negation(let inner): return shape(of: inner, inside: names)
        case .operation(let operation, let left, let right):
            let (first, second) = (shape(of: left, inside: names), shape(of: right, inside: names))
            return (operation.form(first.form, second.form), (first.bases + second.bases).uniqued)
        case .call(let call): return shape(of: call, inside: names)
        }
    }

    private func shape(
        of call: Call, inside names: [String]
    ) -> (form: PublishedMeasure.Form, bases: [String]) {
        if let measure = report.measure(named: call.name) { return (PublishedMeasure(measure).form, [measure.base]) }
        if let custom = customExpressions[call.name], !names.contains(call.name) {
            return shape(of: custom, inside: names + [call.name])
        }
        guard let first = call.positional.first else { return (.number, []) }
        let part = shape(of: first, inside: names)
        switch call.name {
        case "share":
            let whole = call.expression(.of).map { shape(of: $0, inside: names).bases } ?? part.bases
            return (part.form == .money ? .shareOfMoney : .share, whole)
        case "percent_change": return (.share, part.bases)
        default: return part
        }
    }

    /// The measures that an expression is worked out from, in the order in which it names them.
    func measures(in expression: Expression, inside names: [String] = []) -> [Measure] {
        switch expression {
        case .number, .text: return []
        case .negation(let inner): return measures(in: inner, inside: names)
        case .operation(_, let left, let right):
            return measures(in: left, inside: names) + measures(in: right, inside: names)
        case .call(let call):
            if let measure = report.measure(named: call.name) { return [measure] }
            if let custom = customExpressions[call.name] {
                return names.contains(call.name) ? [] : measures(in: custom, inside: names + [call.name])
            }
            let further = Call.expressionLabels.sorted().compactMap { call.expression($0) }
            return (call.positional + further).flatMap { measures(in: $0, inside: names) }
        }
    }
}

extension Expression.Operator {
    /// As `Evaluator` has it: counts stay counts and money stays money.
    fileprivate func form(_ left: PublishedMeasure.Form, _ right: PublishedMeasure.Form) -> PublishedMeasure.Form {
        switch (self, left, right) {
        case (.dividedBy, .money, .money): .number
        case (.plus, .money, .money), (.minus, .money, .money), (.times, .money, _), (.times, _, .money),
            (.dividedBy, .money, _):
            .money
        case (.plus, .count, .count), (.minus, .count, .count), (.times, .count, .count): .count
        default: .number
        }
    }
}

extension PublishedFigures.Entry {
    /// The value as the measure's own figures have it.
    func figureValue(of measure: PublishedMeasure) -> FigureValue? {
        if let mark { return mark }
        if measure.isOwn, base != nil, measure.form != .shareOfMoney { return shareValue }
        switch measure.form {
        case .share: return shareValue
        case .shareOfMoney: return shareOfMoney
        case .days: return .days(value)
        case .money: return pence(value).map { .money(Money(pence: $0)) }
        case .number where measure.isOwn: return .number(value, decimals: value.decimalsNeeded)
        case .count, .number:
            return value.denominator == 1 ? .count(value.numerator) : .number(value, decimals: value.decimalsNeeded)
        }
    }

    private var shareValue: FigureValue? {
        guard let base else { return percentage(of: Ratio(100)) }
        guard base.denominator == 1, value.denominator == 1, base > Ratio(0) else { return percentage(of: base) }
        return .share(numerator: value, denominator: base)
    }

    private var shareOfMoney: FigureValue? {
        guard let base, base > Ratio(0), let part = pence(value), let whole = pence(base) else { return shareValue }
        return .share(numerator: Ratio(part), denominator: Ratio(whole))
    }

    private func percentage(of whole: Ratio) -> FigureValue? {
        value.divided(by: whole).map { .percentage($0, decimals: base == nil ? value.decimalsNeeded : 0) }
    }

    private func pence(_ pounds: Ratio) -> Int? { pounds.multiplied(by: Ratio(100)).map { $0.rounded() } }
}

extension FigureValue {
    /// What is made of several without a value: not available before not applicable. Nil: all of them have one.
    static func worse(of values: [FigureValue]) -> FigureValue? {
        [.notAvailable, .notApplicable].first { values.contains($0) }
    }

    /// Of all populations together; nil where the values don't say.
    static func joined(_ values: [FigureValue]) -> FigureValue? {
        guard let first = values.first else { return nil }
        return values.dropFirst().reduce(first) { sum, next in sum?.joined(with: next) }
    }

    /// Of two populations together; nil where the values don't say.
    private func joined(with other: FigureValue) -> FigureValue? {
        switch (self, other) {
        case (.notAvailable, _), (_, .notAvailable): .notAvailable
        case (.notApplicable, .notApplicable): .notApplicable
        // Nothing, and a share of it, add nothing to another.
        case (.notApplicable, .share): other
        case (.share, .notApplicable): self
        case (.count(let left), .count(let right)):
            Ratio(left).adding(Ratio(right)).map { .count($0.numerator) }
        case (.money(let left), .money(let right)):
            left.exactPence.adding(right.exactPence).map { .money(Money(exactPence: $0)) }
        case (.share(let part, let whole), .share(let otherPart, let otherWhole)):
            part.adding(otherPart).flatMap { sum in
                whole.adding(otherWhole).map { .share(numerator: sum, denominator: $0) }
            }
        default: nil
        }
    }
}
