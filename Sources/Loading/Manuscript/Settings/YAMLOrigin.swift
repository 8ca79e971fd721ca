import Casework
import Narrative
import Yams

/// Where a YAML text stands in its file.
struct YAMLOrigin: Hashable, Sendable {
    let file: String
    /// Added to the lines of the YAML text: the number of lines before it.
    var lineOffset = 0
    /// Added to its columns: how far the text is indented.
    var columnOffset = 0

    /// `skipping` this many characters after the mark.
    func location(_ mark: Mark, skipping: Int = 0) -> SourceLocation {
        SourceLocation(file: file, line: mark.line + lineOffset, column: mark.column + columnOffset + skipping)
    }

    func location(ofLine line: Int) -> SourceLocation {
        SourceLocation(file: file, line: line + lineOffset)
    }
}
