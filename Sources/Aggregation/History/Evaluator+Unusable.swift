import Casework
import Language
import Narrative

extension Evaluator {
    /// Why no expression could ever ask for a published figure; nil: one can, or did.
    mutating func unusable(_ entry: PublishedFigures.Entry) -> Finding? {
        guard entry.key.year <= report.settings.year, !usedFigures.contains(entry.key) else { return nil }
        guard let measure = publishedMeasure(named: entry.key.measure) else { return unknownMeasure(of: entry) }
        guard !measure.parts.contains(.published) else { return nil }
        let doubtsBefore = doubts
        defer { doubts = doubtsBefore }
        for dimension in entry.key.filters.keys.sorted() {
            guard let error = error(of: dimension, for: entry.key, measure) else { continue }
            return Finding(error.identifier, error.summary, remedy: error.remedy, at: entry.location)
        }
        return nil
    }

    /// A row under a name of its own is for `published(measure: …)`: it must be placed so, or be an expression.
    private func unknownMeasure(of entry: PublishedFigures.Entry) -> Finding? {
        let name = entry.key.measure
        guard !citedMeasures.contains(name), !isExpression(name) else { return nil }
        let known = report.measures.map(\.name) + report.settings.measures.map(\.name)
        let near = Suggestion.nearest(to: name, in: known)
        return Finding(
            "unknown-measure",
            "There is no measure called \"\(name)\", and no expression places the row with published.",
            remedy: near.map { "Did you mean \"\($0)\"?" }
                ?? "Correct the name, place it with published(measure: \"\(name)\"), or take the row away.",
            at: entry.location, severity: near == nil ? .warning : .error
        )
    }

    /// Whether a name is an expression under which a figure was written down. Its quotation marks may be gone.
    private func isExpression(_ name: String) -> Bool {
        guard let expression = try? Parser.expression(from: name) else { return name.contains("(") }
        if case .call(let call) = expression, Function.named(call.name) != nil { return !call.positional.isEmpty }
        let known = Set(
            report.measures.map(\.name) + Function.names + report.settings.measures.map(\.name))
        return (try? expression.checkNames(known: known)) != nil
    }

    /// What is wrong with a filter whatever the records are: a field that they don't have, a value that can't be.
    private mutating func error(
        of dimension: Field, for key: PublishedFigures.Key, _ measure: PublishedMeasure
    ) -> ExpressionError? {
        if let option = measure.options.first(where: { $0.label == dimension }) { return key.unknownValue(of: option) }
        // The day of a status means something beside one only.
        let needed = dimension == .statusDate ? [dimension, .status] : [dimension]
        let call = PublishedFigures.Key(
            measure: key.measure, year: key.year, filters: key.filters.filter { needed.contains($0.key) }
        ).call
        var first: ExpressionError?
        for part in measure.parts {
            do throws(ExpressionError) {
                if part == .escalated, dimension == .stage { throw Evaluator.stageOfEscalated(call) }
                _ = try query(part, call, in: Context())
                return nil
            } catch {
                guard error.isLasting(of: dimension) else { return nil }
                first = first ?? error
            }
        }
        return first
    }
}

extension PublishedFigures.Key {
    /// A value that an argument of the measure can't have.
    fileprivate func unknownValue(of option: Measure.Option) -> ExpressionError? {
        let known = option.values
        guard !known.isEmpty, let value = filters[option.label], !known.contains(value) else { return nil }
        return ExpressionError(
            "unknown-value", "There is no \(option.label) \"\(value)\".",
            remedy: Suggestion.sentence(for: value, in: known))
    }
}

extension ExpressionError {
    /// Whether it is one for years without records too: what a council calls its services changes, stages and outcomes
    /// don't.
    fileprivate func isLasting(of dimension: Field) -> Bool {
        switch identifier {
        case "unknown-filter", "bad-date", "early-status-date", "date-without-status", "bad-quarter",
            "stage-of-escalated":
            true
        case "unknown-value":
            [.procedure, .stage, .outcome, .status, .timeliness, .answered].contains(dimension)
        default: false
        }
    }
}
