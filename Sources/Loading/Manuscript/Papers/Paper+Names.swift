import Casework
import Narrative

extension Paper {
    /// References to names that no paragraph has, and names that two have.
    func nameFindings() -> [Finding] {
        var labels: [String: Int] = [:]
        var findings: [Finding] = []
        let runs = words.runs
        for (inlines, line) in runs {
            for name in inlines.labels
            where name != PaperNumbering.unnumbered && labels.updateValue(line, forKey: name) != nil {
                findings.append(
                    Finding(
                        "duplicate-name", "Two paragraphs have the name \"\(name)\".",
                        remedy: "Give each a name of its own.", at: SourceLocation(file: body.file, line: line)
                    )
                )
            }
        }
        let numbered = PaperNumbering(self).names
        for (inlines, line) in runs {
            for name in inlines.references where labels[name] != nil && numbered[name] == nil {
                findings.append(
                    Finding(
                        "unnumbered-name", "The paragraph with the name \"\(name)\" has no number.",
                        remedy: "Refer to a numbered paragraph, or number the paper's paragraphs.",
                        at: SourceLocation(file: body.file, line: line)
                    )
                )
            }
            for name in inlines.references where labels[name] == nil {
                findings.append(
                    Finding(
                        "unknown-name", "No paragraph has the name \"\(name)\".",
                        remedy: Suggestion.nearest(to: name, in: labels.keys).map { "Did you mean \"\($0)\"?" }
                            ?? "Write {#\(name)} at the end of the paragraph that is meant.",
                        at: SourceLocation(file: body.file, line: line)
                    )
                )
            }
        }
        return findings
    }
}
