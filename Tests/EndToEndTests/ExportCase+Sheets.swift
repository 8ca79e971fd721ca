/// Lists of the Ombudsman, parts of years, payments, and workbooks of several sheets.
extension ExportCase {
    private static let decisions = [
        "Upheld", "Not upheld", "Closed after initial enquiries", "Referred back for local resolution", "Advice given",
    ]

    static let ombudsmanDecided = ExportCase(
        name: "the Ombudsman's list of decisions",
        files: [
            (
                "Council - Decided.csv",
                csv("Authority,Reference,Category,Decided,Decision,Decision Reason,Remedy", 25) {
                    "Alderbourne,2300\($0) 000,\(pick($0, "Housing", "Planning")),\(day($0 * 14)),\(decisions[$0 % 5]),,\(pick($0, "Apology", "Null"))"
                }
            )
        ],
        settings: ["ombudsman:", "decided: Decided", "decision: Decision"],
        figures: [("decided", "25"), ("decided(decision: Upheld)", "5")]
    )

    static let ombudsmanReceived = ExportCase(
        name: "the Ombudsman's list of what it received",
        files: [
            (
                "Council - Received.csv",
                csv("Authority,Reference,Category,Received", 24) { "Alderbourne,24 00\($0),Housing,\(day($0 * 14))" }
            )
        ],
        settings: ["ombudsman:", "received: Received"], figures: [("ombudsman_received", "24")]
    )

    static let partOfYear = ExportCase(
        name: "a part of a year is not compared with a whole one",
        files: [
            (
                "calendar year.csv",
                csv("Case ref,Date received,Date closed,Outcome,Service", 366) {
                    "C\($0),\(day($0 - 91)),\(day($0 - 80)),\(pick($0, "Upheld", "Not upheld")),\(pick($0, "Waste", "Roads"))"
                }
            )
        ],
        says: ["2023/24 (91, only from 1 January 2024), 2024/25 (275, only to 31 December 2024)", "[part-of-a-year]"],
        settings: ["compare: 0    # the records begin on 1 January 2024: 1 once all of 2023/24 is here"],
        omits: ["change(", "columns: year"]
    )

    static let paymentsOfCases = ExportCase(
        name: "payments by the reference of the complaint",
        files: [
            (
                "cases.csv",
                csv("Ref,Date received,Date closed,Outcome,Service", 3) {
                    "CC/24/\($0),\(day($0)),\(day($0 + 9)),Upheld,Waste"
                }
            ),
            (
                "payments.csv",
                csv(
                    "Ref,Payee,Amount,Date paid,Reason,Recommended by",
                    [
                        "CC/24/0,A B,100,01/05/2024,Distress,Stage 1",
                        "CC/24/0,A B,50,01/06/2024,Time and trouble,LGSCO",
                        "CC/24/1,C D,50,01/06/2024,Time and trouble,LGSCO", "CC/24/2,C D,50,01/06/2024,Distress,LGSCO",
                    ])
            ),
        ],
        settings: ["case: Ref", "reference: Ref", "source: Recommended by"],
        figures: [("paid_cases", "3"), ("redress(source: LGSCO)", "£150")]
    )

    static let otherYear = ExportCase(
        name: "a second export of another year",
        files: [
            (
                "cases.csv",
                csv("Ref,Stage,Received,Closed,Outcome", 3) {
                    "A\($0),1,\(day($0, years: -2)),\(day($0 + 5, years: -2)),Upheld"
                }
            ), ("compliments.csv", csv("Date", ["01/05/2023", "02/05/2023"])),
        ],
        says: ["None of the compliments is of the report's year, 2022/23; the last are of 2023/24. [other-year]"],
        settings: ["year: 2022/23", "compliments:"], omits: ["ompliments"]
    )

    static let words = ExportCase(
        name: "words for answered",
        files: [
            (
                "long.csv",
                csv(
                    "Ref no,Stage,Received,Ack sent,Response,Outcome",
                    [
                        "a,1,01/05/2024,02/05/2024,08/05/2024,Upheld", "b,1,02/05/2024,03/05/2024,09/05/2024,Upheld",
                        "c,1,03/05/2024,07/05/2024,09/05/2024,Not upheld",
                    ])
            )
        ],
        hides: ["[no-answers]"], settings: ["acknowledged: Ack sent", "responded: Response"],
        figures: [("closed", "3")]
    )

    static let wideWords = ExportCase(
        name: "words for answered, a column a stage",
        files: [
            (
                "wide.csv",
                csv(
                    "Ref,Stage 1 received,Stage 1 replied,Stage 1 result",
                    [
                        "a,01/05/2024,08/05/2024,Upheld", "b,02/05/2024,09/05/2024,Upheld",
                        "c,03/05/2024,09/05/2024,Not upheld",
                    ])
            )
        ],
        hides: ["[no-answers]"], settings: ["responded: Stage 1 replied"], figures: [("closed", "3")]
    )

    static let noAnswers = ExportCase(
        name: "complaints without a date of response",
        files: [("cases.csv", csv("Ref,Received,Outcome", 3) { "a\($0),\(day($0)),Upheld" })],
        says: ["[no-answers]", "--map responded=HEADING"], figures: [("received", "3")], omits: ["Answered in time"]
    )

    static let sheetsOfYears = ExportCase(
        name: "a sheet a year, payments and a pivot",
        files: [
            (
                "log.xlsx",
                .workbook([
                    sheet("2023-24", "Ref,Date received,Date closed,Outcome,Service", 8) {
                        "2023-\($0),=\(45_047 + $0),=\(45_055 + $0),Upheld,Waste"
                    },
                    sheet("2024-25", "Ref,Date received,Date closed,Outcome,Service", 9) {
                        "2024-\($0),=\(45_413 + $0),=\(45_421 + $0),Upheld,Waste"
                    }, sheet("Payments", "Case ref,Amount,Date paid", 1) { "2024-\($0),100,=45444" },
                    sheet("By service", "Row Labels,Upheld,Grand Total", 2) {
                        "\(pick($0, "Waste", "Grand Total")),17,17"
                    },
                    sheet("Notes", "Remember", 2) { _ in
                        "to ask the service for its comments before the report goes out"
                    },
                ])
            )
        ],
        says: [
            "log.xlsx, sheets \"2023-24\" and \"2024-25\": 17 rows of cases",
            "log.xlsx, sheet \"Payments\": 1 row of payments",
            "Left out: log.xlsx, sheet \"By service\", for it looks like a pivot table",
            "Left out: log.xlsx, sheet \"Notes\", for",
        ],
        settings: ["year: 2024/25", "compare: 1", "sheet: [2023-24, 2024-25]", "sheet: Payments", "case: Case ref"],
        figures: [("received", "9"), ("received(year: 2023/24)", "8"), ("redress", "£100")]
    )

    static let sameNameTwice = ExportCase(
        name: "a sheet of all beside one for a year",
        files: [
            (
                "log.xlsx",
                .workbook([
                    sheet("All", "Ref,Date received,Date closed,Outcome", 12) {
                        "C\($0),\(day($0 * 20)),\(day($0 * 20 + 5)),Upheld"
                    },
                    sheet("Waste only", "Ref,Date received,Date closed,Outcome", 4) {
                        "C\($0),\(day($0 * 20)),\(day($0 * 20 + 5)),Upheld"
                    },
                ])
            )
        ],
        says: ["Left out: log.xlsx, sheet \"Waste only\", for its rows stand in log.xlsx, sheet \"All\" too."],
        figures: [("received", "12")]
    )

    static let leftOutByWord = ExportCase(
        name: "sheets, kinds and columns by the officer's word",
        files: [
            (
                "log.xlsx",
                .workbook([
                    sheet("One", "Ref,Date,Service", 4) { "C\($0),\(day($0)),\(pick($0, "Waste", "Parks"))" },
                    sheet("Two", "Ref,Date,Tone", 4) { "D\($0),\(day($0)),\(pick($0, "Calm", "Cross"))" },
                ])
            )
        ],
        arguments: [
            "--sheet", "Two", "--kind", "Two=compliments", "--map", "mood=Tone", "--leave-out", "Ref", "--procedure",
            "housing",
        ],
        says: ["Left out: log.xlsx, sheet \"One\", for you named others."],
        settings: ["compliments:", "sheet: Two", "mood: Tone"], figures: [("compliments", "4")]
    )

    static let otherHeadings = ExportCase(
        name: "sheets of two years with other headings",
        files: [
            (
                "log.xlsx",
                .workbook([
                    sheet("2023-24", "Ref,Date rec'd,Date closed,Outcome,Service", 8) {
                        "2023-\($0),=\(45_047 + $0),=\(45_055 + $0),Upheld,Waste"
                    },
                    sheet("2024-25", "Ref,Date received,Date closed,Outcome,Service", 9) {
                        "2024-\($0),=\(45_413 + $0),=\(45_421 + $0),Upheld,Waste"
                    },
                ])
            )
        ],
        settings: [
            "compare: 1", "- file: data/log.xlsx", "sheet: 2023-24", "received: Date rec'd", "received: Date received",
        ],
        figures: [("received", "9"), ("received(year: 2023/24)", "8")]
    )

    static let ombudsmanBoth = ExportCase(
        name: "both lists of the Ombudsman",
        files: ombudsmanReceived.files + ombudsmanDecided.files,
        figures: [("ombudsman_received", "24"), ("decided", "25")]
    )

    static let sevenSheets = ExportCase(
        name: "a messy workbook of seven sheets",
        files: [
            (
                "Complaints log.xlsx",
                .workbook([
                    ("Read me", [["Please fill in every day"], ["Ask the team where you are not sure what to write"]]),
                    (
                        "2023-24",
                        [["Complaints log 2023/24"], []]
                            + complaints(60, year: -1, "Ref,Stage,Date rec'd,Date closed,Outcome,Service")
                    ),
                    (
                        "2024-25",
                        [["Complaints log 2024/25"], []]
                            + complaints(
                                72, year: 0, "Ref,Stage,Date received,Date closed,Decision,Service,Complainant")
                    ),
                    sheet("Payments", "Case ref,Payee,Amount,Date paid,Reason", 12) {
                        "C5\($0 * 5),Anna Sample,\(100 + $0),\(day($0 * 28)),\(pick($0, "Distress", "Time and trouble"))"
                    },
                    sheet("MP enquiries", "Enquiry ref,Date received,Date responded,MP", 20) {
                        "M\($0),\(day($0 * 17)),\(day($0 * 17 + 8)),Olga Muster"
                    },
                    sheet("Compliments", "Date,Service,From", 25) {
                        "\(day($0 * 14)),\(pick($0, "Waste", "Parks")),Priya Sample"
                    },
                    sheet("Pivot", "Row Labels,Upheld,Not upheld,Grand Total", 3) {
                        "\(pick($0, "Waste", "Parks", "Grand Total")),1,2,3"
                    },
                ])
            )
        ],
        says: [
            "Left out: Complaints log.xlsx, sheet \"Read me\"", "Left out: Complaints log.xlsx, sheet \"Pivot\"",
            "Left out: \"Complainant\" may hold names.", "sheet \"MP enquiries\": 20 rows of enquiries",
        ],
        hides: ["Olga", "Priya", "Anna"],
        settings: ["year: 2024/25", "compare: 1", "case: Case ref", "received: Date rec'd", "outcome: Decision"],
        figures: [
            ("received(stage: 1)", "58"), ("received(stage: 2)", "14"), ("received(stage: 1, year: 2023/24)", "48"),
            ("redress", "£1,266"), ("paid_cases", "12"), ("enquiries", "20"), ("compliments", "25"),
        ],
        section: ["complaints received at stage 1 was `=received(stage: 1)`, `=change(received(stage: 1))`."]
    )

    /// Every fifth row is stage 2 of the complaint before it; a service is misspelt, an end is missing.
    private static func complaints(_ count: Int, year: Int, _ heading: String) -> [[String]] {
        let width = heading.split(separator: ",").count
        return [heading.split(separator: ",").map(String.init)]
            + (0..<count).map { row in
                let isSecond = row % 5 == 4
                return [
                    "C\(year + 5)\(isSecond ? row - 1 : row)", isSecond ? "Stage 2" : "Stage 1",
                    day(row * 5, years: year),
                    row % 13 == 0 ? "N/A" : day(row * 5 + 8, years: year),
                    row % 13 == 0 ? "" : pick(row, "Upheld", "Not upheld", "Part upheld"),
                    row == 9 ? "Wastee" : pick(row, "Waste", "Parks"), "Tom Specimen",
                ].prefix(width).map { $0 }
            }
    }
}
