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
            if let reached = reachedStage?.field { fields.append((reached, unnamedReachedStages)) }
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
        return columns.filter { $0.field == .outcome }.flatMap { column in
            column.column.values.map { (OutcomeFlags.meaning(of: column.heading), $0) }
        }.compactMap { flag, value in
            guard Outcome(recognising: value.text) == nil, CellText.key(of: value.text) != "open",
                !NothingWord.saysNoOutcome(CellText.key(of: value.text)),
                seen.insert(CellText.key(of: value.text)).inserted
            else { return nil }
            return meaning(of: value, under: flag)
        }
    }

    private func meaning(of value: ImportColumn.Value, under flag: String?) -> ProposedValue {
        let place = place(of: value)
        if let said = outcomes[value.text] {
            return ProposedValue(value: value.text, meaning: said, isGuess: false, place: place)
        }
        if let mark = mark(value.text, under: flag) { return mark }
        let guess = OutcomeGuess(value.text)
        return ProposedValue(
            value: value.text, meaning: guess.meaning, isGuess: !guess.isSure, written: guess.unconfirmed, place: place)
    }

    /// What Yes and No mean below a heading that is an outcome itself, such as "Not upheld"; nil for other words.
    private func mark(_ text: String, under flag: String?) -> ProposedValue? {
        let (upheld, notUpheld) = (Outcome.upheld.rawValue, Outcome.notUpheld.rawValue)
        let isWord = ["yes", "y", "true", "no", "n", "false"].contains(CellText.key(of: text))
        guard let isSo = OutcomeFlags.says(text), isWord || flag != nil else { return nil }
        let meaning = flag ?? upheld
        if isSo { return ProposedValue(value: text, meaning: meaning, isGuess: false) }
        if meaning == upheld { return ProposedValue(value: text, meaning: notUpheld, isGuess: false) }
        // What is not "not upheld" may be upheld in part only.
        return ProposedValue(value: text, meaning: upheld, isGuess: true, written: Outcome.resolvedOtherwise.rawValue)
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
    package var unnamedStages: [ProposedValue] {
        stageValues.filter { $0.meaning == ImportProposal.unnamed } + unnamedReachedStages
    }

    package var unnamedProcedures: [ProposedValue] { unnamed(in: column(.procedure)?.column) }

    private var reachedStage: ColumnProposal? { columns.first(where: \.isReachedStage) }

    private var unnamedReachedStages: [ProposedValue] { unnamed(in: reachedStage?.column) }

    private func unnamed(in column: ImportColumn?) -> [ProposedValue] {
        (column?.values ?? []).filter { PersonalText.shape(ofOneOfFew: $0.text) != nil }.map { value in
            ProposedValue(
                value: value.text, meaning: ImportProposal.unnamed, isGuess: false, place: place(of: value))
        }
    }

    /// Decisions of the Ombudsman that count for the uphold rate, as it words them.
    package var decisionValues: [ProposedValue] {
        guard kind == .ombudsman, let column = column(.decision)?.column else { return [] }
        return column.values.compactMap { value in
            guard let meaning = OmbudsmanDecision.meaning(of: value.text), meaning != value.text else { return nil }
            return ProposedValue(value: value.text, meaning: meaning, isGuess: false)
        }
    }
}

/// The words in which the Ombudsman decides: "Upheld: not investigated - injustice remedied", "Report issued: Upheld".
enum OmbudsmanDecision {
    /// "Upheld" or "Not upheld"; nil for what is neither.
    static func meaning(of text: String) -> String? {
        let first = HeadingWords(text).all.first ?? ""
        // "Closed after initial enquiries: no fault" has not been decided.
        guard !undecided.contains(first) else { return nil }
        let parts = text.split(maxSplits: 1) { ":;–".contains($0) }.map(String.init)
        let isReport = ["report", "public", "decision", "outcome"].contains(first)
        let tried = [text] + (parts.count == 2 ? (isReport ? parts : [parts[0]]) : [])
        let dashed = text.part(before: " - ").map { [$0] } ?? []
        let guess = (tried + dashed).lazy.map { OutcomeGuess($0) }.first { $0.isJudgement }
        return guess.map { $0.meaning == Outcome.notUpheld.rawValue ? "Not upheld" : "Upheld" }
    }

    private static let undecided: Set<String> = ["closed", "referred", "advice", "incomplete", "invalid", "premature"]
}

extension String {
    /// What stands before a separator; nil where there is none.
    fileprivate func part(before separator: String) -> String? {
        firstRange(of: separator).map { String(self[..<$0.lowerBound]) }
    }
}
