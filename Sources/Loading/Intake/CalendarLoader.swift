package import Casework
package import Files
import Narrative
import Tables

/// Reads the calendar of working days.
package enum CalendarLoader {
    /// Relative to the project; columns "date" and, for people, "name".
    package static let file = "content/bank-holidays.csv"

    /// The project's own bank holidays where it lists any, else those of England and Wales.
    ///
    /// - Parameter projectPath: the project's folder, for the system.
    package static func load(projectPath: String) -> (calendar: WorkingCalendar, findings: [Finding]) {
        load(from: ContentFolder(root: projectPath))
    }

    package static func load(from project: ContentFolder) -> (calendar: WorkingCalendar, findings: [Finding]) {
        let path = project.root + "/" + file
        guard ByteFile.exists(path) else { return (WorkingCalendar(holidays: EnglishBankHolidays.days), []) }
        if let fault = project.gate.fault(at: path) {
            return (WorkingCalendar(holidays: []), [.refused(file, for: fault)])
        }
        let request = ColumnRequest(heading: "date", content: .date)
        let contents = TableReader(threads: 1).read([request], fromFileAt: path, named: file)
        var findings = CappedFindings()
        guard case .dates(let days) = contents.columns.first ?? nil else {
            let missing = contents.headings.isEmpty ? [] : [missingDates]
            return (WorkingCalendar(holidays: []), contents.findings + missing)
        }
        let shown = Dictionary(uniqueKeysWithValues: contents.unreadableDates.map { ($0.record, $0.text) })
        let rows = contents.rowNumbers
        for (record, day) in days.enumerated() where day <= TableColumn.unreadableDay {
            let location = rows.location(ofRecord: record, column: "date")
            findings.add(
                day == DateColumn.missing
                    ? RecordFindings.missingValue(.date, at: location)
                    : RecordFindings.unreadable(.date(DateColumn(days: [])), shown: shown[record], at: location)
            )
        }
        let holidays = days.filter { $0 > TableColumn.unreadableDay }.map { Day(number: $0) }
        let gaps = missingYears(of: holidays).map(missingYear)
        return (WorkingCalendar(holidays: holidays), contents.findings + findings.findings + gaps)
    }

    /// The years between the first and the last in which there is no holiday.
    private static func missingYears(of holidays: [Day]) -> [Int] {
        let years = Set(holidays.map(\.parts.year))
        guard let first = years.min(), let last = years.max() else { return [] }
        return (first...last).filter { !years.contains($0) }
    }

    private static func missingYear(_ year: Int) -> Finding {
        Finding(
            "calendar-gap",
            "The list of bank holidays has none in \(year), and has some before and after.",
            remedy: "List those of each year from the first to the last.",
            at: SourceLocation(file: file)
        )
    }

    private static var missingDates: Finding {
        Finding(
            "missing-column",
            "The list of bank holidays has no column \"date\".",
            remedy:
                "Give it the columns \"date\" and \"name\", or remove the file to use the days of England and Wales.",
            at: SourceLocation(file: file)
        )
    }
}
