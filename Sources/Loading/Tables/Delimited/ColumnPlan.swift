/// Which columns of a file answer which requests.
struct ColumnPlan {
    let layout: TableLayout
    /// One a request: the index among the kept cells; nil where the file has no such column.
    let slots: [Int?]
    /// Requested headings that several columns have.
    let repeatedHeadings: [String]

    init(requests: [ColumnRequest], header: TableHeader) {
        var kept: [ColumnRequest.Content] = []
        var slotOfColumn: [Int: Int] = [:]
        slots = requests.map { request in
            guard let column = header.index(of: request.heading) else { return nil }
            if let slot = slotOfColumn[column] { return kept[slot] == request.content ? slot : nil }
            slotOfColumn[column] = kept.count
            kept.append(request.content)
            return kept.count - 1
        }
        repeatedHeadings = requests.map(\.heading).filter(header.isRepeated)
        let width = header.headings.count
        layout = TableLayout(
            delimiter: header.delimiter,
            width: width,
            requiredWidth: (header.headings.lastIndex { !$0.isEmpty } ?? 0) + 1,
            slots: (0..<width).map { slotOfColumn[$0] ?? kept.count },
            kept: kept
        )
    }
}
