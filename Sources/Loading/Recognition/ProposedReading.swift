import Casework
import Narrative
import Tables

/// What the dates of an export tell of how they are written.
struct DateSigns: Hashable, Sendable {
    /// The headings of columns of which some dates can be read only with the month before the day.
    private(set) var monthFirst: [String] = []
    /// Whether others can be read only with the day first, so that nobody can tell those that could be both.
    private(set) var isMixed = false
    /// Whether some can be read both ways, as 03/04/2025.
    private var isAmbiguous = false
    /// The headings of columns in which a spreadsheet took the month for the day where it could, and left the rest as text.
    private(set) var swapped: [String] = []
    /// Whether times that name no zone seem to be in UTC.
    let seemsUTC: Bool

    /// Whether nothing tells how any of them is to be read.
    var isUndecided: Bool { isAmbiguous && !isMixed && monthFirst.isEmpty }

    init(_ columns: [ColumnProposal]) {
        var signs = UTCSigns()
        for column in columns where [.dates, .monthFirstDates].contains(column.nature) {
            if column.nature == .monthFirstDates { monthFirst.append(column.heading) }
            if column.nature == .monthFirstDates, DateSigns.isSwapped(column.column) { swapped.append(column.heading) }
            for value in column.column.values {
                guard let day = DateShape.day(value.text, DateReading()) else { continue }
                let other = DateShape.day(value.text, DateReading(isMonthFirst: true))
                if other == nil { isMixed = true }
                if let other, other != day { isAmbiguous = true }
                Array(value.text.utf8).withUnsafeBytes { signs.look(at: $0, of: day.number) }
            }
        }
        seemsUTC = signs.areThere
    }

    /// Excel in Britain, opening an American export, makes real dates of 03/04/2025 with day and month the wrong way round,
    /// and leaves 03/31/2025 as a text: no real date has a day after the 12th, and every text has.
    private static func isSwapped(_ column: ImportColumn) -> Bool {
        let values = column.withoutPlaceholders.values
        let real = values.filter { $0.text.prefix(4).allSatisfy(\.isNumber) }
        let texts = values.filter { !$0.text.prefix(4).allSatisfy(\.isNumber) }
        return real.count >= 3 && !texts.isEmpty
            && real.allSatisfy { (DateShape.day($0.text, DateReading())?.parts.day ?? 31) <= 12 }
            && texts.allSatisfy { DateShape.day($0.text, DateReading()) == nil }
    }
}

extension ImportProposal {
    /// How dates are read: as an officer has said, else as they seem to be.
    var reading: DateReading {
        DateReading(isUTC: isUTC ?? signs.seemsUTC, isMonthFirst: isMonthFirst ?? seemsMonthFirst)
    }

    func day(_ text: String) -> Day? { DateShape.day(text, reading) }

    /// Headings of mapped columns that have dates with the month before the day.
    package var monthFirstHeadings: [String] { monthFirstColumns.map(\.heading) }

    /// The same as they are said.
    package var shownMonthFirstHeadings: [String] { monthFirstColumns.map(\.column.shownHeading) }

    private var monthFirstColumns: [ColumnProposal] {
        columns.filter { $0.field != nil && signs.monthFirst.contains($0.heading) }
    }

    /// Whether dates that have the month first stand beside dates that have the day first.
    package var mixesDates: Bool { signs.isMixed && !signs.monthFirst.isEmpty }

    private var seemsMonthFirst: Bool { !monthFirstHeadings.isEmpty && !mixesDates }

    /// Whether an officer is to say that the month comes first in all dates.
    package var asksForMonths: Bool { (seemsMonthFirst || isInDoubt) && isMonthFirst == nil }

    /// Whether all its dates can be read both ways, and another export of the same import has the month first.
    package var isInDoubt: Bool { isBesideMonthFirst && signs.isUndecided }

    /// Whether the month comes first in it, as far as its dates tell.
    package var hasMonthFirst: Bool { isMonthFirst ?? seemsMonthFirst }

    /// Headings of mapped columns in which a spreadsheet has swapped day and month.
    package var swappedHeadings: [String] {
        columns.filter { $0.field != nil && signs.swapped.contains($0.heading) }.map(\.heading)
    }

    /// Whether an officer is to say that times are in UTC.
    package var asksForZone: Bool { signs.seemsUTC && isUTC == nil }

    /// What is to be said of how dates are read, as sentences.
    package var readingNotes: [String] {
        var notes: [String] = []
        let headings = shownMonthFirstHeadings.joined(separator: ", ")
        if isMonthFirst == true {
            notes.append("Dates are read with the month first, as in 03/31/2025: you said so.")
        } else if seemsMonthFirst {
            notes.append("The month stands before the day, as in 03/31/2025, in \(headings).")
        } else if mixesDates {
            notes.append("Some dates have the day first and some the month, in \(headings).")
        }
        if reading.isUTC {
            notes.append("Times are taken for UTC (23:00 in summer, 00:00 in winter), and read as the day in England.")
        }
        return notes
    }

    /// A few of the values that stand for many records, or the months that dates span: nothing of a single person.
    /// Empty for references, free text and whatever may be personal.
    package func sample(of column: ColumnProposal) -> String { column.sample(reading) }
}
