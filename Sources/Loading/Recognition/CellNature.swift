import Casework
import Narrative
import Tables

/// What the cells of a column look like, whatever its heading says.
enum CellNature: Hashable, Sendable {
    case blank
    case personal(PersonalData)
    /// Dates that can be read with the day before the month.
    case dates
    /// Dates of which some can be read only with the month before the day.
    case monthFirstDates
    /// Dates as a spreadsheet counts them: 45382.
    case dayNumbers
    /// Amounts with a pound sign or pence.
    case money
    case numbers
    /// "2024/25".
    case years
    case stages
    case outcomes
    case yesOrNo
    /// Short, and nearly all different.
    case references
    /// Long, or many words that differ.
    case text
    /// Few values that many rows share.
    case category
    /// Values of which too few recur for a category, too many for a reference.
    case scattered

    /// What nine cells of ten look like; of personal data fewer are enough.
    init(of export: ImportColumn) {
        let column = export.withoutPlaceholders
        guard column.filled > 0 else {
            self = column.hasMoreValues ? .text : .blank
            return
        }
        if let dates = CellNature.dates(column) {
            self = dates
        } else if CellNature.isMoney(column) {
            self = .money
        } else if let shape = CellNature.fixedShape(column) {
            self = shape
        } else if let data = PersonalText.data(in: column) {
            self = .personal(data)
        } else {
            self = CellNature.words(column)
        }
    }

    private static func dates(_ column: ImportColumn) -> CellNature? {
        let dates = column.share { DateShape($0) != nil }
        guard dates >= 0.8 else {
            let numbers = column.share { text in Int(text).map { (32_874...73_051).contains($0) } ?? false }
            return numbers >= 0.95 ? .dayNumbers : nil
        }
        if column.share(where: PersonalText.isEarlyDate) >= 0.1 { return .personal(.birth) }
        return column.count { DateShape($0) == .monthFirst } > 0 ? .monthFirstDates : .dates
    }

    private static func isMoney(_ column: ImportColumn) -> Bool {
        guard column.share(where: isAmount) >= 0.9 else { return false }
        return column.share { $0.contains("£") || $0.dropLast(2).last == "." } >= 0.5
    }

    /// Of stages, outcomes and the like, which are told by what they say.
    private static func fixedShape(_ column: ImportColumn) -> CellNature? {
        if column.share(where: { ReportingYear(label: $0) != nil }) >= 0.9 { return .years }
        if column.values.count <= 12, column.share(where: { StageNames.stage($0) != nil }) >= 0.9 {
            let isNamed = column.share { !$0.allSatisfy { $0.isNumber } } >= 0.5
            if isNamed || column.values.count <= 4 { return .stages }
        }
        if column.values.count <= 4, column.share(where: { answers.contains($0.lowercased()) }) >= 0.95 {
            return .yesOrNo
        }
        if column.values.count <= 40, column.values.contains(where: { OutcomeGuess($0.text).speaksOfJudgement }),
            column.share(where: { Outcome(recognising: $0) != nil || OutcomeGuess($0).isOutcome }) >= 0.5
        {
            return .outcomes
        }
        return nil
    }

    private static func words(_ column: ImportColumn) -> CellNature {
        let (filled, distinct) = (column.filled, column.values.count)
        let letters = column.values.reduce(0) { $0 + $1.text.count * $1.count } / filled
        let isUnique = column.hasMoreValues || Double(distinct) >= 0.9 * Double(filled)
        if letters > 60 || (isUnique && letters > 25) { return .text }
        if column.share(where: isAmount) >= 0.9, !(isUnique && distinct > 3) { return .numbers }
        let isCode = column.share { text in
            text.contains(where: \.isNumber) && text.utf8.count <= 30 && text.count { $0 == " " } <= 2
        }
        if isCode >= 0.9, Double(distinct) >= 0.4 * Double(filled) { return .references }
        if column.hasMoreValues { return .scattered }
        if distinct <= 60, distinct <= 3 || distinct * 2 <= filled + 4 { return .category }
        return distinct <= 200 && distinct * 5 <= filled ? .category : .scattered
    }

    static func isAmount(_ text: String) -> Bool {
        Array(text.utf8).withUnsafeBytes { AmountText.units(of: $0, decimals: 6, permittingPounds: true) != nil }
    }

    private static let answers: Set<String> = ["yes", "no", "y", "n", "true", "false", "n/a"]
}
