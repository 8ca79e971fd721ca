import Casework
import Narrative
import Testing

@testable import Aggregation

/// Rows and columns gathered by a second field. All figures are worked out by hand from the rows of `SampleReport`.
@Suite struct NestedTableTests {
    @Test func rowsAreGatheredAndEachGroupHasItsTotal() throws {
        let table = try TableText.of("received") {
            $0.rows = .nested("procedure", "stage")
            $0.columns = .years(nil)
            $0.totals = .columns
        }
        #expect(
            table.body == """
                Children Act procedure > Stage 1 | 4 | 6
                Children Act procedure > Stage 2 | 1 | 2
                Children Act procedure > Total for Children Act procedure | 5 | 8
                Corporate procedure > Stage 1 | 0 | 1
                Corporate procedure > Total for Corporate procedure | 0 | 1
                Total | 5 | 9
                """
        )
    }

    @Test func subtotalsCanBeLeftOutAndGroupsFollowWhere() throws {
        let table = try TableText.of("received") {
            $0.rows = .nested("procedure", "stage")
            $0.hasSubtotals = false
            $0.filters = [TableText.filter("procedure", "statutory")]
        }
        #expect(
            table.body == """
                Children Act procedure > Stage 1 | 6
                Children Act procedure > Stage 2 | 2
                """
        )
    }

    @Test func theTopIsThatOfEachGroup() throws {
        let table = try TableText.of("received") {
            $0.rows = .nested("procedure", "service")
            $0.top = 1
            $0.sort = .largest
        }
        #expect(
            table.body == """
                Children Act procedure > Child Protection | 5
                Children Act procedure > Other [1] | 3
                Children Act procedure > Total for Children Act procedure | 8
                Corporate procedure > Child Protection | 1
                Corporate procedure > Total for Corporate procedure | 1
                """
        )
        #expect(table.notes == ["“Other” of Children Act procedure is what 2 other rows come to together."])
    }

    @Test func averagesOfGroupsAreThoseOfAllTheirRecords() throws {
        let table = try TableText.of("response_days") {
            $0.rows = .nested("service", "stage")
            $0.filters = [TableText.filter("service", "Leaving Care")]
        }
        #expect(
            table.body == """
                Leaving Care > Stage 1 | 42.0
                Leaving Care > Stage 2 | 22.0
                Leaving Care > All of Leaving Care | 32.0
                """
        )
    }

    @Test func quartersStandUnderTheirYears() throws {
        // There was none in the third quarter of 2023/24.
        let complete = try #require(DayRange(text: "2023/24 to 2024/25", firstMonth: 4))
        let table = try TableText.of("received", in: SampleReport.report(complete: [.cases: complete])) {
            $0.rows = .dimension("procedure", values: nil)
            $0.columns = .nested("year", "quarter")
            $0.totals = .both
        }
        #expect(
            table.columns == "2023/24: quarter 1 | 2023/24: quarter 2 | 2023/24: quarter 3 | 2023/24: quarter 4"
                + " | 2023/24: total | 2024/25: quarter 1 | 2024/25: quarter 2 | 2024/25: quarter 3"
                + " | 2024/25: quarter 4 | 2024/25: total | Total"
        )
        #expect(
            table.body == """
                Children Act procedure | 2 | 2 | 0 | 1 | 5 | 3 | 2 | 2 | 1 | 8 | 13
                Corporate procedure | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1 | 1
                Total | 2 | 2 | 0 | 1 | 5 | 4 | 2 | 2 | 1 | 9 | 14
                """
        )
    }

    @Test func groupsAddUpWhateverTheRows() throws {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<20 {
            let rows = SampleReport.rows.filter { _ in Bool.random(using: &generator) } + [SampleReport.rows[6]]
            var request = TableText.request("received")
            request.rows = .nested("service", "stage")
            request.totals = .columns
            var evaluator = Evaluator(report: SampleReport.report(rows: rows))
            let table = try #require(evaluator.table(request, at: TableText.place).0)
            func sum(_ role: FigureTable.Row.Role) -> Int {
                table.rows.filter { $0.role == role }.compactMap { $0.cells.first?.value.whole?.numerator }.reduce(0, +)
            }
            #expect(sum(.body) == sum(.total))
            #expect(sum(.subtotal) == sum(.total))
        }
    }

    @Test func aFieldIsNotGatheredByItself() {
        var request = TableText.request("received")
        request.rows = .nested("service", "service")
        #expect(
            TableText.findings(of: request).map { "\($0.identifier): \($0.summary) \($0.remedy)" } == [
                "same-dimension: \"service\" is to be gathered by itself."
                    + " Name two different fields, the larger first: [service, team]."
            ]
        )
    }
}
