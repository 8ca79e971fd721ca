import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

/// Nothing is 0 that is not known to be 0.
@Suite struct KnownPeriodTests {
    private static let rows = ["2022-05-10", "2022-06-10", "2024-04-20", "2024-05-20"].enumerated().map {
        SampleReport.CaseRow(reference: "A\($0.offset)", received: $0.element, responded: nil)
    }

    private func text(_ expression: String, complete: DayRange? = nil) throws -> String {
        var evaluator = Evaluator(
            report: SampleReport.report(rows: Self.rows, complete: complete.map { [.cases: $0] } ?? [:]))
        return try evaluator.figure(try Parser.expression(from: expression)).text
    }

    private func identifier(_ expression: String, complete: DayRange? = nil) -> String? {
        do { _ = try text(expression, complete: complete) } catch let error as ExpressionError {
            return error.identifier
        } catch { return "\(error)" }
        return nil
    }

    @Test(arguments: [
        ("received(year: 2023/24)", "year-without-data"), ("change(received)", "year-without-data"),
        ("received(year: 2025/26)", "year-without-data"), ("received(year: [2022/23, 2023/24])", "year-without-data"),
        ("received(quarter: 2)", "period-without-data"), ("received(quarter: [1, 2])", "period-without-data"),
        ("received(quarter: 1, year: 2023/24)", "year-without-data"), ("open(year: 2023/24)", "year-without-data"),
        ("closed", "year-without-data"),
    ])
    func aPeriodWithoutRecordsIsAnError(expression: String, error: String) {
        #expect(identifier(expression) == error)
    }

    @Test func theReportCanSayThatThereWereNone() throws {
        let complete = DayRange(text: "2022/23 to 2024/25", firstMonth: 4)
        #expect(try text("received(year: 2023/24)", complete: complete) == "0")
        #expect(try text("change(received)", complete: complete) == "an increase of 2 from 0 in 2023/24")
        #expect(try text("received(quarter: 2)", complete: complete) == "0")
        #expect(try text("open(year: 2023/24)", complete: complete) == "2")
        #expect(try text("closed", complete: complete) == "0")
        #expect(identifier("received(year: 2021/22)", complete: complete) == "year-without-data")
        // A period that lies partly outside is not known, unless it has records.
        let partly = DayRange(text: "2024-04-01 to 2024-08-31", firstMonth: 4)
        #expect(identifier("received(quarter: 2)", complete: partly) == "period-without-data")
        #expect(try text("received", complete: partly) == "2")
    }

    @Test func recordsThatRemainOfYearsGoneAreNotCounted() throws {
        let report = SampleReport.report(
            history: [SampleReport.HistoryRow(year: "2023/24", value: 40)], recordsFrom: ReportingYear(start: 2024))
        var evaluator = Evaluator(report: report)
        func text(_ expression: String) throws -> String {
            try evaluator.figure(try Parser.expression(from: expression)).text
        }
        #expect(try text("received(procedure: statutory, stage: 1, year: 2023/24)") == "40")
        for measure in ["received", "cases", "open", "closed", "within", "response_days", "cost"] {
            #expect(throws: ExpressionError.self) { try text("\(measure)(year: 2023/24)") }
        }
        #expect(try text("indicator(name: Referrals, year: 2023/24)") == "500")
    }

    @Test func publishedFiguresHaveTheFormOfTheirMeasure() throws {
        func row(_ measure: String, _ value: Int, of base: Int? = nil) -> SampleReport.HistoryRow {
            SampleReport.HistoryRow(
                year: "2021/22", measure: measure, value: value, base: base, procedure: "", stage: "")
        }
        let report = SampleReport.report(history: [
            row("cost", 790), row("within", 4, of: 14), row("escalated", 72), row("response_days", 5),
            row("received", 6), row("percent(within(stage: 1))", 52),
        ])
        var evaluator = Evaluator(report: report)
        func text(_ measure: String) throws -> String {
            try evaluator.figure(try Parser.expression(from: "published(measure: \"\(measure)\", year: 2021/22)")).text
        }
        #expect(try text("cost") == "£790")
        #expect(try text("within") == "29% (4 of 14)")
        #expect(try text("escalated") == "72%")
        #expect(try text("response_days") == "5.0 working days")
        #expect(try text("received") == "6")
        #expect(try text("percent(within(stage: 1))") == "52%")
    }

    @Test func labelsFoldWithoutAccents() {
        #expect("CAFÉ \u{A0} Corner".folded == "cafe corner")
        #expect("cafe\u{301}".folded == "café".folded)
        #expect("Ŵŷ".folded == "wy")
        #expect("straße".folded == "straße")
    }

    @Test func expressionsHaveABudget() {
        let long = Array(repeating: "1", count: 501).joined(separator: " + ")
        #expect(throws: ExpressionError.self) { try Parser.expression(from: long) }
        #expect((try? Parser.expression(from: String(long.dropFirst(4)))) != nil)
    }
}
