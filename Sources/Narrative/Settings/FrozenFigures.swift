package import Casework

/// The figures of a report as they were published: what `content/NAME/published.json` holds.
package struct FrozenFigures: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package let expression: String
        /// As readers saw it; where one expression was printed in several ways, all of them.
        package let text: String
        package let location: SourceLocation

        package init(expression: String, text: String, location: SourceLocation) {
            self.expression = expression
            self.text = text
            self.location = location
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
