package import Casework
import Intake
import Narrative
import Tables

extension ImportProposal {
    /// Fields that every such record must have and no column gives, for each stage of a wide export.
    package var missingFields: [Field] {
        let schema = RecordSchema.schema(of: kind)
        var given = fields
        // One procedure and one stage need no column.
        if kind == .cases { given.formUnion([.procedure, .stage]) }
        var missing = schema.required.filter { !given.contains($0) }
        if kind == .costs, given.isDisjoint(with: [.date, .year]) { missing.append(.date) }
        return missing
    }

    /// Whether complaints have no date of response, so that every one counts as open: for a wide export, at some stage.
    package var lacksAnswers: Bool {
        guard kind == .cases else { return false }
        let stages: [String?] = wideStages.isEmpty ? [nil] : wideStages
        return stages.contains { stage in
            guard let column = column(.responded, stage: stage)?.column else { return true }
            return !column.values.contains { day($0.text) != nil }
        }
    }

    /// An answer that can't be taken, as a sentence.
    package struct Refusal: Error, Sendable {
        package let sentence: String

        package init(sentence: String) { self.sentence = sentence }
    }

    /// Makes a column a field, because an officer says so.
    /// - Parameter overruling: whether that takes the field from a column that is taken for it.
    package mutating func place(_ index: Int, as field: Field, overruling: Bool = false) throws(Refusal) {
        guard FieldName.name(field.name) == field.name else {
            throw Refusal(sentence: "A field's name has small letters, digits and underscores only.")
        }
        let schema = RecordSchema.schema(of: kind)
        let stage = columns[index].stage
        let rival = columns.indices.first { $0 != index && columns[$0].place == .field(field, stage: stage) }
        if let rival, !overruling || columns[rival].reason == ImportProposal.officersWord {
            throw Refusal(sentence: "\(columns[rival].column.shownHeading) is `\(field)` already.")
        }
        let cells = columns[index].column
        let isDate = cells.values.contains { DateShape($0.text) != nil }
        if schema.dates.contains(field), !isDate { throw Refusal(sentence: "Its cells are no dates.") }
        if case .personal(let data) = columns[index].place, !schema.fields.contains(field),
            !(overruling && data == .characteristic)
        {
            throw Refusal(sentence: "It may be personal, so it can't be counted by.")
        }
        if let rival {
            columns[rival].place = .unplaced
            columns[rival].reason = "\(columns[index].column.shownHeading) is taken for `\(field)`"
        }
        columns[index].place = .field(field, stage: stage)
        columns[index].confidence = .sure
        columns[index].reason = ImportProposal.officersWord
        if field == .stage { columns[index].isReachedStage = false }
    }

    static let officersWord = "you said so"

    /// The values of a field's column.
    package func values(of field: Field) -> [String] { column(field)?.column.values.map(\.text) ?? [] }

    /// Makes the reference of payments that of complaints, where most of its values are known to be theirs.
    package mutating func nameCases(_ references: Set<String>) {
        guard !fields.contains(.case), let index = columns.firstIndex(where: { $0.field == .reference }) else {
            return
        }
        let keys = Set(references.map(CellText.key))
        guard columns[index].column.share(where: { keys.contains(CellText.key(of: $0)) }) >= 0.5 else { return }
        columns[index].place = .field(.case, stage: nil)
        columns[index].reason = "its cells are references of the complaints"
    }

    /// Leaves a column out, because an officer says so.
    package mutating func leaveOut(_ index: Int) {
        columns[index].place = .unplaced
        columns[index].confidence = .sure
        columns[index].reason = ImportProposal.officersWord
    }

    /// Takes what is proposed, because an officer says so.
    package mutating func accept(_ index: Int) {
        columns[index].confidence = .sure
        columns[index].reason = ImportProposal.officersWord
    }

    /// The columns of which an officer has said what they are. Those of stages are not asked about.
    package var answered: [ColumnProposal] {
        columns.filter { $0.reason == ImportProposal.officersWord && $0.stage == nil }
    }

    package static let knownOutcomes =
        "An outcome is one of: " + (Outcome.allCases.map(\.rawValue) + ["open"]).joined(separator: ", ") + "."

    /// The column with a heading, whatever its capitals and blanks.
    package func index(of heading: String) -> Int? {
        columns.firstIndex { CellText.key(of: $0.heading) == CellText.key(of: heading) }
    }

    /// Says what an outcome means: one of `Outcome`, or "open".
    package mutating func setOutcome(_ value: String, _ meaning: String) throws(Refusal) {
        let known = Outcome(recognising: meaning)?.rawValue ?? (CellText.key(of: meaning) == "open" ? "open" : nil)
        guard let known else {
            throw Refusal(sentence: ImportProposal.knownOutcomes)
        }
        outcomes[value] = known
    }
}
