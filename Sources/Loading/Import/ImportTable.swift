package import Casework
import Language
import Narrative

/// An export as an import looks at it, from whatever kind of file.
package struct ImportTable: Sendable {
    /// As the officer named it.
    package let file: String
    /// Those with a heading of their own.
    package let columns: [ImportColumn]
    package let rowCount: Int
    /// Headings that several columns have; none of those is in `columns`.
    package let repeatedHeadings: [String]

    package init(file: String, columns: [ImportColumn], repeatedHeadings: [String] = []) {
        self.file = file
        self.columns = columns
        self.repeatedHeadings = repeatedHeadings
        rowCount = columns.map(\.codes.count).max() ?? 0
    }

    /// Reads an export whole.
    /// - Parameters:
    ///   - path: of the file, for the system.
    ///   - name: of the file, for findings.
    /// - Returns: nil for the table where it can't be read or is cut short, with the reasons.
    package static func read(_ path: String, named name: String) -> (table: ImportTable?, findings: [Finding]) {
        let (headings, fault) = HeadingRow.headings(ofFileAt: path, named: name)
        if let fault { return (nil, [fault]) }
        let filled = headings.filter { !$0.isEmpty }
        let keys = Dictionary(grouping: filled, by: CellText.key)
        let unique = filled.filter { keys[CellText.key(of: $0)]?.count == 1 }
        let requests = unique.map { ColumnRequest(heading: $0, content: .category) }
        let contents = TableReader().read(requests, fromFileAt: path, named: name)
        let overflowed = Set(
            contents.findings.filter { $0.identifier == "too-many-values" }.map(\.location.position))
        let findings = contents.findings.filter { $0.identifier != "too-many-values" }
        guard !findings.hasErrors else { return (nil, findings) }
        guard contents.rowCount > 0 else { return (nil, findings + [.noRows(name)]) }
        let columns = zip(unique, contents.columns).compactMap { heading, column -> ImportColumn? in
            guard case .category(let codes, let values) = column else { return nil }
            return ImportColumn(
                heading, codes: codes, values: values, hasMoreValues: overflowed.contains(.column(heading)))
        }
        let repeated = filled.filter { keys[CellText.key(of: $0)]?.first == $0 && !unique.contains($0) }
        return (ImportTable(file: name, columns: columns, repeatedHeadings: repeated), findings)
    }

    /// The rows of several files with the same headings below each other, for what is proposed to hold for all.
    package func appending(_ other: ImportTable) -> ImportTable {
        let columns = columns.map { column -> ImportColumn in
            let key = CellText.key(of: column.heading)
            guard let more = other.columns.first(where: { CellText.key(of: $0.heading) == key }) else { return column }
            return ImportColumn(column.heading, cells: column.cells + more.cells)
        }
        return ImportTable(file: file, columns: columns, repeatedHeadings: repeatedHeadings)
    }

    /// Whether both have the same headings, in whatever order.
    package func hasSameHeadings(as other: ImportTable) -> Bool {
        Set(columns.map { CellText.key(of: $0.heading) }) == Set(other.columns.map { CellText.key(of: $0.heading) })
    }
}

extension ImportColumn {
    fileprivate var cells: [String] { codes.map { $0 == 0 ? "" : values[Int($0) - 1].text } }
}

extension Finding {
    fileprivate static func noRows(_ file: String) -> Finding {
        Finding(
            "no-rows", "There are no rows below the headings.", remedy: "Export it again, with the records.",
            at: SourceLocation(file: file)
        )
    }
}
