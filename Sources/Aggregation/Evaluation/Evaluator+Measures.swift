import Casework
import Language
import Narrative

extension Evaluator {
    /// A built-in measure's value.
    mutating func evaluate(_ measure: Measure, _ call: Call, in context: Context) throws(ExpressionError) -> Answer {
        if let answer = try publishedAnswer(measure, call, in: context) { return answer }
        let query = try query(measure, call, in: context)
        if measure == .published { return try publishedEarlier(query, call) }
        var missingUnit = FigureValue.Unit.none
        let value: FigureValue
        if measure == .indicator {
            let given = try given(query, call)
            (value, missingUnit) = (given.value, unit(ofIndicator: given.record))
        } else {
            value = try counted(measure, query, call, in: context)
        }
        if published != nil { try markRevision(PublishedMeasure(measure), call, in: context) }
        var answer = Answer(
            value: value, title: measure.title(of: query.kind), base: measure.base(of: query.kind),
            span: measure.bases.isEmpty ? nil : query.span,
            filters: query.filters.uniquelyNamed
        )
        answer.missingUnit = missingUnit
        return answer
    }

    private mutating func counted(
        _ measure: Measure, _ query: Query, _ call: Call, in context: Context
    ) throws(ExpressionError) -> FigureValue {
        switch measure {
        case .received, .closed, .payments, .ombudsmanReceived, .decided, .compliments, .enquiries, .contacts,
            .findings, .own:
            .count(try count(query, call))
        case .open: .count(try openCount(query, call))
        case .cases: .count(try caseCount(query, call))
        case .paidCases: .count(try paidCaseCount(query, call))
        case .paymentAmount: try paymentAmount(query, call)
        case .within: try within(query, call)
        case .escalated: try escalated(query, call)
        case .outcomes: try outcomes(query, call, in: context)
        case .responseDays: try responseDays(query, call)
        case .upholdRate: try upholdRate(query, call)
        case .redress, .cost, .remedy: .money(Money(pence: try sum(query, field: .amount, call)))
        case .indicator, .published: try given(query, call).value
        case .actions: .count(try actionCount(query, call))
        }
    }

    mutating func count(_ query: Query, _ call: Call) throws(ExpressionError) -> Int {
        let conditions = try conditions(of: query, offset: call.offset)
        trace?.append(CountedRecords(kind: query.kind, conditions: conditions))
        return counter.total(query.kind, where: conditions)
    }

    /// Actions are followed up over the years: there is no period to count them in.
    private mutating func actionCount(_ query: Query, _ call: Call) throws(ExpressionError) -> Int {
        if let period = call.labelled.first(where: { [.year, .quarter].contains($0.label) }) {
            throw ExpressionError(
                "no-period", "Actions are not counted by year.", remedy: "Leave out \(period.label).",
                offset: period.offset
            )
        }
        trace?.append(CountedRecords(kind: query.kind, conditions: query.conditions))
        return counter.total(query.kind, where: query.conditions)
    }

    private mutating func sum(_ query: Query, field: Field, _ call: Call) throws(ExpressionError) -> Int {
        let conditions = try conditions(of: query, offset: call.offset)
        trace?.append(CountedRecords(kind: query.kind, conditions: conditions))
        try requireExactSum(of: field, query.kind, offset: call.offset)
        return counter.total(query.kind, where: conditions, of: .field(field))
    }

    /// Whichever records of a kind are chosen, their amounts can be added up.
    mutating func requireExactSum(
        of field: Field, _ kind: RecordKind, offset: Int? = nil
    ) throws(ExpressionError) {
        let sum = AmountField(kind: kind, field: field)
        let isExact = exactSums[sum] ?? counter.canAdd(kind, .field(field))
        exactSums[sum] = isExact
        guard isExact else {
            throw ExpressionError(
                "too-large", "The amounts of the kind \(kind.rawValue) are too large to be added up exactly.",
                remedy: "Correct the absurd ones in its file.", offset: offset
            )
        }
    }

    private func share(_ numerator: Int, of denominator: Int) -> FigureValue {
        denominator == 0 ? .notApplicable : .share(numerator: Ratio(numerator), denominator: Ratio(denominator))
    }

    private mutating func openCount(_ query: Query, _ call: Call) throws(ExpressionError) -> Int {
        let conditions = try openConditions(of: query, offset: call.offset)
        trace?.append(CountedRecords(kind: query.kind, conditions: conditions))
        return counter.total(query.kind, where: conditions)
    }

    /// Received by the end of the span, and not responded to by then.
    mutating func openConditions(of query: Query, offset: Int?) throws(ExpressionError) -> Counter.Conditions {
        guard query.span.quarters.isEmpty, let year = query.span.years.last else {
            throw ExpressionError(
                "open-in-quarter",
                "What is open is counted at the end of a year, not of a quarter.",
                remedy: "Leave out the quarter.",
                offset: offset
            )
        }
        try requireKnown(query.kind, by: .received, in: query.span, offset: offset)
        guard report.records[query.kind]?.columns[.responded] != nil else {
            throw ExpressionError.unmappedDate(.responded, of: query.kind, offset: offset)
        }
        var conditions = query.conditions
        let received = counter.axis(query.kind, basis: .received)
        let last = received.map { min($0.code(of: year), $0.yearCount) } ?? 0
        conditions[.year(of: .received)] = last > 0 ? Array(1...last) : []
        if let responded = counter.axis(query.kind, basis: .responded) {
            let later = responded.code(of: year) + 1
            conditions[.year(of: .responded)] = [0] + Array(max(1, later)..<max(later, responded.yearCount + 1))
        }
        return conditions
    }

    private mutating func within(_ query: Query, _ call: Call) throws(ExpressionError) -> FigureValue {
        let bands: [Timeliness]
        switch call.values(.limit)?.values.first?.lowercased() ?? "first" {
        case "first": bands = [.first]
        case "extended": bands = [.first, .extended]
        case let other:
            throw ExpressionError(
                "unknown-limit",
                "There is no limit \"\(other)\".",
                remedy: "Write limit: first or limit: extended.",
                offset: call.values(.limit)?.offset
            )
        }
        let timed: [Timeliness] = [.first, .extended, .over]
        let answered = try count(query.with(.timeliness, timed.map { Int($0.rawValue) }), call)
        let inTime = try count(query.with(.timeliness, bands.map { Int($0.rawValue) }), call)
        return share(inTime, of: answered)
    }

    /// Filters by outcome are of the part. What a table leaves out is left out of the base as well.
    private mutating func outcomes(
        _ query: Query, _ call: Call, in context: Context
    ) throws(ExpressionError) -> FigureValue {
        guard query.filters.contains(where: { $0.dimension == .outcome }) else {
            throw ExpressionError(
                "outcome-missing",
                "outcomes is the share of one outcome, and none is named.",
                remedy: "Write outcomes(outcome: upheld), or use closed for the number.",
                offset: call.offset
            )
        }
        let numerator = try count(query, call)
        var base = query.without(.outcome)
        for kept in context.kept where kept.dimension == .outcome { try restrict(&base, to: kept) }
        return share(numerator, of: try count(base, call))
    }

    private mutating func upholdRate(_ query: Query, _ call: Call) throws(ExpressionError) -> FigureValue {
        guard case .category(let column)? = report.records[.ombudsman]?.columns[.decision] else {
            throw ExpressionError(
                "no-decision",
                "The Ombudsman records have no field \"decision\".",
                remedy: "Map it under data: ombudsman: columns: in report.yaml.",
                offset: call.offset
            )
        }
        let labels = labels(of: .decision, kind: .ombudsman, column: column)
        let upheld = labels["upheld"] ?? []
        let all = upheld + (labels["not upheld"] ?? [])
        let numerator = try count(query.with(.field(.decision), upheld), call)
        return share(numerator, of: try count(query.with(.field(.decision), all), call))
    }

    private mutating func responseDays(_ query: Query, _ call: Call) throws(ExpressionError) -> FigureValue {
        let conditions = try conditions(of: query, offset: call.offset)
        trace?.append(CountedRecords(kind: query.kind, conditions: conditions))
        let histogram = counter.histogram(query.kind, of: .responseDays, where: conditions)
        let days = Array(histogram.dropFirst())
        let total = days.reduce(0, +)
        guard total > 0 else { return .notApplicable }
        switch call.values(.average)?.values.first?.lowercased() ?? "mean" {
        case "mean":
            let sum = days.enumerated().reduce(0) { $0 + $1.offset * $1.element }
            return Ratio(sum, over: total).map(FigureValue.days) ?? .notApplicable
        case "median":
            let (lower, upper) = (middle(of: days, (total - 1) / 2), middle(of: days, total / 2))
            return Ratio(lower + upper, over: 2).map(FigureValue.days) ?? .notApplicable
        case let other:
            throw ExpressionError(
                "unknown-average",
                "There is no average \"\(other)\".",
                remedy: "Write average: mean or average: median.",
                offset: call.values(.average)?.offset
            )
        }
    }

    /// The value of the record at `rank`, from 0, when all are sorted.
    private func middle(of counts: [Int], _ rank: Int) -> Int {
        var seen = 0
        for (value, count) in counts.enumerated() {
            seen += count
            if seen > rank { return value }
        }
        return 0
    }
}
