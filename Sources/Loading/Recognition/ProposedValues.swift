import Casework
import Narrative
import Tables

/// A value of the export that the report calls otherwise.
package struct ProposedValue: Hashable, Sendable {
    package let value: String
    /// What it most likely means.
    package let meaning: String
    /// Whether somebody must confirm it.
    package let isGuess: Bool
    /// What it counts as until then.
    package let written: String
    /// Where it stands first; nil where nobody is told.
    private let place: String?

    init(value: String, meaning: String, isGuess: Bool, written: String? = nil, place: String? = nil) {
        self.place = place
        self.value = value
        self.meaning = meaning
        self.isGuess = isGuess
        self.written = written ?? meaning
    }

    /// The value in quotation marks; its place where it may tell of a person.
    package var shown: String {
        value.count > 60 || PersonalText.shape(ofOneOfFew: value) != nil
            ? "in \(place ?? "the export") (not shown here)" : "\"\(value)\""
    }
}

extension ImportProposal {
    /// Field → values that must be mapped, the fields in alphabetical order.
    var mappedValues: [(field: Field, values: [ProposedValue])] {
        var fields: [(Field, [ProposedValue])] = []
        if kind == .cases {
            fields = [(.outcome, outcomeValues), (.procedure, unnamedProcedures), (.stage, stageValues)]
        } else if kind == .ombudsman {
            fields = [(.decision, decisionValues)]
        }
        for (field, joins) in Dictionary(grouping: joins, by: \.field) {
            fields.append((field, joins.map { ProposedValue(value: $0.variant, meaning: $0.common, isGuess: false) }))
        }
        return fields.filter { !$0.1.isEmpty }.sorted { $0.0 < $1.0 }
    }

    /// Outcomes that Upheld does not know, with what they may mean.
    package var outcomeValues: [ProposedValue] {
        var seen: Set<String> = []
        return columns.filter { $0.field == .outcome }.flatMap(\.column.values).compactMap { value in
            guard Outcome(recognising: value.text) == nil, CellText.key(of: value.text) != "open",
                !NothingWord.saysNoOutcome(CellText.key(of: value.text)),
                seen.insert(CellText.key(of: value.text)).inserted
            else { return nil }
            return meaning(of: value)
        }
    }

    private func meaning(of value: ImportColumn.Value) -> ProposedValue {
        let place = place(of: value)
        if let said = outcomes[value.text] {
            return ProposedValue(value: value.text, meaning: said, isGuess: false, place: place)
        }
        switch CellText.key(of: value.text) {
        case "yes", "y", "true": return ProposedValue(value: value.text, meaning: "upheld", isGuess: false)
        case "no", "n", "false": return ProposedValue(value: value.text, meaning: "not upheld", isGuess: false)
        default:
            let guess = OutcomeGuess(value.text)
            return ProposedValue(
                value: value.text, meaning: guess.meaning, isGuess: !guess.isSure, written: guess.unconfirmed,
                place: place)
        }
    }

    private var stageValues: [ProposedValue] {
        guard let column = column(.stage)?.column else { return [] }
        return column.values.compactMap { value in
            let stage = ImportProposal.stageIdentifier(value.text)
            let understood = [stage, "stage \(stage)", "s\(stage)"]
            guard !understood.contains(CellText.key(of: value.text)) else { return nil }
            return ProposedValue(value: value.text, meaning: stage, isGuess: false, place: place(of: value))
        }
    }

    /// Cells that may be somebody's name, and become a stage or a procedure that says nothing.
    package var unnamedStages: [ProposedValue] { stageValues.filter { $0.meaning == ImportProposal.unnamed } }

    package var unnamedProcedures: [ProposedValue] {
        guard let column = column(.procedure)?.column else { return [] }
        return column.values.filter { PersonalText.shape(ofOneOfFew: $0.text) != nil }.map { value in
            ProposedValue(
                value: value.text, meaning: ImportProposal.unnamed, isGuess: false, place: place(of: value))
        }
    }

    private var decisionValues: [ProposedValue] {
        guard let column = column(.decision)?.column else { return [] }
        return column.values.compactMap { value in
            let guess = OutcomeGuess(value.text)
            guard guess.isJudgement else { return nil }
            let meaning = guess.meaning == Outcome.notUpheld.rawValue ? "Not upheld" : "Upheld"
            return meaning == value.text ? nil : ProposedValue(value: value.text, meaning: meaning, isGuess: false)
        }
    }
}
