import Casework

/// One block of an officer's Markdown.
package indirect enum Block: Hashable, Sendable {
    /// Level 1 to 6; `anchor` is unique within its section. `line`: of the section's file.
    case heading(level: Int, [Inline], anchor: String, line: Int)
    case paragraph([Inline], line: Int)
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
    /// Of the header, in the section's file. Each row has a line, the first one after the row of dashes.
    package let line: Int

    package init(header: [[Inline]], rows: [[[Inline]]], alignments: [Alignment], line: Int) {
        self.header = header
        self.rows = rows
        self.alignments = alignments
        self.line = line
    }

    /// The line of a row below the header, from row 0.
    package func line(ofRow row: Int) -> Int { line + 2 + row }
}
