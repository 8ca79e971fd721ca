import Casework
import Narrative

/// Regulations that are no longer in force for complaints, and what took their place.
func supersededCitations(in text: String, at location: SourceLocation) -> [Finding] {
    let superseded = [
        (
            names: ["2006/1681", "2006 No. 1681"], title: "SI 2006/1681",
            remedy: "It ended for complaints on 1 April 2009: cite SI 2009/309."
        )
    ]
    return superseded.filter { citation in
        citation.names.contains { text.utf8.holds($0.utf8) }
    }.map { citation in
        Finding(
            "superseded-citation", "\(citation.title) is cited, which is no longer in force for complaints.",
            remedy: citation.remedy, at: location, severity: .warning
        )
    }
}

extension String.UTF8View {
    /// Whether the bytes of a text stand in these.
    fileprivate func holds(_ wanted: String.UTF8View) -> Bool {
        guard let first = wanted.first else { return true }
        var rest = self[...]
        while let start = rest.firstIndex(of: first) {
            rest = rest[start...]
            if rest.starts(with: wanted) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
