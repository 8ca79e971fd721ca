import Aggregation
import Casework
import Checking
import Loading
import Rendering

/// Computes the figures of all reports, side by side.
func aggregate(_ project: Project) -> (reports: [RenderedReport], findings: [Finding]) {
    let computed = project.reports.concurrentMap { report in
        let (figures, findings) = Aggregation.aggregate(report)
        return (
            report: RenderedReport(report: report, figures: figures),
            findings: findings + changes(of: report, to: figures)
        )
    }
    return (computed.map(\.report), computed.flatMap(\.findings))
}

/// What is doubtful in the words of all reports.
func check(_ reports: [RenderedReport]) -> [Finding] {
    reports.flatMap { Checking.check($0.report) }
}

/// What is wrong in the expressions themselves, where the records can't be used.
func wordFindings(_ loaded: LoadedProject) -> [Finding] {
    loaded.project?.reports.flatMap { checkExpressions(of: $0) } ?? []
}
