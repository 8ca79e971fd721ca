package import Aggregation
package import Narrative
package import Casework

/// Everything doubtful in the words of a report, in what they say of its figures, and in its records as a whole.
package func check(_ report: Report, _ figures: Figures) -> [Finding] {
    check(report) + stageRecordsCalledComplaints(in: report, figures) + quotedFigures(in: report)
        + checkRecords(of: report)
}

/// Everything doubtful in the words of a report alone: one check a file.
package func check(_ report: Report) -> [Finding] {
    report.narratives.concurrentMap { section in
        section.ownTexts(where: NumberSearch.mayFindNumber).flatMap {
            typedNumbers(in: $0.text, at: $0.location) + supersededCitations(in: $0.text, at: $0.location)
        } + unwrittenPrompts(in: section) + unconfirmedWords(of: section)
    }.flatMap { $0 } + summaryLength(of: report) + loneKeyFigures(in: report.settings)
        + unwrittenPrompts(in: report.settings)
        + report.papers.flatMap { unwrittenPrompts(in: $0) + missingContents(of: $0) }
}

/// Everything doubtful in the settings of the site.
package func check(_ site: SiteSettings) -> [Finding] { unwrittenPrompts(in: site) }
