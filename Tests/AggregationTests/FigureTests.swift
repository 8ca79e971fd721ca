import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

/// Every expected text was worked out by hand from `SampleReport.rows`.
@Suite struct FigureTests {
    private func figure(_ text: String, in report: Report = SampleReport.report()) throws -> Figure {
        var evaluator = Evaluator(report: report)
        #expect(evaluator.defineCustomMeasures().isEmpty)
        return try evaluator.figure(try Parser.expression(from: text))
    }

    @Test(arguments: [
        ("received(stage: 1)", "7"),
        ("received(stage: 1, procedure: statutory)", "6"),
        ("received(stage: 1, year: previous)", "4"),
        ("received(stage: 1, quarter: 1)", "4"),
        ("received(service: [\"Leaving Care\", adoption])", "3"),
        ("received(cause: Delay)", "2"),
        ("received(cause: [Delay, Conduct])", "4"),
        ("received(cause: not recorded)", "5"),
        ("received(stage: 3)", "0"),
        ("closed(stage: 1)", "7"),
        ("closed(outcome: well-founded)", "4"),
        ("open", "1"),
        ("open(year: 2023/24)", "1"),
        ("cases", "7"),
        ("cases(year: 2023/24)", "4"),
        ("within(stage: 1, procedure: statutory)", "50% (3 of 6)"),
        ("within(stage: 1, procedure: statutory, limit: extended)", "83% (5 of 6)"),
        ("within(stage: 2, limit: extended)", "50% (1 of 2)"),
        ("escalated(from: 1, to: 2)", "29% (2 of 7)"),
        ("escalated(from: 1, to: 2, procedure: statutory)", "33% (2 of 6)"),
        ("escalated(from: 1, to: 2, basis: cohort)", "29% (2 of 7)"),
        ("escalated(year: 2023/24, basis: cohort)", "25% (1 of 4)"),
        ("outcomes(outcome: upheld, stage: 1)", "29% (2 of 7)"),
        ("response_days(stage: 1, procedure: statutory)", "15.5 working days"),
        ("response_days(stage: 1, procedure: statutory, average: median)", "10.5 working days"),
        ("cost", "£9,293.75"),
        ("cost(category: Redress)", "£5,200"),
        ("ombudsman_received", "3"),
        ("decided", "3"),
        ("uphold_rate", "67% (2 of 3)"),
        ("remedy", "£3,262.50"),
        ("remedy(reference: L3)", "£3,012.50"),
        ("indicator(name: Referrals)", "600"),
    ])
    func countsWhatTheMeasureSays(expression: String, text: String) throws {
        #expect(try figure(expression).text == text)
    }

    @Test(arguments: [
        ("change(received(stage: 1))", "an increase of 3 from 4 in 2023/24", "+3"),
        ("change(received(stage: 2))", "an increase of 1 from 1 in 2023/24", "+1"),
        (
            "change(received(service: \"Child Protection\", stage: 1, procedure: statutory))",
            "an increase of 1 from 3 in 2023/24", "+1"
        ),
        ("change(received(stage: 1), as: percent)", "an increase of 75% from 4 in 2023/24", "+75%"),
        ("change(cost)", "an increase of £2,246.95 from £7,046.80 in 2023/24", "+£2,246.95"),
        (
            "change(outcomes(outcome: upheld, stage: 1))", "a decrease of 4.8 percentage points from 33.3% in 2023/24",
            "−5 points"
        ),
        ("difference(indicator(name: Plans))", "−10", "−10"),
        ("percent_change(indicator(name: Referrals))", "+20%", "+20%"),
        ("percent_change(received(stage: 3))", "[z]", "[z]"),
        ("direction(indicator(name: Plans))", "fell", "fell"),
        ("direction(received(stage: 3))", "stayed the same", "stayed the same"),
        ("change(received(stage: 3))", "no change from 0 in 2023/24", "0"),
        ("previous(received(stage: 1))", "4", "4"),
        ("share(received(stage: 2), of: received(stage: 1))", "29% (2 of 7)", "29% (2 of 7)"),
        ("decimals(share(received(stage: 1), of: indicator(name: Referrals)), 1)", "1.2% (7 of 600)", "1.2%"),
        ("share(cost(category: Redress), of: cost)", "56% (£5,200 of £9,293.75)", "56%"),
        ("part(share(cost(category: Redress), of: cost))", "£5,200 of £9,293.75", "£5,200 of £9,293.75"),
        ("percent(outcomes(outcome: upheld))", "33%", "33% (3 of 9)"),
        ("part(escalated)", "2 of 7", "2 of 7"),
        ("words(received(stage: 2))", "two", "2"),
        ("capital(words(received(stage: 2)))", "Two", "2"),
        ("words(received(stage: 3))", "no", "0"),
        ("plural(open, one: \"complaint was\", many: \"complaints were\")", "complaint was", "complaint was"),
        ("round_up(cost, to: 10)", "£9,300", "£9,300"),
        ("round(cost, to: 1000)", "£9,000", "£9,000"),
        ("round_up(cost, to: 10) - round_up(previous(cost), to: 10)", "£2,250", "£2,250"),
        ("largest(received, by: service)", "Child Protection", "Child Protection"),
        ("largest(received(stage: 1), by: cause)", "Conduct", "Conduct"),
        ("largest(received, by: service, rank: 2)", "Leaving Care", "Leaving Care"),
        ("rising(indicator, by: name)", "1", "1"),
        ("limit(procedure: statutory, stage: 1)", "10 working days", "10 working days"),
        ("limit(procedure: statutory, stage: 1, limit: extended)", "20 working days", "20 working days"),
        ("year()", "2024/25", "2024/25"),
        ("year(previous)", "2023/24", "2023/24"),
        ("year(-2)", "2022/23", "2022/23"),
        ("period()", "1 April 2024 to 31 March 2025", "1 April 2024 to 31 March 2025"),
        ("last_day", "31 March 2025", "31 March 2025"),
        ("1000 * received(stage: 1) / indicator(name: Referrals)", "11.7", "11.7"),
        ("cost / received(stage: 1)", "£1,327.68", "£1,327.68"),
    ])
    func wordsFollowTheValue(expression: String, text: String, cell: String) throws {
        let figure = try figure(expression)
        #expect(figure.text == text)
        #expect(figure.cellText == cell)
    }

    @Test func machinesReadWhatPeopleRead() throws {
        #expect(try figure("cost").value.machineText == "9293.75")
        #expect(try figure("escalated").value.machineText == "0.285714")
        #expect(try figure("difference(indicator(name: Plans))").value.machineText == "-10")
        #expect(try figure("percent_change(received(stage: 3))").value.machineText == nil)
    }

    @Test(arguments: [
        "received(stage: 1)", "change(received(stage: 1, procedure: statutory))",
        "share(received(stage: 2), of: closed(stage: 1))",
        "response_days(average: median, stage: 1)", "received(quarter: [1, 2], year: 2023/24)",
        "1000 * (received - open) / 3",
        "received(service: \"Child Protection\", cause: [Delay, Conduct])",
    ])
    func writtenOutItMeansTheSame(expression: String) throws {
        let first = try figure(expression)
        let second = try figure(first.expression)
        #expect(first.value == second.value)
        #expect(first.text == second.text)
        #expect(second.expression == first.expression)
    }

    @Test func councilsDefineMeasuresOfTheirOwn() throws {
        let rate = CustomMeasure(
            name: "referral_rate", title: "Complaints per 100 referrals", definition: "As it says.",
            expression: PlacedExpression(
                "100 * received / indicator(name: Referrals)", at: SourceLocation(file: "report.yaml")),
            unit: "per 100 referrals", decimals: 2
        )
        let report = SampleReport.report(measures: [rate])
        #expect(try figure("referral_rate", in: report).text == "1.50 per 100 referrals")
        #expect(
            try figure("change(referral_rate)", in: report).text
                == "an increase of 0.50 from 1.00 per 100 referrals in 2023/24")
    }

    @Test func rowOrderIsNoDifference() throws {
        var shuffled = SampleReport.rows
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<20 {
            shuffled.shuffle(using: &generator)
            let report = SampleReport.report(rows: shuffled)
            for expression in [
                "received", "within(limit: extended)", "cases", "escalated(basis: cohort)", "response_days",
            ] {
                #expect(try figure(expression, in: report) == figure(expression))
            }
        }
    }
}

/// SplitMix64: the same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
