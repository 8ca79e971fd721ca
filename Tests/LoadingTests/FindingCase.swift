import Casework
import Narrative

/// A named text and the findings that it must have, written as a command prints them; the file is called F.
struct FindingCase: Sendable, CustomStringConvertible {
    let name: String
    let text: String
    let findings: String

    init(_ name: String, _ text: String, finds findings: String) {
        self.name = name
        self.text = text
        self.findings = findings
    }

    var description: String { name }
}

extension Array where Element == Finding {
    /// By place, one below the other.
    var described: String { sortedByPlace().map(\.description).joined(separator: "\n") }
}
