import Casework
import Narrative
import Testing

@testable import Loading

/// What is wrong with groups, notes, shares in cells, and the styles of charts, in full.
@Suite struct TableStyleFindingTests {
    static let examples: [FindingCase] = [
        FindingCase(
            "rows of three fields",
            """
            # T

            ```table
            title: T
            measure: received
            rows: [service, team, ward]
            ```
            """,
            finds: """
                F, line 6, column 7
                error: "rows" lists something other than two fields. [wrong-list]
                Write the larger field and the smaller: rows: [service, team].
                """
        ),
        FindingCase(
            "unknown ways to write cells",
            """
            # T

            ```table
            title: T
            measure: received
            show: [percent, k]
            brackets: last
            subtotals: none
            at: May
            ```
            """,
            finds: """
                F, line 6, column 17
                error: "k" is not a value of "show". [unknown-value]
                Known: count, part, percent.
                F, line 7, column 11
                error: "last" is not a value of "brackets". [unknown-value]
                Known: previous.
                F, line 8, column 12
                error: "none" is not a value of "subtotals". [unknown-value]
                Known: no, yes.
                F, line 9, column 5
                error: "at" is not a date. [bad-date]
                Write it as 2025-03-31.
                """
        ),
        FindingCase(
            "a note for nothing",
            """
            # T

            ```table
            title: T
            measure: received
            notes:
              - { text: A note. }
            ```
            """,
            finds: """
                F, line 7, column 5
                error: The key "for" is missing from the note. [missing-key]
                Add a line "for: …".
                """
        ),
        FindingCase(
            "a whole without stacks and a target without an axis",
            """
            # T

            ```chart
            title: T
            measure: received
            kind: columns
            percent: yes
            ```

            ```chart
            title: U
            measure: received
            kind: funnel
            rows: stage
            target: high
            each: service
            ```
            """,
            finds: """
                F, line 7, column 10
                error: "percent" has no effect: only stacks add up to 100%. [unused-key]
                Write "kind: stacked" or "kind: stacked bars".
                F, line 15, column 9
                error: "target" is not a number. [bad-number]
                Write it in digits, as in "target: 65".
                F, line 16, column 7
                error: "each" has no effect: a funnel is drawn once. [unused-key]
                Use where, and a chart for each.
                """
        ),
        FindingCase(
            "a target for stacks, small charts of expressions",
            """
            # T

            ```chart
            title: T
            kind: stacked
            target: 65.5
            each: service
            rows: { A: received, B: closed }
            ```
            """,
            finds: """
                F, line 6, column 9
                error: "target" has no effect: there is no axis for it. [unused-key]
                Use kind: line, columns or bars.
                F, line 7, column 7
                error: Small charts are asked for, and the rows of the chart are no field. [each-needs-field]
                Write "rows: outcome", or leave rows out.
                """
        ),
        FindingCase(
            "chart of another kind",
            """
            # T

            ```chart
            title: T
            measure: a
            kind: pie
            ```
            """,
            finds: """
                F, line 6, column 7
                error: "pie" is not a value of "kind". [unknown-value]
                Known: bars, columns, funnel, line, stacked, stacked bars.
                """
        ),
        FindingCase(
            "panels",
            """
            # T

            ```panels
            - title: Communication
              words: complaints
            - text: Words.
              trend: 1
              figure: received
            ```

            ```panels
            Words.
            ```
            """,
            finds: """
                F, line 4, column 3
                error: The key "text" is missing from the panel. [missing-key]
                Add a line "text: …".
                F, line 5, column 10
                error: "words" has no effect without "figure". [unused-key]
                Add figure: and an expression, or take the key out.
                F, line 6, column 3
                error: The key "title" is missing from the panel. [missing-key]
                Add a line "title: …".
                F, line 6, column 3
                error: The key "words" is missing from the panel. [missing-key]
                Add a line "words: …".
                F, line 7, column 10
                error: "trend" must be a whole number from 2 to 20. [bad-number]
                Write it in digits, as in "trend: 3".
                F, line 12, column 1
                error: "panels" is a single value, and a list is expected. [wrong-type]
                Write "- title: …" and "text: …" a panel.
                """
        ),
    ]

    @Test(arguments: examples)
    func finds(example: FindingCase) {
        #expect(readSection(example.text, file: "F").findings.described == example.findings)
    }
}
