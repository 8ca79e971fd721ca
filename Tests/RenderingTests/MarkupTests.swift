import Testing

/// The other tests trust the reader to see what is wrong.
@Suite struct MarkupTests {
    @Test func readsElementsAttributesAndText() {
        let markup = Markup("<!DOCTYPE html>\n<p id=\"a\" class=\"x y\" hidden>1 &lt; <em>2</em><br>&amp;</p>")
        #expect(markup.problems == [])
        #expect(markup.elements.map(\.name) == ["p", "em", "br"])
        #expect(markup.elements[0].text == "1 < 2&")
        #expect(markup.elements[0].attributes == ["id": "a", "class": "x y", "hidden": ""])
        #expect(markup.elements[1].ancestors == ["p"])
        #expect(markup.all("p", class: "y").count == 1)
        #expect(markup.all("p", class: "z").isEmpty)
    }

    @Test(arguments: [
        "<p>", "<p></em>", "</p>", "<p>a & b</p>", "<p>&unknown;</p>", "<p title=\"a & b\"></p>",
        "<p title=\"a\" title=\"b\"></p>", "<p id=\"a\"></p><p id=\"a\"></p>", "<p title=\"a></p>", "<p",
    ])
    func seesWhatIsWrong(source: String) {
        #expect(!Markup(source).problems.isEmpty)
    }

    @Test func seesReferencesToNothing() {
        let markup = Markup("<a href=\"#b\" id=\"a\"></a><a href=\"#a\"></a><div aria-labelledby=\"a c\"></div>")
        #expect(markup.danglingReferences == ["b", "c"])
    }
}
