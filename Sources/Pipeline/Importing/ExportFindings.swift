import Casework
import Narrative
import Recognition

/// What in the cells of an export stands in the way of taking it.
struct ExportFindings {
    let export: Export
    let proposal: ImportProposal

    var all: [Finding] {
        let outcomes = proposal.outcomeColumns
        var findings = outcomes.isEmpty ? [] : [Finding.outcomeColumns(outcomes, export.places[0].words)]
        let swapped = proposal.swappedHeadings
        findings += swapped.map { .swappedDates(at: place(of: $0)) }
        guard proposal.asksForMonths || proposal.mixesDates else { return findings }
        if proposal.isInDoubt { findings.append(.undecidedDates(export.places[0].words)) }
        return findings
            + proposal.monthFirstHeadings.filter { !swapped.contains($0) }.map {
                .monthFirst(isMixed: proposal.mixesDates, at: place(of: $0))
            }
    }

    private func place(of heading: String) -> SourceLocation {
        SourceLocation(file: export.files[0], position: .column(heading))
    }
}

extension [Export] {
    /// With a word to those whose dates can be read both ways, where in others the month comes first.
    func comparingDates() -> [Export] {
        guard contains(where: { $0.proposal.hasMonthFirst }) else { return self }
        return map { export in
            var proposal = export.proposal
            proposal.isBesideMonthFirst = true
            return Export(places: export.places, proposal: proposal, overlap: export.overlap)
        }
    }
}

extension Finding {
    fileprivate static func swappedDates(at place: SourceLocation) -> Finding {
        Finding(
            "swapped-dates",
            "A spreadsheet has swapped day and month in this column: dates up to the 12th have become real dates, read with the "
                + "day first, and the others stand there as text with the month first.",
            remedy:
                "Export it again, and have the spreadsheet import the column as text, or as dates with the month first "
                + "(Data, From Text/CSV). Or give the CSV file to the import as the system wrote it.",
            at: place)
    }

    fileprivate static func undecidedDates(_ place: String) -> Finding {
        Finding(
            "month-first-dates",
            "No day in it is after the 12th, so that nothing tells day and month apart; in another export of this import the month "
                + "comes first.",
            remedy:
                "If all dates of all exports are so, say it with --month-first; else import it alone, or answer in a terminal.",
            at: SourceLocation(file: place))
    }

    fileprivate static func outcomeColumns(_ headings: [String], _ place: String) -> Finding {
        let list = headings.map { "\"\($0)\"" }.joined(separator: ", ")
        return Finding(
            "outcome-columns", "Outcomes have a column each: \(list). Upheld reads them from one.",
            remedy:
                "Write the outcome as a word in one column, \"Outcome\", and export it again; or go on without outcomes: "
                + headings.map { "--leave-out \"\($0)\"" }.joined(separator: " ") + ".",
            at: SourceLocation(file: place))
    }

    fileprivate static func monthFirst(isMixed: Bool, at place: SourceLocation) -> Finding {
        Finding(
            "month-first-dates",
            isMixed
                ? "Some dates in this column have the month before the day, and other dates of the export the day before the month."
                : "Dates in this column have the month before the day.",
            remedy: isMixed
                ? "Export them as 2025-03-31: of 03/04/2025 nobody can tell which it is. Or leave the column out with --leave-out."
                : "If all dates of the export are so, say it with --month-first, or in a terminal when you are asked. Else export "
                    + "them as 2025-03-31 or 31/03/2025.",
            at: place)
    }
}
