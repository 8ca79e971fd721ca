import Casework
import Language
import Narrative

extension Evaluator {
    /// The records of an `actions` block, in the order of the file.
    mutating func actionList(_ request: ActionListRequest, at location: SourceLocation) -> (ActionList?, [Finding]) {
        let context = context(of: request.filters)
        do throws(ExpressionError) {
            let call = Call(name: Measure.actions.name, positional: [], labelled: [], offset: 0)
            let query = try query(.actions, call, in: context)
            let records = counter.records(.actions, where: query.conditions)
            let columns = try request.fields.map { field throws(ExpressionError) in try actionColumn(field.field) }
            let date = request.date ?? report.settings.year.period.last
            let table = report.records[.actions]
            func row(_ record: Int) -> ActionList.Row {
                ActionList.Row(
                    cells: columns.map { $0.text(row: record) },
                    isOverdue: table.map { ActionList.isOverdue(record, in: $0, at: date) } ?? false
                )
            }
            guard let field = request.group else {
                return (ActionList(groups: [ActionList.Group(label: nil, rows: records.map(row))]), [])
            }
            let groups = try grouped(records, of: .actions, by: field).map { group in
                ActionList.Group(label: group.label, rows: group.records.map(row))
            }
            return (ActionList(groups: groups), [])
        } catch {
            return (nil, [Finding(error.identifier, error.summary, remedy: error.remedy, at: location)])
        }
    }

    private func actionColumn(_ field: Field) throws(ExpressionError) -> RecordColumn {
        let columns = report.records[.actions]?.columns ?? [:]
        if let column = columns[field] { return column }
        throw ExpressionError(
            "unknown-field", "Records of the kind actions have no field \"\(field)\".",
            remedy: Suggestion.sentence(for: field, in: columns.keys.map { $0 })
        )
    }
}

extension ActionList {
    /// Words for a status that needs nothing more.
    private static let finished: Set<String> = ["complete", "completed", "done", "closed"]

    /// Due before the day, and neither completed by then nor called so.
    fileprivate static func isOverdue(_ record: Int, in table: RecordTable, at date: Day) -> Bool {
        guard case .date(let due)? = table.columns[.due], let dueDay = due[record], dueDay < date else { return false }
        if case .date(let completed)? = table.columns[.completed], let day = completed[record], day <= date {
            return false
        }
        guard case .category(let status)? = table.columns[.status] else { return true }
        return !finished.contains(status.labels[Int(status.codes[record])].folded)
    }
}

extension RecordColumn {
    /// What a list prints for a record: empty for a blank cell.
    fileprivate func text(row: Int) -> String {
        switch self {
        case .category(let column):
            let code = Int(column.codes[row])
            let labels = column.cells?[code].map { Int($0) } ?? [code]
            return labels.map { column.labels[$0] }.joined(separator: ", ")
        case .date(let column): return column[row]?.text ?? ""
        case .money(let column):
            let pence = column.pence[row]
            return pence == MoneyColumn.missing ? "" : Money(pence: pence).text
        case .number, .reference: return ""
        }
    }
}
