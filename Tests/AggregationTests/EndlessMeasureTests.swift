import Casework
import Foundation
import Language
import Narrative
import Testing

@testable import Aggregation

/// A council's own measures that are made of each other: those without end are found where they are defined.
@Suite struct EndlessMeasureTests {
    private func evaluator(_ measures: [(String, String)]) -> (evaluator: Evaluator, findings: [Finding]) {
        let own = measures.enumerated().map { index, measure in
            CustomMeasure(
                name: measure.0, title: "M", definition: "As it says.",
                expression: PlacedExpression(measure.1, at: SourceLocation(file: "report.yaml", line: index + 1)),
                unit: nil, decimals: nil)
        }
        var evaluator = Evaluator(report: SampleReport.report(measures: own))
        let findings = evaluator.defineCustomMeasures()
        return (evaluator, findings)
    }

    private func said(_ findings: [Finding]) -> [String] {
        findings.map { "\($0.location.line) \($0.identifier): \($0.summary)" }
    }

    @Test func measuresDefinedByEachOtherAreNamed() {
        let two = evaluator([("c", "received + a"), ("a", "b + 1"), ("b", "change(a)"), ("d", "received")])
        #expect(said(two.findings) == ["2 circular-measure: The measures a and b are defined by each other."])
        let one = evaluator([("d", "received"), ("a", "2 * share(received, of: a)")])
        #expect(said(one.findings) == ["2 circular-measure: The measure a is defined by itself."])
        #expect(evaluator([("a", "b + b"), ("b", "received")]).findings == [])
    }

    @Test(arguments: ["a", "c", "received + a"])
    func aTableOfThemSaysSo(measure: String) {
        for axis in [TableRequest.Axis.dimension("service", values: nil), .years(2), .none] {
            var (evaluator, _) = evaluator([("a", "b + 1"), ("b", "a + 1"), ("c", "a")])
            var request = TableText.request(measure)
            request.rows = axis
            request.totals = .both
            request.columns = .years(2)
            if case .years = axis { request.columns = .none }
            let (table, findings) = evaluator.table(request, at: TableText.place)
            #expect(table == nil)
            #expect(Set(findings.map(\.identifier)) == ["circular-measure"])
        }
    }

    /// Written out, the last would have more than 2^40 terms, and the sums of Fibonacci as many populations.
    @Test func measuresThatMultiplyWithoutEndAreFound() {
        let doubling = (0...40).map { ("m\($0)", $0 == 0 ? "received" : "m\($0 - 1) + m\($0 - 1)") }
        #expect(
            said(evaluator(doubling).findings) == [
                "13 too-much-work: The measure m12 is made of others, which are made of others: written out, it has more"
                    + " than 10,000 terms."
            ])
        let sums = (0...40).map { ("m\($0)", $0 == 0 ? "received" : $0 == 1 ? "cost" : "m\($0 - 1) * m\($0 - 2)") }
        #expect(evaluator(sums).findings.map(\.identifier) == ["too-much-work"])
        let chain = (0...60).map { ("m\($0)", $0 == 0 ? "received" : "m\($0 - 1)") }
        #expect(evaluator(chain).findings == [])
    }

    @Test func eachPopulationIsNamedOnce() throws {
        var (evaluator, _) = evaluator([("a", "received + closed"), ("b", "a + closed"), ("c", "b + a")])
        let base = try evaluator.figure(try Parser.expression(from: "c + received")).base
        #expect(base.components(separatedBy: "; ").count == 2)
    }
}
