extension Block {
    /// Every expression in the prose of this block, in reading order; those of computed blocks are not among them.
    package var expressions: [ExpressionText] {
        switch self {
        case .heading(_, let inlines, _), .paragraph(let inlines): inlines.flatMap(\.expressions)
        case .quote(let blocks): blocks.flatMap(\.expressions)
        case .list(_, _, let items): items.flatMap { $0.flatMap(\.expressions) }
        case .table(let table): (table.header + table.rows.flatMap { $0 }).flatMap { $0.flatMap(\.expressions) }
        case .figures(let block): block.content.proseExpressions
        case .code, .rule: []
        }
    }

    /// Every computed block in this block, in reading order.
    package var figureBlocks: [FigureBlock] {
        switch self {
        case .quote(let blocks): blocks.flatMap(\.figureBlocks)
        case .list(_, _, let items): items.flatMap { $0.flatMap(\.figureBlocks) }
        case .figures(let block): [block]
        case .heading, .paragraph, .code, .rule, .table: []
        }
    }
}

extension Inline {
    /// Every expression in this run, in reading order.
    package var expressions: [ExpressionText] {
        switch self {
        case .figure(let expression): [expression]
        case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): inner.flatMap(\.expressions)
        case .text, .softBreak, .lineBreak, .code, .image, .footnote: []
        }
    }
}

extension FigureBlock.Content {
    /// Expressions in the officer's words within the block, and those of tiles.
    fileprivate var proseExpressions: [ExpressionText] {
        switch self {
        case .tiles(let tiles): tiles.flatMap { [$0.value] + ($0.detail.map { [$0] } ?? []) }
        case .cases(let list): list.entries.flatMap { $0.text.flatMap(\.expressions) }
        case .quotes(let list): list.quotes.flatMap { $0.text.flatMap(\.expressions) }
        case .table, .chart: []
        }
    }
}

extension Section {
    /// Every expression in the prose of the section, footnotes included.
    package var expressions: [ExpressionText] { (blocks + footnotes.flatMap { $0 }).flatMap(\.expressions) }

    /// Every computed block of the section.
    package var figureBlocks: [FigureBlock] { (blocks + footnotes.flatMap { $0 }).flatMap(\.figureBlocks) }
}
