import Casework
import Narrative

extension [Finding] {
    /// As a JSON array of objects: identifier, severity, summary, remedy, file and, where known, line, sheet, row,
    /// cell and column.
    var json: String {
        "[" + map(\.json).joined(separator: ",\n ") + "]"
    }
}

extension Finding {
    fileprivate var json: String {
        var members = [
            ("identifier", identifier.jsonString), ("severity", severity.rawValue.jsonString),
            ("summary", summary.jsonString),
            ("remedy", remedy.jsonString), ("file", location.file.jsonString),
        ]
        switch location.position {
        case .whole: break
        case .line(let line, let column):
            members.append(("line", String(line)))
            if let column { members.append(("column", String(column))) }
        case .row(let row, let column):
            members.append(("row", String(row)))
            if let column { members.append(("column", column.jsonString)) }
        case .column(let column): members.append(("column", column.jsonString))
        case .sheet(let place):
            members += [("sheet", place.shownSheet.jsonString), ("row", String(place.row))]
            if let cell = place.cell { members.append(("cell", cell.jsonString)) }
            if let heading = place.heading { members.append(("column", heading.jsonString)) }
        }
        return "{" + members.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
    }
}
