package import Casework

/// Everything doubtful in the words of a report: one check a file.
package func check(_ report: Report) -> [Finding] {
    report.sections.concurrentMap { section in
        let texts = section.textsWithDigits
        return typedNumbers(in: texts, of: section) + supersededCitations(in: texts, of: section)
    }.flatMap { $0 }
}
