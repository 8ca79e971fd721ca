import Testing

@testable import Rendering

@Suite struct EscapingTests {
    @Test(arguments: 1...60) func textComesBackUnchanged(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let text = generator.text()
            let escaped = text.escapedText
            #expect(Markup.unescaped(escaped).text.unicodeScalars.elementsEqual(text.unicodeScalars))
            #expect(Markup.unescaped(escaped).unknown == [])
            #expect(!escaped.unicodeScalars.contains { $0 == "<" || $0 == ">" })
        }
    }

    @Test(arguments: 1...60) func attributesComeBackUnchanged(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let text = generator.text()
            let escaped = text.escapedAttribute
            #expect(Markup.unescaped(escaped).text.unicodeScalars.elementsEqual(text.unicodeScalars))
            #expect(Markup.unescaped(escaped).unknown == [])
            #expect(!escaped.unicodeScalars.contains { "<>\"'".unicodeScalars.contains($0) })
        }
    }

    @Test(arguments: [
        ("<", "&lt;"), (">", "&gt;"), ("&", "&amp;"), ("&amp;", "&amp;amp;"), ("a < b", "a &lt; b"),
        ("\"'", "\"'"), ("plain", "plain"), ("", ""),
    ])
    func textIsEscapedOnce(text: String, escaped: String) {
        #expect(text.escapedText == escaped)
    }

    @Test func whatNoPageCanHoldIsLeftOut() {
        #expect("a\u{0}\u{8}b\u{1F}\u{7F}\u{FFFE}\u{FFFF}c\t\n".escapedText == "abc\t\n")
    }

    @Test func quotationMarksAreEscapedInAttributes() {
        #expect("\" onclick='x'".escapedAttribute == "&quot; onclick=&#39;x&#39;")
    }
}
