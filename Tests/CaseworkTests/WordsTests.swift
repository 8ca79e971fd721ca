import Casework
import Narrative
import Testing

@Suite struct RatioTests {
    @Test(arguments: [
        (1, 2, 0, "1"), (-1, 2, 0, "-1"), (5, 1000, 2, "0.01"), (2, 3, 1, "0.7"), (-1, 3, 0, "0"),
        (123_456_789, 100, 1, "1,234,567.9"),
    ])
    func roundsHalvesAwayFromZero(numerator: Int, denominator: Int, decimals: Int, text: String) throws {
        #expect(try #require(Ratio(numerator, over: denominator)).text(decimals: decimals) == text)
    }

    @Test func roundsUpAwayFromZero() throws {
        let cost = try #require(Ratio(409_375, over: 1000))
        #expect(cost.rounded(.up) == 410)
        #expect(Ratio(40).rounded(.up) == 40)
    }

    @Test func neverDividesByZeroOrOverflows() {
        #expect(Ratio(1, over: 0) == nil)
        #expect(Ratio(1).divided(by: Ratio(0)) == nil)
        #expect(Ratio(.max).multiplied(by: Ratio(2)) == nil)
        #expect(Ratio(.max).adding(Ratio(1)) == nil)
    }

    @Test func keepsSumsExact() throws {
        let third = try #require(Ratio(1, over: 3))
        let sum = try #require(third.adding(third)?.adding(third))
        #expect(sum == Ratio(1))
    }

    @Test func comparesLargeFractions() throws {
        let left = try #require(Ratio(.max - 1, over: .max))
        #expect(left < Ratio(1))
        #expect(try #require(Ratio(-1, over: 2)) < Ratio(0))
    }
}

@Suite struct MoneyTests {
    @Test(arguments: [(301_250, "£3,012.50"), (0, "£0"), (-2_000, "-£20"), (5, "£0.05"), (7_127_650, "£71,276.50")])
    func isWrittenInPounds(pence: Int, text: String) {
        #expect(Money(pence: pence).text == text)
    }
}

@Suite struct OutcomeTests {
    @Test(arguments: [
        ("Upheld", Outcome.upheld), ("PARTIALLY  UPHELD", .partiallyUpheld), ("Part-upheld", .partiallyUpheld),
        ("Not upheld", .notUpheld), ("No finding", .noFinding), ("withdrawn by customer", .withdrawn),
    ])
    func recognisesWhatCaseSystemsWrite(text: String, outcome: Outcome) {
        #expect(Outcome(recognising: text) == outcome)
    }

    @Test(arguments: [
        ("NotUpheld", Outcome.notUpheld), ("Non-upheld", .notUpheld), ("Un-upheld", .notUpheld),
        ("Unfounded", .notUpheld),
        ("Not well-founded", .notUpheld), ("Complaint not substantiated", .notUpheld), ("Unjustified", .notUpheld),
        ("Upheld in part", .partiallyUpheld), ("PartiallyUpheld", .partiallyUpheld),
        ("Partly justified", .partiallyUpheld),
        ("Well founded", .upheld), ("Complaint upheld", .upheld), ("Upheld in full", .upheld), ("1 - Upheld", .upheld),
        ("02. Not upheld", .notUpheld), ("No finding made", .noFinding), ("Withdrawn by tenant", .withdrawn),
    ])
    func knowsTheWordingsThatAreDecided(text: String, outcome: Outcome) {
        #expect(Outcome(recognising: text) == outcome)
    }

    @Test(arguments: [
        "Pending", "", "Decision not to uphold", "No grounds to uphold", "Unable to uphold", "None upheld",
        "Nothing upheld", "Not fully upheld", "1 of 3 upheld", "0 upheld", "50% upheld", "To be upheld?", "Upheld?",
        "Upheld: no", "Upheld - N", "Never upheld", "Cannot be upheld", "Hardly founded", "≠ upheld", "!upheld",
        "Upheld/Not upheld", "Upheld on appeal", "Without foundation", "Not partially upheld", "Refused to uphold",
        "Ill-founded", "Upheld (withdrawn)", "No longer upheld", "Upheld 0", "n/upheld",
    ])
    func doesNotGuess(text: String) { #expect(Outcome(recognising: text) == nil) }
}

@Suite struct SuggestionTests {
    @Test(arguments: [("recieved", "received"), ("Closd", "closed"), ("xyz", nil), ("", nil)] as [(String, String?)])
    func namesTheNearest(typed: String, expected: String?) {
        #expect(Suggestion.nearest(to: typed, in: ["received", "closed", "open"]) == expected)
    }
}

@Suite struct FindingTests {
    @Test func saysPlaceFaultAndRemedy() {
        let finding = Finding(
            "bad-date", "31/02/2025 is not a date.", remedy: "Dates may be written 2025-03-31 or 31/03/2025.",
            at: SourceLocation(file: "content/r/data/cases.csv", row: 14, column: "Date received")
        )
        #expect(
            finding.description == """
                content/r/data/cases.csv, row 14, column "Date received"
                error: 31/02/2025 is not a date. [bad-date]
                Dates may be written 2025-03-31 or 31/03/2025.
                """
        )
    }
}
