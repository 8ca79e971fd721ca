import Casework
import Language
import Narrative

/// Computes expressions of the figure language from one report's records.
struct Evaluator {
    let report: Report
    var counter: Counter
    /// Doubts met on the way: a filter value that no record has.
    var doubts: Set<ExpressionError> = []
    /// Which records were counted, where that was asked for.
    var trace: [CountedRecords]?
    /// Measures used, by name.
    var used: Set<String> = []
    /// What was met on the way that readers must know: figures that were published or revised.
    var marks: Set<Figure.Mark> = []
    /// Doubts about the expression that is being evaluated: each is a warning where it stands.
    var asides: [ExpressionError] = []
    /// How figures of measures are rounded by expressions, by the measures' names: "rounded up to £10".
    var roundings: [String: Set<String>] = [:]
    /// Decimals of shares and percentages that a table asks for; nil for the report's rule.
    var shareDecimals: Int?
    /// Whether a given figure was missing in what is being evaluated, and not available for that.
    var missesGiven = false
    let published: PublishedFigures?
    /// Why figures are not what was published: the reasons of report.yaml.
    var revisions: [PublishedFigures.Key: String] = [:]
    /// Names of published figures that expressions placed with `published`.
    var citedMeasures: Set<String> = []
    /// Published figures that stood for years without records.
    var usedFigures: Set<PublishedFigures.Key> = []
    /// Figures that take the place of what the records give; nil: none.
    var earlier: EarlierFigures?
    private(set) var customExpressions: [String: Expression] = [:]
    /// Of the expression that is being evaluated.
    var customAnswers = CustomAnswers()
    /// Whether the amounts of a field can be added up exactly; of others it was not asked.
    var exactSums: [AmountField: Bool] = [:]
    /// The stages of procedures that have records; nil until it is asked for.
    var stagesOnRecord: Set<CountedStage>?
    /// How many calls were evaluated for the one that stands outermost.
    private var work = 0
    private static let mostWork = 10_000
    private var labelCodes: [LabelKey: [String: [Int]]] = [:]

    private struct LabelKey: Hashable {
        let kind: RecordKind
        let field: Field
    }

    struct AmountField: Hashable {
        let kind: RecordKind
        let field: Field
    }

    /// Records that a figure was counted from.
    struct CountedRecords {
        let kind: RecordKind
        let conditions: Counter.Conditions
    }

    init(report: Report) {
        self.report = report
        counter = Counter(report: report)
        published = PublishedFigures(report)
    }

    /// Reads the report's own measures; an error is of the measure's expression.
    mutating func defineCustomMeasures() -> [Finding] {
        let findings = report.settings.measures.compactMap { measure -> Finding? in
            do throws(ExpressionError) {
                guard report.measure(named: measure.name) == nil, Function.named(measure.name) == nil else {
                    throw ExpressionError(
                        "measure-name-taken",
                        "The name \(measure.name) already means something else.",
                        remedy: "Give the measure another name."
                    )
                }
                customExpressions[measure.name] = try measure.expression.expression
                return nil
            } catch {
                return error.finding(for: measure.expression)
            }
        }
        let endless = report.settings.measures.takeEndless(from: &customExpressions)
        return findings + endless + takenKindNames() + readRevisions()
    }

    /// One for each kind of the council's own whose measure would be a function.
    private func takenKindNames() -> [Finding] {
        report.settings.ownKinds.filter { Function.named($0.name) != nil }.map { kind in
            let error = ExpressionError(
                "measure-name-taken", "The name \(kind.name) already means something else.",
                remedy: "Give the kind of record another name."
            )
            let place = SourceLocation(file: report.settings.file)
            return Finding(error.identifier, error.summary, remedy: error.remedy, at: place)
        }
    }

    /// What is an error does not depend on the records: what has no value knows the unit that it would have.
    mutating func evaluate(_ expression: Expression, in context: Context) throws(ExpressionError) -> Answer {
        var answer = try workedOut(expression, in: context)
        guard answer.value.unit == .none else { return answer }
        let unit = valueUnit(of: expression)
        if unit != .none { answer.missingUnit = unit }
        return answer
    }

    private mutating func workedOut(_ expression: Expression, in context: Context) throws(ExpressionError) -> Answer {
        if earlier != nil, let answer = try earlierAnswer(expression, in: context) { return answer }
        switch expression {
        case .number(let number):
            var answer = Answer(value: .number(number, decimals: number.decimalsNeeded), title: "", base: "a number")
            answer.isLiteral = true
            return answer
        case .text(let text): return Answer(value: .words(text), title: "", base: "words")
        case .negation(let inner): return try negated(try evaluate(inner, in: context))
        case .operation(let operation, let left, let right):
            return try evaluate(operation, try evaluate(left, in: context), try evaluate(right, in: context))
        case .call(let call): return try evaluate(call, in: context)
        }
    }

    /// Measures that are made of measures can multiply without end.
    private mutating func addWork(_ call: Call, in context: Context) throws(ExpressionError) {
        work = context.customMeasures.isEmpty ? 1 : work + 1
        guard work <= Evaluator.mostWork else {
            throw ExpressionError(
                "too-much-work",
                "The measure \(call.name) is made of too many others, each of which is made of others.",
                remedy: "Define the measures in report.yaml by fewer of each other.", offset: call.offset
            )
        }
    }

    private mutating func evaluate(_ call: Call, in context: Context) throws(ExpressionError) -> Answer {
        try addWork(call, in: context)
        if let measure = report.measure(named: call.name) {
            used.insert(call.name)
            earlier?.noteCount()
            return try evaluate(measure, call, in: context)
        }
        if let function = Function.named(call.name) {
            if let further = call.labelled.first(where: \.isFurther) { throw ExpressionError.repeated(further) }
            return try function.answer(&self, call, context)
        }
        if let custom = report.settings.measures.first(where: { $0.name == call.name }) {
            used.insert(call.name)
            return try evaluate(custom, call, in: context)
        }
        let known = report.measures.map(\.name) + Function.names + report.settings.measures.map(\.name)
        throw ExpressionError.unknownMeasure(call, known: known)
    }

    /// What surrounds the expression of a measure of the report's own: its filters and periods with those around it.
    func innerContext(of call: Call, in context: Context) throws(ExpressionError) -> Context {
        var inner = context
        inner.customMeasures.append(call.name)
        for argument in call.labelled {
            guard case .values(let values) = argument.value else { continue }
            if argument.isFurther, Call.timeLabels.contains(argument.label) { throw ExpressionError.repeated(argument) }
            switch argument.label {
            case .year:
                // The shift stays: it moves the years that the measure's own expression names, too.
                let span = try span(call, in: context).shifted(by: -context.shift)
                inner = inner.adding(.year, span.years.map(\.label))
            case .quarter: inner = inner.adding(.quarter, try quarters(call, in: context).map(String.init))
            default: inner = inner.adding(argument.label, values)
            }
        }
        return inner
    }

    /// The indices of a field's labels by their folded text.
    mutating func labels(of field: Field, kind: RecordKind, column: CategoryColumn) -> [String: [Int]] {
        let key = LabelKey(kind: kind, field: field)
        if let known = labelCodes[key] { return known }
        var codes: [String: [Int]] = ["not recorded": [0]]
        for (index, label) in column.labels.enumerated().dropFirst() { codes[label.folded, default: []].append(index) }
        labelCodes[key] = codes
        return codes
    }
}

extension CustomMeasure {
    /// The title, with the unit in brackets where it has one.
    var heading: String { unit.map { title.contains($0) ? title : "\(title) (\($0))" } ?? title }
}

extension Ratio {
    /// How many decimals, up to 6, show the number exactly.
    var decimalsNeeded: Int {
        (0..<6).first { decimals in Ratio.power(ofTen: decimals) % denominator == 0 } ?? 6
    }
}
