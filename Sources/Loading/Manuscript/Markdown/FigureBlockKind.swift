/// The info strings of fenced blocks that are computed from records.
enum FigureBlockKind: String, CaseIterable {
    case table, chart, tiles, cases, records, quotes, actions, implications, panels

    /// The block within a sentence.
    var subject: String {
        switch self {
        case .table: "the table"
        case .chart: "the chart"
        case .tiles: "the tiles"
        case .cases: "the case list"
        case .records: "the table of records"
        case .quotes: "the quotations"
        case .actions: "the list of actions"
        case .implications: "the implications"
        case .panels: "the panels"
        }
    }
}
