import Casework
import Tables

/// Columns that are one outcome each, with a mark where it is so: "Upheld", "Partially upheld", "Not upheld".
enum OutcomeFlags {
    /// What a mark under a heading means; nil where the heading does not say one outcome.
    static func meaning(of heading: String) -> String? {
        let guess = OutcomeGuess(heading.replacing("?", with: ""))
        guard guess.speaksOfJudgement else { return nil }
        // Whatever stands beside a negation: Yes below it is not upheld.
        return guess.isSure || guess.meaning == Outcome.notUpheld.rawValue ? guess.meaning : nil
    }

    /// Whether the cells are marks and nothing else.
    static func areMarks(_ column: ImportColumn) -> Bool {
        let values = column.withoutPlaceholders.values
        return !values.isEmpty && values.count <= 4 && values.allSatisfy { says($0.text) != nil }
    }

    /// Whether a mark says yes; nil for what is no mark.
    static func says(_ text: String) -> Bool? {
        let key = CellText.key(of: text)
        return marks.contains(key) ? true : blanks.contains(key) ? false : nil
    }

    private static let marks: Set<String> = ["yes", "y", "true", "x", "1", "✓", "✔", "t"]
    private static let blanks: Set<String> = ["no", "n", "false", "0", "f"]

    /// Where outcomes have a column each, none of them is the outcome. One that denies is asked about.
    static func settle(_ columns: inout [ColumnProposal]) {
        let flags = indices(in: columns)
        for group in Dictionary(grouping: flags, by: { StageHeading(columns[$0].heading)?.stage }).values {
            let meanings = Set(group.compactMap { meaning(of: columns[$0].heading) })
            if meanings.count > 1 {
                for index in group {
                    columns[index].place = .unplaced
                    columns[index].reason = reason
                }
            } else if let index = group.first, meanings != [Outcome.upheld.rawValue], columns[index].field == .outcome {
                columns[index].confidence = .likely
                columns[index].reason = "by its heading, Yes means \(meanings.sorted().joined())"
            }
        }
    }

    /// Outcomes below another heading, such as "Closure reason", where no column has them.
    static func settleOutcomes(_ columns: inout [ColumnProposal]) {
        guard !columns.contains(where: { $0.field == .outcome || $0.reason == reason || $0.stage != nil }) else {
            return
        }
        let found = columns.indices.filter { columns[$0].nature == .outcomes && columns[$0].stage == nil }
        guard let index = found.first, found.count == 1 else { return }
        if case .personal = columns[index].place { return }
        columns[index].place = .field(.outcome, stage: nil)
        columns[index].confidence = .likely
        columns[index].reason = "its cells are outcomes"
    }

    static let reason = "outcomes have a column each"

    private static func indices(in columns: [ColumnProposal]) -> [Int] {
        columns.indices.filter { index in
            let column = columns[index]
            if case .personal = column.place { return false }
            return meaning(of: column.heading) != nil && areMarks(column.column)
        }
    }
}

extension ImportProposal {
    /// The headings of outcomes that have a column each, where no column has the outcome.
    package var outcomeColumns: [String] {
        guard kind == .cases, !fields.contains(.outcome) else { return [] }
        return columns.filter { $0.reason == OutcomeFlags.reason }.map(\.heading)
    }
}
