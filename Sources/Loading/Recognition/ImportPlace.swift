import Casework

/// A file that was given, or a sheet of it.
package struct ImportPlace: Hashable, Sendable {
    /// As the officer named it.
    package let file: String
    /// Nil for a file that is no workbook, or a workbook with one sheet.
    package let sheet: String?
    /// Of the sheet among the tabs, from 1.
    let number: Int

    package init(file: String, sheet: String? = nil, number: Int = 0) {
        self.file = file
        self.sheet = sheet
        self.number = number
    }

    /// `log.xlsx, sheet "Payments"`; `log.xlsx, sheet 2` where the name may be somebody's.
    package var words: String { shownSheet.map { "\(file), sheet \($0)" } ?? file }

    /// Nil where there is no sheet.
    private var shownSheet: String? { sheet.map { hasShownName ? "\"\($0)\"" : String(number) } }

    /// Whether the sheet's name may be said: it is nobody's.
    var hasShownName: Bool { number == 0 || sheet.map { PersonalText.shape(ofTitle: $0) == nil } ?? true }

    /// Several places in as few words: `log.xlsx, sheets "2023-24" and "2024-25"; old.csv`.
    package static func words(of places: [ImportPlace]) -> String {
        places.map(\.file).uniqued().map { file in
            let sheets = places.filter { $0.file == file }.compactMap(\.shownSheet)
            guard let last = sheets.last else { return file }
            let list = sheets.count == 1 ? last : sheets.dropLast().joined(separator: ", ") + " and " + last
            return "\(file), sheet\(sheets.count == 1 ? "" : "s") \(list)"
        }.joined(separator: "; ")
    }
}

/// A file or sheet of which nothing is taken, and why.
package struct LeftOut: Hashable, Sendable {
    package let place: ImportPlace
    /// "it looks like a pivot table".
    package let reason: String

    package init(_ place: ImportPlace, _ reason: String) {
        self.place = place
        self.reason = reason
    }
}
