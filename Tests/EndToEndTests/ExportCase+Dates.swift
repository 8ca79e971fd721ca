/// Times in UTC, dates with the month first, merged cells and parts of years.
extension ExportCase {
    static let dates = [
        utc, utcUnsaid, monthFirst, monthFirstMixed, merged, endsEarly, numbered, ombudsmanSection, totalsBelow,
    ]

    static let utc = ExportCase(
        name: "times in UTC across midnight",
        files: [
            (
                "form.csv",
                csv(
                    "caseid,created,completed,decision,servicearea",
                    [
                        "1,2024-03-31T23:00:00Z,2024-04-14T23:00:00Z,Upheld,Waste",
                        "2,2024-05-09T23:10:00.000Z,2024-05-23T23:00:00+00:00,Not upheld,Roads",
                        "3,2025-03-31T22:59:59Z,2025-04-20T23:00:00Z,Upheld,Parks",
                        "4,2023-03-31T23:30:00Z,2023-04-20T23:00:00Z,Upheld,Parks",
                    ])
            )
        ],
        says: ["The records are of 1 April 2023 to 31 March 2025: 2023/24 (1), 2024/25 (3)."],
        settings: ["year: 2024/25", "received: created", "responded: completed"],
        figures: [
            ("received", "3"), ("received(year: 2023/24)", "1"), ("received(service: Parks)", "1"),
            ("within", "100% (2 of 2)"),
        ]
    )

    static let utcUnsaid = ExportCase(
        name: "times in UTC that do not say so",
        files: [
            (
                "tickets.csv",
                csv(
                    "Ticket ID,Created time,Resolved time,Group",
                    [
                        "1,2024-03-31 23:00:00,2024-04-14 23:00:00,Waste",
                        "2,2024-05-09 23:00:00,2024-05-23 23:00:00,Waste",
                        "3,2024-06-09 23:00:00,2024-06-23 23:00:00,Parks",
                        "4,2024-12-09 00:00:00,2024-12-20 00:00:00,Parks",
                    ])
            )
        ],
        says: ["Times are taken for UTC", "The records are of 1 April 2024 to 9 December 2024: 2024/25 (4)."],
        hides: ["[times-in-utc]"], settings: ["year: 2024/25", "zone: UTC"],
        figures: [("received", "4"), ("received(year: 2024/25, quarter: 1)", "3")]
    )

    static let monthFirst = ExportCase(
        name: "the month first, where the officer says so",
        files: [
            (
                "report.csv",
                csv("Case Number,Date/Time Opened,Date/Time Closed,Case Reason,Status", 28) {
                    "0000\(1000 + $0),\(pick($0, "5", "3"))/\($0 + 1)/\(pick($0, "2024", "2025")) 9:04 AM,"
                        + "6/\($0 + 1)/2025 4:11 PM,\(pick($0, "Delay", "Conduct")),Closed"
                }
            )
        ],
        arguments: ["--month-first"],
        says: [
            "For example May 2024 to March 2025.",
            "Dates are read with the month first, as in 03/31/2025: you said so.",
            "The records are of 1 May 2024 to 28 March 2025",
        ],
        settings: ["dates: month first", "year: 2024/25"],
        figures: [
            ("received", "28"), ("received(year: 2024/25, quarter: 1)", "14"),
            ("received(year: 2024/25, quarter: 4)", "14"),
        ]
    )

    static let monthFirstMixed = ExportCase(
        name: "some dates with the month first and some with the day",
        files: [
            (
                "report.csv",
                csv("Case Number,Date opened,Date closed,Status", 28) {
                    "\(1000 + $0),5/\($0 + 1)/2024,\($0 + 1)/06/2024,Closed"
                }
            )
        ],
        exitCode: 1,
        says: [
            "column \"Date opened\"",
            "error: Some dates in this column have the month before the day, and other dates of the export",
            "[month-first-dates]",
        ]
    )

    static let merged = ExportCase(
        name: "services merged over the rows of their complaints",
        files: [
            (
                "log.xlsx",
                .workbook([
                    (
                        "Log",
                        [["Complaints log"], ["Service", "Ref", "Date received", "Date closed", "Outcome"]]
                            + (0..<12).map { row in
                                [
                                    row % 4 == 0 ? pick(row / 4, "Waste", "Roads", "Parks") : "^", "M\(row)",
                                    day(row * 20), day(row * 20 + 6), pick(row, "Upheld", "Not upheld"),
                                ]
                            }
                    )
                ])
            )
        ],
        settings: ["service: Service", "reference: Ref"],
        figures: [
            ("received", "12"), ("received(service: Waste)", "4"), ("received(service: Roads)", "4"),
            ("received(service: \"Not recorded\")", "0"),
        ]
    )

    static let endsEarly = ExportCase(
        name: "the first sentence ends where the records do",
        files: [
            (
                "cases.csv",
                csv("Case ref,Date received,Date closed,Outcome", 120) {
                    "C\($0),\(day($0 + 91)),\(day($0 + 97)),\(pick($0, "Upheld", "Not upheld"))"
                }
            )
        ],
        says: ["2024/25 (120, only from 1 July 2024 to 28 October 2024)"],
        section: [
            "From 1 July 2024, where the records begin, to 28 October 2024, where the records end, the number of complaints received was"
        ]
    )

    static let numbered = ExportCase(
        name: "exports of two systems with other headings",
        files: [
            ("corporate.csv", csv("Case Ref,Logged,Closed,Result", 3) { "A\($0),\(day($0)),\(day($0 + 5)),Upheld" }),
            (
                "adults.csv",
                csv("ASC number,Received on,Response sent,Finding", 4) { "B\($0),\(day($0)),\(day($0 + 5)),Not upheld" }
            ),
        ],
        says: ["ASC number     reference  likely: it is called a number, and nearly all cells differ."],
        settings: [
            "- file: data/corporate.csv", "- file: data/adults.csv", "reference: ASC number",
            "constant: { procedure: corporate, stage: 1 }", "constant: { procedure: adults, stage: 1 }",
        ],
        figures: [
            ("received", "7"), ("closed(outcome: upheld)", "3"), ("received(procedure: adults)", "4"),
        ]
    )

    static let totalsBelow = ExportCase(
        name: "a row of totals below complaints whose second stage is not acknowledged",
        files: [
            (
                "log.xlsx",
                .workbook([
                    (
                        "Log",
                        [["Complaint ref", "Stage", "Date received", "Date ack'd", "Date responded", "Outcome"]]
                            + (0..<30).map { row in
                                let isSecond = row % 5 == 4
                                return [
                                    "C\(isSecond ? row - 1 : row)", isSecond ? "Stage 2" : "Stage 1", day(row * 11),
                                    isSecond ? "" : day(row * 11 + 2), day(row * 11 + 9),
                                    pick(row, "Upheld", "Not upheld", "Withdrawn"),
                                ]
                            } + [[], ["Total", "", "", "", "", "30"]]
                    )
                ])
            )
        ],
        says: ["log.xlsx: 30 rows of cases", "[totals-row]"],
        hides: ["counts as resolved otherwise", "[clock-not-started]", "[figure-without-value]"],
        settings: [
            "1: { name: Stage 1, clock: acknowledged, respond: 10 working days, extend: 20 working days }",
            "2: { name: Stage 2, respond: 20 working days, extend: 40 working days }",
            "# Days count from receipt where no clock is given: the export has no dates of acknowledgement, with which the Codes start the clock.",
        ],
        figures: [("received(stage: 2)", "6"), ("within(stage: 2)", "100% (6 of 6)")]
    )

    static let ombudsmanSection = ExportCase(
        name: "what the Ombudsman received and decided, from two lists",
        files: ombudsmanReceived.files + ombudsmanDecided.files,
        figures: [("ombudsman_received", "24"), ("decided", "25")],
        section: [
            "Complaints and enquiries received by the Ombudsman: `=ombudsman_received`.",
            "Decided by the Ombudsman: `=decided`.", "rows: decision",
        ]
    )
}
