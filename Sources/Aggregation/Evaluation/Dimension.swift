import Casework
import Language
import Narrative

/// One value of a dimension, as filters name it and as readers see it.
struct Member: Hashable {
    let value: String
    let label: String
    /// Shown even where all its figures are 0.
    var isPermanent = false
    /// Not shown, even as a column, where all its figures are 0.
    var isRemainder = false

    static let notRecorded = Member(value: "not recorded", label: "Not recorded", isRemainder: true)
}

extension Evaluator {
    /// The values of a dimension that an expression's records have.
    func members(
        of dimension: Field, measuredBy expression: Expression, offset: Int?
    ) throws(ExpressionError) -> [Member] {
        try members(of: dimension, measuredBy: [expression], offset: offset)
    }

    /// The values of a dimension that the records of any of the expressions have, in their natural order: that of the
    /// settings, of the outcomes, or of the alphabet; "Not recorded" last.
    /// - Parameter further: values that no record need have.
    func members(
        of dimension: Field, measuredBy expressions: [Expression], and further: [String] = [], offset: Int?
    ) throws(ExpressionError) -> [Member] {
        switch dimension {
        case .quarter: return (1...4).map { Member(value: String($0), label: "Quarter \($0)", isPermanent: true) }
        case .timeliness: return timelinessMembers
        default: break
        }
        let kinds = expressions.flatMap { self.kinds(in: $0) }.uniqued
        let computed = computedMembers(of: dimension, kinds: kinds)
        let counted = kinds.filter { kind in
            if case .category? = report.records[kind]?.columns[dimension] { true } else { false }
        }
        guard !counted.isEmpty else {
            if let computed { return computed }
            // What has no end counts no records: that is reported, and not the dimension.
            if let endless = expressions.lazy.flatMap(\.callNames).first(where: { isEndless($0) }) {
                throw ExpressionError.endless(endless, offset: offset)
            }
            throw unknownDimension(dimension, kinds: kinds, expressions.first ?? .text(""), offset: offset)
        }
        let found = recordedMembers(of: dimension, kinds: counted, and: further)
        guard let computed else { return found }
        let known = Set(computed.map(\.value.folded))
        let all = computed + found.filter { !known.contains($0.value.folded) }
        return all.filter { !$0.isRemainder } + all.filter(\.isRemainder)
    }

    /// Of a dimension that is worked out from complaints; nil: it is none, or the council's own field takes its place.
    private func computedMembers(of dimension: Field, kinds: [RecordKind]) -> [Member]? {
        if kinds.contains(where: { isStatus(dimension, of: $0) }) { return statusMembers }
        return kinds.contains { isAnswered(dimension, of: $0) } ? answeredMembers : nil
    }

    /// The values of a field of these kinds together. What is given has no value that is not recorded: a row of
    /// indicators without a service is the figure of all services.
    private func recordedMembers(
        of dimension: Field, kinds: [RecordKind], and further: [String]
    ) -> [Member] {
        let columns = kinds.compactMap { kind -> CategoryColumn? in
            if case .category(let column)? = report.records[kind]?.columns[dimension] { column } else { nil }
        }
        let published = kinds.flatMap { publishedLabels(of: dimension, kind: $0) }
        let labels = FieldValues(columns, and: published + further, among: allColumns(of: dimension)).labels
        let hasBlanks = zip(kinds, columns).contains { !$0.isGiven && $1.hasBlanks }
        let found = members(of: dimension, labels: [""] + labels, hasBlanks: hasBlanks)
        // Figures that were given stand in the order in which they were given.
        return kinds.allSatisfy { $0 == .indicators } ? found.inOrder(of: labels) : found
    }

    private func unknownDimension(
        _ dimension: Field, kinds: [RecordKind], _ expression: Expression, offset: Int?
    ) -> ExpressionError {
        let computed: [Field] = [.timeliness] + (kinds.contains(.cases) ? [.status, .answered] : [])
        let known = kinds.flatMap {
            report.records[$0]?.columns.filter { if case .category = $0.value { true } else { false } }.map(\.key) ?? []
        }
        return ExpressionError(
            "unknown-dimension",
            "There is no dimension \"\(dimension)\" in the records that \(expression.source) counts.",
            remedy: Suggestion.sentence(for: dimension, in: Set(known).union(Call.timeLabels).union(computed)),
            offset: offset
        )
    }

    /// The values of one field, each once.
    func members(of dimension: Field, in column: CategoryColumn, hasBlanks: Bool) -> [Member] {
        let values = FieldValues([column], among: allColumns(of: dimension))
        return members(of: dimension, labels: [""] + values.labels, hasBlanks: hasBlanks)
    }

    /// Of a field, in all kinds of record.
    func allColumns(of field: Field) -> [CategoryColumn] {
        report.records.values.compactMap { table in
            if case .category(let column)? = table.columns[field] { column } else { nil }
        }
    }

    /// - Parameter labels: each value once, the first of them empty.
    func members(of dimension: Field, labels: [String], hasBlanks: Bool) -> [Member] {
        let present = Set(labels.dropFirst()).filter { $0.folded != Member.notRecorded.value }
        let folded = Set(present.map(\.folded))
        var members: [Member]
        switch dimension {
        case .outcome:
            members = Outcome.allCases.filter { folded.contains($0.rawValue) }
                .map { Member(value: $0.rawValue, label: $0.label) }
        case .procedure:
            members = report.settings.procedures.map { Member(value: $0.identifier, label: $0.name) }
        case .stage:
            members = stageIdentifiers.map { Member(value: $0, label: "Stage \($0)") }
        default: members = []
        }
        // Kinds other than complaints may have values in these fields that the settings do not name.
        let known = Set(members.map(\.value.folded))
        members += present.map { (folded: $0.folded, value: $0) }.filter { !known.contains($0.folded) }.sorted(by: <)
            .map { Member(value: $0.value, label: $0.value) }
        if hasBlanks { members.append(.notRecorded) }
        return members
    }

    /// Values that only published figures have.
    private func publishedLabels(of dimension: Field, kind: RecordKind) -> [String] {
        guard published != nil else { return [] }
        let measures = report.measures.filter { $0.kind == kind }.map(\.name)
        return PublishedFigures.labels(of: dimension, in: report, measures: Set(measures))
    }

    private var stageIdentifiers: [String] {
        var identifiers: [String] = []
        for stage in report.settings.procedures.flatMap(\.stages) where !identifiers.contains(stage.identifier) {
            identifiers.append(stage.identifier)
        }
        return identifiers
    }

    /// The kinds of record that an expression is computed from, in the order in which it names them.
    func kinds(in expression: Expression) -> [RecordKind] {
        var seen: Set<String> = []
        return kinds(in: expression, seen: &seen)
    }

    /// - Parameter seen: measures of the council's own that need not be looked at again.
    private func kinds(in expression: Expression, seen: inout Set<String>) -> [RecordKind] {
        switch expression {
        case .number, .text: return []
        case .negation(let inner): return kinds(in: inner, seen: &seen)
        case .operation(_, let left, let right): return kinds(in: left, seen: &seen) + kinds(in: right, seen: &seen)
        case .call(let call):
            if let measure = report.measure(named: call.name) {
                // A wrong kind is reported where it is evaluated.
                return [(try? kind(of: measure, call)) ?? measure.kind]
            }
            if let custom = customExpressions[call.name] {
                return seen.insert(call.name).inserted ? kinds(in: custom, seen: &seen) : []
            }
            return call.positional.flatMap { kinds(in: $0, seen: &seen) }
        }
    }
}

extension [Member] {
    fileprivate func inOrder(of labels: [String]) -> [Member] {
        let places = Dictionary(zip(labels, labels.indices), uniquingKeysWith: { first, _ in first })
        return sorted { (places[$0.value] ?? .max) < (places[$1.value] ?? .max) }
    }
}

extension CategoryColumn {
    /// Whether a record has no value. One that says "not recorded" has none either.
    var hasBlanks: Bool {
        let isNone = labels.map { $0.isEmpty || $0.folded == Member.notRecorded.value }
        guard let cells else { return codes.contains { isNone[Int($0)] } }
        let isBlank = cells.map { cell in cell.allSatisfy { isNone[Int($0)] } }
        return codes.contains { isBlank[Int($0)] }
    }
}

extension RecordKind {
    /// Whether its figures were given, and are not counted.
    var isGiven: Bool { self == .indicators || self == .history }
}

extension Sequence where Element: Hashable {
    /// Each once, where it stands first.
    var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
