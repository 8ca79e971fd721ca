import Casework
import Language
import Narrative
import Testing

@testable import Loading

@Suite struct CellValueTests {
    struct Value: CustomTestStringConvertible, Sendable {
        let cell: @Sendable () -> TestCell
        let text: String
        var testDescription: String { text }

        init(_ cell: @Sendable @autoclosure @escaping () -> TestCell, _ text: String) {
            self.cell = cell
            self.text = text
        }
    }

    static let values = [
        Value(.number("2024"), "2024"), Value(.number("1234.50"), "1234.5"), Value(.number("-7"), "-7"),
        Value(.number("20.299999999999997"), "20.3"), Value(.number("0.30000000000000004"), "0.3"),
        Value(.number("1E-3"), "0.001"), Value(.number("1.2345678E7"), "12345678"), Value(.number("-0"), "0"),
        Value(.number("9.9999999999999999"), "10"), Value(.number("1E+2"), "100"), Value(.number("0.05"), "0.05"),
        Value(.number("0.12", style: .percent), "12%"), Value(.number("1.0049", style: .decimalPercent), "100.5%"),
        Value(.number("0", style: .percent), "0%"), Value(.number("0", style: .padded), "000000"),
        Value(.number("0.004", style: .percent), "0%"), Value(.number("0.996", style: .percent), "100%"),
        Value(.number("123", style: .padded), "000123"), Value(.number("1234567", style: .padded), "1234567"),
        Value(.number("1234.5", style: .pounds), "1234.5"),
        Value(.number("45747", style: .date), "2025-03-31"), Value(.number("45747", style: .longDate), "2025-03-31"),
        Value(.number("45747.25", style: .date), "2025-03-31"),
        Value(.number("45747", style: .zonedDate), "2025-03-31"),
        Value(.number("45747.586805555555", style: .dateAndTime), "2025-03-31 14:05"),
        Value(.number("45747.58690972222", style: .dateAndTime), "2025-03-31 14:05:09"),
        Value(.number("45747.999999999", style: .dateAndTime), "2025-04-01"),
        Value(.number("45746.99999999999", style: .date), "2025-03-31"),
        Value(.number("45747.99999", style: .dateAndTime), "2025-03-31 23:59:59"),
        Value(.number("0", style: .date), "1900-01-00"), Value(.number("0.9999999", style: .time), "23:59:59"),
        Value(.number("0.5", style: .time), "12:00"), Value(.number("0.5", style: .elapsed), "12:00"),
        Value(.number("1", style: .date), "1900-01-01"), Value(.number("59", style: .date), "1900-02-28"),
        Value(.number("60", style: .date), "1900-02-29"), Value(.number("61", style: .date), "1900-03-01"),
        Value(.number("-5", style: .date), "-5"), Value(.number("1E9", style: .date), "1000000000"),
        Value(.raw("t=\"d\"", "<v>2025-03-31T14:05:00</v>"), "2025-03-31T14:05:00"),
        Value(.raw("t=\"b\"", "<v>1</v>"), "TRUE"), Value(.raw("t=\"b\"", "<v>0</v>"), "FALSE"),
        Value(.raw("s=\"999\"", "<v>5</v>"), "5"), Value("0042", "0042"), Value("31/03/2025", "31/03/2025"),
        Value("_x005F_x000D_", "_x000D_"), Value("_x00e9_t_x00E9_", "été"), Value("_x0__", "_x0__"),
        Value("_xD83D__xDE00_", "😀"), Value("snake_case_x", "snake_case_x"),
        Value("a&lt;b&gt;&#10;c", "a<b> c"),
    ]

    @Test(arguments: values) func writesCellsAsAnExportDoes(_ value: Value) {
        #expect(TestWorkbook([["Value"], [value.cell()]]).rows("Value") == [[value.text]])
    }

    @Test func readsDatesOfEitherCalendar() {
        let cells: [[TestCell]] = [
            ["Date"], [.number("44285", style: .date)], [.number("44285.75", style: .dateAndTime)], ["31/03/2025"],
        ]
        var workbook = TestWorkbook(cells)
        workbook.countsFrom1904 = true
        let days = workbook.read([ColumnRequest(heading: "Date", content: .date)]).days
        #expect(days.map { Day(number: $0).isoText } == Array(repeating: "2025-03-31", count: 3))
    }

    @Test func readsMoneyToThePenny() {
        let cells: [[TestCell]] = [
            ["Paid"], [.number("20.299999999999997", style: .pounds)], ["£1,250"], [.number("1E3")],
        ]
        let contents = TestWorkbook(cells).read([ColumnRequest(heading: "Paid", content: .money)])
        #expect(contents.amounts == [2030, 125_000, 100_000])
    }

    @Test(arguments: [
        "General", "0.00", "@", "\"day\" 0", "[Red]#,##0", "0.00E+00", "# ?/?", "[$£-809]#,##0.00", "\\d0", "_d0",
    ])
    func takesNoDateForOne(_ code: String) {
        #expect(NumberFormat(code: code) == .plain)
    }

    @Test(arguments: ["dd/mm/yyyy", "mmm-yy", "[$-809]d mmmm yyyy;@", "yyyy\\-mm\\-dd", "d", "mmmm", "[Blue]DD.MM.YY"])
    func takesFormatsOfDatesForDates(_ code: String) {
        #expect(NumberFormat(code: code) == .date)
    }

    @Test func tellsTimesFromDates() {
        #expect(NumberFormat(code: "hh:mm AM/PM") == .time)
        #expect(NumberFormat(code: "mm:ss.0") == .time)
        #expect(NumberFormat(code: "[mm]") == .time)
        #expect(NumberFormat(code: "dd/mm/yyyy hh:mm") == .dateAndTime)
    }
}
