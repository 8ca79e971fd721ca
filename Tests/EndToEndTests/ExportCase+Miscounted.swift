/// Exports that were once imported wrongly without a word.
extension ExportCase {
    static let miscounted = [
        characteristics, currentStage, errorElsewhere, recount, zendesk, form, freshdesk, jira, requests, wholeNumbers,
        corrected, outcomes, ombudsmanDecided, ombudsmanReceived, partOfYear, paymentsOfCases, otherYear, words,
        wideWords,
        noAnswers, sheetsOfYears, sameNameTwice, leftOutByWord, otherHeadings, ombudsmanBoth, sevenSheets, placeholders,
    ]

    static let characteristics = ExportCase(
        name: "characteristics of people are left out",
        files: [
            (
                "equality.csv",
                csv("Case ref,Date received,Outcome,Citizen race,First language,Pronouns,Ethnic group", 30) {
                    "R\($0),\(day($0)),\(pick($0, "Upheld", "Not upheld")),\(pick($0, "Black", "White", "Asian")),"
                        + "\(pick($0, "English", "Urdu")),\(pick($0, "he/him", "she/her")),\(pick($0, "A", "B"))"
                }
            )
        ],
        says: [
            "Left out: \"Citizen race\" may hold characteristics of people.", "Left out: \"First language\"",
            "Left out: \"Pronouns\"", "Left out: \"Ethnic group\"", "[no-answers]",
        ],
        hides: ["Urdu", "he/him", "Asian"]
    )

    static let currentStage = ExportCase(
        name: "the current stage of a complaint with one row is not the stage of its dates",
        files: [
            (
                "cases.csv",
                csv("Case Reference,Date Opened,Date Closed,Current Stage,Decision,Service", 20) {
                    "RC\($0),\(day($0)),\(day($0 + 10)),\(pick($0, "Stage One", "Stage Two")),\(pick($0, "Upheld", "Not upheld")),Waste"
                }
            )
        ],
        says: ["current_stage  likely: how far the complaint went"],
        settings: ["current_stage: Current Stage"],
        figures: [("received(stage: 1)", "20"), ("received(current_stage: \"Stage Two\")", "10")],
        section: ["stage 1, where it ended there: `=within(stage: 1, current_stage: \"Stage One\", limit: first)`"]
    )

    static let errorElsewhere = ExportCase(
        name: "an error in a column that nobody needs stops nothing",
        files: [
            (
                "lookup.xlsx",
                .workbook([
                    sheet("Cases", "Case ref,Date received,Date closed,Outcome,Service,Notes", 5) {
                        "C\($0),=\(45_400 + $0),=\(45_405 + $0),Upheld,\(pick($0, "Waste", "Roads")),\($0 == 2 ? "#N/A" : "text \($0)")"
                    }
                ])
            )
        ],
        says: ["Not placed: \"Notes\""], figures: [("received", "5")]
    )

    static let recount = ExportCase(
        name: "the first sentence counts complaints, not what was escalated from last year",
        files: [
            (
                "cases.csv",
                csv(
                    "Ref,Stage,Date received,Date closed,Outcome,Service",
                    [
                        "A,Stage 1,01/03/2024,07/03/2024,Upheld,Waste", "A,Stage 2,20/04/2024,10/05/2024,Upheld,Waste",
                        "B,Stage 1,02/05/2024,08/05/2024,Upheld,Waste",
                        "C,Stage 1,03/05/2024,09/05/2024,Not upheld,Waste",
                    ])
            )
        ],
        settings: ["compare: 1"], figures: [("received(stage: 1)", "2")],
        section: ["complaints received at stage 1 was `=received(stage: 1)`, `=change(received(stage: 1))`."],
        omits: ["`=cases`", "tage records"]
    )

    static let zendesk = ExportCase(
        name: "Zendesk",
        files: [
            (
                "zendesk.csv",
                csv("Id,Group,Status,Created at,Updated at,Solved at", 30) {
                    "\(500 + $0),\(pick($0, "Waste", "Roads")),Closed,\(isoDay($0)) 09:00,2024-07-01 10:00,\(isoDay($0 + 9)) 10:00"
                }
            )
        ],
        settings: ["reference: Id", "received: Created at", "responded: Solved at", "team: Group"],
        figures: [("received", "30"), ("closed", "30")]
    )

    static let form = ExportCase(
        name: "a form whose headings have no blanks",
        files: [
            (
                "form.csv",
                csv("caseid,servicearea,created,completed,decision", 30) {
                    "FS-\($0),\(pick($0, "Waste", "Roads")),\(isoDay($0))T09:00:00,\(isoDay($0 + 9))T10:00:00,Upheld"
                }
            )
        ],
        settings: [
            "reference: caseid", "service: servicearea", "received: created", "responded: completed",
            "outcome: decision",
        ],
        figures: [("closed(outcome: upheld)", "30")]
    )

    static let freshdesk = ExportCase(
        name: "Freshdesk",
        files: [
            (
                "freshdesk.csv",
                csv("Ticket ID,Group,Created time,Resolved time,Closed time", 30) {
                    "\(500 + $0),\(pick($0, "Waste", "Roads")),\(isoDay($0)) 09:00:00,\(isoDay($0 + 9)) 10:00:00,\(isoDay($0 + 9)) 10:00:00"
                }
            )
        ],
        settings: ["reference: Ticket ID", "received: Created time", "responded: Resolved time"],
        figures: [("closed", "30")]
    )

    static let jira = ExportCase(
        name: "Jira",
        files: [
            (
                "jira.csv",
                csv("Summary,Issue key,Issue id,Resolution,Created,Resolved,Component/s", 30) {
                    "text text \($0),CMP-\($0),\(10_000 + $0),Upheld,01/May/24 9:00 AM,\(pick($0, "01", "02", "13"))/Jun/24 9:00 AM,\(pick($0, "Waste", "Roads"))"
                }
            )
        ],
        settings: ["reference: Issue key", "received: Created", "responded: Resolved", "service: Component/s"],
        figures: [("received", "30")]
    )

    static let requests = ExportCase(
        name: "requests for information",
        files: [
            (
                "foi.csv",
                csv("Ref,Request Date,Date of response,Status", 30) { "FOI\($0),\(day($0)),\(day($0 + 15)),Successful" }
            )
        ],
        settings: ["enquiries:", "received: Request Date", "responded: Date of response"],
        figures: [("enquiries", "30")]
    )

    static let wholeNumbers = ExportCase(
        name: "indicators of whole numbers",
        files: [
            (
                "indicators.csv",
                csv("Measure,Year,Value", ["A,2024/25,83", "B,2024/25,299", "C,2024/25,396", "D,2024/25,3646"])
            )
        ],
        arguments: ["--kind", "indicators"], says: ["  Value    value  sure: its heading and its cells say so."],
        settings: ["value: Value"], figures: [("indicator(name: \"D\")", "3,646")]
    )

    static let corrected = ExportCase(
        name: "what the officer says wins over a sure column",
        files: [
            (
                "map.csv",
                csv(
                    "Case ref,Date received,Date received corrected,Date closed,Outcome",
                    [
                        "A1,03/05/2024,04/05/2024,10/05/2024,Upheld", "A2,03/06/2024,04/06/2024,10/06/2024,Not upheld",
                        "A3,not known,14/07/2024,20/07/2024,Upheld",
                    ])
            )
        ],
        arguments: ["--map", "received=Date received corrected"],
        says: ["Not placed: \"Date received\", for \"Date received corrected\" is taken for `received`."],
        settings: ["received: Date received corrected"], figures: [("received", "3")]
    )

    static let outcomes = ExportCase(
        name: "a negation never gives upheld",
        files: [
            (
                "outcomes.csv",
                csv("Case ref,Date received,Date closed,Outcome", 26) {
                    "q\($0),\(day($0)),\(day($0 + 9)),"
                        + pick(
                            $0, "NotUpheld", "Decision not to uphold", "No grounds to uphold",
                            "Insufficient evidence to uphold", "Unable to uphold", "None upheld", "Nothing upheld",
                            "Not well founded", "Not fully upheld", "1 of 3 upheld", "To be upheld?", "Upheld",
                            "Not upheld")
                }
            )
        ],
        settings: [
            "Unable to uphold: not upheld    # a guess: say what it means",
            "1 of 3 upheld: resolved otherwise    # a guess: perhaps partially upheld. Say what it means",
        ],
        figures: [("closed(outcome: upheld)", "2"), ("closed(outcome: partially upheld)", "0")]
    )

    static let placeholders = ExportCase(
        name: "NULL and 1 January 1900 stand for no date",
        files: [
            (
                "null.csv",
                csv("Case ref,Date received,Date closed,Outcome,Service", 60) {
                    let ends = $0 % 3 > 0 ? "\(day($0 * 6 + 7)),Upheld" : $0 % 2 == 0 ? "NULL,NULL" : "01/01/1900,"
                    return "q\($0),\(day($0 * 6)),\(ends),Waste"
                }
            )
        ],
        says: ["Date closed    responded  sure", "Taken for blank: \"NULL\" (10), \"01/01/1900\" (10)."],
        hides: ["[no-answers]"],
        figures: [("received", "60"), ("closed", "40"), ("open", "20")]
    )
}
