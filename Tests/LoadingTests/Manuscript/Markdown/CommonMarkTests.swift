import Testing

/// The behaviour of CommonMark that prose relies on.
@Suite struct CommonMarkTests {
    static let examples: [(markdown: String, outline: String)] = [
        // Emphasis
        ("*a* _b_ **c** __d__", "p(em(a) em(b) strong(c) strong(d))"),
        ("***a***", "p(em(strong(a)))"),
        ("**a *b* c**", "p(strong(a em(b) c))"),
        ("*a **b***", "p(em(a strong(b)))"),
        ("snake_case_name", "p(snake_case_name)"),
        ("un*frigging*believable", "p(unem(frigging)believable)"),
        ("* not emphasis*", "tight([p(not emphasis*)])"),
        ("a * b * c", "p(a * b * c)"),
        ("\\*a\\*", "p(*a*)"),
        ("**a", "p(**a)"),
        // Code spans
        ("`` a`b ``", "p(code(a`b))"),
        ("` a `", "p(code(a))"),
        ("`  a  `", "p(code( a ))"),
        ("`a\nb`", "p(code(a b))"),
        ("`a\\`", "p(code(a\\))"),
        ("`*a*`", "p(code(*a*))"),
        ("`a", "p(`a)"),
        ("` = `", "p(code(=))"),
        // Figures
        ("`=received`", "p({received})"),
        ("`= received `", "p({received})"),
        ("`` =a ``", "p({a})"),
        ("**`=a`** and [`=b`](x.md)", "p(strong({a}) and link[x.md]({b}))"),
        ("`a=b`", "p(code(a=b))"),
        ("\\`=a`", "p(`=a`)"),
        // Entities and escapes
        ("&amp; &lt; &copy; &#65; &#x42;", "p(& < © A B)"),
        ("&nosuch;", "p(&nosuch;)"),
        ("\\& \\a", "p(& \\a)"),
        ("`&amp;`", "p(code(&amp;))"),
        // Breaks
        ("a\nb", "p(a~b)"),
        ("a  \nb", "p(a⏎b)"),
        ("a\\\nb", "p(a⏎b)"),
        ("a   ", "p(a)"),
        ("a\r\nb\r\n\r\nc", "p(a~b) p(c)"),
        // Headings
        ("## A", "h2#a(A)"),
        ("### A ###", "h3#a(A)"),
        ("A\n---", "h2#a(A)"),
        ("####### A", "p(####### A)"),
        ("#A", "p(#A)"),
        ("##", "h2#section()"),
        // Lists
        ("- a\n- b", "tight([p(a)][p(b)])"),
        ("- a\n\n- b", "loose([p(a)][p(b)])"),
        ("1. a\n2. b", "tight1([p(a)][p(b)])"),
        ("3) a\n4) b", "tight3([p(a)][p(b)])"),
        ("0. a", "tight0([p(a)])"),
        ("- a\n  - b\n    - c", "tight([p(a) tight([p(b) tight([p(c)])])])"),
        ("- a\n* b", "tight([p(a)]) tight([p(b)])"),
        ("- a\n\n  b", "loose([p(a) p(b)])"),
        ("a\n- b", "p(a) tight([p(b)])"),
        ("The number is\n14. a", "p(The number is~14. a)"),
        ("-", "tight([])"),
        // Quotations, code, rules
        ("> a\nb", "quote(p(a~b))"),
        ("> a\n>> b", "quote(p(a) quote(p(b)))"),
        ("    a\n    b", "code(a\nb\n)"),
        ("```swift x\na\n```", "code-swift(a\n)"),
        ("~~~\na", "code(a\n)"),
        ("```\n\n```", "code(\n)"),
        ("---", "rule"),
        ("* * *", "rule"),
        // Links and images
        ("[a](b.md 'c')", "p(link[b.md, c](a))"),
        ("[a](<b c.md>)", "p(link[b c.md](a))"),
        ("[a][r] and [r]\n\n[r]: /x \"t\"", "p(link[/x, t](a) and link[/x, t](r))"),
        ("[A]\n\n[a]: /first\n[a]: /second", "p(link[/first](A))"),
        ("[a]: /x", ""),
        ("[a]", "p([a])"),
        ("<https://example.org/?a=1&b=2>", "p(link[https://example.org/?a=1&b=2](https://example.org/?a=1&b=2))"),
        ("<team@example.org>", "p(link[mailto:team@example.org](team@example.org))"),
        ("[a](20-volumes.md#stage)", "p(link[20-volumes.md#stage](a))"),
        ("![A *map*](assets/a.png \"t\")", "p(image[assets/a.png, t](A map))"),
        ("![A](../assets/a%20b.png)", "p(image[assets/a b.png](A))"),
        // Nothing
        ("", ""),
        ("\n\n  \n", ""),
        ("<!-- a note to myself -->", ""),
        ("a <!-- b --> c", "p(a  c)"),
    ]

    @Test(arguments: examples)
    func readsAsCommonMarkSays(example: (markdown: String, outline: String)) {
        #expect(outline(example.markdown) == example.outline)
    }

    @Test func makesHeadingsAnchorsUnique() {
        #expect(
            outline("## Stage 1\n\n## Stage 1\n\n### Children’s *voice*: `=received`\n\n## Élan & co")
                == "h2#stage-1(Stage 1) h2#stage-1-2(Stage 1) "
                + "h3#childrens-voice(Children’s em(voice): {received}) h2#élan-co(Élan & co)"
        )
    }

    @Test func replacesWhatUTF8DoesNotAllow() {
        #expect(outline("a\u{0}b") == "p(a\u{FFFD}b)")
    }
}
