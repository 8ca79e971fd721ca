import Aggregation
import Narrative
import Casework

/// Writes what was recommended and what became of it.
struct ActionListWriter {
    let request: ActionListRequest
    let list: ActionList
    var medium = Medium.page

    /// The whole list, unless it is headed: then its groups' headings belong among those of the section.
    var html: String {
        request.style == .table
            ? table : "<div class=\"actions\">\n\(title)\(items(list.groups.flatMap(\.rows)))</div>\n"
    }

    /// Whether each group has a heading of its own.
    var isHeaded: Bool { request.style != .table && request.group != nil }

    var title: String { "<p class=\"list-title\">\(request.title.escapedText)</p>\n" }

    private var table: String {
        let headings = request.fields.map { "<th scope=\"col\">\($0.heading.escapedText)</th>" }.joined()
        let bodies = list.groups.map { group in
            let width = request.fields.count
            let heading = group.label.map {
                "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"\(width)\"><span>\($0.escapedText)</span></th></tr>\n"
            }
            return "<tbody>\n\(heading ?? "")\(group.rows.map(tableRow).joined())</tbody>\n"
        }
        let table = """
            <table>
            <caption><span class="caption-title">\(request.title.escapedText)</span></caption>
            <thead>
            <tr>\(headings)</tr>
            </thead>
            \(bodies.joined())</table>

            """
        return "<div class=\"table-figure actions\">\n\(medium == .paper ? table : scrolling(table))</div>\n"
    }

    private func tableRow(_ row: ActionList.Row) -> String {
        let cells = zip(request.fields, row.cells).enumerated().map { index, pair in
            let (field, cell) = pair
            let words = text(cell) + mark(row, field: field)
            return index == 0
                ? "<th scope=\"row\">\(words)</th>"
                : "<td\(field.field == .due ? " class=\"date\"" : "")>\(words)</td>"
        }
        return "<tr>\(cells.joined())</tr>\n"
    }

    private func scrolling(_ table: String) -> String {
        "<div class=\"table-scroll\" role=\"region\" aria-label=\"\(request.title.escapedAttribute)\" tabindex=\"0\">\n"
            + table + "</div>\n"
    }

    /// The first field is the item's words; the others follow it under their headings.
    func items(_ rows: [ActionList.Row]) -> String {
        let items = rows.map { row in
            let fields = zip(request.fields, row.cells).dropFirst().filter { !$0.1.isEmpty }.map { field, cell in
                "<strong>\(field.heading.escapedText):</strong> \(text(cell))\(mark(row, field: field))"
            }
            let more = fields.isEmpty ? "" : "<p>\(fields.joined(separator: "; "))</p>"
            return "<li><p>\(text(row.cells.first ?? ""))</p>\(more)</li>\n"
        }
        return "<ul>\n\(items.joined())</ul>\n"
    }

    private func text(_ cell: String) -> String { cell.isEmpty ? "–" : cell.escapedText }

    /// Says that it is overdue where its status stands, or its date where there is no status.
    private func mark(_ row: ActionList.Row, field: ListedField) -> String {
        let names = request.fields.map(\.field)
        let place: Field = names.contains(.status) ? .status : .due
        return row.isOverdue && field.field == place ? " <strong class=\"overdue\">Overdue</strong>" : ""
    }
}
