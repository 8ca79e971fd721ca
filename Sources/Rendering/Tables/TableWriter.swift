import Aggregation
import Narrative
import Casework

/// Writes a table of figures as HTML.
struct TableWriter {
    let table: FigureTable
    var idPrefix = ""
    var isLandscape = false
    /// The way from the page to the report's folder: "" or "../".
    var base = ""
    var medium = Medium.page
    /// The page that says how figures were worked out; nil: there is none.
    var definitions: String? = "figures.html"

    /// The table with its notes and download, in a region that scrolls where the page is narrow.
    var html: String {
        let id = (idPrefix + table.identifier).escapedAttribute
        return """
            <div class="\(styles)" id="\(id)">
            \(scrollingTable(id: id))\(notes)\(counted)<p class="download">\(download)</p>
            </div>

            """
    }

    /// On paper there is nothing to scroll or to download.
    var paperHTML: String {
        let id = (idPrefix + table.identifier).escapedAttribute
        let short = table.rows.count <= TableWriter.mostRowsTogether ? " short" : ""
        return
            "<div class=\"\(styles)\(short)\" id=\"\(id)\">\n\(captionedTable(id: id))\(paperNotes)</div>\n"
    }

    /// A table of so many rows at most is not parted by the end of a page.
    private static let mostRowsTogether = 12

    private var styles: String {
        (["table-figure"] + PaperWidth(table: table).styles(sideways: isLandscape)).joined(separator: " ")
    }

    /// The table alone, as it stands behind a chart.
    func scrollingTable(id: String) -> String {
        """
        <div class="table-scroll" role="region" aria-labelledby="\(id)-caption" tabindex="0">
        \(captionedTable(id: id))</div>

        """
    }

    private func captionedTable(id: String) -> String {
        """
        <table>
        <caption><span class="caption-title" id="\(id)-caption">\(table.title.escapedText)</span>\(captionDetail)</caption>
        <thead>
        <tr>\(corner)\(headings)</tr>
        </thead>
        \(bodies)</table>

        """
    }

    /// On a page, how it was counted opens below the table; on paper it stands in the caption.
    var captionDetail: String {
        let words = medium == .paper ? table.detail : table.period
        return words.isEmpty ? "" : " <span class=\"caption-detail\">\(words.escapedText)</span>"
    }

    /// What was counted, from which records, and the way to the definition.
    var counted: String {
        let measures = table.measures
        let place = measures.count == 1 ? "measure-\(measures[0])" : "measures"
        let link = definitions.map {
            " <a href=\"\($0.escapedAttribute)#\(place.escapedAttribute)\">Definition and rounding</a>"
        }
        return """
            <details class="counted"><summary>How we counted this</summary>
            <p>\(table.detail.escapedText)\(link ?? "")</p></details>

            """
    }

    /// A heading without words would be read out as one.
    private var corner: String {
        corner(table.groupHeading.map { "\($0), \(table.rowHeading.lowercased())" } ?? table.rowHeading)
    }

    private func corner(_ words: String) -> String {
        words.isEmpty ? "<td></td>" : "<th scope=\"col\">\(words.escapedText)</th>"
    }

    private var headings: String {
        table.columns.enumerated().map { index, column in
            let heading = column.bracketPeriod == nil ? column.heading : column.bracketHeading
            let isWords = !table.rows.isEmpty && table.rows.allSatisfy { $0.cells[index].value.isWords }
            return
                "<th scope=\"col\" class=\"\(isWords ? "words" : "number")\">\(heading.escapedText)\(marks(column.notes))</th>"
        }.joined()
    }

    private func marks(_ notes: [Int]) -> String {
        notes.compactMap { noteNumbers[$0] }.map { " <span class=\"note-mark\">[note \($0)]</span>" }.joined()
    }

    /// What stands in place of the rows where there are none.
    static let nothing = "None"

    private var bodies: String {
        let totals = table.rows.filter { $0.role == .total }
        guard table.rows.contains(where: { $0.role != .total }) else {
            let width = table.columns.count + 1
            let none =
                "<tbody>\n<tr><td colspan=\"\(width)\" class=\"words\">\(TableWriter.nothing)</td></tr>\n</tbody>\n"
            return none + (totals.isEmpty ? "" : "<tfoot>\n\(totals.map(row).joined())</tfoot>\n")
        }
        let body = groups.map { "<tbody>\n\(groupHeading($0))\($0.map(row).joined())</tbody>\n" }.joined()
        return totals.isEmpty ? body : body + "<tfoot>\n\(totals.map(row).joined())</tfoot>\n"
    }

    /// The rows but the totals, in one run or a run a group.
    private var groups: [[FigureTable.Row]] {
        var groups: [[FigureTable.Row]] = []
        for row in table.rows where row.role != .total {
            if groups.last?.first?.group == row.group, !groups.isEmpty {
                groups[groups.count - 1].append(row)
            } else {
                groups.append([row])
            }
        }
        return groups.isEmpty ? [[]] : groups
    }

    /// The group's name, above the rows that it is the heading of.
    private func groupHeading(_ rows: [FigureTable.Row]) -> String {
        guard let group = rows.first?.group else { return "" }
        let width = table.columns.count + 1
        return
            "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"\(width)\"><span>\(group.escapedText)</span></th></tr>\n"
    }

    private func row(_ row: FigureTable.Row) -> String {
        let style: String =
            switch row.role {
            case .body: ""
            case .other: " class=\"other\""
            case .subtotal: " class=\"subtotal\""
            case .total: " class=\"total\""
            }
        let cells = row.cells.indices.map { cell(row.cells[$0], row.bracket($0)) }
        let label = row.label.escapedText + marks(row.notes)
        return "<tr\(style)><th scope=\"row\">\(label)</th>\(cells.joined())</tr>\n"
    }

    private func cell(_ figure: Figure, _ bracket: Figure?) -> String {
        let style = figure.value.isWords ? "words" : "number"
        let isLong = TableWriter.isLong(figure, bracket)
        let first = figure.cellHTML(medium)
        let second = bracket.map { " \(isLong ? "<wbr>" : "")(\($0.cellHTML(medium)))" } ?? ""
        return "<td class=\"\(style)\">\(renumbered(isLong ? first.breakingBeforeBrackets : first))\(second)</td>"
    }

    private func renumbered(_ cell: String) -> String {
        guard cell.contains("[note ") else { return cell }
        // From the first to the last: what a number becomes is never greater than it was.
        return noteNumbers.sorted { $0.key < $1.key }.reduce(cell) { text, change in
            text.replacing("[note \(change.key)]", with: "[note \(change.value)]")
        }
    }

    /// Cells with more characters may be broken, before brackets only: "100%" above "(1 of 1)".
    private static func isLong(_ figure: Figure, _ bracket: Figure?) -> Bool {
        figure.cellText.count + (bracket.map { $0.cellText.count + 3 } ?? 0) > 6
    }

    /// What of a cell stays in one line: "100%" and "(1 of 1)".
    static func lines(of figure: Figure, _ bracket: Figure?) -> [String] {
        let text = figure.cellText + (bracket.map { " (\($0.cellText))" } ?? "")
        guard isLong(figure, bracket) else { return [text] }
        return text.replacing(" (", with: "\n(").split(separator: "\n").map(String.init)
    }

    /// Notes and the meaning of shorthand, below the table.
    private var notes: String { list(noteLines + table.shorthand.map(\.escapedText)) }

    private var paperNotes: String { paragraphs(noteLines + table.shorthand.map(\.escapedText)) }

    /// Below a chart, in which nothing refers to a note by its number and no shorthand is used.
    var chartNotes: String { list(unnumberedNotes) }

    /// Below the table behind a chart, whose rows and columns may refer to notes.
    var tableBehindNotes: String { list(markedNotes + table.shorthand.map(\.escapedText)) }

    /// On paper no table stands behind a chart.
    var chartPaperNotes: String { paragraphs(unnumberedNotes) }

    private var unnumberedNotes: [String] { table.notes.map { "Note: \($0.escapedText)" } }

    private func list(_ lines: [String]) -> String {
        lines.isEmpty ? "" : "<ul class=\"notes\">\(lines.map { "<li>\($0)</li>" }.joined())</ul>\n"
    }

    private func paragraphs(_ lines: [String]) -> String {
        lines.isEmpty ? "" : "<div class=\"notes\">\(lines.map { "<p>\($0)</p>" }.joined())</div>\n"
    }

    /// Those that a mark leads to have its number; the others are about the whole table.
    private var noteLines: [String] {
        let numbers = noteNumbers
        let others = table.notes.indices.filter { numbers[$0 + 1] == nil }
        return others.map { "Note: \(table.notes[$0].escapedText)" } + markedNotes
    }

    private var markedNotes: [String] {
        let numbers = noteNumbers
        return table.notes.indices.compactMap { index in
            numbers[index + 1].map { "[note \($0)] \(table.notes[index].escapedText)" }
        }
    }

    /// By the number that a note has in the table: the one that readers see.
    private var noteNumbers: [Int: Int] {
        let texts: [String] = table.rows.flatMap { row in row.cells.map { $0.cellText } }
        let cells = texts.filter { $0.contains("[note ") }
        let marked = table.notes.indices.map { $0 + 1 }.filter { number in
            table.columns.contains { $0.notes.contains(number) } || table.rows.contains { $0.notes.contains(number) }
                || cells.contains { $0.contains("[note \(number)]") }
        }
        return Dictionary(uniqueKeysWithValues: zip(marked, 1...))
    }

    /// The link to the figures as a file.
    var download: String {
        let text = Downloads.text(table.csv.utf8.count)
        return
            "<a href=\"\(base)data/\(table.identifier.escapedAttribute).csv\" download>Download “\(table.title.escapedText)” (CSV, \(text))</a>"
    }
}

extension String {
    /// Of the words of one element; its attributes stay as they are.
    fileprivate var breakingBeforeBrackets: String {
        let start = hasPrefix("<") ? firstIndex(of: ">") ?? startIndex : startIndex
        return String(self[..<start]) + self[start...].replacing(" (", with: " <wbr>(")
    }
}

extension FigureTable {
    /// "Complaints received …, 1 April 2023 to 31 March 2025. Source: the council's complaint records."
    var detail: String {
        let parts = [measure, period].filter { !$0.isEmpty }.joined(separator: "; ")
        return parts + "." + (source.isEmpty ? "" : " Source: \(source).")
    }

    /// What [z] and [x] mean, where they are used.
    var shorthand: [String] {
        let figures = rows.flatMap { $0.cells + $0.brackets.compactMap { $0 } }
        let values = figures.map(\.value)
        var lines: [String] = []
        if values.contains(.notApplicable) {
            lines.append("[z] means not applicable: there is nothing to work it out from.")
        }
        if values.contains(.notAvailable) { lines.append("[x] means not available.") }
        if figures.contains(where: { $0.cellText.contains("[r]") }) {
            lines.append("[r] means revised since it was published.")
        }
        return lines
    }
}
