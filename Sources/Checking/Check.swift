package import Casework

/// Everything doubtful in the words of a report: one check a file.
package func check(_ report: Report) -> [Finding] {
    report.narratives.concurrentMap { section in
        section.ownTexts(where: NumberSearch.mayFindNumber).flatMap {
            typedNumbers(in: $0.text, at: $0.location) + supersededCitations(in: $0.text, at: $0.location)
        }
    }.flatMap { $0 } + report.papers.flatMap { missingContents(of: $0) }
}
