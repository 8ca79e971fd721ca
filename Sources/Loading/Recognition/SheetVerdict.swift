import Casework
import Tables

/// Why a sheet, or a file among others, holds no records.
package enum SheetVerdict {
    package static let noRows = "there are no rows below its headings"

    /// For a table of which nothing tells what kind of record it holds.
    package static func reason(_ table: ImportTable) -> String {
        let headings = table.columns.map { CellText.key(of: $0.heading) }
        if table.columns.isEmpty || table.rowCount == 0 { return noRows }
        if let heading = unreadDates(table) {
            return "the dates below \"\(heading)\" can't be read: write them as 2025-03-31 or 31/03/2025"
        }
        if isPivot(headings, table) { return "it looks like a pivot table or a summary, which holds no records" }
        if table.columns.count <= 2 { return "it looks like notes or a list: no records" }
        return "nothing tells what kind of record it holds: say it with --kind"
    }

    /// The heading of a column of dates whose cells are none that can be read.
    private static func unreadDates(_ table: ImportTable) -> String? {
        let dates: Set<Field> = [.received, .acknowledged, .responded]
        return table.columns.first { column in
            guard let known = FieldNames.field(of: HeadingWords(column.heading), kind: .cases), known.isWhole,
                dates.contains(known.name), column.filled > 0
            else { return false }
            let isDate = column.share { DateShape($0) != nil }
            return isDate < 0.3 && column.share { $0.contains(where: \.isNumber) } > 0.7
        }?.heading
    }

    /// Whether it has the words of pivot tables, or is a column of labels beside columns of numbers.
    package static func isPivot(_ table: ImportTable) -> Bool {
        isPivot(table.columns.map { CellText.key(of: $0.heading) }, table)
    }

    private static func isPivot(_ headings: [String], _ table: ImportTable) -> Bool {
        let words = ["row labels", "column labels", "grand total", "(blank)"]
        if headings.contains(where: words.contains) { return true }
        if headings.contains(where: { $0.hasPrefix("count of ") || $0.hasPrefix("sum of ") }) { return true }
        let natures = table.columns.map { CellNature(of: $0) }
        if natures.contains(.dates) || natures.contains(.monthFirstDates) { return false }
        let numbers = zip(table.columns, natures).dropFirst().count { column, nature in
            nature == .blank || column.withoutPlaceholders.share(where: CellNature.isAmount) >= 0.9
        }
        // Names and years beside one number are indicators.
        return table.columns.count > 2 && numbers == table.columns.count - 1 && !natures.contains(.years)
    }
}
