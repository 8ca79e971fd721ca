import Casework
import Narrative
import Testing

@testable import Loading

@Suite struct AmountTextTests {
    static let amounts: [(String, Int)] = [
        ("£1,234.50", 123_450), ("1234.5", 123_450), ("(123.00)", -12_300), ("-£5", -500), ("£-5", -500),
        ("- £5", -500),
        ("£ 5", 500), ("0", 0), (".5", 50), ("5.", 500), ("1,234,567.89", 123_456_789), ("5.500", 550),
        ("(£1,000)", -100_000),
        ("−£5", -500), ("007", 700),
    ]

    @Test(arguments: amounts) func reads(_ text: String, _ pence: Int) {
        #expect(read(text, .money) == [pence])
    }

    static let noAmounts = [
        "five", "£", "1.234", "1,23", "1,2345", "12,345,67", "1.2.3", "£5 each", "5p", "(5", "5)", "--5", "1 234",
        ".",
        "99999999999999999999", "9223372036854775807", "€5", ",5", "1234,567",
    ]

    @Test(arguments: noAmounts) func rejects(_ text: String) {
        #expect(read(text, .money) == [TableColumn.unreadableAmount])
    }

    /// A dash is a nought or nothing; which, nobody knows.
    @Test(arguments: ["-", "£-", " £ -   ", "–", "NULL", "n/a"]) func takesWordsForNothingForBlank(_ text: String) {
        #expect(read(text, .money) == [MoneyColumn.missing])
    }

    static let numbers: [(String, Int)] = [
        ("6797", 6_797_000_000), ("1,234.5", 1_234_500_000), ("-0.000001", -1), ("12.5000000", 12_500_000),
    ]

    @Test(arguments: numbers) func readsNumbers(_ text: String, _ millionths: Int) {
        #expect(read(text, .number) == [millionths])
    }

    @Test(arguments: ["£5", "5%", "0.0000001"]) func rejectsAsNumbers(_ text: String) {
        #expect(read(text, .number) == [TableColumn.unreadableAmount])
    }

    @Test(arguments: [("61%", 61_000_000), ("5.5 %", 5_500_000), ("7", 7_000_000)])
    func readsPercentagesOfHistory(_ text: String, _ millionths: Int) {
        #expect(read(text, .percentage) == [millionths])
    }

    @Test func readsAPoundSignInWindows1252() {
        let bytes = Array("a\n".utf8) + [0xA3] + Array("5.00\n".utf8)
        let contents = TableReader().read(bytes: bytes, [ColumnRequest(heading: "a", content: .money)])
        #expect(contents.amounts == [500])
    }

    private func read(_ text: String, _ content: ColumnRequest.Content) -> [Int] {
        TableReader().read("a\n\"\(text)\"\n", [ColumnRequest(heading: "a", content: content)]).amounts
    }
}
