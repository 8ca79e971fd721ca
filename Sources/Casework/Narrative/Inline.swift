/// A run of text within a block.
package indirect enum Inline: Hashable, Sendable {
    case text(String)
    case softBreak
    case lineBreak
    case emphasis([Inline])
    case strong([Inline])
    case code(String)
    case link(destination: String, title: String, [Inline])
    case image(source: String, title: String, alternative: String)
    /// A code span that begins with "=".
    case figure(ExpressionText)
    /// The number of a footnote, from 1, in the order of first reference.
    case footnote(Int)
    /// A name for the paragraph or list item that it stands in. Papers only.
    case label(String)
    /// Stands for the number of the paragraph that has the name. Papers only.
    case reference(String)
}

/// An expression of the figure language as an officer typed it, and where.
package struct ExpressionText: Hashable, Sendable {
    /// Without the leading "=" and surrounding blanks.
    package let text: String
    /// Of the first character of `text`.
    package let location: SourceLocation

    package init(_ text: String, at location: SourceLocation) {
        self.text = text
        self.location = location
    }
}
