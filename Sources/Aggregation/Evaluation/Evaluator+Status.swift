import Casework
import Language
import Narrative

extension Evaluator {
    static let openStatus = "open"
    private static let answeredStatus = "answered"
    private static let unknownStatus = "outcome not recorded"

    /// Whether a dimension is what had become of complaints by a day. A council's own field of this name comes first.
    func isStatus(_ dimension: Field, of kind: RecordKind) -> Bool {
        dimension == .status && kind == .cases && report.records[kind]?.columns[.status] == nil
    }

    /// Open, then the outcomes.
    var statusMembers: [Member] {
        guard case .category(let column)? = report.records[.cases]?.columns[.outcome] else {
            return [
                Member(value: Evaluator.openStatus, label: "Open"),
                Member(value: Evaluator.answeredStatus, label: "Answered"),
            ]
        }
        return [Member(value: Evaluator.openStatus, label: "Open")]
            + members(of: .outcome, labels: column.labels, hasBlanks: false)
            + [Member(value: Evaluator.unknownStatus, label: "Outcome not recorded", isRemainder: true)]
    }

    mutating func restrict(
        _ query: inout Query, toStatus values: [String], table: RecordTable, offset: Int?
    ) throws(ExpressionError) {
        guard case .date? = table.columns[.responded] else {
            throw ExpressionError.unmappedDate(.responded, of: query.kind, offset: offset)
        }
        let outcomes: CategoryColumn? =
            if case .category(let column)? = table.columns[.outcome] { column } else { nil }
        let known = outcomes.map { labels(of: .outcome, kind: query.kind, column: $0) } ?? [:]
        let size = outcomes?.cells?.count ?? outcomes?.labels.count ?? 1
        var codes: Set<Int> = []
        for value in values {
            switch value.folded {
            case Evaluator.openStatus: codes.insert(0)
            case Evaluator.answeredStatus: codes.formUnion(1..<(size + 1))
            case Evaluator.unknownStatus: codes.insert(1)
            default:
                for name in Evaluator.spellings(of: value, field: .status) {
                    if let found = known[name] {
                        codes.formUnion(found.map { $0 + 1 })
                    } else if !Outcome.allCases.contains(where: { $0.rawValue == name }) {
                        let labels = ["", Evaluator.openStatus, Evaluator.answeredStatus] + known.keys.sorted()
                        try doubt(value, field: .status, known: labels, offset: offset)
                    }
                }
            }
        }
        let day = query.statusDate ?? query.span.last ?? report.settings.year.last
        query = query.with(.status(at: day.number), codes.sorted())
    }

    /// The day that `at` names, which no record of the span may come after.
    func statusDate(_ values: [String], of query: Query, offset: Int?) throws(ExpressionError) -> Day {
        guard values.count == 1, let day = values.first.flatMap({ Day(isoText: $0) }) else {
            throw ExpressionError(
                "bad-date", "at needs a day.", remedy: "Write it as at: 2025-05-31.", offset: offset
            )
        }
        if let last = query.span.last, day < last {
            throw ExpressionError(
                "early-status-date",
                "The status is looked at on \(day.text), and the records are received up to \(last.text).",
                remedy: "Name a day from \(last.text) on, or leave out at.", offset: offset
            )
        }
        return day
    }

    /// All values of a dimension but those that a table leaves out. Where no record has one of these, there is nothing to
    /// leave out.
    mutating func values(
        without exclusion: PlacedRestriction, measures: [Expression]
    ) throws(ExpressionError) -> [String] {
        let field = exclusion.dimension
        let all = try members(of: field, measuredBy: measures, offset: nil)
        let excluded = exclusion.values
        try checkValues(excluded, of: field, among: all, doubt: "There is nothing to leave out.")
        let names = Set(excluded.flatMap { Evaluator.spellings(of: $0, field: field) })
        let isAnswered =
            excluded.contains(where: \.isAnsweredStatus) && all.contains { $0.value == Evaluator.openStatus }
            && isStatus(field, of: .cases)
        return all.map(\.value).filter {
            !names.contains($0.folded) && !(isAnswered && $0 != Evaluator.openStatus)
        }
    }

    /// Whether a value is one of others, however they are written.
    static func isOne(_ value: String, of others: [String], field: Field) -> Bool {
        let names = Set(others.flatMap { spellings(of: $0, field: field) })
        return spellings(of: value, field: field).contains { names.contains($0) }
    }

    /// Whether values that a table names are those of its field: an error where one looks like a slip of the keyboard,
    /// else a warning that none of the records has it, and what that means.
    mutating func checkValues(
        _ values: [String], of field: Field, among members: [Member], doubt meaning: String
    ) throws(ExpressionError) {
        let known = Set(members.map(\.value.folded) + members.map(\.label.folded))
        for value in values {
            let names = Evaluator.spellings(of: value, field: field)
            let isKnown =
                names.contains { known.contains($0) || isDeclared($0, field: field) }
                || value.isAnsweredStatus && isStatus(field, of: .cases)
            guard !isKnown, value.folded != Member.notRecorded.value else { continue }
            let near = Suggestion.nearest(to: value, in: members.map(\.value))
            let error = ExpressionError(
                "unknown-value", "No record has the \(field) \"\(value)\".",
                remedy: near.map { "Did you mean \"\($0)\"?" } ?? meaning)
            if near != nil { throw error }
            doubts.insert(error)
        }
    }
}

extension ExpressionError {
    /// A day on which nothing is looked at.
    static func dateWithoutStatus(offset: Int? = nil) -> ExpressionError {
        ExpressionError(
            "date-without-status",
            "at is the day on which the status of complaints is looked at, and no status is asked for.",
            remedy: "Leave out at, or ask for a status: status: open, or in a table rows: status.", offset: offset
        )
    }
}
