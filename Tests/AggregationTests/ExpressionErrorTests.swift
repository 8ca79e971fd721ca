import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

/// An expression that can't be computed, and everything that is said of it.
struct ErrorCase: CustomTestStringConvertible, Sendable {
    let expression: String
    let identifier: String
    let summary: String
    let remedy: String
    let offset: Int?
    var testDescription: String { expression }

    init(_ expression: String, _ identifier: String, _ summary: String, _ remedy: String, at offset: Int?) {
        self.expression = expression
        self.identifier = identifier
        self.summary = summary
        self.remedy = remedy
        self.offset = offset
    }
}

@Suite struct ExpressionErrorTests {
    static let cases = [
        ErrorCase(
            "recieved(stage: 1)", "unknown-measure", "There is no measure or function called \"recieved\".",
            "Did you mean \"received\"?", at: 0
        ),
        ErrorCase(
            "change(recieved)", "unknown-measure", "There is no measure or function called \"recieved\".",
            "Did you mean \"received\"?", at: 7
        ),
        ErrorCase(
            "received(stage 1)", "bad-expression",
            "The expression can't be read: \"1\" stands where \")\" or \",\" after an argument of received was expected.",
            "Write it as name(label: value), for example received(stage: 1).", at: 15
        ),
        ErrorCase(
            "received(stage: 1", "bad-expression",
            "The expression can't be read: the expression ends where \")\" or \",\" after an argument of received was expected.",
            "Write it as name(label: value), for example received(stage: 1).", at: 17
        ),
        ErrorCase(
            "received(servise: Adoption)", "unknown-filter",
            "Records of the kind cases have no field \"servise\" to filter by.", "Did you mean \"service\"?", at: 9
        ),
        ErrorCase(
            "received(service: Adopton)", "unknown-value", "No record has the service \"Adopton\".",
            "Did you mean \"Adoption\"?", at: 9
        ),
        ErrorCase(
            "received(year: 2019/20)", "year-without-data",
            "There are no records of the kind cases with a date \"received\" in 2019/20; there are some for 2023/24 to 2024/25.",
            "Ask for a year that has records, show fewer earlier years (compare, years), or add the records."
                + " If there were none, say so with complete under data: cases: in report.yaml.", at: 0
        ),
        ErrorCase(
            "received(year: soon)", "bad-year", "\"soon\" is not a year.",
            "Write it as 2024/25, or current or previous.", at: 9
        ),
        ErrorCase("received(quarter: 5)", "bad-quarter", "\"5\" is not a quarter.", "Write 1, 2, 3 or 4.", at: 9),
        ErrorCase(
            "compliments", "no-records",
            "compliments needs records of the kind compliments, which the report does not have.",
            "Name their file under data: compliments: in report.yaml.", at: 0
        ),
        ErrorCase(
            "escalated(from: 1, to: 4)", "unknown-stage", "No procedure of this report has a stage 4.",
            "Known stages: 1, 2, 3.", at: 0
        ),
        ErrorCase(
            "limit(stage: 1)", "no-limit", "Several procedures have a stage 1.",
            "Name the procedure and a stage that has limits in report.yaml: limit(procedure: statutory, stage: 1).",
            at: 0
        ),
        ErrorCase(
            "points_change(received)", "points-of-counts",
            "Percentage points are the difference of two shares, and this is not a share.",
            "Use percent_change or difference for counts and money; in a table, change: count or percent.", at: nil
        ),
        ErrorCase(
            "largest(received, by: colour)", "unknown-dimension",
            "There is no dimension \"colour\" in the records that received counts.",
            "Known: answered, cause, outcome, procedure, quarter, service, stage, status, timeliness, year.",
            at: 18
        ),
        ErrorCase(
            "received(\"open)", "unclosed-text", "A text in quotation marks is not closed.",
            "Put a quotation mark at its end.", at: 9
        ),
        ErrorCase(
            "received & closed", "bad-character", "\"&\" has no meaning in an expression.",
            "Write names, numbers, \"texts\" in quotation marks, and the signs + - * / ( ) [ ] , and :.", at: 9
        ),
        ErrorCase(
            "change(received, stage: 1)", "unknown-argument", "change has no argument \"stage\".",
            "Known: as, from.", at: 17
        ),
        ErrorCase(
            "outcomes(stage: 1)", "outcome-missing", "outcomes is the share of one outcome, and none is named.",
            "Write outcomes(outcome: upheld), or use closed for the number.", at: 0
        ),
        ErrorCase(
            "received(service: Transport, service: Fostering)", "repeated-argument",
            "service: is written twice in one call.", "Write several values as a list: service: [first, second].",
            at: 29
        ),
        ErrorCase(
            "within(limit: first, and limit: extended)", "repeated-argument", "limit: is written twice in one call.",
            "Write several values as a list: limit: [first, second].", at: 25
        ),
        ErrorCase(
            "share(cost, of: received)", "share-of-mixed",
            "A share is of counts in counts or of money in money, and this mixes them.",
            "For money a record, divide: cost / received.", at: 0
        ),
        ErrorCase(
            "percent(received)", "not-a-share", "percent prints a share, and received is none.",
            "Leave percent out, or put share(…, of: …) into it.", at: 0
        ),
        ErrorCase(
            "part(received)", "not-a-share", "part prints a share, and received is none.",
            "Leave part out, or put share(…, of: …) into it.", at: 0
        ),
        ErrorCase(
            "decimals(percent_change(cost), 1)", "late-decimals",
            "decimals has no effect here: its figure is in words already.",
            "Put decimals inside: percent_change(decimals(cost, 1)).", at: 0
        ),
        ErrorCase(
            "percent_change(within)", "percent-of-share",
            "A change in per cent is asked for of a share, whose change is told in percentage points.",
            "Use points_change or difference; in a table, change: points or change: count.", at: nil
        ),
        ErrorCase(
            "received(quarter: 1, colour: red)", "unknown-filter",
            "Records of the kind cases have no field \"colour\" to filter by.",
            "Known: cause, outcome, previous, procedure, quarter, reference, service, stage, year.", at: 21
        ),
        ErrorCase(
            "indicator(nme: Plans)", "unknown-filter",
            "Records of the kind indicators have no field \"nme\" to filter by.", "Did you mean \"name\"?", at: 10
        ),
        ErrorCase(
            "indicator(colour: Plans)", "unknown-filter",
            "Records of the kind indicators have no field \"colour\" to filter by.", "Known: name, quarter, year.",
            at: 10
        ),
        ErrorCase(
            "indicator", "ambiguous-figure",
            "2 given figures answer to this indicator for 2024/25, and they are never added up.",
            "Name one by its filters, such as indicator(name: \"Referrals\"), and one year; in a table, leave out the total.",
            at: 0
        ),
        ErrorCase(
            "indicator(name: Plans, year: [2023/24, 2024/25])", "ambiguous-figure",
            "2 given figures answer to this indicator for 2023/24 to 2024/25, and they are never added up.",
            "Name one by its filters, such as indicator(name: \"Referrals\"), and one year; in a table, leave out the total.",
            at: 0
        ),
        ErrorCase(
            "", "bad-expression",
            "The expression can't be read: the expression ends where a measure, a function or a number was expected.",
            "Write it as name(label: value), for example received(stage: 1).", at: 0),
    ]

    @Test(arguments: cases)
    func saysWhatIsWrongAndWhere(wrong: ErrorCase) {
        var evaluator = Evaluator(report: SampleReport.report())
        do throws(ExpressionError) {
            let figure = try evaluator.figure(try Parser.expression(from: wrong.expression))
            Issue.record("It came to \(figure.text).")
        } catch {
            #expect(error.identifier == wrong.identifier)
            #expect(error.summary == wrong.summary)
            #expect(error.remedy == wrong.remedy)
            #expect(error.offset == wrong.offset)
        }
    }

    @Test func pointsIntoTheFile() {
        let typed = PlacedExpression(
            "change(\n  recieved)", at: SourceLocation(file: "content/r/20-volumes.md", line: 7, column: 12))
        let error = ExpressionError("x", "y", remedy: "z", offset: 10)
        #expect(
            error.finding(for: typed).location == SourceLocation(file: "content/r/20-volumes.md", line: 8, column: 3))
    }

    @Test func refusesCirclesAndDepth() {
        let place = SourceLocation(file: "report.yaml")
        let report = SampleReport.report(measures: [
            CustomMeasure(
                name: "a", title: "A", definition: "", expression: PlacedExpression("b + 1", at: place), unit: nil,
                decimals: nil),
            CustomMeasure(
                name: "b", title: "B", definition: "", expression: PlacedExpression("a + 1", at: place), unit: nil,
                decimals: nil),
        ])
        var evaluator = Evaluator(report: report)
        #expect(evaluator.defineCustomMeasures().map(\.identifier) == ["circular-measure"])
        #expect(throws: ExpressionError.self) { try evaluator.figure(try Parser.expression(from: "a")) }
        let deep = String(repeating: "(", count: 10_000) + "1"
        #expect(throws: ExpressionError.self) { try Parser.expression(from: deep) }
        #expect(throws: ExpressionError.self) {
            try Parser.expression(from: String(repeating: "-", count: 10_000) + "1")
        }
    }

    @Test func randomTextNeverCrashesTheParser() {
        var generator = SeededGenerator(seed: 11)
        let alphabet = Array("received(stage: 1, [\"x\"]) + -*/24/25.é“”\n=")
        for _ in 0..<5_000 {
            let length = Int.random(in: 0..<40, using: &generator)
            let text = String((0..<length).map { _ in alphabet.randomElement(using: &generator) ?? "x" })
            guard let expression = try? Parser.expression(from: text) else { continue }
            #expect((try? Parser.expression(from: expression.source))?.source == expression.source)
        }
    }
}
