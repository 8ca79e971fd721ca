import Casework
import Narrative
import Testing

@testable import Loading

/// What is wrong with YAML that is none, in full.
@Suite struct BrokenYAMLTests {
    static let examples: [FindingCase] = [
        FindingCase(
            "duplicate key",
            """
            # T

            ```table
            title: T
            measure: a
            title: U
            ```
            """,
            finds: """
                F, line 4, column 1
                error: The key on this line is given again below. [duplicate-key]
                Keep one of them.
                """
        ),
        FindingCase(
            "unquoted expression",
            """
            # T

            ```table
            title: T
            measure: received(stage: 1)
            ```
            """,
            finds: """
                F, line 5, column 24
                error: This is not YAML: a colon stands where none is expected. [broken-yaml]
                Put an expression that contains a colon in quotes: "received(stage: 1)".
                """
        ),
        FindingCase(
            "unquoted expression in a tile",
            """
            # T

            ```tiles
            - {figure: received(stage: 1), words: a}
            ```
            """,
            finds: """
                F, line 4, column 26
                error: This is not YAML: a comma or a closing bracket is expected here. [broken-yaml]
                Put an expression that contains a colon in quotes: "received(stage: 1)".
                """
        ),
        FindingCase(
            "unquoted colon",
            """
            # T

            ```table
            title: Complaints: all
            measure: a
            ```
            """,
            finds: """
                F, line 4, column 18
                error: This is not YAML: a colon stands where none is expected. [broken-yaml]
                Put a value that contains a colon in quotes.
                """
        ),
        FindingCase(
            "open quotes",
            """
            # T

            ```table
            title: "x
            measure: a
            ```
            """,
            finds: """
                F, line 4, column 8
                error: This is not YAML: the quotes that open here do not close. [broken-yaml]
                Close them.
                """
        ),
        FindingCase(
            "tab",
            "# T\n\n```table\n\ttitle: x\n```",
            finds: """
                F, line 4, column 1
                error: This is not YAML: no value can begin with the character here. [broken-yaml]
                Indent with spaces, not with tabs.
                """
        ),
        FindingCase(
            "asterisk",
            """
            # T

            ```table
            title: *x*
            ```
            """,
            finds: """
                F, line 4, column 10
                error: This is not YAML: no value can begin with the character here. [broken-yaml]
                Put a value that begins with a special character in quotes.
                """
        ),
        FindingCase(
            "at sign",
            """
            # T

            ```table
            title: @x
            ```
            """,
            finds: """
                F, line 4, column 8
                error: This is not YAML: no value can begin with the character here. [broken-yaml]
                Put a value that begins with a special character in quotes.
                """
        ),
        FindingCase(
            "wrong indentation",
            """
            # T

            ```table
              title: x
             measure: y
            ```
            """,
            finds: """
                F, line 5, column 2
                error: This is not YAML: this line is not indented like those above it. [broken-yaml]
                Look at the spaces after colons, the indentation and the quotes on this line and the one before.
                """
        ),
        FindingCase(
            "second document",
            """
            # T

            ```table
            title: x
            ---
            measure: y
            ```
            """,
            finds: """
                F, line 5, column 1
                error: This is not YAML: a line of three hyphens begins something new. [broken-yaml]
                Look at the spaces after colons, the indentation and the quotes on this line and the one before.
                """
        ),
        FindingCase(
            "control character",
            "# T\n\n```table\ntitle: x\nmeasure: \u{1}\n```",
            finds: """
                F, line 5
                error: This is not YAML: it holds a character that can't be printed. [broken-yaml]
                Delete the character.
                """
        ),
    ]

    @Test(arguments: examples)
    func finds(example: FindingCase) {
        #expect(readSection(example.text, file: "F").findings.described == example.findings)
    }
}
