/// Something wrong, or doubtful, that a person can put right: what, where, and what to do.
///
/// A finding never holds the content of a cell that may be personal (names, free text).
package struct Finding: Hashable, Sendable {
    package enum Severity: String, Sendable {
        /// Stops the build.
        case error
        /// Is reported; the build goes on.
        case warning
    }

    /// Stable, in lower case with hyphens: "bad-date".
    package let identifier: String
    package let severity: Severity
    /// One sentence: what is wrong.
    package let summary: String
    /// One sentence: what to do.
    package let remedy: String
    package let location: SourceLocation

    package init(
        _ identifier: String, _ summary: String, remedy: String, at location: SourceLocation,
        severity: Severity = .error
    ) {
        self.identifier = identifier
        self.severity = severity
        self.summary = summary
        self.remedy = remedy
        self.location = location
    }
}

extension Finding: CustomStringConvertible {
    /// Three lines: the place, the summary with its identifier, the remedy.
    package var description: String {
        "\(location)\n\(severity.rawValue): \(summary) [\(identifier)]\n\(remedy)"
    }
}
