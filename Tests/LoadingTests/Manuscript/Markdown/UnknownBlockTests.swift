import Casework
import Narrative
import Testing

@testable import Loading

@Suite struct UnknownBlockTests {
    static let examples: [FindingCase] = [
        FindingCase(
            "mistyped block",
            """
            # T

            ```tabel
            x
            ```
            """,
            finds: """
                F, line 3
                warning: "tabel" is not a kind of block, so its text is printed as it is. [unknown-block]
                Did you mean "table"?
                """
        ),
        FindingCase(
            "block named in capitals",
            """
            # T

            ```Table
            x
            ```
            """,
            finds: """
                F, line 3
                error: "Table" is not a kind of block. [unknown-block]
                Write it in small letters: "table".
                """
        ),
        FindingCase(
            "mistyped block with the keys of one",
            """
            # T

            ```chrat
            title: Complaints
            ```

            ```tile
            - { figure: received, words: complaints }
            ```
            """,
            finds: """
                F, line 3
                error: "chrat" is not a kind of block. [unknown-block]
                Did you mean "chart"?
                F, line 7
                error: "tile" is not a kind of block. [unknown-block]
                Did you mean "tiles"?
                """
        ),
        FindingCase(
            "block of a kind that there is not",
            """
            # T

            ```graph
            measure: received
            ```

            ```yaml
            measure: received
            ```
            """,
            finds: """
                F, line 3
                warning: "graph" is not a kind of block, so its text is printed as it is. [unknown-block]
                Known: actions, cases, chart, implications, panels, quotes, records, table, tiles.
                """
        ),
    ]

    @Test(arguments: examples)
    func finds(example: FindingCase) {
        #expect(readSection(example.text, file: "F").findings.described == example.findings)
    }

    @Test(arguments: ["", "yaml", "swift", "html"])
    func leavesCodeAlone(language: String) {
        let section = readSection("# T\n\n```\(language)\ntitle: A\n```\n", file: "F")
        #expect(section.findings.isEmpty)
    }
}
