import Casework
import Narrative
import Testing

@testable import Loading

/// What is wrong with `table` and `chart` blocks, in full.
@Suite struct TableFindingTests {
    static let examples: [FindingCase] = [
        FindingCase(
            "empty table",
            """
            # T

            ```table

            ```
            """,
            finds: """
                F, line 3
                error: The table block is empty. [missing-key]
                Add a line "title: …".
                """
        ),
        FindingCase(
            "no title",
            """
            # T

            ```table
            measure: received
            ```
            """,
            finds: """
                F, line 3
                error: The key "title" is missing from the table. [missing-key]
                Add a line "title: …".
                """
        ),
        FindingCase(
            "no measure",
            """
            # T

            ```table
            title: T
            rows: stage
            ```
            """,
            finds: """
                F, line 3
                error: The key "measure" is missing from the table. [missing-key]
                Add a line "measure: …".
                """
        ),
        FindingCase(
            "unknown keys",
            """
            # T

            ```table
            title: T
            measure: received
            rws: stage
            colums: year
            ```
            """,
            finds: """
                F, line 6, column 1
                error: "rws" is not a key of the table. [unknown-key]
                Did you mean "rows"?
                F, line 7, column 1
                error: "colums" is not a key of the table. [unknown-key]
                Did you mean "columns"?
                """
        ),
        FindingCase(
            "wrong values",
            """
            # T

            ```table
            title: T
            measure: received
            top: many
            decimals: 7
            sort: bigest
            total: yes
            change: percents
            share: 10
            ```
            """,
            finds: """
                F, line 6, column 6
                error: "top" must be a whole number from 1 to 1000. [bad-number]
                Write it in digits, as in "top: 2".
                F, line 7, column 11
                error: "decimals" must be a whole number from 0 to 6. [bad-number]
                Write it in digits, as in "decimals: 1".
                F, line 8, column 7
                error: "bigest" is not a value of "sort". [unknown-value]
                Known: largest, name, none.
                F, line 9, column 8
                error: "yes" is not a value of "total". [unknown-value]
                Known: both, columns, none, rows.
                F, line 10, column 9
                error: "percents" is not a value of "change". [unknown-value]
                Did you mean "percent"?
                F, line 11, column 8
                error: "10" is not a value of "share". [unknown-value]
                Known: above, column, row.
                """
        ),
        FindingCase(
            "bad id",
            """
            # T

            ```table
            title: T
            measure: received
            id: a b
            ```
            """,
            finds: """
                F, line 6, column 5
                error: "id" can't be a name for links and files. [bad-name]
                Use letters, digits and hyphens.
                """
        ),
        FindingCase(
            "wrong types",
            """
            # T

            ```table
            title: [a]
            measure: [a]
            rows: [a]
            where: stage
            notes: {a: b}
            ```
            """,
            finds: """
                F, line 4, column 8
                error: "title" is a list, and a single value is expected. [wrong-type]
                Write it on one line after the colon.
                F, line 5, column 10
                error: "measure" is a list, and an expression is expected. [wrong-type]
                Write it in quotes after the colon, as in "received(stage: 1)".
                F, line 6, column 7
                error: "rows" lists something other than two fields. [wrong-list]
                Write the larger field and the smaller: rows: [service, team].
                F, line 7, column 8
                error: "where" is a single value, and a mapping is expected. [wrong-type]
                Write one "name: value" a line.
                F, line 8, column 8
                error: The key "for" is missing from the note. [missing-key]
                Add a line "for: …".
                F, line 8, column 8
                error: The key "text" is missing from the note. [missing-key]
                Add a line "text: …".
                F, line 8, column 9
                error: "a" is not a key of the note. [unknown-key]
                Known: for, text.
                """
        ),
        FindingCase(
            "wrong axis",
            """
            # T

            ```table
            title: T
            measures: received
            columns: {dimension: a, vals: [a]}
            rows: {A: [x]}
            ```
            """,
            finds: """
                F, line 5, column 11
                error: "measures" is a single value, and a mapping is expected. [wrong-type]
                Write one "Heading: expression" a line.
                F, line 6, column 25
                error: "vals" is not a key of "columns". [unknown-key]
                Did you mean "values"?
                F, line 7, column 11
                error: "A" is a list, and an expression is expected. [wrong-type]
                Write it in quotes after the colon, as in "received(stage: 1)".
                """
        ),
        FindingCase(
            "two measures",
            """
            # T

            ```table
            title: T
            measure: a
            measures: {A: b}
            ```
            """,
            finds: """
                F, line 5, column 10
                error: Both "measure" and "measures" are given. [unused-key]
                Keep one of them.
                """
        ),
        FindingCase(
            "years without years",
            """
            # T

            ```table
            title: T
            measure: a
            rows: stage
            years: 3
            ```
            """,
            finds: """
                F, line 7, column 8
                error: "years" has no effect, for neither rows nor columns are years. [unused-key]
                Write "columns: year", or take the key out.
                """
        ),
        FindingCase(
            "list instead of keys",
            """
            # T

            ```table
            - a
            ```
            """,
            finds: """
                F, line 3
                error: A list stands where the keys of the table are expected. [wrong-type]
                Write one "key: value" a line.
                """
        ),
        FindingCase(
            "chart without kind",
            """
            # T

            ```chart
            title: T
            measure: a
            ```
            """,
            finds: """
                F, line 3
                error: The key "kind" is missing from the chart. [missing-key]
                Add a line "kind: …".
                """
        ),
        FindingCase(
            "indented in a list",
            """
            # T

            - a

              ```table
              titel: x
              measure: a
              ```
            """,
            finds: """
                F, line 5
                error: The key "title" is missing from the table. [missing-key]
                Add a line "title: …".
                F, line 6, column 3
                error: "titel" is not a key of the table. [unknown-key]
                Did you mean "title"?
                """
        ),
    ]

    @Test(arguments: examples)
    func finds(example: FindingCase) {
        #expect(readSection(example.text, file: "F").findings.described == example.findings)
    }
}
