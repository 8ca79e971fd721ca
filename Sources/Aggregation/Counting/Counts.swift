import Casework
import Narrative

/// What was counted of a report's records, so that it need not be counted again while the records stay as they are, and
/// what came of it, which holds while the report stays as it is.
package struct Counts: Sendable {
    typealias Result = (figures: Figures, findings: [Finding])

    private let counted: (report: Report, counter: Counter, result: Result)?

    /// Nothing counted yet.
    package init() { counted = nil }

    init(of evaluator: Evaluator, result: Result) { counted = (evaluator.report, evaluator.counter, result) }

    /// The counter, where it holds for a report: everything by which it tells records apart is the same.
    fileprivate func counter(for report: Report) -> Counter? {
        guard let counted, counted.report.records == report.records, counted.report.calendar == report.calendar,
            counted.report.settings.year.firstMonth == report.settings.year.firstMonth,
            counted.report.settings.procedures == report.settings.procedures
        else { return nil }
        return counted.counter
    }

    /// The figures and findings, where words, settings and records are as they were.
    func result(for report: Report) -> Result? {
        guard let counted, counted.report.settings == report.settings, counted.report.sections == report.sections,
            counted.report.papers == report.papers, counted.report.seriesPage == report.seriesPage,
            counted.report.calendar == report.calendar, counted.report.records == report.records
        else { return nil }
        return counted.result
    }
}

extension Evaluator {
    init(report: Report, remembering counts: Counts) {
        self.init(report: report)
        if let known = counts.counter(for: report) { counter = known }
    }
}
