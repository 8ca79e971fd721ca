import Casework
import Testing

@Suite struct ControlCharacterTests {
    @Test(arguments: [
        "\u{0}", "\u{8}", "\u{B}", "\u{1B}[31m", "\u{7F}", "\u{9B}", "\u{85}", "\u{202E}", "\u{202A}", "\u{FFFE}",
        "\u{FFFF}",
    ]) func whatNobodySeesIsFoundAndLeftOut(sign: String) {
        #expect("a\(sign)b".hasControlCharacters)
        #expect("a\(sign)b".withoutControlCharacters == "a" + sign.dropFirst() + "b")
    }

    @Test(arguments: ["plain", "£12 – “so”", "Siân's", "café", "a\tb\nc\r\n", "שלום", "\u{2066}א\u{2069}", "😀", "•"])
    func wordsOfAnyLanguageStay(text: String) {
        #expect(!text.hasControlCharacters)
        #expect(text.withoutControlCharacters == text)
    }
}
