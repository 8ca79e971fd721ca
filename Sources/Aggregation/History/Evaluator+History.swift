import Casework
import Language
import Narrative

extension Evaluator {
    /// The measure's figure where one of its years has no records any more and the figure was published; nil where
    /// all years have records, or nothing of the measure was published.
    mutating func publishedAnswer(
        _ measure: Measure, _ call: Call, in context: Context
    ) throws(ExpressionError) -> Answer? {
        // What is counted without a period can't be gone for one, and what was published is never gone.
        guard !measure.bases.isEmpty, measure != .published else { return nil }
        let span = try span(call, in: context)
        let kind = try kind(of: measure, call)
        guard kind == measure.kind else {
            // What was published of a measure is of its own kind.
            guard let from = report.settings.recordsFrom(kind), span.years.contains(where: { $0 < from }) else {
                return nil
            }
            throw ExpressionError(
                "no-published-figure",
                "There are no records of the kind \(kind.rawValue) for \(span.label), and what was published of"
                    + " \(measure.name) is of another kind.",
                remedy: "Ask for a year with records, or leave the figure out.", offset: call.offset
            )
        }
        // Records that remain of a year before the first complete one are none to count.
        let isBefore = span.years.contains { isBeforeRecords($0, of: measure) }
        let isPublished = published.map { published in
            published.has(measure.name) || measure == .escalated && published.has(Measure.received.name)
        }
        guard isBefore || isPublished == true else { return nil }
        let gone = span.years.filter { !hasRecords(of: measure, in: $0) }
        guard !gone.isEmpty else { return nil }
        let subject = PublishedMeasure(measure)
        let filters = try publishedFilters(of: call, subject, span, in: context)
        var values: [FigureValue] = []
        var marks: [FigureValue] = []
        for year in gone {
            let found = lookup(subject, year, filters)
            if found.isMissing, measure == .escalated {
                values.append(try publishedFlow(found, call, filters, in: context))
            } else {
                let entries = try entries(found, call)
                values += entries.compactMap { $0.figureValue(of: subject) }
                marks += entries.compactMap(\.mark)
            }
        }
        let kept = span.years.filter { !gone.contains($0) }
        if !kept.isEmpty { values.append(try evaluate(measure, call, in: context, years: kept).value) }
        // A mark is of a whole figure; a share of nothing among the years that were counted is not.
        guard let value = FigureValue.worse(of: marks) ?? FigureValue.joined(values) else {
            throw ExpressionError(
                "published-span",
                "\(measure.name) of \(span.label) can't be worked out from what was published for single years.",
                remedy: "Ask for one year, or give the base of the published shares in the column \"of\".",
                offset: call.offset
            )
        }
        return Answer(
            value: value, title: measure.title, base: measure.base, span: span, filters: subject.shown(filters)
        )
    }

    /// The figure of a measure of the council's own where its year has no records any more and the figure was
    /// published; else nil, and it is worked out from its parts.
    mutating func publishedAnswer(
        _ custom: CustomMeasure, _ call: Call, in context: Context
    ) throws(ExpressionError) -> Answer? {
        guard let (subject, found, filters) = try lookup(custom, call, in: context), !found.isMissing else {
            return nil
        }
        let values = found.figures.compactMap { $0.entry?.figureValue(of: subject) }
        let areShares = values.allSatisfy { if case .share = $0 { true } else { false } }
        guard values.count == 1 || areShares, let value = FigureValue.joined(values) else { return nil }
        note(found)
        earlier?.noteCount()
        var answer = Answer(
            value: value, title: subject.title, base: subject.base, span: try span(call, in: context),
            filters: subject.shown(filters)
        )
        answer.unit = custom.unit
        answer.isShareOfMoney = subject.form == .shareOfMoney
        if case .percentage = value { return answer }  // with the decimals that were published
        answer.decimals = custom.decimals
        return answer
    }

    /// Why a measure of the council's own can't be worked out from published parts, said of itself where figures of
    /// its own were published too.
    mutating func unpublished(
        _ custom: CustomMeasure, _ call: Call, in context: Context, because error: ExpressionError
    ) -> ExpressionError {
        guard error.identifier == "no-published-figure",
            let found = try? lookup(custom, call, in: context)?.found, found.isMissing
        else { return error }
        return noPublishedFigure(
            found, offset: call.offset, further: " Its parts were not all published either. \(error.summary)")
    }

    /// Nil where the year has records, there are several, or nothing of the measure was published.
    private mutating func lookup(
        _ custom: CustomMeasure, _ call: Call, in context: Context
    ) throws(ExpressionError) -> (subject: PublishedMeasure, found: PublishedLookup, filters: [Figure.Filter])? {
        guard published?.has(custom.name) == true, let subject = publishedMeasure(custom) else { return nil }
        let span = try span(call, in: context)
        guard let year = span.years.first, span.years.count == 1, !hasRecords(of: subject, in: year) else { return nil }
        let filters = try publishedFilters(of: call, subject, span, in: context)
        return (subject, lookup(subject, year, filters), filters)
    }

    /// Of the years whose records are there: the call's own arguments without its year.
    private mutating func evaluate(
        _ measure: Measure, _ call: Call, in context: Context, years: [ReportingYear]
    ) throws(ExpressionError) -> Answer {
        var inner = context.adding(.year, years.map(\.label))
        inner.shift = 0
        let rest = Call(
            name: call.name, positional: call.positional, labelled: call.labelled.filter { $0.label != .year },
            offset: call.offset
        )
        return try evaluate(measure, rest, in: inner)
    }

    /// What moved on, from the published counts of both stages. Of a cohort they say nothing.
    private mutating func publishedFlow(
        _ found: PublishedLookup, _ call: Call, _ filters: [Figure.Filter], in context: Context
    ) throws(ExpressionError) -> FigureValue {
        func argument(_ name: Field) -> String { filters.first { $0.dimension == name }?.values.first?.folded ?? "" }
        if filters.contains(where: { $0.dimension == .stage }) { throw Evaluator.stageOfEscalated(call) }
        guard argument(.basis) == "flow", published?.has(Measure.received.name) == true else {
            throw noPublishedFigure(found, offset: call.offset)
        }
        var counts: [Int] = []
        var marks: [FigureValue] = []
        for stage in [argument(.to), argument(.from)] {
            let own = call.labelled.filter { !Measure.escalated.options.labels.contains($0.label) }
            let filter = Call.Labelled(label: .stage, value: .values([stage]), offset: call.offset)
            let count = Call(
                name: Measure.received.name, positional: [], labelled: own + [filter], offset: call.offset)
            do throws(ExpressionError) {
                let answer = try evaluate(.received, count, in: context, years: [found.year])
                if case .count(let number) = answer.value { counts.append(number) } else { marks.append(answer.value) }
            } catch {
                throw noPublishedFigure(
                    found, offset: call.offset,
                    further: " Nor were both counts from which it can be worked out. \(error.summary)")
            }
        }
        guard counts.count == 2, counts[1] > 0 else { return FigureValue.worse(of: marks) ?? .notApplicable }
        return .share(numerator: Ratio(counts[0]), denominator: Ratio(counts[1]))
    }

    /// A row of the history file, in the form of the measure, or of the expression, under whose name it stands.
    mutating func publishedEarlier(_ query: Query, _ call: Call) throws(ExpressionError) -> Answer {
        let entry = try publishedEntry(query, call)
        var answer = Answer(
            value: entry.map { givenValue(.history, $0.record) } ?? .notAvailable, title: Measure.published.title,
            base: Measure.published.base, span: query.span, filters: query.filters.uniquelyNamed)
        guard let entry,
            let measure = publishedMeasure(named: entry.key.measure) ?? publishedExpression(entry.key.measure)
        else { return answer }
        answer.value = entry.figureValue(of: measure) ?? answer.value
        answer.missingUnit = measure.unit
        answer.isShareOfMoney = measure.form == .shareOfMoney
        guard let own = report.settings.measures.first(where: { $0.name == measure.name }) else { return answer }
        answer.unit = own.unit
        if case .percentage = answer.value { return answer }  // with the decimals that were published
        answer.decimals = own.decimals
        return answer
    }

    mutating func hasRecords(of measure: Measure, in year: ReportingYear) -> Bool {
        guard !isBeforeRecords(year, of: measure), let table = report.records[measure.kind] else { return false }
        let basis = measure.bases.first { table.columns[$0] != nil } ?? .date
        return isKnown(measure.kind, by: basis, in: year)
    }

    /// Whether a year comes before the first whose records are complete. What a service gave is no record.
    private func isBeforeRecords(_ year: ReportingYear, of measure: Measure) -> Bool {
        guard let from = report.settings.recordsFrom(measure.kind), measure != .indicator else { return false }
        return year < from
    }

    /// Whether all that a figure is worked out from is there.
    mutating func hasRecords(of measure: PublishedMeasure, in year: ReportingYear) -> Bool {
        for part in measure.parts where !part.bases.isEmpty || !measure.isOwn {
            guard hasRecords(of: part, in: year) else { return false }
        }
        return true
    }

    /// What a figure is restricted to, the measure's own arguments and quarters among it.
    func publishedFilters(
        of call: Call, _ measure: PublishedMeasure, _ span: TimeSpan, in context: Context
    ) throws(ExpressionError) -> [Figure.Filter] {
        if !call.positional.isEmpty { throw Evaluator.unlabelled(call) }
        let restrictions = try restrictions(of: call, options: measure.options.labels, in: context)
        if let day = restrictions.first(where: { $0.0.dimension == .statusDate }), let offset = day.offset,
            !context.looksAtStatus, !restrictions.contains(where: { $0.0.dimension == .status })
        {
            throw ExpressionError.dateWithoutStatus(offset: offset)
        }
        var filters = restrictions.map { Figure.Filter(dimension: $0.0.dimension, values: $0.0.values) }
        for (option, usual) in measure.options.usual.sorted(by: { $0.key < $1.key }) {
            let value = call.values(option)?.values ?? call.expression(option).map { [$0.word] } ?? [usual]
            filters.append(Figure.Filter(dimension: option, values: value))
        }
        if !span.quarters.isEmpty {
            filters.append(Figure.Filter(dimension: .quarter, values: span.quarters.map { String($0) }))
        }
        return filters
    }
}

extension PublishedMeasure {
    /// The restrictions that readers see: no arguments of the measure, no time, and no day that made no difference.
    fileprivate func shown(_ filters: [Figure.Filter]) -> [Figure.Filter] {
        filters.filter {
            !options.labels.contains($0.dimension) && ![.quarter, .statusDate].contains($0.dimension)
        }
    }
}

extension Expression {
    /// A name or text without quotation marks, anything else as it is written.
    fileprivate var word: String {
        if case .text(let text) = self { text } else { source }
    }
}
