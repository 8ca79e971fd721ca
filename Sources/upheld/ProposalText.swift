import Casework
import Narrative
import Loading

/// A proposal as an officer reads it. It shows no reference, no free text and nothing that may be personal.
enum ProposalText {
    static func text(_ proposal: ImportProposal, files: [String]) -> String {
        var lines = [
            "\(files.joined(separator: ", ")): \(proposal.rowCount) rows of \(proposal.kind.rawValue), for \(proposal.reason)."
        ]
        let placed = proposal.columns.filter { $0.field != nil }
        let width = placed.map(\.heading.count).max() ?? 0
        let fieldWidth = placed.map { name(of: $0).count }.max() ?? 0
        for column in placed {
            let sample = column.sample.isEmpty ? "" : " For example \(column.sample)."
            let several = column.separator.map { " Several values in a cell, between \"\($0)\"." } ?? ""
            lines.append(
                "  \(padded(column.heading, to: width))  \(padded(name(of: column), to: fieldWidth))  "
                    + "\(column.confidence.word): \(column.reason).\(several)\(sample)")
        }
        return (lines + leftOut(proposal)).joined(separator: "\n") + "\n"
    }

    private static func leftOut(_ proposal: ImportProposal) -> [String] {
        var lines: [String] = []
        for column in proposal.columns {
            switch column.place {
            case .field: continue
            case .personal(let data):
                lines.append("  Left out: \"\(column.heading)\" may hold \(data.rawValue).")
            case .unplaced: lines.append("  Not placed: \"\(column.heading)\", for \(column.reason).")
            }
        }
        return lines.sorted()
            + proposal.repeatedHeadings.map { "  Not placed: \"\($0)\", for several columns have that heading." }
            + proposal.outcomeValues.map { value in
                "  The outcome \(value.shown) is taken to mean \(value.meaning)"
                    + (value.isGuess ? ", which is a guess: say under values in report.yaml what it means." : ".")
            }
    }

    private static func name(of column: ColumnProposal) -> String {
        (column.field ?? "") + (column.stage.map { " of stage \($0)" } ?? "")
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
