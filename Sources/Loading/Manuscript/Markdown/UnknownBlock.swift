import Casework
import Narrative

/// A fenced block whose name is none of those that are computed: code to be shown, or one of them misspelt.
struct UnknownBlock {
    /// The first word after the fence; may be empty.
    let name: String
    let body: String

    /// An error where the block was most likely to be computed, for its keys would be published; a warning where only
    /// its name is near a known one; nil where it is code.
    func finding(at location: SourceLocation) -> Finding? {
        let known = FigureBlockKind.allCases.map(\.rawValue)
        if let same = known.first(where: { $0 == name.lowercased() }) {
            return finding("Write it in small letters: \"\(same)\".", at: location, isError: true)
        }
        let keys = UnknownBlock.keys.intersection(writtenKeys)
        if let near = Suggestion.nearest(to: name, in: known) {
            return finding("Did you mean \"\(near)\"?", at: location, isError: !keys.isEmpty)
        }
        let isLanguage = name.isEmpty || ["yaml", "yml"].contains(name.lowercased())
        guard !isLanguage, keys.contains("measure") || keys.contains("measures") else { return nil }
        return finding(Suggestion.sentence(for: name, in: known), at: location, isError: false)
    }

    private func finding(_ remedy: String, at location: SourceLocation, isError: Bool) -> Finding {
        Finding(
            "unknown-block",
            isError
                ? "\"\(name)\" is not a kind of block."
                : "\"\(name)\" is not a kind of block, so its text is printed as it is.",
            remedy: remedy, at: location, severity: isError ? .error : .warning
        )
    }

    /// Keys of which each kind of block has at least one.
    private static let keys: Set<String> = [
        "title", "measure", "measures", "kind", "rows", "columns", "where", "figure", "words", "records", "fields",
        "entries", "quotes", "items",
    ]

    /// What stands before a colon at the beginning of a line, after "- " and "{" too.
    private var writtenKeys: Set<String> {
        Set(
            body.split(whereSeparator: \.isNewline).compactMap { line in
                let text = line.drop { $0.isWhitespace || $0 == "-" || $0 == "{" }
                guard let colon = text.firstIndex(of: ":") else { return nil }
                return text[..<colon].trimmed
            }
        )
    }
}
