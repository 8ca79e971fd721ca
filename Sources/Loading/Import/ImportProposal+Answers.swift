import Casework
import Narrative

extension ImportProposal {
    /// Fields that every such record must have and no column gives, for each stage of a wide export.
    package var missingFields: [String] {
        let schema = RecordSchema.schema(of: kind)
        var given = fields
        // One procedure and one stage need no column.
        if kind == .cases { given.formUnion(["procedure", "stage"]) }
        var missing = schema.required.filter { !given.contains($0) }
        if kind == .costs, given.isDisjoint(with: ["date", "year"]) { missing.append("date") }
        return missing
    }

    /// Headings of mapped columns whose dates can't be read as days before months.
    package var monthFirstHeadings: [String] {
        columns.filter { $0.field != nil && $0.nature == .monthFirstDates }.map(\.heading)
    }

    /// An answer that can't be taken, as a sentence.
    package struct Refusal: Error, Sendable {
        package let sentence: String
    }

    /// Makes a column a field, because an officer says so.
    package mutating func place(_ index: Int, as field: String) throws(Refusal) {
        guard FieldName.name(field) == field else {
            throw Refusal(sentence: "A field's name has small letters, digits and underscores only.")
        }
        let schema = RecordSchema.schema(of: kind)
        let stage = columns[index].stage
        if let other = columns.indices.first(where: { $0 != index && columns[$0].place == .field(field, stage: stage) })
        {
            throw Refusal(sentence: "\"\(columns[other].heading)\" is `\(field)` already.")
        }
        let isDate = [.dates, .monthFirstDates].contains(columns[index].nature)
        if schema.dates.contains(field), !isDate { throw Refusal(sentence: "Its cells are no dates.") }
        if case .personal = columns[index].place, !schema.fields.contains(field) {
            throw Refusal(sentence: "It may be personal, so it can't be counted by.")
        }
        columns[index].place = .field(field, stage: stage)
        columns[index].confidence = .sure
        columns[index].reason = "you said so"
    }

    /// Leaves a column out, because an officer says so.
    package mutating func leaveOut(_ index: Int) {
        columns[index].place = .unplaced
        columns[index].confidence = .sure
        columns[index].reason = "you said so"
    }

    package mutating func accept(_ index: Int) { columns[index].confidence = .sure }

    /// The column with a heading, whatever its capitals and blanks.
    package func index(of heading: String) -> Int? {
        columns.firstIndex { CellText.key(of: $0.heading) == CellText.key(of: heading) }
    }

    /// Says what an outcome means: one of `Outcome`, or "open".
    package mutating func setOutcome(_ value: String, _ meaning: String) throws(Refusal) {
        let known = Outcome(recognising: meaning)?.rawValue ?? (CellText.key(of: meaning) == "open" ? "open" : nil)
        guard let known else {
            let all = (Outcome.allCases.map(\.rawValue) + ["open"]).joined(separator: ", ")
            throw Refusal(sentence: "An outcome is one of: \(all).")
        }
        outcomes[value] = known
    }
}
