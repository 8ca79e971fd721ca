import Testing

@testable import Casework

@Suite struct SpreadsheetTextTests {
    @Test(arguments: ["=1+1", "+A1", "-A1", "@SUM(A1)", "\t=1", "\r=1", "-2+3", "+44-1", "=HYPERLINK(\"x\")"])
    func whatASpreadsheetWouldWorkOutIsAFormula(text: String) { #expect(text.isSpreadsheetFormula) }

    @Test(arguments: ["", "-5", "+1.5%", "-1,234", "Waste", "a=b", "1+1", "'=1", "-", "–"])
    func numbersAndWordsAreNone(text: String) { #expect(!text.isSpreadsheetFormula) }

    @Test(arguments: [("a\u{8}", true), ("a\u{7F}", true), ("a\u{FFFE}", true), ("a\tb\n", false), ("é€", false)])
    func whatNoPageCanHoldIsFound(text: String, isFound: Bool) { #expect(text.hasControlCharacters == isFound) }
}
