package import Casework
import Intake
import Narrative
import Tables

/// An export as an import looks at it, from whatever kind of file.
package struct ImportTable: Sendable {
    package let place: ImportPlace
    /// Those with a heading of their own.
    package let columns: [ImportColumn]
    package let rowCount: Int
    /// Headings that several columns have; none of those is in `columns`.
    package let repeatedHeadings: [String]

    package init(_ place: ImportPlace, columns: [ImportColumn], repeatedHeadings: [String] = []) {
        self.place = place
        self.columns = columns
        self.repeatedHeadings = repeatedHeadings
        rowCount = columns.map(\.codes.count).max() ?? 0
    }

    /// What a file holds: its tables, one a sheet of a workbook, and the sheets that hold none.
    package struct Contents: Sendable {
        package var tables: [ImportTable] = []
        package var leftOut: [LeftOut] = []
        package var findings: [Finding] = []
    }

    /// Reads an export whole.
    /// - Parameters:
    ///   - path: of the file, for the system.
    ///   - name: of the file, for findings.
    ///   - sheets: those that are read, hidden ones too; empty: all that can be seen.
    package static func read(_ path: String, named name: String, sheets: [String] = []) -> Contents {
        let (heads, fault) = HeadingRow.heads(ofFileAt: path, named: name)
        if let fault { return Contents(findings: [fault]) }
        var contents = Contents()
        for head in heads {
            if let reason = reasonToLeave(head, sheets) {
                contents.leftOut.append(LeftOut(head.place, reason))
                continue
            }
            let (table, findings) = read(head, at: path)
            if let table { contents.tables.append(table) }
            contents.findings += findings
        }
        return contents
    }

    /// Why a sheet is not even read; nil where it is.
    private static func reasonToLeave(_ head: HeadingRow.Head, _ sheets: [String]) -> String? {
        guard let sheet = head.place.sheet else { return nil }
        if !sheets.isEmpty {
            if !sheets.contains(where: { CellText.key(of: $0) == CellText.key(of: sheet) }) {
                return "you named others"
            }
        } else if head.isHidden {
            return "it is hidden: take it with --sheet \"\(sheet)\""
        }
        return head.headings.contains { !$0.isEmpty } ? nil : "it is blank"
    }

    private static func read(_ head: HeadingRow.Head, at path: String) -> (table: ImportTable?, findings: [Finding]) {
        let name = head.place.file
        let filled = head.headings.filter { !$0.isEmpty }
        let keys = Dictionary(grouping: filled, by: CellText.key)
        let unique = filled.filter { keys[CellText.key(of: $0)]?.count == 1 }
        let requests = unique.map { ColumnRequest(heading: $0, content: .category) }
        let sheet = head.place.sheet.map { SheetName(name: $0, location: SourceLocation(file: name)) }
        let contents = TableReader(takesErrorsForBlank: true).read(
            requests, fromFileAt: path, named: name, sheet: sheet)
        let overflowed = Set(
            contents.findings.filter { $0.identifier == "too-many-values" }.map(\.location.position))
        // Errors in cells are found when it is known which columns are needed.
        let harmless: Set<String> = ["too-many-values", "several-sheets"]
        let findings = contents.findings.filter { !harmless.contains($0.identifier) }
        guard !findings.hasErrors else { return (nil, findings) }
        let columns = zip(unique, contents.columns).compactMap { heading, column -> ImportColumn? in
            guard case .category(let codes, let values) = column else { return nil }
            return ImportColumn(
                heading, codes: codes, values: values, hasMoreValues: overflowed.contains(.column(heading)))
        }
        let rows = withoutTotals(columns.map(\.withoutLookups))
        let repeated = filled.filter { keys[CellText.key(of: $0)]?.first == $0 && !unique.contains($0) }
        return (ImportTable(head.place, columns: rows, repeatedHeadings: repeated), findings)
    }

    /// The columns without rows of totals at their end, which a build passes over too: the word, and no date beside it.
    private static func withoutTotals(_ columns: [ImportColumn]) -> [ImportColumn] {
        let cells = columns.map(\.cells)
        let total = cells.map(\.count).max() ?? 0
        var count = total
        while count > 0 {
            let row = cells.map { $0[count - 1] }
            let saysTotal = row.contains { TotalsWord.all.contains(CellText.key(of: $0)) }
            guard saysTotal, !row.contains(where: { DateShape($0) != nil }) else { break }
            count -= 1
        }
        guard count < total else { return columns }
        return zip(columns, cells).map { ImportColumn($0.heading, cells: Array($1.prefix(count))) }
    }

    /// The rows of several files with the same headings below each other, for what is proposed to hold for all.
    package func appending(_ other: ImportTable) -> ImportTable {
        let columns = columns.map { column -> ImportColumn in
            let key = CellText.key(of: column.heading)
            guard let more = other.columns.first(where: { CellText.key(of: $0.heading) == key }) else { return column }
            return ImportColumn(column.heading, cells: column.cells + more.cells)
        }
        return ImportTable(place, columns: columns, repeatedHeadings: repeatedHeadings)
    }

    /// Whether both have the same headings, in whatever order.
    package func hasSameHeadings(as other: ImportTable) -> Bool {
        Set(columns.map { CellText.key(of: $0.heading) }) == Set(other.columns.map { CellText.key(of: $0.heading) })
    }
}

extension ImportTable {
    /// Whether nearly all of its rows stand, cell for cell, in another table too.
    package func isCopy(within other: ImportTable) -> Bool {
        guard rowCount > 0, rowCount <= other.rowCount, hasSameHeadings(as: other) else { return false }
        // A few rows that nothing tells apart may be alike by chance.
        guard rowCount >= 10 || tellsRowsApart else { return false }
        let order = columns.map { CellText.key(of: $0.heading) }
        let rows = Set(other.rows(order))
        return self.rows(order).count { rows.contains($0) } * 10 >= rowCount * 9
    }

    /// How many rows stand in another table too, cell for cell.
    package func rowsShared(with other: ImportTable) -> Int {
        let order = columns.map { CellText.key(of: $0.heading) }
        let rows = Set(other.rows(order))
        return self.rows(order).count { rows.contains($0) }
    }

    /// Whether a column has another value in every row, as references have; days may differ by chance.
    private var tellsRowsApart: Bool {
        columns.contains { column in
            column.filled == rowCount && column.values.count == rowCount && column.share { DateShape($0) != nil } < 0.5
        }
    }

    /// Each row as one text, its columns in an order of headings.
    private func rows(_ order: [String]) -> [String] {
        let columns = order.compactMap { key in
            self.columns.first { CellText.key(of: $0.heading) == key }?.cells
        }
        return (0..<rowCount).map { row in columns.map { $0[row] }.joined(separator: "\u{1F}") }
    }
}

extension ImportColumn {
    /// With the values that cells of a SharePoint list refer to, as a build reads them.
    fileprivate var withoutLookups: ImportColumn {
        guard !hasMoreValues, values.contains(where: { $0.text.contains(";#") }) else { return self }
        return ImportColumn(heading, cells: cells.map(ListLookup.plain))
    }

    fileprivate var cells: [String] { codes.map { $0 == 0 ? "" : values[Int($0) - 1].text } }
}
