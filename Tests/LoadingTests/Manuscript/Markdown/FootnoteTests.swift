import Casework
import Narrative
import Testing

@testable import Loading

@Suite struct FootnoteTests {
    static let examples: [(name: String, markdown: String, blocks: String, notes: [String])] = [
        ("one", "a[^1]\n\n[^1]: b", "p(a^1)", ["p(b)"]),
        ("numbered by first reference", "a[^x] b[^y] c[^x]\n\n[^y]: Y\n[^x]: X", "p(a^1 b^2 c^1)", ["p(X)", "p(Y)"]),
        ("labels in another case", "a[^Note]\n\n[^note]: b", "p(a^1)", ["p(b)"]),
        ("defined first", "[^1]: b\n\na[^1]", "p(a^1)", ["p(b)"]),
        (
            "one word", "a[^1]\n\n[^1]: b\n[^2]: https://example.org\n\nc[^2]", "p(a^1) p(c^2)",
            ["p(b)", "p(https://example.org)"]
        ),
        ("indented paragraphs", "a[^1]\n\n[^1]: b\n\n    c\n    d\n\ne", "p(a^1) p(e)", ["p(b) p(c~d)"]),
        ("lines without indentation", "a[^1]\n\n[^1]: b\nc\n\nd", "p(a^1) p(d)", ["p(b~c)"]),
        ("ended by a heading", "a[^1]\n\n[^1]: b\n## C", "p(a^1) h2#c(C)", ["p(b)"]),
        ("a list within", "a[^1]\n\n[^1]: b\n\n    - c\n    - d", "p(a^1)", ["p(b) tight([p(c)][p(d)])"]),
        ("code within", "a[^1]\n\n[^1]: b\n\n    ```\n    [^2]: c\n    ```", "p(a^1)", ["p(b) code([^2]: c\n)"]),
        ("inline content", "a[^1]\n\n[^1]: *b* `=c` [d]\n\n[d]: e", "p(a^1)", ["p(em(b) {c} link[e](d))"]),
        (
            "beside what is no definition", "[x]: no definition\n\na[^1]\n\n[^1]: b", "p([x]: no definition) p(a^1)",
            ["p(b)"]
        ),
        ("a note in a note", "a[^1]\n\n[^1]: b[^2]\n[^2]: c[^1]", "p(a^1)", ["p(b^2)", "p(c^1)"]),
        (
            "everywhere", "## a[^1]\n\n- *b[^1]*\n\n| [^1] |\n|---|\n\n[^1]: c",
            "h2#a(a^1) tight([p(em(b^1))]) table(^1)", ["p(c)"]
        ),
        ("a link's text", "[a[^1]](b)\n\n[^1]: c", "p(link[b](a^1))", ["p(c)"]),
        ("in code", "`[^1]` a[^1]\n\n    [^1]: no\n\n[^1]: b", "p(code([^1]) a^1) code([^1]: no\n)", ["p(b)"]),
        ("in fenced code", "a[^1]\n\n```\n[^1]: no\n```\n\n[^1]: b", "p(a^1) code([^1]: no\n)", ["p(b)"]),
        ("escaped", "\\[^1] [\\^1] `\\[^1]` a[^1]\n\n[^1]: b", "p([^1] [^1] code(\\[^1]) a^1)", ["p(b)"]),
        ("not a label", "a[^b c] d[^] e[^f", "p(a[^b c] d[^] e[^f)", []),
        ("next to each other", "a[^1][^2]\n\n[^1]: b\n[^2]: c", "p(a^1^2)", ["p(b)", "p(c)"]),
    ]

    @Test(arguments: examples)
    func reads(example: (name: String, markdown: String, blocks: String, notes: [String])) {
        let section = readSection(example.markdown).section
        #expect(section.blocks.outline == example.blocks)
        #expect(section.footnotes.map(\.outline) == example.notes)
    }

    @Test func keepsLinesRight() {
        let section = readSection("a[^1]\n\n[^1]: b\n    c\n\n```tiles\n- {figure: d, words: e}\n```").section
        #expect(section.figureBlocks.map(\.location.description) == ["content/report/10-test.md, line 6"])
    }
}
