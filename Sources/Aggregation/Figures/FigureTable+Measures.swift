import Language

extension FigureTable {
    /// The measures that its cells are worked out from, each once, in the order in which they stand.
    package var measures: [String] {
        rows.flatMap { row in row.cells.compactMap(\.derivation).flatMap(\.measures) }.uniqued
    }
}

extension Expression {
    fileprivate var measures: [String] {
        switch self {
        case .number, .text: []
        case .negation(let term): term.measures
        case .operation(_, let left, let right): left.measures + right.measures
        case .call(let call): Measure.named(call.name).map { [$0.name] } ?? call.positional.flatMap(\.measures)
        }
    }
}
