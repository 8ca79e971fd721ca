package import Casework
import Narrative

/// What an import proposes to make of an export: a value, to be shown, changed and written out.
package struct ImportProposal: Sendable {
    package let kind: RecordKind
    /// Why it is taken for that kind, in a few words.
    package let reason: String
    /// One a column that has a heading of its own, in the order of the export.
    package var columns: [ColumnProposal]
    package let repeatedHeadings: [String]
    package let rowCount: Int
    /// Where the rows stand in their files.
    let rows: RowNumbers
    /// The file name's words and the values, for the procedure.
    let fileWords: HeadingWords
    let signs: DateSigns
    /// What an officer said of outcomes that are not known for certain: value → meaning.
    package var outcomes: [String: String] = [:]
    /// Which procedure the complaints follow, where an officer has said it.
    package var style: ProcedureStyle?
    /// Whether the month comes first in dates, and whether times are in UTC, where an officer has said it.
    package var isMonthFirst: Bool?
    package var isUTC: Bool?
    /// Which near spellings an officer has said to be one, or not: the rarer value → whether.
    package var joined: [String: Bool] = [:]

    /// `export.csv, row 9`: where a value that is not shown stands first.
    func place(of value: ImportColumn.Value) -> String {
        rows.segments.isEmpty ? "row \(value.first + 2)" : rows.location(ofRecord: value.first).description
    }

    /// The fields that are placed, with those of stages once.
    package var fields: Set<Field> { Set(columns.compactMap(\.field)) }

    /// The stages that have columns of their own, in their order; empty for a long export.
    package var wideStages: [String] { Set(columns.compactMap(\.stage)).sorted() }

    /// The column of a field; of a wide export the one of the stage.
    func column(_ field: Field, stage: String? = nil) -> ColumnProposal? {
        columns.first { $0.place == .field(field, stage: stage) }
    }

    /// The proposal as it is taken without asking: guesses are left out.
    package func withoutGuesses() -> ImportProposal {
        var copy = self
        for index in copy.columns.indices where copy.columns[index].confidence == .guess {
            if copy.columns[index].field != nil { copy.columns[index].place = .unplaced }
        }
        return copy
    }

    /// Columns that were guessed and are in this proposal no more, with the fields they might be.
    func guesses(of proposal: ImportProposal) -> [(heading: String, field: Field)] {
        zip(columns, proposal.columns).compactMap { mine, theirs in
            guard mine.place == .unplaced, mine.confidence == .guess, let field = theirs.field, theirs.stage == nil
            else { return nil }
            return (mine.heading, field)
        }
    }
}
