/// Exports of which a column says something else than its heading alone.
extension ExportCase {
    static let misread = [
        contacts, feedback, cancelled, notUpheld, outcomeColumns, outcomeColumnsLeftOut, entered, freshdeskClosed,
        finished, fullResponse,
        lookups, plainStage, earlierDecision, ombudsmanWords, more, started, namedStages, salesforceTimes, totalRecords,
    ]

    static let contacts = ExportCase(
        name: "a log of all contacts: compliments and enquiries are no complaints",
        files: [
            (
                "log.csv",
                csv("Case ref,Type,Date received,Date closed,Outcome,Service", 60) {
                    "L\($0),\(pick($0, "Complaint", "Compliment", "", "MP enquiry", "Service request")),\(day($0 * 5)),\(day($0 * 5 + 8)),Upheld,Waste"
                }
            )
        ],
        says: [
            "12 rows with \"Compliment\" in \"Type\" are not counted, for they seem to be no complaints",
            "12 rows with \"MP enquiry\"", "12 rows with \"Service request\"",
        ],
        settings: ["where: { complaint_type: [Complaint, \"\"] }    # other rows seem to be no complaints"],
        figures: [("received", "24")]
    )

    static let feedback = ExportCase(
        name: "kinds of contact under another heading",
        files: [
            (
                "log.csv",
                csv("Case ref,Category,Date received,Date closed,Outcome,Team", 60) {
                    "L\($0),\(pick($0, "Complaint", "Comment", "Compliment")),\(day($0 * 5)),\(day($0 * 5 + 8)),Upheld,\(pick($0, "Planning enquiries", "Parks"))"
                }
            )
        ],
        says: ["20 rows with \"Comment\" in \"Category\" are not counted"],
        hides: ["\"Planning enquiries\" in"],
        settings: ["where: { category: [Complaint] }    # other rows seem to be no complaints"],
        figures: [("received", "20")]
    )

    static let cancelled = ExportCase(
        name: "a status that says that there was no complaint",
        files: [
            (
                "cases.csv",
                csv("Case ref,Status,Date received,Date closed,Outcome,Linked case", 40) {
                    "L\($0),\(pick($0, "Closed", "Duplicate", "Not a complaint", "Withdrawn")),\(day($0 * 5)),\(day($0 * 5 + 8)),Upheld,"
                }
            )
        ],
        says: ["10 rows with \"Duplicate\" in \"Status\" are not counted", "10 rows with \"Not a complaint\""],
        settings: [
            "case_status: Status",
            "where: { case_status: [Closed, Withdrawn] }    # other rows seem to be no complaints",
        ],
        figures: [("received", "20"), ("received(status: answered)", "20")]
    )

    static let notUpheld = ExportCase(
        name: "Yes under Not upheld is not upheld",
        files: [
            (
                "cases.csv",
                csv("Case ref,Date received,Date closed,Not upheld,Service", 40) {
                    "L\($0),\(day($0 * 5)),\(day($0 * 5 + 8)),\(pick($0, "Yes", "No", "Yes", "Yes")),Waste"
                }
            )
        ],
        says: ["\"Yes\" is taken to mean not upheld", "\"No\" counts as resolved otherwise until you say more"],
        figures: [("closed(outcome: not upheld)", "30"), ("closed(outcome: upheld)", "0")]
    )

    static let outcomeColumns = ExportCase(
        name: "a column an outcome is none of them",
        files: [("cases.csv", columnsOfOutcomes)],
        exitCode: 1, says: ["[outcome-columns]", "\"Upheld\", \"Partially upheld\", \"Not upheld\""]
    )

    static let outcomeColumnsLeftOut = ExportCase(
        name: "a column an outcome, left out by an officer's word",
        files: [("cases.csv", columnsOfOutcomes)],
        arguments: ["--leave-out", "Upheld", "--leave-out", "Partially upheld", "--leave-out", "Not upheld"],
        figures: [("received", "30")]
    )

    private static let columnsOfOutcomes = csv(
        "Case ref,Date received,Date closed,Upheld,Partially upheld,Not upheld,Service", 30
    ) {
        "L\($0),\(day($0 * 5)),\(day($0 * 5 + 8)),\(pick($0, "Yes", "No", "No")),\(pick($0, "No", "Yes", "No")),\(pick($0, "No", "No", "Yes")),Waste"
    }

    static let entered = ExportCase(
        name: "the date received wins over the date entered before it",
        files: [
            (
                "cases.csv",
                csv("Case ref,Date entered,Date received,Date closed,Outcome", 40) {
                    "L\($0),\(day($0 * 5 + 3)),\(day($0 * 5)),\(day($0 * 5 + 8)),Upheld"
                }
            )
        ],
        says: ["Not placed: \"Date entered\", for \"Date received\" is taken for `received`."],
        settings: ["received: Date received"]
    )

    static let freshdeskClosed = ExportCase(
        name: "the time resolved wins over the time closed before it",
        files: [
            (
                "tickets.csv",
                csv("Ticket ID,Created time,Closed time,Resolved time,Outcome", 40) {
                    "L\($0),\(day($0 * 5)),\(day($0 * 5 + 17)),\(day($0 * 5 + 8)),Upheld"
                }
            )
        ],
        settings: ["responded: Resolved time"]
    )

    static let finished = ExportCase(
        name: "two dates of an answer that differ are asked about",
        files: [
            (
                "form.csv",
                csv("caseid,created,completed,finished_date,decision", 40) {
                    "L\($0),\(day($0 * 5)),\(day($0 * 5 + 1)),\(day($0 * 5 + 8)),Upheld"
                }
            )
        ],
        says: ["likely: its heading says so, but that of \"completed\" too, which has other dates in 40 rows."],
        settings: ["responded: finished_date"]
    )

    static let fullResponse = ExportCase(
        name: "the full response wins over the day on which the case was closed",
        files: [
            (
                "cases.csv",
                csv("Case ref,Date received,Date closed,Full response date,Holding response sent,Outcome", 40) {
                    "L\($0),\(day($0 * 5)),\(day($0 * 5 + 30)),\(day($0 * 5 + 8)),\(day($0 * 5 + 2)),Upheld"
                }
            )
        ],
        settings: ["responded: Full response date"]
    )

    static let lookups = ExportCase(
        name: "SharePoint: the number behind a value is that of another list",
        files: [
            (
                "list.csv",
                csv("ID,Date received,Date closed,Outcome,Service,Theme", 40) {
                    "\($0),\(day($0 * 5)),\(day($0 * 5 + 8)),Upheld,\(pick($0, "Waste;#2", "Roads;#3")),\(pick($0, ";#Delay;#Conduct;#", "Delay"))"
                }
            )
        ],
        hides: ["#2", "#3"],
        settings: ["service: Service"],
        figures: [("received(service: Waste)", "20"), ("received(category: Delay)", "40")]
    )

    static let plainStage = ExportCase(
        name: "a stage of a complaint with one row is how far it went, whatever the heading",
        files: [
            (
                "cases.csv",
                csv("Case ref,Stage,Date received,Date closed,Outcome", 30) {
                    "L\($0),\(pick($0, "Stage 1", "Stage 1", "Stage 2")),\(day($0 * 5)),\(day($0 * 5 + 8)),Upheld"
                }
            )
        ],
        says: ["stage_reached  likely: how far the complaint went"],
        settings: ["stage_reached: Stage"], figures: [("received(stage: 1)", "30")]
    )

    static let earlierDecision = ExportCase(
        name: "a decision that is upheld is no complaint that is",
        files: [
            (
                "cases.csv",
                csv("Case ref,Date received,Date closed,Outcome", 40) {
                    "L\($0),\(day($0 * 5)),\(day($0 * 5 + 8)),\(pick($0, "Decision upheld", "Stage 1 decision upheld", "To uphold", "Upheld"))"
                }
            )
        ],
        settings: ["Decision upheld: resolved otherwise    # a guess: perhaps upheld. Say what it means"],
        figures: [("closed(outcome: upheld)", "10")]
    )

    static let ombudsmanWords = ExportCase(
        name: "the Ombudsman's long words",
        files: [
            (
                "decisions.csv",
                csv("LGSCO ref,Date received,Decision date,Decision", 40) {
                    "24 \($0),\(day($0 * 5)),\(day($0 * 5 + 60)),"
                        + pick(
                            $0, "Upheld: not investigated - injustice remedied", "Report issued: Upheld",
                            "Not upheld: no maladministration", "Closed after initial enquiries: no fault")
                }
            )
        ],
        says: [
            "The decision \"Upheld: not investigated - injustice remedied\" is taken to mean Upheld.",
            "The decision \"Not upheld: no maladministration\" is taken to mean Not upheld.",
        ],
        hides: ["\"Closed after initial enquiries: no fault\" is taken"],
        figures: [("decided(decision: Upheld)", "20"), ("uphold_rate", "67% (20 of 30)")]
    )

    static let more = ExportCase(
        name: "more characteristics of people are left out",
        files: [
            (
                "equality.csv",
                csv(
                    "Case ref,Date received,Outcome,Pregnant,Trans,Health condition,Monitoring: heritage,Mother tongue,Vulnerable",
                    30
                ) {
                    "R\($0),\(day($0)),\(pick($0, "Upheld", "Not upheld")),\(pick($0, "Yes", "No")),\(pick($0, "Yes", "No")),"
                        + "\(pick($0, "Autism", "None")),\(pick($0, "White", "Black")),\(pick($0, "Urdu", "English")),\(pick($0, "Yes", "No"))"
                }
            )
        ],
        says: [
            "Left out: \"Pregnant\"", "Left out: \"Trans\"", "Left out: \"Health condition\"",
            "Left out: \"Monitoring: heritage\"", "Left out: \"Mother tongue\"", "Left out: \"Vulnerable\"",
        ],
        hides: ["Autism", "Urdu", "White"]
    )

    static let started = ExportCase(
        name: "an export of June makes the report of the year that is over",
        files: [
            (
                "cases.csv",
                csv("Case ref,Date received,Date closed,Outcome", 145) {
                    "L\($0),\(day($0 * 3)),\(day($0 * 3 + 8)),Upheld"
                }
            )
        ],
        says: ["[started-year]", "2025/26 has only begun, and the report is of 2024/25."],
        settings: ["year: 2024/25"], figures: [("received", "122")]
    )

    static let namedStages = ExportCase(
        name: "stages in words are in the order of their meaning",
        files: [
            (
                "cases.csv",
                csv("Case ref,Stage,Date received,Date closed,Outcome", 30) {
                    "L\($0 / 2),\(pick($0, "Informal", "Formal")),\(day($0 * 5)),\(day($0 * 5 + 8)),Upheld"
                }
            )
        ],
        arguments: ["--map", "stage=Stage"],
        figures: [("received(stage: informal)", "15")],
        section: ["received at the stage \"Informal\" was `=received(stage: informal)`"]
    )

    static let salesforceTimes = ExportCase(
        name: "Salesforce: a comma between day and time, and lines of text below",
        files: [
            (
                "report.csv",
                csv(
                    "Case Number,Date/Time Opened,Date/Time Closed,Outcome",
                    (0..<20).map {
                        "0000\(1000 + $0),\"5/\($0 + 1)/2024, 9:04 AM\",\"6/\($0 + 1)/2024, 4:11 PM\",Upheld"
                    } + [
                        "", "\"Copyright (c) a maker of software, inc. All rights reserved.\"",
                        "Confidential Information",
                    ])
            )
        ],
        arguments: ["--month-first"], says: ["[footer]", "2 lines of text stand below the records"],
        figures: [("received", "20")]
    )

    static let totalRecords = ExportCase(
        name: "Respond: the number of records below them",
        files: [
            (
                "list.csv",
                csv(
                    "Reference,Date received,Date closed,Outcome",
                    (0..<20).map { "L\($0),\(day($0 * 5)),\(day($0 * 5 + 8)),Upheld" } + [
                        ",,,", "Total records: 20,,,",
                    ])
            )
        ],
        says: ["[totals-row]"], figures: [("received", "20")]
    )
}
