import Casework
import Narrative
import Testing

@testable import Loading

/// What is wrong with a report.yaml, in full.
@Suite struct ReportFindingTests {
    static let examples: [FindingCase] = [
        FindingCase(
            "empty",
            "",
            finds: """
                F, line 1
                error: The file is empty. [missing-key]
                Write at least title and year.
                """
        ),
        FindingCase(
            "nothing in it",
            "titel: x",
            finds: """
                F, line 1, column 1
                error: The key "title" is missing from report.yaml. [missing-key]
                Add a line "title: …".
                F, line 1, column 1
                error: The key "year" is missing from report.yaml. [missing-key]
                Add a line "year: …".
                F, line 1, column 1
                error: "titel" is not a key of report.yaml. [unknown-key]
                Did you mean "title"?
                """
        ),
        FindingCase(
            "a sheet of no workbook",
            """
            title: T
            year: 2024/25
            data:
              history: { file: a.csv, sheet: Cases }
            """,
            finds: """
                F, line 4, column 34
                error: "sheet" is given, and no file is a workbook. [unused-key]
                Take it out, or name a workbook (.xlsx) under `file`.
                """
        ),
        FindingCase(
            "days that end before they begin",
            """
            title: T
            year: 2024/25
            data:
              enquiries: { file: a.csv, columns: { received: R }, complete: 2024/25 to 2022/23 }
            """,
            finds: """
                F, line 4, column 65
                error: "complete" is neither a year nor from one year or day to a later one. [bad-years]
                Write it as 2022/23 to 2024/25, or as 2022-04-01 to 2025-03-31.
                """
        ),
        FindingCase(
            "bad year",
            """
            title: T
            year: 2024/26
            """,
            finds: """
                F, line 2, column 7
                error: "2024/26" is not a reporting year. [bad-year]
                Write it as 2024/25.
                """
        ),
        FindingCase(
            "year of January",
            """
            title: T
            year: 2024/25
            years-start: January
            """,
            finds: """
                F, line 2, column 7
                error: "2024/25" is not a reporting year. [bad-year]
                Write it as 2024.
                """
        ),
        FindingCase(
            "bad month",
            """
            title: T
            year: 2024/25
            years-start: Aprl
            """,
            finds: """
                F, line 3, column 14
                error: "Aprl" is not a month. [bad-month]
                Did you mean "April"?
                """
        ),
        FindingCase(
            "bad numbers",
            """
            title: T
            year: 2024/25
            compare: two
            rounding: { shares: 4, money: 2 }
            """,
            finds: """
                F, line 3, column 10
                error: "compare" must be a whole number from 0 to 20. [bad-number]
                Write it in digits, as in "compare: 1".
                F, line 4, column 21
                error: "shares" must be a whole number from 0 to 3. [bad-number]
                Write it in digits, as in "shares: 1".
                F, line 4, column 24
                error: "money" is not a key of rounding. [unknown-key]
                Known: shares.
                """
        ),
        FindingCase(
            "data",
            """
            title: T
            year: 2024/25
            data:
              case: {file: a.csv}
              payments: {columns: {date: Date}}
              costs: {file: a.csv}
              contacts: a.csv
              cases: {file: a.csv, columns: [a], values: {outcome: x}, several: x, feilds: {}}
            """,
            finds: """
                F, line 4, column 3
                error: "case" is not a kind of records, nor declared with kind: own. [unknown-records]
                Did you mean "cases"?
                F, line 5, column 3
                error: The key "file" is missing from the data of payments. [missing-key]
                Add a line "file: …".
                F, line 6, column 3
                error: The key "columns" is missing from the data of costs. [missing-key]
                Add a line "columns: …".
                F, line 7, column 3
                error: A single value stands where the keys of the data of contacts are expected. [wrong-type]
                Write one "key: value" a line.
                F, line 8, column 33
                error: "columns" is a list, and a mapping is expected. [wrong-type]
                Write one "field: heading in the file" a line.
                F, line 8, column 56
                error: "outcome" is a single value, and a mapping is expected. [wrong-type]
                Write one "name: value" a line.
                F, line 8, column 69
                error: "several" is a single value, and a mapping is expected. [wrong-type]
                Write one "name: value" a line.
                F, line 8, column 72
                error: "feilds" is not a key of the data of cases. [unknown-key]
                Did you mean "files"?
                """
        ),
        FindingCase(
            "kinds of the council's own",
            """
            title: T
            year: 2024/25
            data:
              visits: {kind: own, file: a.csv}
              Visits: {kind: own, file: a.csv, title: V, definition: D, date: Day, limit: 3 days}
              calls: {kind: mine, file: a.csv}
            """,
            finds: """
                F, line 4, column 3
                error: The key "title" is missing from the data of visits. [missing-key]
                Add a line "title: …".
                F, line 4, column 3
                error: The key "definition" is missing from the data of visits. [missing-key]
                Add a line "definition: …".
                F, line 4, column 3
                error: The key "date" is missing from the data of visits. [missing-key]
                Add a line "date: …".
                F, line 5, column 3
                error: "Visits" can't be the name of a measure. [bad-name]
                Use lower-case letters, digits and underscores, as in complaints_per_referral.
                F, line 5, column 72
                error: "limit" is not a key of the data of Visits. [unknown-key]
                Known: columns, complete, constant, date, definition, file, files, kind, known, records-from, several, sheet, \
                source, stages, title, values, where, years, zone.
                F, line 6, column 3
                error: "calls" is not a kind of records, nor declared with kind: own. [unknown-records]
                Known: actions, cases, compliments, contacts, costs, enquiries, findings, history, indicators, ombudsman, \
                payments.
                """
        ),
        FindingCase(
            "history",
            """
            title: T
            year: 2024/25
            records-from: 2019
            revised: [{figure: received}, {reason: x}]
            """,
            finds: """
                F, line 3, column 15
                error: "2019" is not a reporting year. [bad-year]
                Write it as 2024/25.
                F, line 4, column 11
                error: The key "reason" is missing from the revised figure. [missing-key]
                Add a line "reason: …".
                F, line 4, column 31
                error: The key "figure" is missing from the revised figure. [missing-key]
                Add a line "figure: …".
                """
        ),
        FindingCase(
            "limits",
            """
            title: T
            year: 2024/25
            procedures:
              c:
                stages:
                  1: {respond: ten days, extend: 20 working days}
                  2: {extend: 20 working days}
                  3: {respond: 20 working days, extend: 10 working days, clock: postmark}
                  4: {limits: [{from: 2024-13-01, respond: 10 days, until: x}]}
              d: {name: D}
              e: x
            """,
            finds: """
                F, line 6, column 20
                error: "ten days" is not a time limit. [bad-limit]
                Write it as 10 working days, 28 days or 6 months.
                F, line 7, column 10
                error: The key "respond" is missing from the stage "2". [missing-key]
                Add a line "respond: …".
                F, line 8, column 45
                error: The extended limit is not longer than the limit itself. [short-extension]
                Count "extend" from the same start as "respond": 20 working days, not 10 more.
                F, line 8, column 69
                error: "postmark" is not a value of "clock". [unknown-value]
                Known: acknowledged, received.
                F, line 9, column 27
                error: "from" is not a date. [bad-date]
                Write it as 2025-03-31.
                F, line 9, column 48
                warning: "10 days" are days of any kind, Saturdays and Sundays too; other limits of the procedure are in \
                working days. [which-days]
                Write "10 working days"; or "10 calendar days" if that is meant.
                F, line 9, column 57
                error: "until" is not a key of the limits of stage "4". [unknown-key]
                Known: extend, from, respond.
                F, line 10, column 6
                error: The key "stages" is missing from the procedure "d". [missing-key]
                Add a line "stages: …".
                F, line 11, column 6
                error: A single value stands where the keys of the procedure "e" are expected. [wrong-type]
                Write one "key: value" a line.
                """
        ),
        FindingCase(
            "key figures",
            """
            title: T
            year: 2024/25
            key-figures:
              - {figure: a}
              - x
            """,
            finds: """
                F, line 4, column 5
                error: The key "words" is missing from the tile. [missing-key]
                Add a line "words: …".
                F, line 5, column 5
                error: A single value stands where the keys of the tile are expected. [wrong-type]
                Write one "key: value" a line.
                """
        ),
        FindingCase(
            "measures",
            """
            title: T
            year: 2024/25
            measures:
              Rate per home: {title: A, definition: B}
              rate: {title: A, definition: B, expression: [a], decimals: x}
            """,
            finds: """
                F, line 4, column 3
                error: "Rate per home" can't be the name of a measure. [bad-name]
                Use lower-case letters, digits and underscores, as in complaints_per_referral.
                F, line 4, column 18
                error: The key "expression" is missing from the measure "Rate per home". [missing-key]
                Add a line "expression: …".
                F, line 5, column 47
                error: "expression" is a list, and an expression is expected. [wrong-type]
                Write it in quotes after the colon, as in "received(stage: 1)".
                F, line 5, column 62
                error: "decimals" must be a whole number from 0 to 6. [bad-number]
                Write it in digits, as in "decimals: 1".
                """
        ),
        FindingCase(
            "expression with a colon",
            """
            title: T
            year: 2024/25
            key-figures:
              - figure: received(stage: 1)
                words: a
            """,
            finds: """
                F, line 4, column 27
                error: This is not YAML: a colon stands where none is expected. [broken-yaml]
                Put an expression that contains a colon in quotes: "received(stage: 1)".
                """
        ),
    ]

    @Test(arguments: examples)
    func finds(example: FindingCase) {
        let source = SourceText(file: "F", bytes: Array(example.text.utf8))
        #expect(ReportFile.read(source).findings.described == example.findings)
    }
}
