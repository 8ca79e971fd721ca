import Language
import Casework
import Narrative
import Testing

@testable import Loading

/// Where expressions stand, as an officer's editor counts.
@Suite struct PositionTests {
    static let examples: [(name: String, markdown: String, places: [String])] = [
        ("plain", "A `=a` b `=  b`.", ["a 1:5", "b 1:14"]),
        ("after accents", "Élan – `=a`", ["a 1:10"]),
        ("second line", "x\n  y `=a`", ["a 2:7"]),
        ("over two lines", "x `=a(\nb: 1)` `=c`", ["a( b: 1) 1:5", "c 2:10"]),
        ("same twice", "`=a` `=a`\n`=a`", ["a 1:3", "a 1:8", "a 2:3"]),
        ("after a code span that shows one", "`` `=a` `` `=a`", ["a 1:14"]),
        ("after an escaped backtick", "\\` `=a`", ["a 1:6"]),
        ("heading", "## One `=a` ##\n\n`=b`", ["a 1:10", "b 3:3"]),
        ("underlined heading", "`=a`\n---\n`=b`", ["a 1:3", "b 3:3"]),
        ("list", "- x `=a`\n  1. `=b`\n     `=c`", ["a 1:7", "b 2:8", "c 3:8"]),
        ("quotation", "> x\n> `=a`\n`=b`", ["a 2:5", "b 3:3"]),
        ("split in a quotation", "> `=a(\n> b)`", ["a( b) 1:5"]),
        ("emphasis and link", "**`=a`** [x `=b`](y.md)", ["a 1:5", "b 1:15"]),
        ("table", "| A | B |\n|---|---|\n| `=a` | `=b` |\n| `=c` | |", ["a 3:5", "b 3:12", "c 4:5"]),
        ("table head", "| `=a` | B |\n|---|---|", ["a 1:5"]),
        ("after a link definition", "[x]: /y\n`=a`", ["a 2:3"]),
        ("after a hard break", "a\\\nb  \n`=c`", ["c 3:3"]),
        ("footnote", "x[^1]\n\n[^1]: note `=a`\n    `=b`\n\n`=c`", ["c 6:3", "a 3:14", "b 4:7"]),
        ("front matter", "---\ntitle: T\n---\n`=a`", ["a 4:3"]),
        ("carriage returns", "x\r\n\r\n`=a`\r\ry `=b`", ["a 3:3", "b 5:5"]),
        ("byte order mark", "\u{FEFF}`=a`", ["a 1:3"]),
        (
            "tile", "```tiles\n- figure: received\n  words: w\n  detail: \"change(x)\"\n```",
            ["received 2:11", "change(x) 4:12"]
        ),
        ("tile with equals sign", "```tiles\n- { figure: \"= a\", words: w }\n```", ["a 2:16"]),
        ("indented tiles", "- x\n\n  ```tiles\n  - figure: a\n    words: w\n  ```", ["a 4:13"]),
        (
            "case list",
            "```cases\ntitle: T\nrecords: ombudsman\nentries:\n  A1: Paid `=a`.\n  A2: |\n    Two `=b`.\n\n    `=a`\n```",
            ["a 5:14", "b 7:11", "a 9:7"]
        ),
        (
            "quotes", "```quotes\ntitle: T\nquotes:\n  - \"One `=a`\"\n  - text: Two `=b`\n    about: x\n```",
            ["a 4:12", "b 5:17"]
        ),
    ]

    @Test(arguments: examples)
    func findsExpressions(example: (name: String, markdown: String, places: [String])) {
        let found = readSection(example.markdown).section.expressions.map { expression in
            guard case .line(let line, let column) = expression.location.position else { return expression.text }
            return "\(expression.text) \(line):\(column.map { "\($0)" } ?? "-")"
        }
        #expect(found == example.places)
    }
}
