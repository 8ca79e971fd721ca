import Casework

/// What was counted of a report's records, so that it need not be counted again while the records stay as they are.
package struct Counts: Sendable {
    private let counted: (report: Report, counter: Counter)?

    /// Nothing counted yet.
    package init() { counted = nil }

    init(of evaluator: Evaluator) { counted = (evaluator.report, evaluator.counter) }

    /// The counter, where it holds for a report: everything by which it tells records apart is the same.
    fileprivate func counter(for report: Report) -> Counter? {
        guard let counted, counted.report.records == report.records, counted.report.calendar == report.calendar,
            counted.report.settings.year.firstMonth == report.settings.year.firstMonth,
            counted.report.settings.procedures == report.settings.procedures
        else { return nil }
        return counted.counter
    }
}

extension Evaluator {
    init(report: Report, remembering counts: Counts) {
        self.init(report: report)
        if let known = counts.counter(for: report) { counter = known }
    }
}
