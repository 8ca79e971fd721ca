/// Exports that can be read in two ways, or hold what is in no year.
extension ExportCase {
    static let undecided = [
        undecidedPayments, undecidedPaymentsSaid, swapped, undatedPayments, overlapping, alikeByChance, unreadDates,
        codes,
        toBeConfirmed, yearToDate, outcomesElsewhere,
    ]

    private static let dayAfterTwelfth = csv("Case ref,Date received,Date closed,Outcome", 28) {
        "L\($0),05/\($0 + 1)/2024,06/\($0 + 1)/2024,Upheld"
    }
    private static let lowDays = csv("Case ref,Date paid,Amount", 10) { "L\($0),04/\($0 + 1)/2024,50" }

    static let undecidedPayments = ExportCase(
        name: "days up to the 12th beside a file with the month first",
        files: [("complaints.csv", dayAfterTwelfth), ("payments.csv", lowDays)],
        exitCode: 1, says: ["payments.csv", "No day in it is after the 12th"]
    )

    static let undecidedPaymentsSaid = ExportCase(
        name: "days up to the 12th, with the month first as an officer says",
        files: [("complaints.csv", dayAfterTwelfth), ("payments.csv", lowDays)],
        arguments: ["--month-first"], figures: [("payments", "10"), ("received", "28")]
    )

    static let swapped = ExportCase(
        name: "a spreadsheet has swapped day and month where it could",
        files: [
            (
                "log.csv",
                csv("Case ref,Date received,Date closed,Outcome", 28) {
                    "L\($0),\($0 < 12 ? "2024-\($0 < 9 ? "0" : "")\($0 + 1)-05" : "05/\($0 + 1)/2024"),,Upheld"
                }
            )
        ],
        arguments: ["--month-first"], exitCode: 1, says: ["[swapped-dates]"]
    )

    static let undatedPayments = ExportCase(
        name: "payments without a date are in no year",
        files: [
            (
                "payments.csv",
                csv("Date paid,Amount,Reason for payment", 20) {
                    "\($0 % 4 == 0 ? "" : day($0 * 10)),£50.00,\(pick($0, "Distress", "Delay"))"
                }
            )
        ],
        says: ["[record-without-date]", "5 rows have no date, this one first: £250 of the payments is in no year."],
        figures: [("payments", "15")]
    )

    static let overlapping = ExportCase(
        name: "two sheets without references have rows in common",
        files: [
            (
                "compliments.xlsx",
                .workbook([
                    sheet("To December", "Date,Team", 30) { "\(day($0 * 9)),\(pick($0, "North", "South"))" },
                    sheet("Oct to March", "Date,Team", 20) {
                        "\(day(($0 + 20) * 9)),\(pick($0, "North", "South"))"
                    },
                ])
            )
        ],
        arguments: ["--kind", "compliments"], says: ["[rows-twice]", "10 rows stand in"]
    )

    static let alikeByChance = ExportCase(
        name: "two rows that are alike are no copy of a sheet",
        files: [
            (
                "compliments.xlsx",
                .workbook([
                    sheet("Adults", "Date,Team", 30) { "\(day($0 * 9)),\(pick($0, "North", "South"))" },
                    sheet("Children", "Date,Team", 2) { "\(day($0 * 18)),North" },
                ])
            )
        ],
        arguments: ["--kind", "compliments"], says: ["[rows-twice]"], figures: [("compliments", "32")]
    )

    static let unreadDates = ExportCase(
        name: "dates that can't be read are said to be so",
        files: [
            (
                "complaints.csv",
                csv("Case ref,Date received,Date closed,Remarks", 20) { "L\($0),\($0 % 28 + 1)th May 2024,,a" }
            )
        ],
        exitCode: 1, says: ["the dates below \"Date received\" can't be read"]
    )

    static let codes = ExportCase(
        name: "letters for outcomes are guesses",
        files: [
            (
                "cases.csv",
                csv("Case ref,Date received,Date closed,Outcome", 30) {
                    "L\($0),\(day($0 * 5)),\(day($0 * 5 + 8)),\(pick($0, "U", "NU", "PU"))"
                }
            )
        ],
        settings: [
            "U: resolved otherwise    # a guess: perhaps upheld. Say what it means",
            "NU: not upheld    # a guess: say what it means",
        ]
    )

    static let toBeConfirmed = ExportCase(
        name: "what a build does not take for blank is not said to be taken for it",
        files: [
            (
                "payments.csv",
                csv("Date paid,Amount,Reason for payment", 20) {
                    "\($0 == 3 ? "TBC" : day($0 * 10)),£50.00,\(pick($0, "Distress", "Delay"))"
                }
            )
        ],
        exitCode: 1, says: ["[bad-date]"], hides: ["Taken for blank"]
    )

    static let yearToDate = ExportCase(
        name: "a balance below payments is none, whatever day stands beside it",
        files: [
            (
                "payments.csv",
                csv(
                    "Date paid,Amount,Reason for payment",
                    (0..<10).map { "\(day($0 * 20)),£100.00,\(pick($0, "Distress", "Delay"))" } + [
                        "31/03/2025,\"£1,000.00\",Balance c/f"
                    ])
            )
        ],
        says: ["[totals-row]"], figures: [("redress", "£1,000"), ("payments", "10")]
    )

    static let outcomesElsewhere = ExportCase(
        name: "outcomes below the heading of something else",
        files: [
            (
                "cases.csv",
                csv("Case ref,Date received,Date closed,Closure reason", 30) {
                    "L\($0),\(day($0 * 5)),\(day($0 * 5 + 8)),\(pick($0, "Upheld", "Not upheld", "Partly upheld"))"
                }
            )
        ],
        settings: ["outcome: Closure reason"], figures: [("closed(outcome: upheld)", "10")]
    )
}
