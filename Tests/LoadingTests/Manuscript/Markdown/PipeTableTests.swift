import Casework
import Narrative
import Testing

@testable import Loading

@Suite struct PipeTableTests {
    static let examples: [(name: String, markdown: String, outline: String)] = [
        ("plain", "| a | b |\n|---|---|\n| 1 | 2 |", "table(a | b / 1 | 2)"),
        ("without outer pipes", "a | b\n--- | ---\n1 | 2", "table(a | b / 1 | 2)"),
        ("header alone", "| a |\n|---|", "table(a)"),
        ("inline content", "| *a* | `b` |\n|---|---|\n| [c](d) | `=e` |", "table(em(a) | code(b) / link[d](c) | {e})"),
        ("escaped pipes", "| a |\n|---|\n| b \\| c |\n| `d \\| e` |", "table(a / b | c / code(d | e))"),
        ("a pipe in code divides cells", "| a | b |\n|---|---|\n| `c | d` |", "table(a | b / `c | d`)"),
        ("escaped backslash before a pipe", "| a | b |\n|---|---|\n| c \\\\| d |", "table(a | b / c \\ | d)"),
        ("empty cells", "| a | b |\n|---|---|\n| | x |\n||y|", "table(a | b /  | x /  | y)"),
        ("block syntax within cells", "| # a | - b |\n|---|---|\n| > c | 1. d # |", "table(# a | - b / > c | 1. d #)"),
        ("text before it", "Intro *x*\n| a |\n|---|\n| 1 |", "p(Intro em(x)) table(a / 1)"),
        ("text after it", "| a |\n|---|\n| 1 |\n\nAfter", "table(a / 1) p(After)"),
        ("ended by a list", "| a |\n|---|\n- b", "table(a) tight([p(b)])"),
        ("ended by a rule", "| a |\n|---|\n| b |\n---\nc", "table(a / b) rule p(c)"),
        ("equals signs are a row", "| a |\n|---|\n| b |\n===", "table(a / b / ===)"),
        ("in a quotation", "> | a |\n> |---|\n> | 1 |", "quote(table(a / 1))"),
        ("in a list", "- x\n\n  | a |\n  |---|\n  | 1 |", "loose([p(x) table(a / 1)])"),
        ("at the head of a list", "- | a |\n  |---|\n  | 1 |", "tight([table(a / 1)])"),
        ("links defined elsewhere", "| [a] |\n|---|\n\n[a]: b", "table(link[b](a))"),
        ("not one: no dashes", "| a |\n| b |", "p(| a |~| b |)"),
        ("not one: dashes first", "|---|\n| a |", "p(|---|~| a |)"),
        ("not one: indented", "    | a |\n    |---|", "code(| a |\n|---|\n)"),
        ("not one: in code", "```\n| a |\n|---|\n```", "code(| a |\n|---|\n)"),
        ("carriage returns", "| a |\r\n|---|\r\n| b |\r\n", "table(a / b)"),
    ]

    @Test(arguments: examples)
    func reads(example: (name: String, markdown: String, outline: String)) {
        #expect(outline(example.markdown) == example.outline)
    }

    @Test func readsAlignments() throws {
        let section = readSection("| a | b | c | d |\n|---|:--|--:|:-:|\n").section
        guard case .table(let table)? = section.blocks.first else {
            Issue.record("There is no table.")
            return
        }
        #expect(table.alignments == [.natural, .left, .right, .centre])
    }

    @Test func fitsRowsToTheHeader() {
        #expect(outline("| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |") == "table(a | b / 1 |  / 1 | 2)")
    }
}
