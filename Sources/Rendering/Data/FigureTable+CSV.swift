import Aggregation
import Casework
import Narrative

extension FigureTable {
    /// The table as RFC 4180 in UTF-8: one header row, numbers as machines read them, nothing where there is no value,
    /// no word that a spreadsheet would run.
    var csv: String {
        let named = columns.indices.flatMap { fields($0) }
        let header = (labelHeadings + named.map(\.heading)).map(\.harmless.csvCell).joined(separator: ",")
        let lines = rows.map { row in
            (labels(of: row).map(\.harmless) + named.map { machineText(of: $0.value(row)) }).map(\.csvCell).joined(
                separator: ",")
        }
        return ([header] + lines).map { $0 + "\r\n" }.joined()
    }

    private func machineText(of value: FigureValue?) -> String {
        guard let value, let text = value.machineText else { return "" }
        return value.isWords ? text.harmless : text
    }

    /// The table as CSV, and its metadata, in the folder data of a folder of the site.
    func dataFiles(in folder: String) -> [OutputFile] {
        let path = "\(folder)/data/\(identifier).csv"
        return [OutputFile(path: path, text: csv), OutputFile(path: path + "-metadata.json", text: csvMetadata)]
    }

    /// The metadata of the CSV file, as CSV on the Web describes it.
    var csvMetadata: String {
        var json = JSONWriter()
        json.object { json in
            json.member("@context", "http://www.w3.org/ns/csvw")
            json.member("url", "\(identifier).csv")
            json.member("dc:title", title)
            json.member("dc:description", detail)
            json.member("dialect") { $0.object { $0.member("header", true) } }
            if !notes.isEmpty { json.member("rdfs:comment") { $0.array(notes) { $0.string($1) } } }
            json.member("tableSchema") { json in
                json.object { json in
                    json.member("columns") { json in
                        json.array(columnDescriptions) { json, column in
                            json.object { json in
                                json.member("name", column.name)
                                json.member("titles", column.title)
                                json.member("datatype", column.type)
                            }
                        }
                    }
                    if groupHeading == nil {
                        json.member("primaryKey", "label")
                    } else {
                        json.member("primaryKey") { $0.array(["group", "label"]) { $0.string($1) } }
                    }
                }
            }
        }
        return json.text + "\n"
    }

    private typealias Field = (heading: String, value: (Row) -> FigureValue?)

    /// What a machine reads of a column: the figure; its number and what it is a share of, where cells write these
    /// too; the figure in brackets.
    private func fields(_ column: Int) -> [Field] {
        let heading = columns[column].heading
        var fields = fields(of: columns[column], heading) { $0.cells[column] }
        if rows.contains(where: { $0.bracket(column) != nil }) {
            fields += self.fields(of: columns[column], columns[column].bracketHeading) { $0.bracket(column) }
        }
        return fields
    }

    private func fields(
        of column: Column, _ heading: String, _ figure: @escaping (Row) -> Figure?
    ) -> [Field] {
        guard column.isShared || column.showsParts else {
            return [(heading, { figure($0)?.value.asHeaded(column) })]
        }
        return [
            (heading, { figure($0)?.shareValue?.asHeaded(column) }),
            ("\(heading): number", { figure($0)?.partNumber }),
            ("\(heading): of", { figure($0)?.partBase }),
        ]
    }

    private var labelHeadings: [String] { [groupHeading].compactMap { $0 } + [rowHeading] }

    private func labels(of row: Row) -> [String] {
        guard groupHeading != nil else { return [row.label] }
        // A row in place of a group has the group's name.
        return [row.group ?? (row.role == .body ? row.label : ""), row.label]
    }

    private var columnDescriptions: [(name: String, title: String, type: String)] {
        let described = columns.indices.flatMap { fields($0) }.enumerated().map { index, column in
            let values = rows.compactMap { column.value($0) }
            let isText = values.contains { $0.isWords }
            let isWhole = values.allSatisfy { if case .count = $0 { true } else { $0.machineText == nil } }
            return (
                name: "column_\(index + 1)", title: column.heading,
                type: isText ? "string" : isWhole ? "integer" : "decimal"
            )
        }
        let group = groupHeading.map { [(name: "group", title: $0, type: "string")] } ?? []
        return group + [(name: "label", title: rowHeading, type: "string")] + described
    }
}

extension FigureValue {
    /// Under a heading that says "%", a number of per cent; elsewhere a share is a fraction of 1.
    fileprivate func asHeaded(_ column: FigureTable.Column) -> FigureValue {
        guard column.role == .change || column.role == .share, let number,
            let percent = number.multiplied(by: Ratio(100))
        else { return self }
        switch self {
        case .share, .percentage: return .number(percent, decimals: 6)
        default: return self
        }
    }
}

extension FigureTable.Column {
    /// "Answered (in brackets: 2023/24)".
    var bracketHeading: String { "\(heading) (in brackets\(bracketPeriod.map { ": \($0)" } ?? ""))" }
}

extension Figure {
    /// In a column of shares, a number that is none.
    fileprivate var wholeValue: FigureValue? {
        switch value {
        case .count, .money: value
        default: nil
        }
    }

    /// The number of a share, or a number that is none.
    fileprivate var partNumber: FigureValue? { partValues?.numerator ?? shareless ?? wholeValue }

    /// What it is a share of, nothing too.
    fileprivate var partBase: FigureValue? {
        switch shareless {
        case .money?: .money(Money(pence: 0))
        case .some: .count(0)
        case nil: partValues?.denominator
        }
    }

    fileprivate var shareValue: FigureValue? { wholeValue == nil ? value : nil }
}

extension String {
    /// What a spreadsheet works nothing out of, and no terminal either.
    fileprivate var harmless: String { withoutControlCharacters.harmlessInSpreadsheets }

    /// Quoted where RFC 4180 demands it.
    fileprivate var csvCell: String {
        let needsQuotes =
            utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D } || hasPrefix(" ") || hasSuffix(" ")
        guard needsQuotes else { return self }
        // By scalars: a quotation mark may form one character with an accent after it.
        let parts = unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false).map { String($0) }
        return "\"" + parts.joined(separator: "\"\"") + "\""
    }
}
