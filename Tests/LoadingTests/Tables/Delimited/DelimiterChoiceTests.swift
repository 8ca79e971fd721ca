import Testing

@testable import Loading

@Suite struct DelimiterChoiceTests {
    @Test func theRowsBelowDecide() {
        let text = "a;b;c, d, e, f\n1;x;y\n"
        #expect(TableReader().rows(of: text, "zzz") == [[]])
        #expect(TableReader().read(text, []).headings == ["a", "b", "c, d, e, f"])
    }

    @Test func theHeadingsThatAreLookedForDecideFirst() {
        #expect(TableReader().rows(of: "a,b;c;d;e\n1,x;y;z;w\n", "a", "b;c;d;e") == [["1", "x;y;z;w"]])
        #expect(TableReader().rows(of: "Reason, cause, theme\tb\n1\tx\n", "b") == [["x"]])
    }

    @Test func aLineOnTopDecidesBeforeAll() {
        #expect(TableReader().read("sep=;\na,b;c\n1,2\n", []).headings == ["a,b", "c"])
    }
}
