import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

/// Rows and columns that several restrictions of their field let through.
@Suite struct FilteredRowTests {
    private func table(_ measure: String = "received", _ change: (inout TableRequest) -> Void) throws -> TableText {
        try TableText.of(measure) {
            change(&$0)
        }
    }

    @Test func whereAndWithoutHoldTogether() throws {
        let rows = try table {
            $0.rows = .dimension("service", values: nil)
            $0.filters = [TableText.filter("service", "Adoption", "Leaving Care")]
            $0.exclusions = [TableText.filter("service", "Adoption")]
            $0.totals = .columns
        }
        #expect(rows.body == "Leaving Care | 2\nTotal | 2")
        let columns = try table {
            $0.columns = .dimension("service", values: nil)
            $0.filters = [TableText.filter("service", "Leaving Care")]
            $0.exclusions = [TableText.filter("service", "Adoption")]
        }
        #expect(columns.columns == "Leaving Care")
        #expect(columns.body == "Complaints | 2")
    }

    @Test func whatNoneLetsThroughIsAContradictionOrNothing() {
        var request = TableText.request("received")
        request.rows = .dimension("service", values: ["Adoption"])
        request.filters = [TableText.filter("service", "Leaving Care")]
        request.exclusions = [TableText.filter("service", "Child Protection")]
        #expect(TableText.findings(of: request).map(\.identifier) == ["contradicting-filter"])
        request.rows = .dimension("service", values: nil)
        request.exclusions = [TableText.filter("service", "Leaving Care")]
        var evaluator = Evaluator(report: SampleReport.report())
        let (nothing, findings) = evaluator.table(request, at: TableText.place)
        #expect(nothing?.rows == [])
        #expect(findings.map(\.identifier) == ["nothing-to-show"])
    }

    @Test func whatIsListedTwiceStandsOnce() throws {
        for values in [
            ["Adoption", "ADOPTION ", "Leaving Care", "Adoption"], ["Adoption", "Leaving Care", "adoption"],
        ] {
            let rows = try table { $0.rows = .dimension("service", values: values) }
            #expect(rows.body == "Adoption | 1\nLeaving Care | 2")
        }
        var request = TableText.request("received")
        request.rows = .dimension("service", values: ["Zoo", "zoo"])
        var evaluator = Evaluator(report: SampleReport.report())
        #expect(evaluator.table(request, at: TableText.place).0?.rows.map(\.label) == ["Zoo"])
        let stages = try table("received(procedure: statutory)") {
            $0.rows = .dimension("stage", values: ["Stage 1", "1", "2"])
        }
        #expect(stages.body == "Stage 1 | 6\nStage 2 | 2")
    }

    /// The limit of stage 1 is not that of both stages.
    @Test func theHeadingOfALimitIsOfOneStage() throws {
        func rows(_ stages: String...) throws -> String {
            try table("closed(procedure: statutory)") {
                $0.rows = .dimension("timeliness", values: nil)
                $0.filters = [TableText.filter("procedure", "statutory"), TableText.filter("stage", stages)]
            }.body
        }
        #expect(try rows("1").hasPrefix("Within 10 working days | "))
        #expect(try rows("Stage 1").hasPrefix("Within 10 working days | "))
        #expect(try rows("1", "2").hasPrefix("Within the first limit | "))
    }

    @Test func whatWasAnsweredIsWhateverHadBecomeOfIt() throws {
        let answered = try table {
            $0.rows = .dimension("status", values: nil)
            $0.filters = [TableText.filter("status", "answered")]
        }
        #expect(
            answered.body == "Upheld | 3\nPartially upheld | 1\nNot upheld | 3\nNo finding | 1")
        let open = try table {
            $0.rows = .dimension("status", values: nil)
            $0.exclusions = [TableText.filter("status", "answered")]
        }
        #expect(open.body == "Open | 1")
    }

    /// The base of an own measure's share is without what the table leaves out, as that of the share itself is.
    @Test(arguments: ["outcomes(outcome: upheld)", "own", "own(stage: 1)", "decimals(own, 0)"])
    func whatIsLeftOutIsLeftOutOfTheBaseOfAnOwnMeasure(measure: String) throws {
        let own = CustomMeasure(
            name: "own", title: "Own", definition: "As it says.",
            expression: PlacedExpression("outcomes(outcome: upheld)", at: TableText.place), unit: nil, decimals: nil)
        let table = try TableText.of(measure, in: SampleReport.report(measures: [own])) {
            $0.rows = .dimension("stage", values: ["1"])
            $0.exclusions = [TableText.filter("outcome", "not upheld")]
        }
        #expect(table.body == "Stage 1 | 40% (2 of 5)")
    }
}
