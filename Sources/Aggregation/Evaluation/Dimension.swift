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
    /// The values of a dimension in their natural order: that of the settings, of the outcomes, or of the alphabet;
    /// "Not recorded" last.
    func members(
        of dimension: String, measuredBy expression: Expression, offset: Int?
    ) throws(ExpressionError) -> [Member] {
        switch dimension {
        case "quarter": return (1...4).map { Member(value: String($0), label: "Quarter \($0)", isPermanent: true) }
        case "timeliness": return timelinessMembers
        default: break
        }
        let kinds = kinds(in: expression)
        if let kind = kinds.first, isStatus(dimension, of: kind) { return statusMembers }
        if let kind = kinds.first, isAnswered(dimension, of: kind) { return answeredMembers }
        for kind in kinds {
            if case .category(let column)? = report.records[kind]?.columns[dimension] {
                let labels = column.labels + publishedLabels(of: dimension, kind: kind)
                let found = members(of: dimension, labels: labels, hasBlanks: column.hasBlanks)
                // Figures that were given stand in the order in which they were given.
                return kind == .indicators ? found.inOrder(of: column.labels) : found
            }
        }
        let computed = ["timeliness"] + (kinds.contains(.cases) ? ["status", Call.answeredLabel] : [])
        let known = kinds.flatMap {
            report.records[$0]?.columns.filter { if case .category = $0.value { true } else { false } }.map(\.key) ?? []
        }
        throw ExpressionError(
            "unknown-dimension",
            "There is no dimension \"\(dimension)\" in the records that \(expression.source) counts.",
            remedy: Suggestion.sentence(for: dimension, in: Set(known).union(Call.timeLabels).union(computed)),
            offset: offset
        )
    }

    func members(of dimension: String, labels: [String], hasBlanks: Bool) -> [Member] {
        let present = Set(labels.dropFirst())
        var members: [Member]
        switch dimension {
        case "outcome":
            members = Outcome.allCases.filter { present.contains($0.rawValue) }
                .map { Member(value: $0.rawValue, label: $0.label) }
        case "procedure":
            members = report.settings.procedures.map { Member(value: $0.identifier, label: $0.name) }
        case "stage":
            members = stageIdentifiers.map { Member(value: $0, label: "Stage \($0)") }
        default:
            members = present.sorted { ($0.folded, $0) < ($1.folded, $1) }.map { Member(value: $0, label: $0) }
        }
        if hasBlanks { members.append(.notRecorded) }
        return members
    }

    /// Values that only published figures have.
    private func publishedLabels(of dimension: String, kind: RecordKind) -> [String] {
        guard published != nil else { return [] }
        let measures = report.measures.filter { $0.kind == kind }.map(\.rawValue)
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
        switch expression {
        case .number, .text: []
        case .negation(let inner): kinds(in: inner)
        case .operation(_, let left, let right): kinds(in: left) + kinds(in: right)
        case .call(let call):
            if let measure = report.measure(named: call.name) {
                [(try? kind(of: measure, call)) ?? measure.kind]  // a wrong kind is reported where it is evaluated
            } else if let custom = customExpressions[call.name] {
                kinds(in: custom)
            } else {
                call.positional.flatMap { kinds(in: $0) }
            }
        }
    }
}

extension [Member] {
    fileprivate func inOrder(of labels: [String]) -> [Member] {
        sorted { (labels.firstIndex(of: $0.value) ?? .max) < (labels.firstIndex(of: $1.value) ?? .max) }
    }
}

extension CategoryColumn {
    var hasBlanks: Bool { codes.contains(0) }
}
