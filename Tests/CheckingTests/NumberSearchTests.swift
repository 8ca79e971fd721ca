import Testing

@testable import Checking

@Suite struct NumberSearchTests {
    @Test(arguments: NumberSearch.numbers) func missesNoNumberInLetters(number: String) {
        for text in [number, number.uppercased(), "About \(number) of them", "twice\(number)-fold, \(number)."] {
            #expect(NumberSearch.mayFindNumber(in: text))
        }
    }

    @Test(arguments: ["7", "In 2024", "£5", "x9y", "Größe 3"]) func missesNoDigit(text: String) {
        #expect(NumberSearch.mayFindNumber(in: text))
    }

    @Test(arguments: ["", "a", "This is for them, and tend to it.", "For the form.", "Höhe", "thin forums tenfold"])
    func leavesOutWhatHoldsNone(text: String) {
        #expect(!NumberSearch.mayFindNumber(in: text))
    }
}
