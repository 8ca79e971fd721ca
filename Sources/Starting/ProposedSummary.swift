package import Casework

/// Sentences from which an officer makes the year in three of them: one a key figure, with its change.
///
/// Which of them say what is better and what is worse is known once the year's records are there. The figures say it then,
/// so no sentence has to be written anew.
package struct ProposedSummary: Hashable, Sendable {
    /// A key figure: its expressions and its words.
    package struct Sentence: Hashable, Sendable {
        let value: String
        let words: String
        let change: String

        package init(value: String, words: String, change: String) {
            self.value = value
            self.words = words
            self.change = change
        }

        fileprivate var text: String { "- `=\(value)` \(words), `=\(change)`.\n" }
    }

    private let sentences: [Sentence]

    package init(_ sentences: [Sentence]) {
        self.sentences = sentences
    }

    /// A file beside `report.yaml`.
    package var file: OutputFile {
        let text = """
            ---
            layout: summary
            title: The year in three sentences
            ---

            TODO: Keep what is better and what is worse, in your own words, and say what you changed.

            \(sentences.map(\.text).joined())- TODO: Say what you changed because of complaints.

            """
        return OutputFile(path: "00-summary.md", text: text)
    }
}
