import Casework
package import Narrative

/// What was counted of a report's records, so that it need not be counted again while the records stay as they are, and
/// what came of it, which holds while the report stays as it is.
package struct Counts: Sendable {
    typealias Result = (figures: Figures, findings: [Finding])

    private let counted: (report: Report, counter: Counter, result: Result)?

    /// Nothing counted yet.
    package init() { counted = nil }

    init(of evaluator: Evaluator, result: Result) { counted = (evaluator.report, evaluator.counter, result) }

    /// The counter, where it holds for a report.
    fileprivate func counter(for report: Report) -> Counter? {
        guard let counted, counted.report.isCounted(like: report) else { return nil }
        return counted.counter
    }

    /// Whether they were counted of this report, or of one that is counted like it.
    package func hold(for report: Report) -> Bool { counted?.report.isCounted(like: report) ?? false }

    /// The figures and findings, where words, settings and records are as they were.
    func result(for report: Report) -> Result? {
        guard let counted, counted.report.settings == report.settings, counted.report.sections == report.sections,
            counted.report.papers == report.papers, counted.report.yearInShort == report.yearInShort,
            counted.report.seriesPage == report.seriesPage,
            counted.report.calendar == report.calendar, counted.report.records == report.records
        else { return nil }
        return counted.result
    }
}

extension Report {
    /// Whether what is counted of one is that of the other: everything by which records are told apart is the same.
    package func isCounted(like other: Report) -> Bool {
        records == other.records && calendar == other.calendar
            && settings.year.firstMonth == other.settings.year.firstMonth
            && settings.procedures == other.settings.procedures
    }
}

extension Evaluator {
    init(report: Report, remembering counts: Counts) {
        self.init(report: report)
        if let known = counts.counter(for: report) { counter = known }
    }
}
