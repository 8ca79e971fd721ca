/// Exports in the form of systems that councils use, with what makes them hard.
extension ExportCase {
    static let systems = [
        iCasework, iCaseworkWide, respond, dynamics, liquidlogic, mosaic, salesforce, sharePoint, jiraFields,
        zendeskTabs,
        totals,
    ]

    static let iCasework = ExportCase(
        name: "iCasework: titles above two sheets, a summary, cases without an end",
        files: [
            (
                "Complaints report.xlsx",
                .workbook([
                    titled("Year 2023-24", cases(40, year: -1)), titled("Year 2024-25", cases(50, year: 0)),
                    sheet("Summary", "Service,Stage 1,Stage 2,Total", 3) {
                        "\(pick($0, "Waste", "Parks", "Total")),9,9,18"
                    },
                ])
            )
        ],
        says: [
            "Complaints report.xlsx, sheets \"Year 2023-24\" and \"Year 2024-25\": 90 rows of cases",
            "sheet \"Summary\", for it looks like a pivot table", "Left out: \"Case Worker\" may hold names.",
        ],
        hides: ["Priya"],
        settings: [
            "sheet: [Year 2023-24, Year 2024-25]", "reference: Case Reference", "stage: Stage", "responded: Closed",
            "service: Service",
        ],
        figures: [
            ("received(stage: 1)", "40"), ("received(stage: 2)", "10"), ("received(stage: 1, year: 2023/24)", "32"),
        ]
    )

    private static func titled(_ name: String, _ rows: [[String]]) -> (name: String, rows: [[String]]) {
        (name, [["Complaints received"], ["Run on 7 May 2025"], []] + rows)
    }

    /// Every fifth row is the second stage of the complaint before it.
    private static func cases(_ count: Int, year: Int) -> [[String]] {
        let heading = ["Case Reference", "Stage", "Created", "Due", "Closed", "Outcome", "Service", "Case Worker"]
        return [heading]
            + (0..<count).map { row in
                let isSecond = row % 5 == 4
                let days = row * 7
                return [
                    "C\(year + 5)\(isSecond ? row - 1 : row)", isSecond ? "Stage 2" : "Stage 1", day(days, years: year),
                    day(days + 14, years: year), row % 11 == 0 ? "" : day(days + 6, years: year),
                    row % 11 == 0 ? "" : pick(row, "Upheld", "Not Upheld", "Partially Upheld"),
                    pick(row, "Waste", "Parks"),
                    pick(row, "Priya Sample", "Tom Specimen"),
                ]
            }
    }

    static let iCaseworkWide = ExportCase(
        name: "iCasework, a column a stage",
        files: [
            (
                "stages.csv",
                csv(
                    "Case ID,Service,Stage 1 Date Received,Stage 1 Due Date,Stage 1 Date Responded,Stage 1 Outcome,"
                        + "Stage 2 Date Received,Stage 2 Due Date,Stage 2 Date Responded,Stage 2 Outcome", 40
                ) { row in
                    let second =
                        row % 4 == 0 ? "\(day(row * 8 + 20)),\(day(row * 8 + 50)),\(day(row * 8 + 40)),Upheld" : ",,,"
                    return
                        "I\(row),\(pick(row, "Waste", "Parks")),\(day(row * 8)),\(day(row * 8 + 14)),\(day(row * 8 + 10)),Not upheld,\(second)"
                }
            )
        ],
        settings: ["received: Stage 1 Date Received", "responded: Stage 2 Date Responded"],
        figures: [
            ("received(stage: 1)", "40"), ("received(stage: 2)", "10"), ("closed(stage: 2, outcome: upheld)", "10"),
        ]
    )

    static let respond = ExportCase(
        name: "Respond: semicolons, several causes, near spellings, cells of NULL",
        files: [
            (
                "respond.csv",
                .text(
                    ([
                        "Complaint Ref;Date Rec'd;Date Ack'd;Date Closed;Stage;Root Cause;Decision;Service Area;Contact Name"
                    ]
                        + (0..<60).map { row in
                            "RSP/\(row);\(day(row * 5));\(day(row * 5 + 2));\(day(row * 5 + 9));Stage 1;"
                                + "\(pick(row, "Delay", "Conduct | Delay", "Conduct"));"
                                + "\(pick(row, "Upheld", "Part Upheld", "Not Upheld", "Unfounded"));"
                                + "\(row == 8 ? "Wastes" : row == 9 ? "PARKS" : pick(row, "Waste", "Parks"));Ms Sample"
                        }).joined(separator: "\r\n") + "\r\n")
            )
        ],
        says: ["\"PARKS\" (1 row) is taken for \"Parks\"", "\"Wastes\" (1 row) may be \"Waste\""],
        hides: ["Ms Sample"],
        settings: [
            "received: Date Rec'd", "acknowledged: Date Ack'd", "cause: \"|\"", "PARKS: Parks", "outcome: Decision",
            "# Wastes: Waste    # one letter apart: take the first # away where they are one",
        ],
        figures: [
            ("received(service: Parks)", "30"), ("closed(cause: Delay)", "40"), ("closed(outcome: not upheld)", "30"),
        ]
    )

    static let dynamics = ExportCase(
        name: "Dynamics: columns not to be modified, days as numbers, a hidden sheet",
        files: [
            (
                "All Complaints View.xlsx",
                .workbook([
                    sheet(
                        "All Complaints View",
                        "(Do Not Modify) Case,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Case Number,Created On,"
                            + "Resolved On,Case Type,Origin,Status Reason,Owner", 40
                    ) {
                        "6f1c-\($0)-aa,Xy\($0)==,=45800,CAS-0\($0)-K,=\(45_390 + $0 * 8),=\(45_396 + $0 * 8),Complaint,"
                            + "\(pick($0, "Web", "Phone")),Problem Solved,Tom Specimen"
                    }, sheet("~hiddenSheet", "a,b", 1) { _ in "1,2" },
                ])
            )
        ],
        says: ["sheet \"hiddenSheet\", for it is hidden", "Left out: \"Owner\" may hold names."],
        settings: ["reference: Case Number", "received: Created On", "responded: Resolved On", "channel: Origin"],
        figures: [("received", "40"), ("closed(channel: Web)", "20")]
    )

    static let liquidlogic = ExportCase(
        name: "Liquidlogic: two procedures, three stages in words, numbers of persons",
        files: [
            (
                "forms.csv",
                csv(
                    "Form ID,Person ID,NHS Number,Complaint Type,Stage,Date Received,Date Responded,Outcome,Team,Ethnicity",
                    45
                ) {
                    row in
                    let stage = pick(
                        row, "Stage 1 - Local resolution", "Stage 2 - Investigation", "Stage 3 - Review panel")
                    return
                        "F\(row == 7 ? 3 : row),P\(row / 3),9434765919,\(row % 2 == 0 ? "Statutory" : "Corporate"),\(stage),\(day(row * 7)),\(day(row * 7 + 9)),"
                        + "\(pick(row, "Upheld", "Partly upheld", "Not upheld")),\(pick(row, "North", "South")),\(pick(row, "A", "B"))"
                }
            )
        ],
        says: ["Left out: \"NHS Number\"", "Left out: \"Ethnicity\"", "its cells are names of procedures"],
        hides: ["9434765919"],
        settings: [
            "procedure: Complaint Type", "statutory:", "corporate:", "Stage 3 - Review panel: 3",
            "3: { name: Stage 3, respond: 50 working days }",
        ],
        figures: [("received(stage: 1)", "15"), ("received(procedure: statutory)", "23")]
    )

    static let mosaic = ExportCase(
        name: "Mosaic: workflow steps, steps without an end",
        files: [
            (
                "steps.csv",
                csv(
                    "Workflow step ID,Person ID,Step name,Started on,Finished on,Step outcome,Team name,Worker name", 40
                ) { row in
                    let isOpen = row % 10 == 0
                    return
                        "\(70_000 + row),\(900 + row),Complaint stage one,\(day(row * 8)),\(isOpen ? "" : day(row * 8 + 9)),"
                        + "\(isOpen ? "" : pick(row, "Upheld", "Not upheld")),\(pick(row, "North", "South")),Priya Sample"
                }
            )
        ],
        says: ["Left out: \"Worker name\" may hold names."],
        settings: [
            "reference: Workflow step ID", "received: Started on", "responded: Finished on", "outcome: Step outcome",
        ],
        figures: [("received", "40"), ("closed", "36")]
    )

    static let salesforce = ExportCase(
        name: "Salesforce: the month first is asked about",
        files: [
            (
                "report.csv",
                csv("Case Number,Date/Time Opened,Date/Time Closed,Case Reason,Case Origin,Status", 30) {
                    "0000\(1000 + $0),5/\($0 % 28 + 1)/2024 9:04 AM,6/\($0 % 28 + 1)/2024 4:11 PM,\(pick($0, "Delay", "Conduct")),Web,Closed"
                }
            )
        ],
        exitCode: 1,
        says: [
            "report.csv, column \"Date/Time Opened\"", "error: Dates in this column have the month before the day.",
            "If all dates of the export are so, say it with --month-first",
            "Nothing was written.",
        ]
    )

    static let sharePoint = ExportCase(
        name: "SharePoint: a list with what the site adds",
        files: [
            (
                "Complaints Log.xlsx",
                .workbook([
                    sheet(
                        "query",
                        "ID,Title,Date Received,Date Responded,Outcome,Themes,Created By,Modified,Item Type,Path", 30
                    ) {
                        "\($0 + 1),Complaint about a matter of some length with the number \($0),\(day($0 * 11)),\(day($0 * 11 + 7)),"
                            + "\(pick($0, "Upheld", "Not upheld")),\(pick($0, "Delay", "Delay; Conduct")),Olga Muster,=45750,Item,sites/x/Lists/log"
                    }
                ])
            )
        ],
        says: ["Not placed: \"Title\", for it is free text.", "Left out: \"Created By\" may hold names."],
        hides: ["Olga"],
        settings: ["reference: ID", "received: Date Received", "responded: Date Responded"],
        figures: [("received", "30")]
    )

    static let jiraFields = ExportCase(
        name: "Jira: fields of the council's own, a heading several times",
        files: [
            (
                "jira export.csv",
                csv(
                    "Issue key,Issue id,Created,Resolved,Custom field (Outcome),Custom field (Stage),Comment,Comment,Reporter",
                    30
                ) {
                    "CMP-\($0),\(9000 + $0),\(day($0 * 11)) 09:00,\(day($0 * 11 + 5)) 17:30,\(pick($0, "Upheld", "Not upheld")),Stage 1,a,b,tspecimen"
                }
            )
        ],
        says: [
            "Not placed: \"Comment\", for several columns have that heading.", "Left out: \"Reporter\" may hold names.",
        ],
        settings: ["reference: Issue key", "outcome: Custom field (Outcome)", "stage: Custom field (Stage)"],
        figures: [("received(stage: 1)", "30"), ("closed(outcome: upheld)", "15")]
    )

    static let zendeskTabs = ExportCase(
        name: "Zendesk: tabs, a stray row of an earlier year, blank rows",
        files: [
            (
                "views.csv",
                .text(
                    (["Id\tGroup\tTicket type\tCreated at\tSolved at\tRequester", ""]
                        + (0..<30).map { row in
                            "\(900 + row)\t\(pick(row, "Waste", "Parks"))\t\(pick(row, "Complaint", "Problem"))\t"
                                + "\(isoDay(row * 11, years: row == 0 ? -6 : 0)) 09:00\t\(isoDay(row * 11 + 5)) 10:00\tsample@example.org"
                        } + ["", ""]).joined(separator: "\n"))
            )
        ],
        says: ["2018/19 (1)", "Left out: \"Requester\" may hold"], hides: ["sample@"],
        settings: ["year: 2024/25", "reference: Id", "received: Created at"], figures: [("received", "29")]
    )

    static let totals = ExportCase(
        name: "a row of totals below payments",
        files: [
            (
                "payments.csv",
                csv(
                    "Date paid,Amount,Reason for payment",
                    (0..<10).map { "\(day($0 * 20)),£100.00,\(pick($0, "Distress", "Delay"))" } + [
                        "Total,\"£1,000.00\","
                    ])
            )
        ],
        says: ["[totals-row]"], settings: ["amount: Amount"], figures: [("redress", "£1,000"), ("payments", "10")]
    )
}
