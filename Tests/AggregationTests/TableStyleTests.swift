import Casework
import Narrative
import Testing

@testable import Aggregation

/// How cells are written and what stands beside them. All figures are worked out by hand from the rows of
/// `SampleReport`.
@Suite struct TableStyleTests {
    private func measures(_ listed: (String, String)...) -> [LabelledExpression] {
        listed.map { TableText.measure($0.0, $0.1) }
    }

    @Test func severalMeasuresStandUnderEachYearWithTheirTotalsAndChanges() throws {
        let table = try TableText.of("received") {
            $0.measures = measures(("Received", "received"), ("Answered", "closed"))
            $0.rows = .dimension("procedure", values: nil)
            $0.columns = .years(nil)
            $0.totals = .rows
            $0.change = .count
        }
        #expect(
            table.columns == "2023/24: received | 2023/24: answered | 2024/25: received | 2024/25: answered"
                + " | Total: received | Total: answered | Change from 2023/24: received"
                + " | Change from 2023/24: answered"
        )
        #expect(
            table.body == """
                Children Act procedure | 5 | 4 | 8 | 8 | 13 | 12 | +3 | +4
                Corporate procedure | 0 | 0 | 1 | 1 | 1 | 1 | +1 | +1
                """
        )
    }

    @Test(arguments: [
        ([TableRequest.Show.count, .percent], "3 (33%)"), ([.part, .percent], "3 of 9 (33%)"),
        ([.percent, .count], "33% (3)"), ([.part], "3 of 9"), ([.percent], "33%"),
    ])
    func numberAndShareStandInOneCell(show: [TableRequest.Show], cell: String) throws {
        let table = try TableText.of("closed") {
            $0.rows = .dimension("outcome", values: nil)
            $0.share = .column
            $0.show = show
        }
        #expect(table.columns == "Complaints")
        #expect(table.body.hasPrefix("Upheld | \(cell)\n"))
        #expect(table.notes == ["Percentages do not add up to 100 because each is rounded."])
    }

    @Test func sharesThatAMeasureGivesAreWrittenTheSameWay() throws {
        let table = try TableText.of("outcomes(outcome: upheld)") {
            $0.rows = .dimension("service", values: nil)
            $0.show = [.percent, .count]
        }
        #expect(
            table.body == """
                Adoption | 0% (0)
                Child Protection | 33% (2)
                Leaving Care | 50% (1)
                """
        )
    }

    @Test func showNeedsAShare() {
        var request = TableText.request("received")
        request.show = [.percent]
        #expect(
            TableText.findings(of: request).map { "\($0.identifier): \($0.summary) \($0.remedy)" } == [
                "show-without-share: The table is to show shares, and it has none."
                    + " Add share: column or share: row, use a measure such as within, or leave out show."
            ]
        )
    }

    @Test func lastYearStandsInBrackets() throws {
        let table = try TableText.of("closed") {
            $0.measures = measures(("Answered", "closed"), ("Upheld", "outcomes(outcome: upheld)"))
            $0.rows = .dimension("service", values: nil)
            $0.bracketsPrevious = true
        }
        #expect(table.columns == "Answered (in brackets: 2023/24) | Upheld (in brackets: 2023/24)")
        #expect(
            table.body == """
                Adoption | 1 (0) | 0%, 0 of 1 ([z])
                Child Protection | 6 (2) | 33%, 2 of 6 (50%, 1 of 2)
                Leaving Care | 2 (2) | 50%, 1 of 2 (50%, 1 of 2)
                """
        )
        #expect(table.caption.hasSuffix("1 April 2023 to 31 March 2025"))
    }

    @Test func lastYearsShareStandsBehindTheShare() throws {
        let table = try TableText.of("closed(service: [\"Child Protection\", \"Leaving Care\"])") {
            $0.rows = .dimension("service", values: nil)
            $0.share = .column
            $0.show = [.count, .percent]
            $0.bracketsPrevious = true
        }
        #expect(table.columns == "Complaints (in brackets: 2023/24)")
        #expect(
            table.body == """
                Child Protection | 6, 75% (2, 50%)
                Leaving Care | 2, 25% (2, 50%)
                """
        )
    }

    /// A group's first row, and totals, are no part of what stands above them.
    @Test func sharesOfTheRowAboveKeepToTheirGroup() throws {
        let table = try TableText.of("received") {
            $0.rows = .nested("procedure", "stage")
            $0.share = .above
            $0.show = [.count, .percent]
            $0.totals = .columns
        }
        let shares = table.body.split(separator: "\n").filter { $0.contains("%") }
        #expect(shares.allSatisfy { $0.contains("Stage 2") || $0.contains("Stage 3") })
        #expect(table.body.contains("Stage 1 | 6\n"))
    }

    /// All measures of a table are in its caption, those of the same date together.
    @Test func theCaptionNamesEveryMeasure() throws {
        let table = try TableText.of("closed") {
            $0.measures = measures(
                ("Received", "received"), ("Answered", "closed"), ("Days", "response_days"), ("In time", "within"))
        }
        #expect(table.caption.contains("Complaints responded to and working days to respond: "))
        #expect(table.caption.contains("Complaints received: "))
        #expect(table.caption.contains("Complaints answered within the time limit: "))
    }

    @Test func meanDaysHaveTheirLastYearToo() throws {
        let table = try TableText.of("response_days") {
            $0.rows = .dimension("service", values: ["Leaving Care"])
            $0.bracketsPrevious = true
        }
        #expect(table.body == "Leaving Care | 32.0 (54.0)")
    }

    @Test func notesGoToTheRowOrColumnThatTheyName() throws {
        let table = try TableText.of("received") {
            $0.rows = .dimension("service", values: nil)
            $0.columns = .years(nil)
            $0.notes = ["Of all.", .init("A new service.", place: "leaving care")]
        }
        #expect(table.body.contains("Leaving Care [2] | 2 | 2"))
        #expect(table.notes == ["Of all.", "A new service."])
    }

    @Test func aNoteForARowThatIsNotThereIsAnError() {
        var request = TableText.request("received")
        request.rows = .dimension("service", values: nil)
        request.notes = [.init("A note.", place: "Leaving Car")]
        #expect(
            TableText.findings(of: request).map { "\($0.identifier): \($0.summary) \($0.remedy)" } == [
                "note-without-place: A note is for \"Leaving Car\", and no row or column has this name."
                    + " Did you mean \"Leaving Care\"?"
            ]
        )
    }

    @Test func sharesOfTheRowAboveTellAFunnel() throws {
        let table = try TableText.of("received") {
            $0.rows = .dimension("stage", values: nil)
            $0.filters = [TableText.filter("procedure", "statutory")]
            $0.share = .above
        }
        #expect(table.columns == "Complaints | Complaints (% of the row above)")
        #expect(table.body == "Stage 1 | 6 | [z]\nStage 2 | 2 | 33% (2 of 6)")
    }
}
