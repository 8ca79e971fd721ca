/// One block of an officer's Markdown.
package indirect enum Block: Hashable, Sendable {
    /// Level 1 to 6; `anchor` is unique within its section.
    case heading(level: Int, [Inline], anchor: String)
    case paragraph([Inline])
    case quote([Block])
    /// `start` is nil for a bulleted list.
    case list(start: Int?, isTight: Bool, items: [[Block]])
    case code(language: String, text: String)
    case rule
    case table(ProseTable)
    /// A fenced block of the figure language, computed from records.
    case figures(FigureBlock)
}

/// A pipe table that an officer typed: words and figures in cells, one header row.
package struct ProseTable: Hashable, Sendable {
    package enum Alignment: Sendable { case natural, left, centre, right }

    package let header: [[Inline]]
    package let rows: [[[Inline]]]
    /// One a column.
    package let alignments: [Alignment]

    package init(header: [[Inline]], rows: [[[Inline]]], alignments: [Alignment]) {
        self.header = header
        self.rows = rows
        self.alignments = alignments
    }
}
