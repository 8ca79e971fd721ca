import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

/// A day on which the status is looked at, where nothing asks for a status.
@Suite struct StatusDateTests {
    private func identifier(_ text: String) -> String? {
        var evaluator = Evaluator(report: SampleReport.report())
        do throws(ExpressionError) {
            _ = try evaluator.figure(try Parser.expression(from: text))
            return nil
        } catch {
            return error.identifier
        }
    }

    @Test func aDayWithoutAStatusIsAnError() {
        #expect(identifier("received(at: 2025-05-31)") == "date-without-status")
        #expect(identifier("received(stage: 1, at: 2025-05-31)") == "date-without-status")
        #expect(identifier("received(status: open, at: 2025-05-31)") == nil)
    }

    @Test func aTableWithADayAndNoStatusIsNone() {
        func findings(_ measure: String, _ change: (inout TableRequest) -> Void) -> [String] {
            var request = TableText.request(measure)
            request.rows = .dimension("service", values: nil)
            change(&request)
            var evaluator = Evaluator(report: SampleReport.report())
            return evaluator.table(request, at: TableText.place).1.map(\.identifier)
        }
        let day = Day(isoText: "2025-05-31")
        #expect(findings("received") { $0.statusDate = day } == ["date-without-status"])
        #expect(findings("received(at: 2025-05-31)") { _ in } == ["date-without-status"])
        #expect(findings("received(status: open)") { $0.statusDate = day } == [])
        #expect(
            findings("received") {
                $0.statusDate = day
                $0.rows = .nested("service", "status")
            } == [])
        #expect(
            findings("received(at: 2025-05-31)") {
                $0.rows = .dimension("status", values: nil)
                $0.totals = .columns
            } == [])
        #expect(
            findings("received") {
                $0.statusDate = day
                $0.filters = [TableText.filter("status", "open")]
            } == [])
    }
}
