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

    package init(file: String, slug: String, title: String, blocks: [Block], footnotes: [[Block]]) {
        self.file = file
        self.slug = slug
        self.title = title
        self.blocks = blocks
        self.footnotes = footnotes
    }
}
