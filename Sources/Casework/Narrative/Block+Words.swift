extension Block {
    /// The officer's own words in this block, one text a paragraph, heading, cell or entry; a figure stands as a blank.
    /// Notes, which explain how figures are made, and people's words of thanks are not among them.
    package var texts: [String] {
        switch self {
        case .heading(_, let inlines, _), .paragraph(let inlines): [inlines.plainText]
        case .quote(let blocks): blocks.flatMap(\.texts)
        case .list(_, _, let items): items.flatMap { $0.flatMap(\.texts) }
        case .table(let table): (table.header + table.rows.flatMap { $0 }).map(\.plainText)
        case .figures(let block): block.content.texts
        case .code, .rule: []
        }
    }
}

extension [Inline] {
    /// The words without markup; a figure, an image and a footnote stand as a blank.
    package var plainText: String {
        map { inline in
            switch inline {
            case .text(let text), .code(let text): text
            case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): inner.plainText
            case .softBreak, .lineBreak, .image, .figure, .footnote: " "
            }
        }.joined()
    }
}

extension FigureBlock.Content {
    fileprivate var texts: [String] {
        switch self {
        case .table(let table): [table.title]
        case .chart(let chart): [chart.table.title]
        case .tiles(let tiles): tiles.map(\.words)
        case .cases(let list): [list.title] + list.entries.flatMap { $0.text.flatMap(\.texts) }
        case .quotes: []
        }
    }
}

extension Section {
    /// The officer's own words, title and footnotes among them.
    package var texts: [String] { [title] + (blocks + footnotes.flatMap { $0 }).flatMap(\.texts) }
}
