import Casework
import Narrative

extension TableContents {
    /// Takes over what was read of a table, as answers to the requests.
    mutating func take(_ table: TableAssembler, answering requests: [ColumnRequest], plan: ColumnPlan) {
        rowCount = table.rowCount
        rows = table.rows
        for (request, slot) in plan.slots.enumerated() {
            guard let slot else { continue }
            if table.categories[slot].hasOverflowed {
                findings.append(TableFindings(file: file).tooManyValues(requests[request].heading))
            }
            columns[request] = TableContents.column(requests[request].content, of: table, slot: slot)
            unreadableDates += table.columns[slot].unreadableDates.map {
                UnreadableDate(column: request, record: $0.row, text: $0.text)
            }
            if requests[request].content == .date, table.columns[slot].signs.areThere {
                findings.append(TableFindings(file: file).timesInUTC(requests[request].heading))
            }
            let lost = table.columns[slot].lostReferences
            if let first = lost.first {
                findings.append(
                    TableFindings(file: file).lostDigits(
                        lost.count,
                        at: rowNumbers.location(ofRecord: first, column: requests[request].heading)))
            }
        }
    }

    private static func column(
        _ content: ColumnRequest.Content, of table: TableAssembler, slot: Int
    ) -> TableColumn {
        let column = table.columns[slot]
        switch content {
        case .category:
            let values = table.categories[slot].values.map { CellText.text(of: $0) }
            return .category(codes: table.categories[slot].codes, values: values)
        case .date, .dateInUTC: return .dates(column.days)
        case .money, .number, .percentage: return .amounts(column.amounts)
        case .reference(let keepingTexts): return .references(column.hashes, texts: keepingTexts ? column.texts : nil)
        }
    }
}
