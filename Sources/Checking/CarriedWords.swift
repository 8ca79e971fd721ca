import Casework
import Narrative

/// One where the words of a section are an earlier year's and nobody has read them again.
func unconfirmedWords(of section: Section) -> [Finding] {
    guard let carried = section.carriedOver else { return [] }
    return [
        Finding(
            "carried-over", "These words are those of the report for \(carried.year).",
            remedy: "Read them. When they are right for this year, take the line \"carried-over\" out.",
            at: SourceLocation(file: section.file, line: carried.line), severity: .warning
        )
    ]
}
