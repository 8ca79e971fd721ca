import Casework
import Narrative
import Recognition

/// A proposal as an officer reads it. It shows no reference, no free text and nothing that may be personal.
enum ProposalText {
    static func text(_ proposal: ImportProposal, places: [ImportPlace]) -> String {
        let rows = proposal.rowCount == 1 ? "1 row" : "\(proposal.rowCount) rows"
        var lines = [
            "\(ImportPlace.words(of: places)): \(rows) of \(kind(proposal)), for \(proposal.reason)."
        ]
        let placed = proposal.columns.filter { $0.field != nil }
        let width = placed.map(\.column.plainHeading.count).max() ?? 0
        let fieldWidth = placed.map { name(of: $0).count }.max() ?? 0
        for column in placed {
            let sample = sample(of: column, proposal)
            let blanks = column.placeholders.map { " Taken for blank: \($0)." } ?? ""
            let several = column.separator.map { " Several values in a cell, between \"\($0)\"." } ?? ""
            lines.append(
                "  \(padded(column.column.plainHeading, to: width))  \(padded(name(of: column), to: fieldWidth))  "
                    + "\(column.confidence.word): \(column.reason).\(several)\(sample)\(blanks)")
        }
        lines += span(proposal) + proposal.readingNotes.map { "  " + $0 } + leftOut(proposal) + spellings(proposal)
        return lines.joined(separator: "\n") + "\n"
    }

    private static func sample(of column: ColumnProposal, _ proposal: ImportProposal) -> String {
        let sample = proposal.sample(of: column)
        return sample.isEmpty ? "" : " For example \(sample)."
    }

    private static func kind(_ proposal: ImportProposal) -> String {
        switch proposal.kind {
        case .ombudsman: "Ombudsman matters"
        case .history: "published figures"
        default: proposal.kind.rawValue
        }
    }

    /// A line for each file and sheet of which nothing is taken.
    static func text(_ leftOut: [LeftOut]) -> String {
        leftOut.map { "Left out: \($0.place.words), for \($0.reason).\n" }.joined()
    }

    /// From when to when the records are, with a word where they are part of a year.
    private static func span(_ proposal: ImportProposal) -> [String] {
        guard let (first, last, _) = [proposal].span else { return [] }
        let years = proposal.years.keys.sorted().map { year in
            let part = [proposal].part(of: year)
            let words = [part.beginsLate.map { "from \($0.text)" }, part.endsEarly.map { "to \($0.text)" }]
                .compactMap { $0 }.joined(separator: " ")
            return "\(year.label) (\(proposal.years[year] ?? 0)\(words.isEmpty ? "" : ", only \(words)"))"
        }
        return ["  The records are of \(first.text) to \(last.text): \(years.joined(separator: ", "))."]
    }

    private static func spellings(_ proposal: ImportProposal) -> [String] {
        proposal.nearSpellings.map { near in
            let rows = near.count == 1 ? "1 row" : "\(near.count) rows"
            return near.isSame
                ? "  In `\(near.field)`, \(near.shownVariant) (\(rows)) is taken for \(near.shownCommon)."
                : "  In `\(near.field)`, \(near.shownVariant) (\(rows)) may be \(near.shownCommon) (\(near.commonCount)): they differ by a letter."
        }
    }

    private static func leftOut(_ proposal: ImportProposal) -> [String] {
        var lines: [String] = []
        for column in proposal.columns {
            switch column.place {
            case .field: continue
            case .personal(let data):
                lines.append("  Left out: \(column.column.shownHeading) may hold \(data.rawValue).")
            case .unplaced: lines.append("  Not placed: \(column.column.shownHeading), for \(column.reason).")
            }
        }
        return lines.sorted()
            + proposal.repeatedHeadings.map { "  Not placed: \(heading($0)), for several columns have that heading." }
            + proposal.outcomeValues.map(outcome)
            + proposal.unnamedProcedures.map { "  The procedure \($0.shown) is called \"\($0.meaning)\"." }
            + proposal.unnamedStages.map { "  The stage \($0.shown) is called \"\($0.meaning)\"." }
    }

    private static func outcome(_ value: ProposedValue) -> String {
        guard value.isGuess else { return "  The outcome \(value.shown) is taken to mean \(value.meaning)." }
        let likely = value.written == value.meaning ? "" : " It may mean \(value.meaning)."
        return "  The outcome \(value.shown) counts as \(value.written) until you say more.\(likely)"
    }

    private static func name(of column: ColumnProposal) -> String {
        column.fieldName + (column.stage.map { " of stage \($0)" } ?? "")
    }

    private static func heading(_ text: String) -> String {
        PersonalText.shape(ofTitle: text, isWordShown: true) == nil ? "\"\(text)\"" : "a heading that is not shown"
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
