import Casework
import Language
import Narrative

/// Which records a measure is about, with all restrictions resolved.
struct Query {
    let kind: RecordKind
    /// The date column that places a record in the span.
    let basis: Field
    var span: TimeSpan
    /// All but the time.
    var conditions: Counter.Conditions
    /// The day on which the status of records is looked at; nil for the last day of the span.
    var statusDate: Day?
    /// The restrictions as readers see them, the time not among them.
    var filters: [Figure.Filter]
    /// Whether a given figure that is missing is not available.
    var permitsMissing = false
    /// Whether given figures of several listed values are added up.
    var addsGiven = false

    /// Without any restriction of a dimension.
    func without(_ dimension: Field) -> Query {
        var query = self
        query.conditions[.field(dimension)] = nil
        query.filters.removeAll { $0.dimension == dimension }
        return query
    }

    /// Further restricted to these codes of a dimension.
    func with(_ key: DimensionKey, _ codes: [Int]) -> Query {
        var query = self
        query.conditions[key] = query.conditions[key].map { $0.filter(codes.contains) } ?? codes
        return query
    }
}

extension Evaluator {
    /// The query of a measure's call: records that meet its own filters and those of the context.
    mutating func query(_ measure: Measure, _ call: Call, in context: Context) throws(ExpressionError) -> Query {
        let kind = try kind(of: measure, call)
        guard let table = report.records[kind] else {
            throw ExpressionError(
                "no-records",
                "\(measure.name) needs records of the kind \(kind.rawValue), which the report does not have.",
                remedy: "Name their file under data: \(kind.rawValue): in report.yaml.",
                offset: call.offset
            )
        }
        if !call.positional.isEmpty { throw Evaluator.unlabelled(call) }
        let basis = measure.bases.first { table.columns[$0] != nil } ?? measure.bases.first ?? .date
        var query = Query(
            kind: kind, basis: basis, span: try span(call, in: context), conditions: [:], filters: [],
            permitsMissing: context.permitsMissing, addsGiven: context.addsGiven
        )
        let restrictions = try restrictions(of: call, options: measure.options.labels, in: context)
        if let (date, offset) = restrictions.last(where: { $0.0.dimension == .statusDate }) {
            let isUsed =
                context.looksAtStatus
                || restrictions.contains {
                    isStatus($0.0.dimension, of: kind) || kind == .history && $0.0.dimension == .status
                }
            // The offset is that of an argument of the call; a table looks to its own key.
            if let offset, !isUsed { throw ExpressionError.dateWithoutStatus(offset: offset) }
            query.statusDate = try statusDate(date.values, of: query, offset: offset)
        }
        for (written, offset) in restrictions {
            guard let restriction = ofGiven(written, kind, table, in: context) else { continue }
            try restrict(&query, restriction.dimension, to: restriction.values, table: table, offset: offset)
        }
        return query
    }

    /// What a table leaves out, as a restriction of figures that were given: without a value they are of all together. So
    /// they stay where nothing of theirs is left out (nil), and where something is, they are not of what is left.
    private func ofGiven(
        _ restriction: Restriction, _ kind: RecordKind, _ table: RecordTable, in context: Context
    ) -> Restriction? {
        guard kind == .indicators, context.kept.contains(restriction),
            case .category(let column)? = table.columns[restriction.dimension]
        else { return restriction }
        let given = column.labels.filter { !$0.isEmpty }
        let left = given.filter { Evaluator.isOne($0, of: restriction.values, field: restriction.dimension) }
        return left.count == given.count ? nil : Restriction(dimension: restriction.dimension, values: left)
    }

    /// Own filters in the order in which they are written, then those of the context; none that another one implies.
    func restrictions(
        of call: Call, options: [Field], in context: Context
    ) throws(ExpressionError) -> [(Restriction, offset: Int?)] {
        var offsets: [Restriction: Int] = [:]
        var all: [Restriction] = []
        for argument in call.labelled {
            if options.contains(argument.label) || Call.timeLabels.contains(argument.label) {
                if argument.isFurther { throw ExpressionError.repeated(argument) }
            } else if case .values(let values) = argument.value {
                let restriction = Restriction(dimension: argument.label, values: values)
                offsets[restriction] = argument.offset
                all.append(restriction)
            }
        }
        return (all + context.restrictions).simplified.map { ($0, offsets[$0]) }
    }

    /// Further, as a table is.
    mutating func restrict(_ query: inout Query, to restriction: Restriction) throws(ExpressionError) {
        guard let table = report.records[query.kind] else { return }
        try restrict(&query, restriction.dimension, to: restriction.values, table: table, offset: nil)
    }

    private mutating func restrict(
        _ query: inout Query, _ dimension: Field, to values: [String], table: RecordTable, offset: Int?
    ) throws(ExpressionError) {
        query.filters.append(Figure.Filter(dimension: dimension, values: values))
        if dimension == .timeliness, report.isTimed(query.kind) {
            query = query.with(.timeliness, try timelinessCodes(values, offset: offset))
            return
        }
        if isAnswered(dimension, of: query.kind) {
            query = query.with(.answered, try timelinessCodes(values, isApart: true, offset: offset))
            return
        }
        if dimension == .statusDate { return }
        if isStatus(dimension, of: query.kind) {
            return try restrict(&query, toStatus: values, table: table, offset: offset)
        }
        switch table.columns[dimension] {
        case .category(let column)?:
            query = query.with(.field(dimension), try codes(of: values, in: column, dimension, query.kind, offset))
        case .reference? where dimension == .reference:
            let hashes = values.map { ReferenceColumn.hash(of: $0) }
            query.conditions[.references(hashes)] = [1]
        default:
            let known = Set(table.columns.filter { $0.value.isFilter }.keys).union(Call.timeLabels)
            throw ExpressionError(
                "unknown-filter",
                "Records of the kind \(query.kind.rawValue) have no field \"\(dimension)\" to filter by.",
                remedy: Suggestion.sentence(for: dimension, in: known),
                offset: offset
            )
        }
    }

    /// The codes of all cells that have one of the values.
    private mutating func codes(
        of values: [String], in column: CategoryColumn, _ field: Field, _ kind: RecordKind, _ offset: Int?
    ) throws(ExpressionError) -> [Int] {
        let known = labels(of: field, kind: kind, column: column)
        var wanted: Set<Int> = []
        for value in values {
            // What is given for all is of nothing that is not recorded.
            if kind == .indicators, value.folded == Member.notRecorded.value { continue }
            for name in Evaluator.spellings(of: value, field: field) {
                if let codes = known[name] {
                    wanted.formUnion(codes)
                } else if !isDeclared(name, field: field), !isRecorded(name, field: field) {
                    try doubt(value, field: field, known: column.labels, offset: offset)
                }
            }
        }
        guard let cells = column.cells else { return wanted.sorted() }
        return cells.indices.filter { cell in
            cells[cell].isEmpty ? wanted.contains(0) : cells[cell].contains { wanted.contains(Int($0)) }
        }
    }

    /// Whether records of any kind have a value, so that it is no slip of the keyboard where these have none.
    private mutating func isRecorded(_ value: String, field: Field) -> Bool {
        for (kind, table) in report.records where kind != .history {
            guard case .category(let column)? = table.columns[field] else { continue }
            if labels(of: field, kind: kind, column: column)[value] != nil { return true }
        }
        return false
    }

    /// The labels that a value stands for.
    static func spellings(of value: String, field: Field) -> [String] {
        let folded = value.folded
        return switch field {
        case .outcome where folded == "well-founded", .status where folded == "well-founded":
            Outcome.allCases.filter(\.isWellFounded).map(\.rawValue)
        case .stage where folded.hasPrefix("stage "): [String(folded.dropFirst(6))]
        case .quarter where folded.hasPrefix("quarter "): [String(folded.dropFirst(8))]
        case .quarter where folded.hasPrefix("q"): [String(folded.dropFirst(1))]
        default: [folded]
        }
    }

    /// Whether a value may well have no records: the settings or the trade know it.
    func isDeclared(_ value: String, field: Field) -> Bool {
        switch field {
        case .outcome, .status: Outcome.allCases.contains { $0.rawValue == value }
        case .procedure: report.settings.procedures.contains { $0.identifier.folded == value }
        case .stage: report.settings.procedures.contains { $0.stages.contains { $0.identifier.folded == value } }
        default: false
        }
    }

    static let countsAsNothing =
        "It counts as 0. If that is right, name the value under `known` of the records in report.yaml."

    /// A value that no record has: an error where it looks like a slip of the keyboard, else a warning.
    mutating func doubt(
        _ value: String, field: Field, known: [String], offset: Int?
    ) throws(ExpressionError) {
        let near = Suggestion.nearest(to: value, in: known.dropFirst())
        let error = ExpressionError(
            "unknown-value",
            "No record has the \(field) \"\(value)\".",
            remedy: near.map { "Did you mean \"\($0)\"?" }
                ?? Evaluator.countsAsNothing,
            offset: offset
        )
        if near != nil { throw error }
        doubts.insert(error)
    }
}

extension RecordColumn {
    /// Whether its values can be named in a filter.
    var isFilter: Bool {
        switch self {
        case .category, .reference: true
        case .date, .money, .number: false
        }
    }
}

extension [Figure.Filter] {
    /// The second filter of a dimension under the name "and cause", as expressions write it.
    var uniquelyNamed: [Figure.Filter] {
        var named: [Figure.Filter] = []
        for filter in self {
            var name = filter.dimension
            while named.contains(where: { $0.dimension == name }) { name = Field("and " + name.name) }
            named.append(Figure.Filter(dimension: name, values: filter.values))
        }
        return named
    }
}
