import Casework

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
                    case .file(let path): missing("file", path, among: Array(assets), at: appendix.location)
                    }
                }
            }
        }
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
