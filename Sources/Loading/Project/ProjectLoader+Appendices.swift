import Casework
import Files
import Narrative

extension ProjectLoader {
    /// Appendices that are no report, paper or file of the project.
    func missingAppendices(of reports: [Report], assets: Set<String>) -> [Finding] {
        reports.flatMap { report in
            report.papers.flatMap { paper in
                paper.appendices.compactMap { appendix in
                    switch appendix.source {
                    case .report(let slug, _):
                        missing("report", slug, among: reports.map(\.slug), at: appendix.location)
                    case .paper(let slug, _):
                        missing("paper", slug, among: report.papers.map(\.body.slug), at: appendix.location)
                            ?? withheld(slug, from: report.papers, behind: paper, at: appendix.location)
                    case .file(let path): missing("file", path, among: Array(assets), at: appendix.location)
                    }
                }
            }
        }
    }

    /// What may not be published can't be the appendix of a paper that is.
    private func withheld(
        _ slug: String, from papers: [Paper], behind paper: Paper, at location: SourceLocation
    ) -> Finding? {
        guard paper.isPublic, papers.contains(where: { $0.body.slug == slug && !$0.isPublic }) else { return nil }
        return Finding(
            "withheld-appendix", "The paper is published with the site, and this appendix is a draft or exempt.",
            remedy: "Make the appendix final, take it out, or mark the paper too.", at: location
        )
    }

    private func missing(
        _ kind: String, _ name: String, among known: [String], at location: SourceLocation
    ) -> Finding? {
        guard !known.contains(name) else { return nil }
        return Finding(
            "missing-appendix", "There is no \(kind) \"\(name)\" for this appendix.",
            remedy: Suggestion.sentence(for: name, in: known), at: location
        )
    }
}
