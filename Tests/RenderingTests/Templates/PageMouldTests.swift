import Testing

@testable import Rendering

@Suite struct PageMouldTests {
    private let mould = PageMould(
        "<h1>\(PageMould.mark("title").escapedText)</h1><a href=\"\(PageMould.mark("title").escapedAttribute)\">"
            + "\(PageMould.mark("content"))</a>\(PageMould.mark("content"))")

    @Test(arguments: 1...30) func everySlotIsFilledAsTheTemplateAsks(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let (title, content) = (generator.text(), generator.text())
        let page = mould.filled(with: ["title": title, "content": content])
        let (escaped, raw) = (title.escapedAttribute, content)
        #expect(page == "<h1>\(escaped)</h1><a href=\"\(escaped)\">\(raw)</a>\(raw)")
    }

    @Test func aPageWithoutSlotsStaysAsItIs() {
        #expect(PageMould("<p>&lt; words &gt;</p>").filled(with: ["title": "x"]) == "<p>&lt; words &gt;</p>")
    }

    @Test func aSlotThatNothingFillsIsEmpty() {
        #expect(mould.filled(with: [:]) == "<h1></h1><a href=\"\"></a>")
    }
}
