import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

/// Which rows a table has, in which order, and what it says of its figures.
@Suite struct TableRuleTests {
    @Test func aShareOfNoneIsNotNothing() throws {
        let table = try TableText.of("within(stage: 1)") { $0.rows = .dimension("service", values: nil) }
        #expect(
            table.body == """
                Adoption | 100% (1 of 1)
                Child Protection | 60% (3 of 5)
                Leaving Care | 0% (0 of 1)
                """
        )
        let rows = [
            SampleReport.CaseRow(
                reference: "A", received: "2024-05-01", responded: "2024-05-01", outcome: "upheld", service: "Adoption"),
            SampleReport.CaseRow(reference: "B", received: "2024-05-01", service: "Transport"),
        ]
        let days = try TableText.of("response_days", in: SampleReport.report(rows: rows)) {
            $0.rows = .dimension("service", values: nil)
        }
        #expect(days.body == "Adoption | 0.0")
    }

    @Test func whatIsNotRecordedNowhereIsNoColumn() throws {
        let table = try TableText.of("closed") {
            $0.rows = .dimension("service", values: nil)
            $0.columns = .dimension("outcome", values: nil)
        }
        #expect(!table.columns.contains("Not recorded"))
        let received = try TableText.of("received") {
            $0.rows = .dimension("stage", values: nil)
            $0.columns = .dimension("timeliness", values: nil)
            $0.totals = .rows
        }
        #expect(
            received.columns
                == "Within the first limit | Within the extended limit | Over the limit | Still open | Total")
        #expect(received.body == "Stage 1 | 4 | 1 | 1 | 1 | 7\nStage 2 | 1 | 0 | 1 | 0 | 2")
    }

    @Test func changesOfSharesAreTheirPoints() throws {
        func table(_ change: TableRequest.Change) throws -> TableText {
            try TableText.of("within(stage: 1, limit: extended)") {
                $0.columns = .years(2)
                $0.change = change
            }
        }
        #expect(try table(.count).body == "Complaints | 67% (2 of 3) | 86% (6 of 7) | +19 points")
        #expect(try table(.points).body == "Complaints | 67% (2 of 3) | 86% (6 of 7) | +19")
        #expect(try table(.points).columns == "2023/24 | 2024/25 | Change (percentage points) from 2023/24")
        for change in [TableRequest.Change.percent, .both] {
            var request = TableText.request("within(stage: 1)")
            request.columns = .years(2)
            request.change = change
            var evaluator = Evaluator(report: SampleReport.report())
            #expect(evaluator.table(request, at: TableText.place).1.map(\.identifier) == ["percent-of-share"])
        }
    }

    @Test(arguments: [
        ("received(quarter: 1)", nil, "1 April 2024 to 30 June 2024"),
        ("received", ["1"], "1 April 2024 to 30 June 2024"),
        ("received", ["2", "3"], "1 July 2024 to 31 December 2024"),
        ("received", ["1", "3"], "quarters 1 and 3 of 2024/25"),
        ("received(year: previous)", nil, "1 April 2023 to 31 March 2024"),
        ("difference(received)", nil, "1 April 2023 to 31 March 2025"),
    ])
    func theCaptionHasThePeriodOfTheFigures(measure: String, quarters: [String]?, period: String) throws {
        let table = try TableText.of(measure) {
            if let quarters { $0.filters = [TableText.filter("quarter", quarters)] }
        }
        #expect(table.caption.hasSuffix("; \(period)"))
    }

    @Test func theCaptionOfAQuarterInSeveralYearsNamesIt() throws {
        let table = try TableText.of("received") {
            $0.columns = .years(2)
            $0.filters = [TableText.filter("quarter", "1")]
        }
        #expect(table.caption.hasSuffix("; quarter 1 of 2023/24 to 2024/25"))
        let quarters = try TableText.of("received") { $0.columns = .dimension("quarter", values: nil) }
        #expect(quarters.caption.hasSuffix("; 1 April 2024 to 31 March 2025"))
    }

    @Test func everyMeasureHasACaption() throws {
        let table = try TableText.of("cases") {
            $0.columns = .years(2)
            $0.change = .both
        }
        #expect(
            table.caption == "People's complaints, each counted once: different case references with a stage record"
                + " received in the period; 1 April 2023 to 31 March 2025"
        )
    }

    @Test(arguments: [
        ("response_days", "All"), ("within", "All"), ("cost / received", "All"), ("received", "Total"),
        ("round_up(received, to: 10)", "Total"), ("received + closed", "Total"),
    ])
    func onlySumsAreCalledTotal(measure: String, label: String) throws {
        let table = try TableText.of(measure) {
            $0.columns = .dimension("quarter", values: ["1"])
            $0.totals = .rows
        }
        #expect(table.columns == "Quarter 1 | \(label)")
        guard !measure.contains("cost") else { return }
        let rows = try TableText.of(measure) {
            $0.rows = .dimension("stage", values: ["1"])
            $0.totals = .columns
        }
        #expect(rows.body.contains("\n\(label) | "))
    }

    @Test func theTopIsTheLargestInWhateverOrder() throws {
        let table = try TableText.of("received") {
            $0.rows = .dimension("service", values: nil)
            $0.top = 1
            $0.sort = .name
        }
        #expect(table.body == "Child Protection | 6\nOther [1] | 3")
    }

    @Test func quartersAreSortedByTheirTotalAndYearsByTheLast() throws {
        let quarters = try TableText.of("received(stage: [1, 2])") {
            $0.rows = .dimension("service", values: nil)
            $0.columns = .dimension("quarter", values: nil)
            $0.sort = .largest
        }
        #expect(
            quarters.body == """
                Child Protection | 3 | 1 | 1 | 1
                Leaving Care | 1 | 1 | 0 | 0
                Adoption | 0 | 0 | 1 | 0
                """
        )
        let outcomes = try TableText.of("outcomes") {
            $0.rows = .dimension("service", values: ["Adoption", "Leaving Care"])
            $0.columns = .dimension("outcome", values: ["upheld"])
            $0.sort = .largest
        }
        #expect(outcomes.body == "Leaving Care | 50% (1 of 2)\nAdoption | 0% (0 of 1)")
        let years = try TableText.of("received") {
            $0.rows = .dimension("service", values: ["Adoption", "Leaving Care"])
            $0.columns = .years(2)
            $0.sort = .largest
        }
        #expect(years.body == "Leaving Care | 2 | 2\nAdoption | 0 | 1")
    }

    @Test func aMeasureOfTheCouncilHeadsItsColumnWithItsTitleAndUnit() throws {
        let own = CustomMeasure(
            name: "per_100_referrals", title: "Complaints and referrals", definition: "",
            expression: PlacedExpression("100 * received / indicator(name: Referrals)", at: TableText.place),
            unit: "for every 100 referrals", decimals: 1)
        let report = SampleReport.report(measures: [own])
        let table = try TableText.of("per_100_referrals", heading: "Number", in: report)
        #expect(table.columns == "Complaints and referrals (for every 100 referrals)")
        let years = try TableText.of("per_100_referrals", heading: "Number", in: report) { $0.columns = .years(2) }
        #expect(years.body == "Complaints and referrals (for every 100 referrals) | 1.0 | 1.5")
        #expect(years.caption.hasPrefix("Complaints and referrals (for every 100 referrals): "))
    }

    @Test func differentMeasuresAreAddedUpOnlyWhereTheyCanBe() throws {
        var request = TableText.request("received")
        request.measures.append(TableText.measure("Closed", "closed"))
        request.totals = .rows
        var evaluator = Evaluator(report: SampleReport.report())
        let table = try #require(evaluator.table(request, at: TableText.place).0)
        #expect(table.rows[0].cells.map(\.cellText) == ["9", "9", "18"])
        request.totals = .none
        request.share = .row
        let shares = try #require(evaluator.table(request, at: TableText.place).0)
        #expect(shares.rows[0].cells.map(\.cellText) == ["9", "50%", "9", "50%"])
        request.share = nil
        request.totals = .rows
        request.measures[1] = TableText.measure("In time", "within")
        #expect(evaluator.table(request, at: TableText.place).1.map(\.identifier) == ["no-total"])
        request.totals = .columns
        request.rows = .expressions([TableText.measure("A", "within"), TableText.measure("B", "within(stage: 1)")])
        request.measures = []
        #expect(evaluator.table(request, at: TableText.place).1.map(\.identifier) == ["no-total"])
    }
}
