import Casework
import Language
import Narrative

extension Evaluator {
    /// The records that a call is computed from: the measure's own, or those that `of:` names.
    func kind(of measure: Measure, _ call: Call) throws(ExpressionError) -> RecordKind {
        for argument in call.labelled where Call.expressionLabels.contains(argument.label) {
            guard measure.options.labels.contains(argument.label) else {
                throw ExpressionError(
                    "unknown-argument", "\(call.name) has no argument \"\(argument.label)\".",
                    remedy: "Leave it out; to divide, write share(…, of: …).", offset: argument.offset
                )
            }
        }
        guard measure != .escalated, let kind = call.expression(.of) else { return measure.kind }
        guard case .call(let name) = kind, name.labelled.isEmpty, let other = RecordKind(rawValue: name.name),
            RecordKind.answered.contains(other)
        else {
            throw ExpressionError(
                "unknown-kind", "\(call.name) can't be worked out of \"\(kind.source)\".",
                remedy: "Write of: enquiries, contacts or compliments; without it complaints are meant.",
                offset: call.offset
            )
        }
        if measure == .within, other != .cases, report.settings.limits[other] == nil {
            throw ExpressionError(
                "no-limit", "Records of the kind \(other.rawValue) have no time limit.",
                remedy: "Write limit: 10 working days under data: \(other.rawValue): in report.yaml.",
                offset: call.offset
            )
        }
        return other
    }
}

extension RecordKind {
    /// Those that are received and answered.
    fileprivate static let answered: Set<RecordKind> = [.cases, .enquiries, .contacts, .compliments]
}

extension Measure {
    /// What is measured, of records of this kind.
    func title(of kind: RecordKind) -> String {
        kind == self.kind ? title : title.replacing("Complaints", with: kind.rawValue.capitalisedFirst)
    }

    /// The population, of records of this kind.
    func base(of kind: RecordKind) -> String {
        guard kind != self.kind else { return base }
        return base.replacing("stage records", with: kind.rawValue)
            .replacing(", withdrawn complaints included", with: "")
    }
}
