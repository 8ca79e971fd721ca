import Aggregation
import Narrative
import Casework
import Checking
import Loading
import Rendering

/// Computes the figures of all reports, side by side.
/// - Parameter memory: of the time before, where only words may have changed since.
func aggregate(
    _ project: Project, remembering memory: ProjectMemory? = nil
) -> (reports: [RenderedReport], findings: [Finding]) {
    let computed = project.reports.concurrentMap { report in
        var counts = memory?.counts(of: report.slug) ?? Counts()
        let (figures, findings) = Aggregation.aggregate(report, remembering: &counts)
        memory?.keep(counts, of: report.slug)
        return (
            report: RenderedReport(report: report, figures: figures),
            findings: findings + changes(of: report, to: figures)
        )
    }
    let reports = computed.map(\.report)
    let differences = project.series.flatMap { series in
        Aggregation.differences(within: series.members(among: reports).map { ($0.report, $0.figures) })
    }
    let all = computed.flatMap(\.findings) + differences
    return (reports, all.isEmpty ? [] : PersonalLabels(project.reports).hidden(in: all))
}

/// What is doubtful in the words of the site and of all reports.
func check(_ reports: [RenderedReport], of site: SiteSettings) -> [Finding] {
    let all = Checking.check(site) + reports.flatMap { Checking.check($0.report, $0.figures) }
    return all.isEmpty ? [] : PersonalLabels(reports.map(\.report)).hidden(in: all)
}

/// What is wrong or doubtful in the words themselves, where the records can't be used.
func wordFindings(_ loaded: LoadedProject) -> [Finding] {
    guard let project = loaded.project else { return [] }
    return Checking.check(project.site) + project.reports.flatMap { checkExpressions(of: $0) + Checking.check($0) }
}
