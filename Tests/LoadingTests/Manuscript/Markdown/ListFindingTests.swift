import Casework
import Narrative
import Testing

@testable import Loading

/// What is wrong with `tiles`, `cases` and `quotes` blocks, in full.
@Suite struct ListFindingTests {
    static let examples: [FindingCase] = [
        FindingCase(
            "empty tiles",
            """
            # T

            ```tiles
            # only a comment
            ```
            """,
            finds: """
                F, line 3
                error: The tiles block is empty. [missing-key]
                Write a line "- { figure: …, words: … }" a tile.
                """
        ),
        FindingCase(
            "tiles without words",
            """
            # T

            ```tiles
            - figure: a
            - {figure: a, wrds: b}
            - x
            ```
            """,
            finds: """
                F, line 4, column 3
                error: The key "words" is missing from the tile. [missing-key]
                Add a line "words: …".
                F, line 5, column 3
                error: The key "words" is missing from the tile. [missing-key]
                Add a line "words: …".
                F, line 5, column 15
                error: "wrds" is not a key of the tile. [unknown-key]
                Did you mean "words"?
                F, line 6, column 3
                error: A single value stands where the keys of the tile are expected. [wrong-type]
                Write one "key: value" a line.
                """
        ),
        FindingCase(
            "tiles that are a text",
            """
            # T

            ```tiles
            a
            ```
            """,
            finds: """
                F, line 4, column 1
                error: "tiles" is a single value, and a list is expected. [wrong-type]
                Write a line "- { figure: …, words: … }" a tile.
                """
        ),
        FindingCase(
            "cases",
            """
            # T

            ```cases
            records: ombudsmen
            fields: x
            entries:
              A1: [x]
            ```
            """,
            finds: """
                F, line 3
                error: The key "title" is missing from the case list. [missing-key]
                Add a line "title: …".
                F, line 4, column 10
                error: "ombudsmen" is not a value of "records". [unknown-value]
                Did you mean "ombudsman"?
                F, line 5, column 9
                error: "fields" is a single value, and a mapping is expected. [wrong-type]
                Write one "name: value" a line.
                F, line 7, column 7
                error: An entry is a list, and a text is expected. [wrong-type]
                Write the entry's words after the colon, or on indented lines after "|".
                """
        ),
        FindingCase(
            "cases without records",
            """
            # T

            ```cases
            title: T
            entries: x
            ```
            """,
            finds: """
                F, line 3
                error: The key "records" is missing from the case list. [missing-key]
                Add a line "records: …".
                F, line 5, column 10
                error: "entries" is a single value, and a mapping is expected. [wrong-type]
                Write one "name: value" a line.
                """
        ),
        FindingCase(
            "quotes",
            """
            # T

            ```quotes
            title: T
            quotes:
              - - a
              - |
                - list
              - {about: x}
            ```
            """,
            finds: """
                F, line 6, column 5
                error: "quotes" is a list, and a single value is expected. [wrong-type]
                Write it on one line after the colon.
                F, line 7, column 5
                error: A quote can hold only paragraphs. [misplaced-block]
                Take out headings, lists and tables.
                F, line 9, column 5
                error: The key "text" is missing from the quote. [missing-key]
                Add a line "text: …".
                """
        ),
        FindingCase(
            "quotes without quotes",
            """
            # T

            ```quotes
            title: T
            ```
            """,
            finds: """
                F, line 3
                error: The key "quotes" is missing from the quotations. [missing-key]
                Add a line "quotes: …".
                """
        ),
        FindingCase(
            "block within a block",
            """
            # T

            > ```cases
            > title: T
            > records: cases
            > entries:
            >   A: |
            >     ```table
            >     title: x
            >     ```
            > ```
            """,
            finds: """
                F, line 8, column 1
                error: A table block can't stand within another block. [misplaced-block]
                Put it before or after that block.
                """
        ),
    ]

    @Test(arguments: examples)
    func finds(example: FindingCase) {
        #expect(readSection(example.text, file: "F").findings.described == example.findings)
    }
}
