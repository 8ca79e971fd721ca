package import Language
import Casework

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
    case figure(PlacedExpression)
    /// The number of a footnote, from 1, in the order of first reference.
    case footnote(Int)
    /// A name for the paragraph or list item that it stands in. Papers only.
    case label(String)
    /// Stands for the number of the paragraph that has the name. Papers only.
    case reference(String)
}
