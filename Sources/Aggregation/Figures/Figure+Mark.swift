import Casework

extension Figure {
    /// What a reader must know of where a figure comes from.
    package enum Mark: Hashable, Sendable {
        /// It was published for the year; its records are gone.
        case published(year: String, source: String?)
        /// It was published as something else: "2023/24", "41", and the reason.
        case revised(year: String, from: String, reason: String)
    }
}

extension Figure.Mark {
    var isPublished: Bool { if case .published = self { true } else { false } }

    /// As a sentence.
    package var text: String {
        switch self {
        case .published(let year, let source):
            "The figure for \(year) is the one published then" + (source.map { " (\($0))" } ?? "")
                + ", because its records are no longer kept."
        case .revised(let year, let earlier, let reason):
            "Revised: \(earlier) was published for \(year). \(reason.asSentence)"
        }
    }
}

extension Set<Figure.Mark> {
    /// In the order of their words.
    var sorted: [Figure.Mark] { sorted { $0.text < $1.text } }
}

extension String {
    /// With a full stop at its end.
    var asSentence: String { hasSuffix(".") ? capitalisedFirst : capitalisedFirst + "." }
}
