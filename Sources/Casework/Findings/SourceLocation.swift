/// A place in a file that an officer can go to.
package struct SourceLocation: Hashable, Sendable {
    /// Relative to the project: "content/childrens-2024-25/data/cases.csv".
    package let file: String
    package let position: Position

    package enum Position: Hashable, Sendable {
        case whole
        /// A line of a text file, from 1, and where known the column, from 1, in characters.
        case line(Int, column: Int?)
        /// A row of a table as a spreadsheet numbers them: the header is row 1. `column` is its heading.
        case row(Int, column: String?)
        /// A column of a table, by its heading.
        case column(String)
        /// A cell, or a row, of a workbook.
        case sheet(SheetPlace)
    }

    /// The line of a text file; 1 where only the file is known.
    package var line: Int { if case .line(let line, _) = position { line } else { 1 } }

    package init(file: String, position: Position = .whole) {
        self.file = file
        self.position = position
    }

    package init(file: String, line: Int, column: Int? = nil) {
        self.init(file: file, position: .line(line, column: column))
    }

    package init(file: String, row: Int, column: String? = nil) {
        self.init(file: file, position: .row(row, column: column))
    }
}

extension SourceLocation: CustomStringConvertible {
    package var description: String {
        switch position {
        case .whole: file
        case .line(let line, nil): "\(file), line \(line)"
        case .line(let line, let column?): "\(file), line \(line), column \(column)"
        case .row(let row, nil): "\(file), row \(row)"
        case .row(let row, let column?): "\(file), row \(row), column \"\(column)\""
        case .column(let column): "\(file), column \"\(column)\""
        case .sheet(let place): "\(file), \(place)"
        }
    }
}
