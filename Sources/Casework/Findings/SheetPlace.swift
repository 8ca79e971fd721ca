/// A cell of a workbook, or a row where the column is not known.
package struct SheetPlace: Hashable, Sendable {
    package let sheet: String
    /// Of the sheet among the workbook's, from 1, where it is known.
    package let number: Int?
    /// From 1.
    package let row: Int
    /// From 1: column A.
    package let column: Int?
    /// Of the column.
    package let heading: String?

    package init(sheet: String, number: Int? = nil, row: Int, column: Int? = nil, heading: String? = nil) {
        self.sheet = sheet
        self.number = number
        self.row = row
        self.column = column
        self.heading = heading
    }

    /// "D14", where the column is known.
    package var cell: String? { column.map { SheetPlace.letters(ofColumn: $0) + String(row) } }

    /// The sheet's name; its number where the name may be somebody's.
    package var shownSheet: String {
        number.flatMap { PersonalText.shape(ofTitle: sheet) == nil ? nil : String($0) } ?? sheet
    }

    /// "A" for 1, "AA" for 27.
    package static func letters(ofColumn column: Int) -> String {
        var letters = ""
        var rest = column
        while rest > 0 {
            rest -= 1
            letters = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
            rest /= 26
        }
        return letters
    }
}

extension SheetPlace: CustomStringConvertible {
    /// As a spreadsheet writes it: Sheet1!D14, 'Cases 2024'!D14. A row: Sheet1, row 14. Of a sheet whose name may be
    /// somebody's: sheet 2, D14.
    package var description: String {
        if shownSheet != sheet { return "sheet \(shownSheet), " + (cell ?? "row \(row)") }
        let isPlain = sheet.utf8.allSatisfy { ($0 | 0x20) &- UInt8(ascii: "a") < 26 || $0 &- UInt8(ascii: "0") < 10 }
        let isName = isPlain && sheet.utf8.first.map { $0 > UInt8(ascii: "9") } ?? false
        let parts = sheet.split(separator: "'", omittingEmptySubsequences: false)
        let name = isName ? sheet : "'" + parts.joined(separator: "''") + "'"
        return cell.map { "\(name)!\($0)" } ?? "\(name), row \(row)"
    }
}

/// The sheet that records were read from, and where its columns stand.
package struct SheetColumns: Hashable, Sendable {
    package let name: String
    /// Among the workbook's sheets, from 1.
    package let number: Int?
    /// Heading, as report.yaml has it → column, from 1.
    package let columns: [String: Int]

    package init(name: String, number: Int? = nil, columns: [String: Int]) {
        self.name = name
        self.number = number
        self.columns = columns
    }

    /// The cell of a row below a heading; the row where there is none.
    package func place(row: Int, heading: String?) -> SheetPlace {
        SheetPlace(
            sheet: name, number: number, row: row, column: heading.flatMap { columns[$0] }, heading: heading)
    }
}

/// A sheet as somebody named it, which a workbook need not have.
package struct SheetName: Hashable, Sendable {
    package let name: String
    /// Where it was named.
    package let location: SourceLocation

    package init(name: String, location: SourceLocation) {
        self.name = name
        self.location = location
    }
}
