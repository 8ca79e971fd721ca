package import Language

/// The figures of a report as they were published: what `content/NAME/published.json` holds.
package struct FrozenFigures: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        /// How the figure was worked out, with its place in the file.
        package let expression: PlacedExpression
        /// As readers saw it: one text, or several where it was printed in several ways, in the order of the alphabet.
        package let texts: [String]

        package init(expression: PlacedExpression, texts: [String]) {
            self.expression = expression
            self.texts = texts
        }
    }

    /// In the order of the file.
    package let entries: [Entry]

    package init(entries: [Entry]) {
        self.entries = entries
    }

    /// The file's name in a report's folder.
    package static let fileName = "published.json"
}
