import Casework
import Language
import Narrative

/// Answers of the council's own measures within one expression: each is worked out once for what surrounds it, however
/// often the others name it.
struct CustomAnswers {
    struct Key: Hashable {
        let measure: String
        /// With the filters and periods of the call.
        let context: Context
        let shareDecimals: Int?
    }

    /// An answer with what was met on the way to it.
    struct Entry {
        let answer: Answer
        let marks: Set<Figure.Mark>
        let asides: [ExpressionError]
        let missesGiven: Bool
    }

    var entries: [Key: Entry] = [:]
}

extension Evaluator {
    /// The answer of a measure of the council's own.
    mutating func evaluate(
        _ measure: CustomMeasure, _ call: Call, in context: Context
    ) throws(ExpressionError) -> Answer {
        guard !context.customMeasures.contains(measure.name), let expression = customExpressions[measure.name] else {
            throw ExpressionError.endless(measure.name, offset: call.offset)
        }
        if context.customMeasures.isEmpty { customAnswers = CustomAnswers() }
        let inner = try innerContext(of: call, in: context)
        let key = CustomAnswers.Key(measure: measure.name, context: inner.outermost, shareDecimals: shareDecimals)
        // While earlier figures take the place of some, what counts is which of them were used.
        if earlier == nil, let known = customAnswers.entries[key] {
            marks.formUnion(known.marks)
            asides += known.asides
            missesGiven = missesGiven || known.missesGiven
            return known.answer
        }
        let (marksBefore, asidesBefore, missedBefore) = (marks, asides, missesGiven)
        (marks, asides, missesGiven) = ([], [], false)
        defer {
            marks.formUnion(marksBefore)
            asides = asidesBefore + asides
            missesGiven = missesGiven || missedBefore
        }
        let answer = try worked(out: measure, expression, call, in: context, inside: inner)
        customAnswers.entries[key] = CustomAnswers.Entry(
            answer: answer, marks: marks, asides: asides, missesGiven: missesGiven)
        return answer
    }

    private mutating func worked(
        out measure: CustomMeasure, _ expression: Expression, _ call: Call, in context: Context, inside inner: Context
    ) throws(ExpressionError) -> Answer {
        if let answer = try publishedAnswer(measure, call, in: context) { return answer }
        var answer: Answer
        do throws(ExpressionError) {
            answer = try evaluate(expression, in: inner)
        } catch {
            throw unpublished(measure, call, in: context, because: error)
        }
        if published?.has(measure.name) == true, let measure = publishedMeasure(measure) {
            try markRevision(measure, call, in: context)
        }
        answer.title = measure.heading
        answer.unit = measure.unit ?? answer.unit
        answer.decimals = measure.decimals ?? answer.decimals
        return answer
    }
}

extension Context {
    /// Without the measures that it is inside of, which make no difference to a figure.
    fileprivate var outermost: Context {
        var context = self
        context.customMeasures = []
        return context
    }
}

extension Evaluator {
    /// Whether a name is that of a measure of the council's own that can't be worked out.
    func isEndless(_ name: String) -> Bool {
        customExpressions[name] == nil && report.measure(named: name) == nil
            && report.settings.measures.contains { $0.name == name }
    }
}

extension ExpressionError {
    static func endless(_ measure: String, offset: Int?) -> ExpressionError {
        ExpressionError(
            "circular-measure",
            "The measure \(measure) is defined by itself, or its definition can't be read or has no end in sight.",
            remedy: "Correct its expression under measures in report.yaml.", offset: offset
        )
    }
}
