import Aggregation
import Casework
import Checking
import Loading
import Narrative
import Rendering

/// Computes the figures of all reports, side by side.
/// - Parameter memory: of the time before, where only words may have changed since.
func aggregate(
    _ project: Project, remembering memory: ProjectMemory? = nil
) -> (reports: [RenderedReport], findings: [Finding]) {
    // Of the reports that share records, the first counts them for all.
    let sharing = Dictionary(grouping: project.reports.indices) { index in
        project.reports.firstIndex { $0.isCounted(like: project.reports[index]) } ?? index
    }
    let groups = Array(sharing.values)
    let computed = groups.concurrentMap { group in
        let first = compute(project.reports[group[0]], remembering: memory)
        let others = Array(group.dropFirst()).concurrentMap { index in
            compute(project.reports[index], counted: first.counts, remembering: memory)
        }
        return [first] + others
    }
    let inOrder = zip(groups.joined(), computed.joined()).sorted { $0.0 < $1.0 }.map(\.1)
    let reports = inOrder.map(\.report)
    let differences = project.series.flatMap { series in
        Aggregation.differences(within: series.members(among: reports).map { ($0.report, $0.figures) })
    }
    let all = inOrder.flatMap(\.findings) + differences
    return (reports, all.isEmpty ? [] : PersonalLabels(project.reports).hidden(in: all))
}

private struct ComputedReport: Sendable {
    let report: RenderedReport
    let counts: Counts
    let findings: [Finding]
}

/// - Parameter counted: of a report that shares the records; what is remembered of this one comes before it.
private func compute(
    _ report: Report, counted: Counts = Counts(), remembering memory: ProjectMemory?
) -> ComputedReport {
    let known = memory?.counts(of: report.slug)
    var counts = known.flatMap { $0.hold(for: report) ? $0 : nil } ?? counted
    let (figures, findings) = Aggregation.aggregate(report, remembering: &counts)
    memory?.keep(counts, of: report.slug)
    return ComputedReport(
        report: RenderedReport(report: report, figures: figures), counts: counts,
        findings: findings + changes(of: report, to: figures)
    )
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
