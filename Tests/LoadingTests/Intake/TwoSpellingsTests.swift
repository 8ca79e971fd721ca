import Testing

@testable import Loading

@Suite struct TwoSpellingsTests {
    static let same = [
        ("Child Protection", "child protection"), ("Child Protection", "Child-Protection."), ("Delay", "Delay "),
        ("Children's services", "Childrens Services"), ("Health & care", "Health and care"), ("A / B", "A/B"),
    ]

    @Test(arguments: same) func takesForOne(_ first: String, _ second: String) {
        #expect(TwoSpellings.pairs(in: ["", first, second]).map { [$0.first, $0.second] } == [[1, 2]])
    }

    static let different = [("5", "5+"), ("<5", ">5"), ("1.5", "15"), ("North", "North East"), ("?", "!")]

    @Test(arguments: different) func takesForTwo(_ first: String, _ second: String) {
        #expect(TwoSpellings.pairs(in: ["", first, second]).isEmpty)
    }
}
