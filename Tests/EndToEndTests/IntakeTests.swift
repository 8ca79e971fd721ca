import Foundation
import Testing

/// What an export says is what is counted, or the program says why not.
@Suite struct IntakeTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        /// Below `data:`, and the procedures.
        let data: String
        /// Name → text, in `data/`.
        let files: [String: String]
        /// Expression → what it prints.
        var figures: [String: String] = [:]
        /// Names of the findings of `check`, in their order.
        var findings: [String] = []
        var year = "2024/25"
        var text = "# A\n\nNothing.\n"
    }

    private static let columns =
        "columns: { reference: Case ID, received: Received, responded: Closed, outcome: Outcome, service: Service }"
    private static let procedures = "procedures: { corporate: { stages: { 1: { respond: 10 working days } } } }\n"
    private static let twoStages =
        "procedures: { corporate: { stages: { 1: { respond: 10 working days }, 2: { respond: 20 working days } } } }\n"

    static let cases = [
        Case(
            testDescription: "times in UTC",
            data: "  cases:\n    file: data/cases.csv\n    \(columns)\n\(procedures)",
            files: [
                "cases.csv": """
                Case ID,Received,Closed,Outcome,Service
                A1,2024-03-31T23:00:00Z,2024-04-14T23:00:00Z,Upheld,Waste
                A2,2024-05-09T23:00:00.000Z,2024-05-23T23:00:00+00:00,Not upheld,Roads
                A3,2025-03-31T23:30:00Z,2025-04-20T23:00:00Z,Upheld,Parks

                """
            ],
            figures: [
                "received": "2", "received(service: Waste)": "1", "received(service: Parks)": "0",
                "within": "100% (2 of 2)",
            ]
        ),
        Case(
            testDescription: "a delimiter that stands in a heading",
            data: "  cases:\n    file: data/cases.csv\n    \(columns)\n\(procedures)",
            files: [
                "cases.csv": """
                Case ID;Received;Closed;Outcome;Service;Reason, cause, theme, other, etc, more
                A1;29/04/2024;03/05/2024;Upheld;Waste;x

                """
            ],
            figures: ["received(service: Waste)": "1", "closed": "1"]
        ),
        Case(
            testDescription: "exports with different headings",
            data: """
                  cases:
                    - file: data/corporate.csv
                      columns: { reference: Case Ref, received: Logged, responded: Closed, outcome: Result }
                    - file: data/adults.csv
                      columns: { reference: ASC number, received: Received on, responded: Response sent, outcome: Finding }
                \(procedures)
                """,
            files: [
                "corporate.csv": "Case Ref,Logged,Closed,Result\nA1,03/05/2024,10/05/2024,Upheld\n",
                "adults.csv": "ASC number,Received on,Response sent,Finding\nB1,03/05/2024,10/05/2024,Upheld\n",
            ],
            figures: ["received": "2", "closed(outcome: upheld)": "2", "cases": "2"]
        ),
        Case(
            testDescription: "dates with the month first",
            data: "  cases:\n    file: data/cases.csv\n    dates: month first\n    \(columns)\n\(procedures)",
            files: [
                "cases.csv": """
                Case ID,Received,Closed,Outcome,Service
                A1,04/01/2024,04/12/2024,Upheld,Waste
                A2,3/31/2025 11:30 PM,2025-04-02,Not upheld,Roads
                A3,04/01/2025,,,Parks

                """
            ],
            figures: ["received": "2", "received(service: Waste)": "1", "open(service: Roads)": "1"]
        ),
        Case(
            testDescription: "a source of which nobody says that it is complete",
            data: """
                  cases:
                    - file: data/corporate.csv
                      complete: 2023/24 to 2024/25
                      columns: { reference: Case Ref, received: Logged }
                    - file: data/adults.csv
                      columns: { reference: ASC number, received: Received on }
                \(procedures)
                """,
            files: [
                "corporate.csv": "Case Ref,Logged\nA1,03/05/2024\n",
                "adults.csv": "ASC number,Received on\nB1,03/05/2024\n",
            ],
            findings: ["year-without-data"],
            text: "# A\n\nWe had `=received(year: 2023/24)`.\n"
        ),
        Case(
            testDescription: "sources that are all said to be complete",
            data: """
                  cases:
                    - file: data/corporate.csv
                      complete: 2023/24 to 2024/25
                      columns: { reference: Case Ref, received: Logged }
                    - file: data/adults.csv
                      years: 2024/25
                      complete: 2024/25
                      columns: { reference: ASC number, received: Received on }
                \(procedures)
                """,
            files: [
                "corporate.csv": "Case Ref,Logged\nA1,03/05/2024\n",
                "adults.csv": "ASC number,Received on\nB1,03/05/2024\nB2,03/05/2023\n",
            ],
            figures: ["received": "2", "received(year: 2023/24)": "0"]
        ),
        Case(
            testDescription: "a delimiter that was mistaken",
            data: "  cases:\n    file: data/cases.csv\n    \(columns)\n\(procedures)",
            files: [
                "cases.csv":
                    "Case number;Received at;Closed at;Result;Reason, cause, theme, other, etc\nA1;1;2;3,4,5,6,7\n"
            ],
            findings: ["doubtful-delimiter"] + Array(repeating: "missing-column", count: 5)
        ),
        Case(
            testDescription: "references that have lost digits",
            data: "  cases:\n    file: data/cases.csv\n    \(columns)\n\(procedures)",
            files: [
                "cases.csv": "Case ID,Received,Closed,Outcome,Service\n"
                    + "1.23457E+11,29/04/2024,03/05/2024,Upheld,Waste\n"
            ],
            findings: ["lost-digits"]
        ),
        Case(
            testDescription: "words for nothing",
            data: "  cases:\n    file: data/cases.csv\n    \(columns)\n"
                + "    values: { service: { \"None\": Not recorded, \"(blank)\": Not recorded } }\n\(procedures)",
            files: [
                "cases.csv": """
                Case ID,Received,Closed,Outcome,Service
                A0,01/05/2024,01/06/2024,Upheld,Waste
                A1,02/05/2024,NULL,N/A,NULL
                A2,03/05/2024,03/06/2024,Upheld,None
                A3,04/05/2024,01/01/1900,,(blank)

                """
            ],
            figures: ["open": "2", "closed(service: Waste)": "1", "received(service: \"Not recorded\")": "2"],
            findings: ["nothing-word"]
        ),
        Case(
            testDescription: "stages out of order",
            data: "  cases:\n    file: data/cases.csv\n    columns: { reference: Ref, stage: Stage, received: In,"
                + " responded: Out, outcome: Decision }\n\(twoStages)",
            files: [
                "cases.csv": """
                Ref,Stage,In,Out,Decision
                A1,1,10/05/2024,20/06/2024,Not upheld
                A1,2,01/05/2024,08/05/2024,Upheld
                A2,2,03/06/2024,10/06/2024,Upheld

                """
            ],
            figures: ["escalated": "200% (2 of 1)"],
            findings: ["stage-order", "more-escalated", "stage-without-earlier"]
        ),
        Case(
            testDescription: "constants of dates and amounts",
            data: """
                  payments:
                    file: data/o.csv
                    columns: { reference: ref }
                    constant: { year: 2024/25, amount: 50 }
                  cases:
                    file: data/c.csv
                    columns: { reference: ref, received: d }
                    constant: { responded: 2025-01-10, stage: 1, outcome: upheld }
                \(procedures)
                """,
            files: ["o.csv": "ref\n1\n2\n", "c.csv": "ref,d\n1,2024-05-07\n2,2024-06-06\n"],
            figures: ["payments": "2", "redress": "£100", "open": "0", "closed": "2"]
        ),
        Case(
            testDescription: "fields of the case",
            data: "  payments:\n    file: data/p.csv\n    columns: { case: case, amount: amount, date: date }\n"
                + "  cases:\n    file: data/cases.csv\n    columns: { reference: Case ID, received: Received,"
                + " responded: Closed, outcome: Outcome, service: Service, remedy: Remedy }\n    several: { remedy: \";\" }\n"
                + procedures,
            files: [
                "cases.csv": """
                Case ID,Received,Closed,Outcome,Service,Remedy
                A,01/05/2024,09/05/2024,Upheld,Waste,Apology; Training
                B,02/05/2024,09/05/2024,Upheld,Roads,Training

                """,
                "p.csv": "case,amount,date\nA,50,01/06/2024\nA,25,02/06/2024\nB,10,03/06/2024\n",
            ],
            figures: [
                "redress(service: Waste)": "£75", "payments(service: Waste)": "2", "paid_cases(remedy: Apology)": "1",
                "paid_cases(remedy: Training)": "2",
            ]
        ),
        Case(
            testDescription: "published figures up to the year from which records of the kind are complete",
            data:
                "  history: { file: data/history.csv }\n  cases:\n    file: data/cases.csv\n    records-from: 2024/25\n"
                + "    columns: { reference: Ref, received: In }\n\(procedures)",
            files: [
                "cases.csv": "Ref,In\nA,01/03/2024\nB,01/05/2024\n",
                "history.csv": "year,measure,value\n2023/24,received,37\n2023/24,within,61%\n",
            ],
            figures: ["received": "1", "received(year: 2023/24)": "37", "within(year: 2023/24)": "61%"]
        ),
        Case(
            testDescription: "a column that says what was in time",
            data: "  cases:\n    file: data/cases.csv\n    columns: { reference: Ref, received: In, responded: Out,"
                + " outcome: Result, in_time: Within target }\n\(procedures)",
            files: [
                "cases.csv": """
                Ref,In,Out,Result,Within target
                A,01/05/2024,30/05/2024,Upheld,Yes
                B,01/05/2024,03/05/2024,Upheld,No
                C,01/05/2024,03/05/2024,Upheld,Yes

                """
            ],
            figures: ["within": "67% (2 of 3)"],
            findings: ["in-time-differs", "in-time-differs"]
        ),
        Case(
            testDescription: "figures in typographic quotation marks",
            data: "  cases:\n    file: data/cases.csv\n    columns: { reference: Ref, received: In }\n\(procedures)",
            files: ["cases.csv": "Ref,In\nA,01/05/2024\n"],
            findings: ["quoted-figure"],
            text: "# A\n\nWe had ‘=received’ complaints; 1 =received.\n"
        ),
        Case(
            testDescription: "closed without a date",
            data: "  cases:\n    file: data/cases.csv\n    undated: year received\n    \(columns)\n\(procedures)",
            files: [
                "cases.csv": """
                Case ID,Received,Closed,Outcome,Service
                A0,01/05/2024,09/05/2024,Upheld,Waste
                A1,02/05/2024,,Withdrawn,Roads
                A2,03/05/2024,,,Roads

                """
            ],
            figures: [
                "open": "1", "closed": "2", "within": "100% (1 of 1)", "closed(outcome: withdrawn)": "1",
                "closed(undated: \"closed without a date\")": "1", "response_days": "5.0 working days",
            ],
            findings: ["outcome-without-response"]
        ),
        Case(
            testDescription: "a column that says how far a complaint has come",
            data:
                "  cases:\n    file: data/cases.csv\n    columns: { reference: Ref, stage: Current Stage, received: In }\n"
                + twoStages,
            files: ["cases.csv": "Ref,Current Stage,In\nA1,1,10/05/2024\nA2,2,01/05/2024\n"],
            findings: ["stage-without-earlier", "stage-reached"]
        ),
        Case(
            testDescription: "a mapped outcome that is none",
            data:
                "  cases:\n    file: data/cases.csv\n    \(columns)\n    values: { outcome: { Agreed: uphelt } }\n\(procedures)",
            files: ["cases.csv": "Case ID,Received,Closed,Outcome,Service\nA0,01/05/2024,09/05/2024,Agreed,Waste\n"],
            findings: ["unknown-outcome"]
        ),
    ]

    @Test(arguments: cases)
    func countsWhatTheExportSays(_ example: Case) throws {
        let project = try project(example)
        for (expression, text) in example.figures.sorted(by: { $0.key < $1.key }) {
            let result = try Program.run("explain", expression, in: project.folder)
            #expect(
                result.output.split(separator: "\n").first.map(String.init) == text, "\(expression): \(result.errors)")
        }
        let found = try Program.run("check", in: project.folder).errors
        let names = found.matches(of: /\[([a-z-]+)\]\n/).map { String($0.1) }
        #expect(names == example.findings, "\(found)")
    }

    @Test func aValueThatLeadsToNoOutcomeIsBlamedOnTheSettings() throws {
        let example = try #require(Self.cases.last)
        let project = try project(example)
        let found = try Program.run("check", in: project.folder).errors
        #expect(
            found.hasPrefix(
                """
                content/sample/report.yaml, line 8, column 34
                error: "uphelt" is not a known outcome. [unknown-outcome]
                Did you mean "upheld"?
                """
            ), "\(found)")
    }

    @Test func theLateListNamesWhatIsLateAndStaysOutOfTheSite() throws {
        let project = try TemporaryProject()
        let late = try Program.run("late", "--csv", in: project.folder)
        #expect(late.exitCode == 0)
        let lines = late.output.split(separator: "\r\n").map(String.init)
        #expect(lines.first == "Reference,Stage,Service,Received,Due,Answered,Over,Within extension")
        #expect(lines.count > 1)
        let table = try Program.run("late", "--by", "outcome", in: project.folder).output
        #expect(table.hasPrefix("Reference  Stage"))
        #expect(
            try Program.run("late", "--by", "servce", in: project.folder).errors.contains("Did you mean \"service\"?"))
        #expect(try Program.run("late", "--at", "May", in: project.folder).exitCode == 64)
        #expect(try Program.run("build", in: project.folder).exitCode == 0)
        let reference = try #require(lines.last?.split(separator: ",").first)
        for (path, bytes) in try project.contents(of: "output") where path.hasSuffix(".html") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains(reference), "\(path)")
        }
    }

    private func project(_ example: Case) throws -> TemporaryProject {
        let project = try TemporaryProject()
        try project.remove("content/sample")
        try project.write(
            "title: Complaints\nyear: \(example.year)\ncompare: 0\ndata:\n" + example.data,
            to: "content/sample/report.yaml")
        try project.write(example.text, to: "content/sample/10-a.md")
        for (name, text) in example.files { try project.write(text, to: "content/sample/data/" + name) }
        return project
    }
}
