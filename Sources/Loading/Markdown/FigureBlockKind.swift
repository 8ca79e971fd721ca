/// The info strings of fenced blocks that are computed from records.
enum FigureBlockKind: String, CaseIterable {
    case table, chart, tiles, cases, quotes
}
