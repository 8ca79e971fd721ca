import Casework
import Narrative
import Testing

@Suite struct DayTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2025-03-31", 20_178), ("1900-03-01", -25_508),
    ])
    func numbersDaysFromTheEpoch(text: String, number: Int32) throws {
        let day = try #require(Day(isoText: text))
        #expect(day.number == number)
        #expect(day.isoText == text)
    }

    @Test(arguments: ["2025-02-29", "1900-02-29", "2025-13-01", "2025-00-10", "2025-4-1", "31/03/2025", ""])
    func refusesDaysThatDoNotExist(text: String) {
        #expect(Day(isoText: text) == nil)
    }

    @Test func partsAndNumbersAgreeForEveryDayOfFourCenturies() {
        for number in Int32(-60_000)...90_000 {
            let (year, month, day) = Day(number: number).parts
            #expect(Day(year: year, month: month, day: day)?.number == number)
        }
    }

    @Test func mondayIsTheFirstDayOfTheWeek() throws {
        #expect(try #require(Day(isoText: "2025-03-31")).weekday == 1)
        #expect(try #require(Day(isoText: "1969-12-28")).weekday == 7)
    }

    @Test(arguments: [
        ("2024-01-31", 1, "2024-02-29"), ("2024-08-31", 6, "2025-02-28"), ("2024-11-15", 2, "2025-01-15"),
    ])
    func addsMonthsToTheLastDayOfShorterOnes(start: String, months: Int, end: String) throws {
        #expect(try #require(Day(isoText: start)).adding(months: months).isoText == end)
    }
}

@Suite struct DayRangeTests {
    @Test(arguments: [
        ("2022/23 to 2024/25", "2022-04-01", "2025-03-31"), ("2024-25", "2024-04-01", "2025-03-31"),
        ("2024-05-01  To 2024-05-31", "2024-05-01", "2024-05-31"), ("2024/25 to 2024/25", "2024-04-01", "2025-03-31"),
    ])
    func readsYearsAndDays(text: String, first: String, last: String) throws {
        let days = try #require(DayRange(text: text, firstMonth: 4))
        #expect(days.first.isoText == first && days.last.isoText == last)
    }

    @Test(arguments: ["", "2024/25 to 2022/23", "2024-05-01", "2022/23 and 2023/24", "2022/23 to 2025-03-31", "to"])
    func refusesWhatIsNoRange(text: String) { #expect(DayRange(text: text, firstMonth: 4) == nil) }

    @Test func containsPeriodsThatLieWhollyWithinIt() throws {
        let days = try #require(DayRange(text: "2023-07-01 to 2024-03-31", firstMonth: 4))
        let year = ReportingYear(start: 2023)
        #expect(days.contains(year.quarter(2)) && !days.contains(year.quarter(1)) && !days.contains(year.period))
        #expect(days.contains(try #require(Day(isoText: "2023-07-01"))))
    }
}

@Suite struct ReportingYearTests {
    @Test(arguments: ["2024/25", "2024-25", "2024/2025", "2024–25"])
    func readsTheWaysOfWritingAYear(label: String) {
        #expect(ReportingYear(label: label) == ReportingYear(start: 2024))
    }

    @Test(arguments: ["2024/26", "2024", "24/25", "2024/5", "last year", "1999/01"])
    func refusesWhatIsNoYear(label: String) {
        #expect(ReportingYear(label: label) == nil)
    }

    @Test func beginsInAprilAndEndsInMarch() {
        let year = ReportingYear(start: 2024)
        #expect(year.period.text == "1 April 2024 to 31 March 2025")
        #expect(year.quarter(4).text == "1 January 2025 to 31 March 2025")
        #expect(year.previous.label == "2023/24")
        #expect(ReportingYear(start: 1999).label == "1999/00")
    }

    @Test func calendarYearsAreWrittenAsOneNumber() {
        #expect(ReportingYear(label: "2024", firstMonth: 1)?.period.text == "1 January 2024 to 31 December 2024")
        #expect(ReportingYear(start: 2024, firstMonth: 1).label == "2024")
    }

    @Test func placesDaysAtItsEdges() throws {
        let last = try #require(Day(isoText: "2025-03-31"))
        #expect(ReportingYear(containing: last).start == 2024)
        #expect(ReportingYear(containing: last.adding(days: 1)).start == 2025)
    }
}

@Suite struct WorkingCalendarTests {
    private let calendar = WorkingCalendar(
        holidays: ["2024-12-25", "2024-12-26", "2025-01-01", "2025-04-18", "2025-04-21"].compactMap { Day(isoText: $0) }
    )

    @Test(arguments: [
        ("2024-12-24", "2024-12-27", 1), ("2024-12-20", "2025-01-02", 6), ("2025-03-03", "2025-03-03", 0),
        ("2025-03-07", "2025-03-10", 1), ("2025-03-10", "2025-03-07", -1), ("2025-04-17", "2025-04-22", 1),
    ])
    func countsFromTheNextWorkingDay(start: String, end: String, days: Int) throws {
        let (first, last) = (try #require(Day(isoText: start)), try #require(Day(isoText: end)))
        #expect(calendar.workingDays(from: first, to: last) == days)
    }

    @Test func doesNotGuessBeyondTheListedYears() throws {
        let inside = try #require(Day(isoText: "2025-12-31"))
        #expect(calendar.workingDays(from: inside, to: inside.adding(days: 1)) == nil)
        #expect(WorkingCalendar(holidays: []).workingDays(from: inside, to: inside) == nil)
    }
}

@Suite struct LimitTests {
    @Test(arguments: [
        ("10 working days", 10, Limit.Unit.workingDays), ("1 working day", 1, .workingDays), ("28 days", 28, .days),
        ("6 Months", 6, .months), ("1 month", 1, .months),
    ])
    func readsAmountAndUnit(text: String, amount: Int, unit: Limit.Unit) {
        #expect(Limit(text: text) == Limit(amount: amount, unit: unit))
        #expect(Limit(text: text)?.text == text.lowercased())
    }

    @Test(arguments: ["ten days", "10", "0 days", "-1 days", "3 weeks", ""])
    func refusesOtherWords(text: String) {
        #expect(Limit(text: text) == nil)
    }
}
