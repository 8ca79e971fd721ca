import Casework
import Narrative
import Testing

@testable import Loading

@Suite struct DateTextTests {
    static let readable = [
        "2025-03-31", "31/03/2025", "31/3/25", "31/3/2025", "31-Mar-25", "31-Mar-2025", "31 March 2025", "31 mar 25",
        "31.03.2025", "31-03-2025", "2025/03/31", "2025-3-31", "2025-03-31T14:05", "2025-03-31T14:05:09.123Z",
        "2025-03-31 14:05:09", "31/03/2025 14:05", "31/03/2025 2:05 PM", "31/03/2025 00:00:00",
        "31 March 2025 14:05", "2025-03-31T14:05:09+01:00", " 2025-03-31 ", "\"31/03/2025\"",
    ]

    @Test(arguments: readable) func reads(_ text: String) throws {
        let day = try #require(Day(year: 2025, month: 3, day: 31))
        #expect(days([text]) == [day.number])
    }

    static let unreadable = [
        "31/02/2025", "2025-02-29", "29/02/2025", "03/31/2025", "31/03/1989", "2101-01-01", "0025-03-31", "31/03",
        "2025", "2025-13-01", "00/01/2025", "2025-00-10", "31/Mär/2025", "yesterday", "45747", "2025-03-31x",
        "31/03/2025 25:00x", "2025-03-31T", "1/2/345", "31//2025", "2025-03-3a", ":025-03-31", "31 Ma 2025",
        "99999999999999999999/1/2025", "31/03-2025",
    ]

    @Test(arguments: unreadable) func rejects(_ text: String) {
        #expect(days([text]) == [TableColumn.unreadableDay])
    }

    /// In summer, a day that begins in England begins at 23:00 of the day before in UTC.
    @Test(arguments: [
        ("2024-03-31T23:00:00Z", "2024-04-01"), ("2024-05-09T23:00:00.000Z", "2024-05-10"),
        ("2024-05-23T23:00:00+00:00", "2024-05-24"), ("2024-05-09T22:59:59Z", "2024-05-09"),
        ("2024-12-31T23:59:59Z", "2024-12-31"), ("2024-03-30T23:30:00Z", "2024-03-30"),
        ("2024-10-26T23:00:00Z", "2024-10-27"), ("2024-10-27T23:30:00Z", "2024-10-27"),
        ("1995-10-21T23:30:00Z", "1995-10-22"), ("1995-10-22T23:30:00Z", "1995-10-22"),
        ("2024-04-01T00:00:00+01:00", "2024-04-01"), ("2024-07-01 01:30 +0530", "2024-06-30"),
        ("31/05/2024 11:30 PM UTC", "2024-06-01"), ("31/05/2024 11:30 am Z", "2024-05-31"),
        ("2024-06-30T20:00:00-04", "2024-07-01"), ("2024-04-01T00:00:00Z", "2024-04-01"),
        ("1 June 2024 00:30 BST", "2024-06-01"), ("2024-03-31T23:00:00", "2024-03-31"),
    ])
    func takesTheDayInEnglandOfATimeWithAZone(text: String, day: String) throws {
        #expect(days([text]) == [try #require(Day(isoText: day)).number])
    }

    @Test func takesTimesWithoutAZoneForUTCWhereTheSettingsSaySo() throws {
        let text = "a\n2024-03-31 23:00:00\n31/03/2024 23:00\n2024-03-31\n2024-03-31T23:00+01:00\n"
        let contents = TableReader().read(text, [ColumnRequest(heading: "a", content: .dateInUTC)])
        let last = try #require(Day(isoText: "2024-03-31")).number
        #expect(contents.days == [last + 1, last + 1, last, last])
    }

    @Test func doubtsTimesThatLookLikeUTC() {
        let utc = ["2024-05-01 23:00", "2024-06-01T23:00:00", "01/07/2024 23:00:00", "2024-12-01 00:00:00"]
        func findings(_ texts: [String], _ content: ColumnRequest.Content = .date) -> [String] {
            let text = "a\n" + texts.joined(separator: "\n") + "\n"
            return TableReader().read(text, [ColumnRequest(heading: "a", content: content)]).findings.map(\.identifier)
        }
        #expect(findings(utc) == ["times-in-utc"])
        #expect(findings(utc, .dateInUTC) == [])
        #expect(findings(utc + ["2024-05-01 00:00"]) == [])
        #expect(findings(utc.map { $0 + "Z" }) == [])
        #expect(findings(["2024-12-01 23:00", "2024-12-02 23:00", "2024-12-03 23:00", "2024-12-04 23:00"]) == [])
    }

    @Test(arguments: [
        "NULL", "n/a", "#N/A", "-", "–", "None", "(blank)", "01/01/1900", "1900-01-01T00:00:00", "00/01/1900",
        "31/12/9999", "0001-01-01 00:00:00", "1970-01-01",
    ])
    func takesWordsForNothingForBlank(text: String) { #expect(days([text]) == [DateColumn.missing]) }

    @Test(arguments: ["nonesuch", "01/01/1901", "2025-01-01x", "null and void"])
    func takesNothingElseForBlank(text: String) { #expect(days([text]) == [TableColumn.unreadableDay]) }

    @Test func readsEveryDayInBothForms() {
        let first = Day.dayNumber(year: 1990, month: 1, day: 1)
        let last = Day.dayNumber(year: 2100, month: 12, day: 31)
        let all = (first...last).map { Day(number: $0) }
        let british = all.map { day in
            let (year, month, date) = day.parts
            return (date < 10 ? "0" : "") + "\(date)/" + (month < 10 ? "0" : "") + "\(month)/\(year)"
        }
        #expect(days(all.map(\.isoText)) == Array(first...last))
        #expect(days(british) == Array(first...last))
    }

    @Test func takesABlankCellForMissing() {
        let contents = TableReader().read("a,b\n,1\n  ,2\n", [ColumnRequest(heading: "a", content: .date)])
        #expect(contents.days == [DateColumn.missing, DateColumn.missing])
    }

    @Test func placesYearsOfTwoDigitsBetween1990And2089() {
        let expected = [(1990, "01/01/90"), (1999, "01/01/99"), (2000, "1/1/00"), (2089, "1/1/89")]
        for (year, text) in expected { #expect(days([text]) == [Day.dayNumber(year: year, month: 1, day: 1)]) }
    }

    @Test func showsOnlyWhatLooksLikeADate() {
        let text = "a\n31/02/2025\nJane Doe\n07700 900123\n2025-02-30\n31/02/2025 Jane\n"
        let contents = TableReader().read(text, [ColumnRequest(heading: "a", content: .date)])
        #expect(contents.unreadableDates.map(\.text) == ["31/02/2025", "2025-02-30"])
        #expect(contents.unreadableDates.map(\.record) == [0, 3])
    }

    private func days(_ texts: [String]) -> [Int32] {
        let text = "a\n" + texts.joined(separator: "\n") + "\n"
        return TableReader(chunkSize: 4096).read(text, [ColumnRequest(heading: "a", content: .date)]).days
    }
}
