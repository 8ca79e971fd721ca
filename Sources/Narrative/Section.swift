import Casework
package import Language

/// One Markdown file of a report.
package struct Section: Hashable, Sendable {
    /// Relative to the project.
    package let file: String
    /// The last part of its address: "volumes" of 20-volumes.md.
    package let slug: String
    /// From the front matter or the first heading of level 1, which is then not among `blocks`.
    package let title: String
    package let blocks: [Block]
    /// Footnotes in the order of their numbers.
    package let footnotes: [[Block]]
    /// What it is, where it is no section: "paper", "summary".
    package let layout: String?
    /// Every expression in its prose, footnotes included, in reading order. Those of tables and charts are not among
    /// them. Found once, because every stage asks for them.
    package let expressions: [PlacedExpression]
    /// Every computed block, in reading order.
    package let figureBlocks: [FigureBlock]
    /// Says that its words are an earlier year's and nobody has confirmed them yet; nil for words of this year.
    package let carriedOver: CarriedOver?

    /// A mark in the front matter of a section that was copied from another year's report.
    package struct CarriedOver: Hashable, Sendable {
        /// The year whose report had these words, as it was written: "2024/25".
        package let year: String
        /// Of the mark, in the section's file.
        package let line: Int

        package init(year: String, line: Int) {
            self.year = year
            self.line = line
        }
    }

    package init(
        file: String, slug: String, title: String, blocks: [Block], footnotes: [[Block]], layout: String? = nil,
        carriedOver: CarriedOver? = nil
    ) {
        self.file = file
        self.slug = slug
        self.title = title
        self.blocks = blocks
        self.footnotes = footnotes
        self.layout = layout
        let notes = footnotes.flatMap { $0 }
        expressions = blocks.expressions + notes.expressions
        figureBlocks = blocks.figureBlocks + notes.figureBlocks
        self.carriedOver = carriedOver
    }
}
