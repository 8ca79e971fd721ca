import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

/// Totals are of what the table shows, over all its years and groups; what is open on a day is not added up.
@Suite struct TableTotalTests {
    private typealias Row = SampleReport.CaseRow

    private func report(_ rows: [(String, String, String, String?, String)]) -> Report {
        SampleReport.report(
            rows: rows.map {
                Row(
                    reference: $0.0, stage: $0.1, received: $0.2, responded: $0.3, outcome: $0.3 == nil ? "" : "upheld",
                    service: $0.4)
            })
    }

    @Test func theTotalOfAGroupIsOfAllYears() throws {
        let report = report([
            ("A1", "1", "2023-05-01", "2023-05-12", "Waste"), ("A2", "1", "2024-05-01", "2024-05-13", "Waste"),
            ("A3", "1", "2024-05-01", "2024-05-15", "Parking"),
        ])
        let table = try TableText.of("received", in: report) {
            $0.rows = .nested("service", "year")
            $0.totals = .columns
        }
        #expect(
            table.body == """
                Parking > 2023/24 | 0
                Parking > 2024/25 | 1
                Parking > Total for Parking | 1
                Waste > 2023/24 | 1
                Waste > 2024/25 | 1
                Waste > Total for Waste | 2
                Total | 3
                """)
        let columns = try TableText.of("received", in: report) { $0.columns = .nested("service", "year") }
        #expect(columns.columns.hasSuffix("Waste: 2023/24 | Waste: 2024/25 | Waste: total"))
        #expect(columns.body.hasSuffix("| 1 | 1 | 2"))
    }

    @Test func theTotalIsOfAYearInWhichNothingStands() throws {
        let report = report([
            ("M1", "2", "2023-05-01", "2023-05-12", "Waste"), ("M2", "1", "2024-05-01", "2024-05-12", "Waste"),
        ])
        let table = try TableText.of("escalated", in: report) {
            $0.rows = .nested("year", "service")
            $0.totals = .columns
        }
        #expect(table.body.hasSuffix("\nAll | 100% (1 of 1)"))
        #expect(table.caption.hasSuffix("1 April 2023 to 31 March 2025"))
    }

    @Test(arguments: ["open", "received(status: open)", "open + open"])
    func whatIsOpenIsNotAddedOverYears(measure: String) throws {
        let report = report([
            ("G1", "1", "2023-05-01", "2024-05-12", "Waste"), ("G2", "1", "2024-05-01", nil, "Parking"),
            ("G3", "1", "2023-05-01", "2023-05-12", "Waste"),
        ])
        let table = try TableText.of(measure, in: report) {
            $0.rows = .dimension("service", values: nil)
            $0.columns = .years(nil)
            $0.totals = .both
        }
        let factor = measure.contains("+") ? 2 : 1
        #expect(table.columns == "2023/24 | 2024/25 | All")
        #expect(
            table.body == """
                Parking | 0 | \(factor) | [z]
                Waste | \(factor) | 0 | [z]
                Total | \(factor) | \(factor) | [z]
                """)
    }

    @Test func aStatusIsNotAddedOverYears() throws {
        let table = try TableText.of("received") {
            $0.rows = .dimension("status", values: ["open"])
            $0.columns = .years(2)
            $0.totals = .rows
        }
        #expect(table.columns == "2023/24 | 2024/25 | All")
        #expect(table.body.hasSuffix("| [z]"))
    }

    @Test func aRowThatHasSomethingInBracketsStays() throws {
        let report = report([
            ("E1", "1", "2023-05-01", "2023-05-12", "Parks"), ("A2", "1", "2024-05-01", "2024-05-13", "Waste"),
        ])
        let table = try TableText.of("received", in: report) {
            $0.rows = .dimension("service", values: nil)
            $0.bracketsPrevious = true
            $0.totals = .columns
        }
        #expect(table.body == "Parks | 0 (1)\nWaste | 1 (0)\nTotal | 1 (1)")
    }

    @Test func measuresKeepTheirOrderInEveryGroup() throws {
        let table = try TableText.of("received") {
            $0.measures = [TableText.measure("Received", "received"), TableText.measure("Within", "within")]
            $0.columns = .nested("stage", "timeliness")
            $0.rows = .years(1)
        }
        for stage in ["Stage 1", "Stage 2"] {
            #expect(table.columns.contains("\(stage): total, received | \(stage): all, within"))
        }
    }

    @Test func aStageThatAProcedureLacksIsNotApplicable() throws {
        let table = try TableText.of("received") {
            $0.rows = .dimension("procedure", values: nil)
            $0.columns = .dimension("stage", values: ["1", "2"])
            $0.totals = .columns
        }
        #expect(table.body == "Children Act procedure | 6 | 2\nCorporate procedure | 1 | [z]\nTotal | 7 | 2")
    }

    @Test func aPercentageChangeFromZeroIsNotApplicableInACell() throws {
        let report = report([
            ("P1", "1", "2024-05-01", nil, "Parking"), ("W1", "1", "2023-05-01", nil, "Waste"),
            ("W2", "1", "2024-05-01", nil, "Waste"), ("W3", "1", "2024-05-01", nil, "Waste"),
        ])
        for change in [TableRequest.Change.percent, .both] {
            var request = TableText.request("received")
            request.rows = .dimension("service", values: nil)
            request.columns = .years(2)
            request.change = change
            var evaluator = Evaluator(report: report)
            let rows = try #require(evaluator.table(request, at: TableText.place).0).rows
            #expect(rows.map { $0.cells.last?.cellText } == ["[z]", "+100%"])
            #expect(rows.first?.cells.last?.value == .notApplicable)
        }
    }

    @Test func aShareOfNothingKeepsItsNumber() throws {
        let report = report([
            ("A1", "1", "2024-05-01", nil, "Waste"), ("D1", "2", "2024-05-01", nil, "Roads"),
            ("D2", "2", "2024-05-02", nil, "Roads"),
        ])
        var request = TableText.request("received")
        request.rows = .dimension("stage", values: ["1", "2"])
        request.columns = .dimension("service", values: nil)
        request.share = .above
        request.show = [.count, .percent]
        var evaluator = Evaluator(report: report)
        let table = try #require(evaluator.table(request, at: TableText.place).0)
        #expect(table.rows.map { $0.cells.map(\.cellText) } == [["0", "1"], ["2 ([z])", "0 (0%)"]])
        #expect(table.rows[1].cells[0].shareless == .count(2))
        #expect(table.columns.map(\.isShared) == [true, true])
    }

    @Test func causesBesideEachOtherAreMoreThanTheirTotal() throws {
        let several =
            "A complaint can have more than one cause. It is counted once under each, so the columns add up to more than"
            + " the total."
        let table = try TableText.of("received") {
            $0.columns = .dimension("cause", values: nil)
            $0.totals = .rows
        }
        #expect(table.notes.contains(several))
        let shares = try TableText.of("received") {
            $0.rows = .dimension("cause", values: ["Delay"])
            $0.share = .column
        }
        #expect(!shares.notes.contains { $0.contains("more than") })
    }
}
