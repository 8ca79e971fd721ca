import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

/// What is worked out with figures. Every expected text was worked out by hand from `SampleReport.rows`.
@Suite struct CalculationTests {
    private let rate = CustomMeasure(
        name: "rate", title: "Rate", definition: "As it says.",
        expression: PlacedExpression(
            "100 * received / indicator(name: Referrals)", at: SourceLocation(file: "report.yaml")),
        unit: "per 100", decimals: 2
    )
    private let growth = CustomMeasure(
        name: "growth", title: "Growth", definition: "As it says.",
        expression: PlacedExpression("received - received(year: 2023/24)", at: SourceLocation(file: "report.yaml")),
        unit: nil, decimals: nil
    )

    private let each = CustomMeasure(
        name: "each", title: "Each", definition: "As it says.",
        expression: PlacedExpression("received / received(stage: 3)", at: SourceLocation(file: "report.yaml")),
        unit: "each", decimals: 2
    )
    private let steps = CustomMeasure(
        name: "steps", title: "Steps", definition: "As it says.",
        expression: PlacedExpression("received - received(year: previous)", at: SourceLocation(file: "report.yaml")),
        unit: nil, decimals: nil
    )
    private var measures: [CustomMeasure] { [rate, growth, each, steps] }

    private func figure(_ text: String, rows: [SampleReport.CaseRow] = SampleReport.rows) throws -> Figure {
        var evaluator = Evaluator(report: SampleReport.report(rows: rows, measures: measures))
        #expect(evaluator.defineCustomMeasures().isEmpty)
        return try evaluator.figure(try Parser.expression(from: text))
    }

    @Test(arguments: [
        ("received(stage: 1, quarter: [1, 1])", "4"),
        ("received(stage: 1, year: [current, 2024/25])", "7"),
        ("cost(year: [2024/25, 2024/25])", "£9,293.75"),
        ("received(quarter: 1, status: open)", "1"),
        ("received(quarter: 1, status: answered)", "3"),
        ("received(quarter: [1, 2], status: open)", "0"),
        ("cost / 7 * 7", "£9,293.75"),
        ("cost / 1000 * 1000", "£9,293.75"),
        ("percent_change(decimals(cost, 2))", "+31.89%"),
        ("percent_change(decimals(cost / 1000, 2))", "+31.89%"),
        ("decimals(share(cost / 3, of: cost), 4)", "33.3333% (£3,097.92 of £9,293.75)"),
        ("words(2 * received(stage: 2))", "four"),
        ("words(received(stage: 2) - 2)", "no"),
        ("words(received(stage: 2) / 2)", "one"), ("words(4)", "four"), ("words(10 / 4)", "2.5"),
        ("words(decimals(10 / 2, 1))", "5.0"),
        ("decimals(2 * received(stage: 2), 1)", "4"),
        ("share(difference(received(stage: 1)), of: received(stage: 1))", "43% (3 of 7)"),
        ("share(words(received(stage: 2)), of: received(stage: 2))", "100% (2 of 2)"),
        ("plural(words(received(stage: 2)), one: case, many: cases)", "cases"),
        ("outcomes(outcome: upheld) + outcomes(outcome: not upheld)", "67%"),
        ("outcomes(outcome: upheld) - outcomes(outcome: withdrawn)", "22 percentage points"),
        ("rate", "1.50 per 100"),
        ("rate / 2", "0.8"),
        ("5 + rate", "6.5"),
        ("round(rate, to: 1)", "2 per 100"),
        ("round(response_days(stage: 1, procedure: statutory), to: 1)", "16 working days"),
        ("change(received(procedure: corporate), as: percent)", "[z]"),
        ("largest(outcomes(stage: 3, outcome: upheld), by: service)", "[z]"),
        ("largest(received(stage: 3), by: service)", "[z]"),
        ("growth", "4"),
        ("previous(largest(received, by: service))", "Child Protection"),
        (
            "change(received(stage: 1, quarter: 1) + received(stage: 1))",
            "an increase of 5 from 6 in 2023/24"
        ),
        ("each", "[z]"), ("each + rate", "[z]"), ("steps", "4"),
        ("difference(share(5, of: received(stage: 1)))", "−54 percentage points"),
    ])
    func comesTo(expression: String, text: String) throws {
        #expect(try figure(expression).text == text)
    }

    @Test(arguments: [
        ("round(within, to: 10)", "round-of-share"), ("round_up(percent(within), to: 1)", "round-of-share"),
        ("round(points_change(within), to: 1)", "round-of-share"),
        ("round(change(cost), to: 10)", "late-rounding"), ("2 * within", "share-arithmetic"),
        ("within + received", "share-arithmetic"), ("within / escalated", "share-arithmetic"),
        ("cost - within", "share-arithmetic"), ("change(5)", "no-period"), ("previous(5)", "no-period"),
        ("previous(year())", "no-period"), ("difference(limit(procedure: corporate))", "no-period"),
        ("change(largest(received, by: service))", "no-period"), ("direction(\"up\")", "no-period"),
        ("change(received, from: cost)", "different-units"),
        // What is an error does not depend on the records: there are none of stage 3.
        ("within(stage: 3) / 7", "share-arithmetic"), ("open - within(stage: 3)", "share-arithmetic"),
        ("share(received, of: received(stage: 3)) * 2", "share-arithmetic"),
        ("round_up(within(stage: 3), to: 1)", "round-of-share"),
        ("percent_change(within(stage: 3))", "percent-of-share"),
        ("change(within(stage: 3), as: percent)", "percent-of-share"),
        ("points_change(response_days(stage: 3))", "points-of-counts"),
        ("change(within(stage: 3), from: received)", "different-units"),
        ("percent(response_days(stage: 3))", "not-a-share"),
        ("share(response_days(stage: 3), of: received)", "share-of-words"),
        ("steps(year: [2023/24, 2024/25])", "year-without-data"),
        ("difference(growth)", "year-without-data"), ("difference(growth(year: 2024/25))", "year-without-data"),
        ("999999999999 * 999999999999", "too-large"), ("999999999999 * cost * 999999999999", "too-large"),
    ])
    func isRefused(expression: String, identifier: String) {
        do throws(ExpressionError) {
            var evaluator = Evaluator(report: SampleReport.report(measures: measures))
            _ = evaluator.defineCustomMeasures()
            let figure = try evaluator.figure(try Parser.expression(from: expression))
            Issue.record("It came to \(figure.text).")
        } catch {
            #expect(error.identifier == identifier)
        }
    }

    @Test func aChangeThatIsNoneInPrintSaysSo() throws {
        func comparison(_ now: FigureValue, _ before: FigureValue, decimals: Int? = nil) -> Comparison {
            var answers = [now, before].map { Answer(value: $0, title: "", base: "") }
            for index in answers.indices { answers[index].decimals = decimals }
            return Comparison(now: answers[0], before: answers[1], wording: Wording(shareDecimals: 0))
        }
        func share(_ part: Int) -> FigureValue { .share(numerator: Ratio(part), denominator: Ratio(10_000)) }
        let counts = comparison(.count(997), .count(1000))
        #expect(try counts.percentageInWords().text == "a decrease of less than 1% from 1,000")
        #expect(try counts.percentChange().text == "−0.3%")
        #expect(try counts.inWords().text == "a decrease of 3 from 1,000")
        #expect(
            try comparison(share(7970), share(8000)).inWords().text
                == "a decrease of less than 1 percentage point from 80%")
        #expect(try comparison(share(7970), share(8000)).difference().text == "−0.3 percentage points")
        #expect(try comparison(share(5391), share(5320)).inWords().text == "an increase of 1 percentage point from 53%")
        #expect(
            try comparison(share(5351), share(5320)).inWords().text == "an increase of 0.3 percentage points from 53.2%"
        )
        #expect(
            try comparison(share(5350), share(5349)).inWords().text
                == "an increase of less than 0.1 percentage points from 53.5%")
        #expect(try comparison(share(5350), share(5349)).difference().text == "+0.01 percentage points")
        #expect(try comparison(share(8000), share(8000)).inWords().text == "no change from 80%")
        #expect(
            try comparison(
                .number(Ratio(1), decimals: 0), .number(Ratio(10_001, over: 10_000) ?? Ratio(0), decimals: 1)
            )
            .inWords().text == "a decrease of less than 0.1 from 1.0")
        let penny = FigureValue.money(Money(exactPence: Ratio(1, over: 3) ?? Ratio(0)))
        #expect(
            try comparison(penny, .money(Money(pence: 0))).inWords().text == "an increase of less than £0.01 from £0")
        func number(_ hundredths: Int) -> FigureValue { .number(Ratio(hundredths, over: 100) ?? Ratio(0), decimals: 2) }
        #expect(try comparison(number(725), number(725)).difference().text == "0")
        #expect(try comparison(number(825), number(725)).inWords().text == "an increase of 1 from 7.25")
        #expect(try comparison(number(850), number(725)).difference().text == "+1.25")
        #expect(try comparison(.notAvailable, .count(2)).inWords().value == .notAvailable)
        #expect(try comparison(.count(2), .notApplicable).difference().value == .notApplicable)
    }

    @Test func machinesReadAllDecimals() throws {
        #expect(try figure("cost / 7").value.machineText == "1327.678571")
        #expect(
            try figure("points_change(decimals(share(cost(category: Investigation), of: cost), 2))").value.machineText
                == "-55.95158")
    }

    @Test func yearsThatDoNotFollowOneAnotherAreNamed() {
        func span(_ years: [Int], _ quarters: [Int] = []) -> TimeSpan {
            TimeSpan(years: years.map { ReportingYear(start: $0) }, quarters: quarters)
        }
        #expect(span([2024, 2022, 2024]).label == "2022/23 and 2024/25")
        #expect(span([2022, 2023, 2024]).label == "2022/23 to 2024/25")
        #expect(span([2020, 2023, 2024]).label == "2020/21, 2023/24 and 2024/25")
        #expect(span([2024], [2, 1, 2]).label == "quarters 1 and 2 of 2024/25")
        #expect(span([2024], [1, 2, 3]).label == "quarters 1 to 3 of 2024/25")
        #expect(span([2024], [1, 3]).dates == "1 April 2024 to 30 June 2024 and 1 October 2024 to 31 December 2024")
        #expect(span([2023, 2024]).dates == "1 April 2023 to 31 March 2025")
    }

    @Test func cohortsFollowAComplaintThroughTheStagesBetween() throws {
        func row(_ reference: String, _ stage: String, _ service: String, _ previous: String = "")
            -> SampleReport.CaseRow
        {
            SampleReport.CaseRow(
                reference: reference, stage: stage, received: "2024-05-0\(stage)", responded: "2024-06-03",
                outcome: "upheld", service: service, previous: previous)
        }
        let rows = [
            row("A", "1", "Waste"), row("B", "1", "Waste"), row("C", "1", "Parking"),
            row("X", "2", "Waste", "A"), row("Y", "3", "Parking", "X"),
        ]
        #expect(try figure("escalated(from: 1, to: 3, basis: cohort)", rows: rows).text == "33% (1 of 3)")
        #expect(
            try figure("escalated(from: 1, to: 3, basis: cohort, service: Waste)", rows: rows).text == "50% (1 of 2)")
        #expect(try figure("escalated(from: 2, to: 3, basis: cohort)", rows: rows).text == "100% (1 of 1)")
        #expect(try figure("cases", rows: rows).text == "3")
    }

    @Test func rankingsFollowTheAlphabetAndLeaveOutWhatIsNotRecorded() throws {
        let services = ["Waste", "Élan", "", "", "apple"]
        let rows = services.enumerated().flatMap { index, service in
            (service.isEmpty ? ["2024-05-01"] : ["2023-05-01", "2024-05-01"]).map { day in
                SampleReport.CaseRow(reference: "R\(index)\(day)", received: day, service: service)
            }
        }
        #expect(try figure("largest(received, by: service)", rows: rows).text == "apple, Élan and Waste")
        #expect(try figure("rising(received, by: service)", rows: rows).text == "0")
    }

    /// Whether it is an error does not depend on how large the number is, or whether there is one.
    @Test(arguments: [
        "change(received) + 1", "change(received, as: percent) + 1", "2 * words(received)", "-change(cost)",
        "words(received(stage: 2)) - 1", "capital(words(received)) + 1", "change(words(received))",
        "difference(change(received))", "direction(part(outcomes(outcome: upheld)))",
        "part(outcomes(outcome: upheld)) + outcomes(outcome: upheld)",
        "change(outcomes(stage: 3, outcome: upheld)) + 1",
        "words(outcomes(stage: 3, outcome: upheld)) + 1", "plural(received, one: case, many: cases) + 1",
    ])
    func nothingIsCalculatedWithWords(expression: String) throws {
        let error = #expect(throws: ExpressionError.self) { try figure(expression) }
        #expect(error?.identifier == "arithmetic-on-words")
    }

    @Test func aShareIsOfTheNumberThatIsInWords() throws {
        #expect(
            try figure("share(capital(words(received(stage: 2))), of: words(received(stage: 2)))").text
                == "100% (2 of 2)")
        #expect(throws: ExpressionError.self) { try figure("share(change(received), of: received)") }
        #expect(try figure("difference(received) + 1").text == "5")
    }

    @Test func measuresThatDoubleAreWorkedOutOnce() throws {
        let place = SourceLocation(file: "report.yaml")
        let doubling = (0...11).map { number in
            CustomMeasure(
                name: "m\(number)", title: "M", definition: "As it says.",
                expression: PlacedExpression(number == 0 ? "received" : "m\(number - 1) + m\(number - 1)", at: place),
                unit: nil, decimals: nil)
        }
        var evaluator = Evaluator(report: SampleReport.report(measures: doubling))
        #expect(evaluator.defineCustomMeasures().isEmpty)
        #expect(try evaluator.figure(try Parser.expression(from: "m11")).value == .count(9 << 11))
        #expect(evaluator.kinds(in: try Parser.expression(from: "m11")) == [.cases])
        #expect(
            try evaluator.figure(try Parser.expression(from: "m5(stage: 1) + m5(stage: 2)")).value == .count(9 << 5))
    }

    @Test func theEarlierNumberOfAChangeIsAFigure() throws {
        let change = try figure("change(received(stage: 1))")
        #expect(change.parts.map(\.expression) == ["received(stage: 1, year: 2023/24)"])
        #expect(change.parts.map(\.text) == ["4"])
        let share = try figure("share(received(stage: 2), of: received(stage: 1))")
        #expect(share.parts.map(\.text) == ["2", "7"])
        let percent = try figure("percent(share(received(stage: 2), of: received(stage: 1)))")
        #expect(percent.parts.map(\.text) == [share.text] && percent.parts[0].parts == share.parts)
    }
}
