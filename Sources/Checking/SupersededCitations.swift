import Casework

/// Regulations that are no longer in force for complaints, and what took their place.
func supersededCitations(in text: String, at location: SourceLocation) -> [Finding] {
    let superseded = [
        (
            names: ["2006/1681", "2006 No. 1681"], title: "SI 2006/1681",
            remedy: "It ended for complaints on 1 April 2009: cite SI 2009/309."
        )
    ]
    return superseded.filter { citation in
        citation.names.contains { text.contains($0) }
    }.map { citation in
        Finding(
            "superseded-citation", "\(citation.title) is cited, which is no longer in force for complaints.",
            remedy: citation.remedy, at: location, severity: .warning
        )
    }
}
