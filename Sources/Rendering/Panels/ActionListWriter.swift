import Aggregation
import Casework

/// Writes what was recommended and what became of it.
struct ActionListWriter {
    let request: ActionListRequest
    let list: ActionList
    var medium = Medium.page

    var html: String { request.style == .table ? table : items }

    private var table: String {
        let headings = request.fields.map { "<th scope=\"col\">\($0.heading.escapedText)</th>" }.joined()
        let rows = list.rows.map { row in
            let cells = zip(request.fields, row.cells).enumerated().map { index, pair in
                let (field, cell) = pair
                let words = text(cell) + mark(row, field: field)
                return index == 0
                    ? "<th scope=\"row\">\(words)</th>"
                    : "<td\(field.name == "due" ? " class=\"date\"" : "")>\(words)</td>"
            }
            return "<tr>\(cells.joined())</tr>\n"
        }
        let table = """
            <table>
            <caption><span class="caption-title">\(request.title.escapedText)</span></caption>
            <thead>
            <tr>\(headings)</tr>
            </thead>
            <tbody>
            \(rows.joined())</tbody>
            </table>

            """
        return "<div class=\"table-figure actions\">\n\(medium == .paper ? table : scrolling(table))</div>\n"
    }

    private func scrolling(_ table: String) -> String {
        "<div class=\"table-scroll\" role=\"region\" aria-label=\"\(request.title.escapedAttribute)\" tabindex=\"0\">\n"
            + table + "</div>\n"
    }

    /// The first field is the item's words; the others follow it under their headings.
    private var items: String {
        let items = list.rows.map { row in
            let fields = zip(request.fields, row.cells).dropFirst().filter { !$0.1.isEmpty }.map { field, cell in
                "<strong>\(field.heading.escapedText):</strong> \(text(cell))\(mark(row, field: field))"
            }
            return "<li><p>\(text(row.cells.first ?? ""))</p><p>\(fields.joined(separator: "; "))</p></li>\n"
        }
        return
            "<div class=\"actions\">\n<p class=\"list-title\">\(request.title.escapedText)</p>\n<ul>\n\(items.joined())</ul>\n</div>\n"
    }

    private func text(_ cell: String) -> String { cell.isEmpty ? "–" : cell.escapedText }

    /// Says that it is overdue where its status stands, or its date where there is no status.
    private func mark(_ row: ActionList.Row, field: CaseListRequest.Field) -> String {
        let names = request.fields.map(\.name)
        let place = names.contains("status") ? "status" : "due"
        return row.isOverdue && field.name == place ? " <strong class=\"overdue\">Overdue</strong>" : ""
    }
}
