import Casework
import Narrative

/// One where the year in short is not three things long. What is still a prompt is no sentence yet.
func summaryLength(of report: Report) -> [Finding] {
    guard let section = report.yearInShort, unwrittenPrompts(in: section).isEmpty else { return [] }
    let count = section.blocks.reduce(0) { count, block in
        switch block {
        case .list(_, _, let items): count + items.count
        case .heading, .figures: count
        default: count + 1
        }
    }
    guard count != 3 else { return [] }
    return [
        Finding(
            "summary-length", "The year in three sentences has \(count == 1 ? "one" : "\(count)").",
            remedy: "Say one thing that is better, one that is worse and one that you changed.",
            at: SourceLocation(file: section.file, line: 1), severity: .warning
        )
    ]
}
