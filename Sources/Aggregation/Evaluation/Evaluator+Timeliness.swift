import Casework
import Language
import Narrative

extension Evaluator {
    /// Whether a dimension is timeliness with withdrawn complaints apart. A council's own field of this name comes first.
    func isAnswered(_ dimension: Field, of kind: RecordKind) -> Bool {
        dimension == .answered && kind == .cases && report.records[kind]?.columns[dimension] == nil
    }

    /// - Parameter isApart: whether withdrawn complaints are told apart.
    func timelinessCodes(
        _ values: [String], isApart: Bool = false, offset: Int?
    ) throws(ExpressionError) -> [Int] {
        var names = [
            "first": Timeliness.first, "extended": .extended, "over": .over, "open": .open, "untimed": .noLimit,
        ].mapValues(\.rawValue)
        if isApart { names["withdrawn"] = Timeliness.withdrawnCode }
        return try values.map { value throws(ExpressionError) in
            guard let code = names[value.folded] else {
                throw ExpressionError(
                    "unknown-value",
                    "There is no \(isApart ? "value of answered" : "timeliness") \"\(value)\".",
                    remedy: Suggestion.sentence(for: value, in: names.keys),
                    offset: offset
                )
            }
            return Int(code)
        }
    }

    var timelinessMembers: [Member] {
        [
            Member(value: "first", label: "Within the first limit", isPermanent: true),
            Member(value: "extended", label: "Within the extended limit", isPermanent: true),
            Member(value: "over", label: "Over the limit", isPermanent: true),
            Member(value: "open", label: "Still open", isRemainder: true),
            Member(value: "untimed", label: "Not timed", isRemainder: true),
        ]
    }

    /// With withdrawn complaints before those that are open.
    var answeredMembers: [Member] {
        let timed = timelinessMembers
        return timed.filter { !$0.isRemainder }
            + [Member(value: Outcome.withdrawn.rawValue, label: Outcome.withdrawn.label, isRemainder: true)]
            + timed.filter(\.isRemainder)
    }
}
