import Casework
import Narrative
import Testing

@testable import Loading

@Suite struct CalendarLoaderTests {
    @Test func knowsTheDaysOfEnglandWithoutAFile() throws {
        let (calendar, findings) = CalendarLoader.load(projectPath: TemporaryFolder().path)
        #expect(findings.isEmpty)
        // Friday before the coronation of 8 May 2023 to the Tuesday after it.
        let friday = try #require(Day(year: 2023, month: 5, day: 5))
        #expect(calendar.workingDays(from: friday, to: friday.adding(days: 4)) == 1)
        #expect(EnglishBankHolidays.days.count == 140)
        #expect(EnglishBankHolidays.days.allSatisfy { $0.weekday <= 5 })
        #expect(EnglishBankHolidays.days == EnglishBankHolidays.days.sorted().uniqued())
    }

    @Test func readsTheProjectsOwnDays() throws {
        let (calendar, findings) = load("Date,Name\n03/06/2024,A local holiday\n2025-12-25,Christmas Day\n")
        #expect(findings.isEmpty)
        let sunday = try #require(Day(year: 2024, month: 6, day: 2))
        #expect(calendar.workingDays(from: sunday, to: sunday.adding(days: 2)) == 1)
        #expect(calendar.first.isoText == "2024-01-01")
        #expect(calendar.last.isoText == "2025-12-31")
    }

    @Test func findsWhatIsNoDate() {
        let findings = load("date,name\n31/02/2025,x\n,y\nsoon,z\n").findings
        #expect(
            findings.map(\.description) == [
                """
                content/bank-holidays.csv, row 2, column "date"
                error: 31/02/2025 is not a date from 1990 to 2100. [bad-date]
                Dates may be written 2025-03-31 or 31/03/2025.
                """,
                """
                content/bank-holidays.csv, row 4, column "date"
                error: The cell is not a date. [bad-date]
                Dates may be written 2025-03-31 or 31/03/2025.
                """,
                """
                content/bank-holidays.csv, row 3, column "date"
                error: There is no date. [missing-value]
                Fill in the cell.
                """,
            ]
        )
    }

    @Test func findsAYearThatIsMissing() {
        #expect(
            load("date\n2023-12-25\n2025-12-25\n2026-12-25\n").findings.map(\.description) == [
                """
                content/bank-holidays.csv
                error: The list of bank holidays has none in 2024, and has some before and after. [calendar-gap]
                List those of each year from the first to the last.
                """
            ]
        )
    }

    @Test func findsThatTheDatesAreMissing() {
        #expect(load("day\n2025-12-25\n").findings.map(\.identifier) == ["missing-column"])
    }

    private func load(_ text: String) -> (calendar: WorkingCalendar, findings: [Finding]) {
        let folder = TemporaryFolder()
        folder.write(text, to: "content/bank-holidays.csv")
        return CalendarLoader.load(projectPath: folder.path)
    }
}
