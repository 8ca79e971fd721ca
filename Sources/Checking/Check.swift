package import Casework

/// Everything doubtful in the words of a report: one check a file.
package func check(_ report: Report) -> [Finding] {
    report.sections.flatMap { section in
        typedNumbers(in: section) + supersededCitations(in: section)
    }
}
