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

    @Test(arguments: ["complaints", "Cases,", "of £5", "7%", "were UPHELD", "per cent", "(remedies)"])
    func missesNothingCounted(text: String) {
        #expect(NumberSearch.mayFindCounted(in: text))
    }

    @Test(arguments: ["", "Part 1", "Section 12: the year"]) func leavesOutWhatCountsNothing(text: String) {
        #expect(!NumberSearch.mayFindCounted(in: text))
    }

    @Test(arguments: ["", "a", "This is for them, and tend to it.", "For the form.", "Höhe", "thin forums tenfold"])
    func leavesOutWhatHoldsNone(text: String) {
        #expect(!NumberSearch.mayFindNumber(in: text))
    }
}
