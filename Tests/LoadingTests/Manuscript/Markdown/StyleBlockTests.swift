import Casework
import Language
import Narrative
import Testing

@testable import Files
@testable import Manuscript
@testable import Tables

/// Keys of tables, charts, tiles, panels and quotations beyond the first ones.
@Suite struct StyleBlockTests {
    private func block(_ text: String) throws -> FigureBlock.Content {
        let file = readSection("# T\n\n" + text)
        #expect(file.findings == [])
        return try #require(file.section.figureBlocks.first).content
    }

    @Test func readsGroupsNotesAndTheWayCellsAreWritten() throws {
        let table = try #require(
            try block(
                """
                ```table
                title: T
                measure: received
                rows: [service, team]
                columns: [year, quarter]
                subtotals: no
                show: [part, percent]
                brackets: previous
                share: column
                at: 2025-05-31
                without: { status: [open, withdrawn] }
                notes:
                  - One
                  - { for: Intake, text: Two }
                ```
                """
            ).tableRequest)
        #expect(table.rows == .nested(.service, Field("team")))
        #expect(table.columns == .nested(.year, .quarter))
        #expect(!table.hasSubtotals)
        #expect(table.show == [.part, .percent])
        #expect(table.bracketsPrevious)
        #expect(table.statusDate == Day(isoText: "2025-05-31"))
        #expect(
            table.exclusions.map(\.restriction) == [Restriction(dimension: .status, values: ["open", "withdrawn"])])
        #expect(table.notes == ["One", TableRequest.Note("Two", place: "Intake")])
    }

    @Test(arguments: [
        (
            "kind: stacked\npercent: yes\ncolumns: year", ChartStyle(kind: .stacked, isPercent: true),
            TableRequest.Share.column
        ),
        ("kind: stacked bars\npercent: yes\nrows: service", ChartStyle(kind: .stackedBars, isPercent: true), .row),
        ("kind: line\ntarget: 65", ChartStyle(kind: .line, target: .init(value: Ratio(65))), nil),
        (
            "kind: columns\ntarget: { value: 12.5, label: Our aim }",
            ChartStyle(kind: .columns, target: .init(value: Ratio(25, over: 2) ?? Ratio(0), label: "Our aim")), nil
        ),
        ("kind: funnel\nrows: stage", ChartStyle(kind: .funnel), .above),
    ])
    func readsStylesOfCharts(keys: String, style: ChartStyle, share: TableRequest.Share?) throws {
        guard case .chart(let chart) = try block("```chart\ntitle: T\nmeasure: received\n\(keys)\n```") else {
            Issue.record("There is no chart.")
            return
        }
        #expect(chart.style == style)
        #expect(chart.table.share == share)
    }

    @Test(arguments: [
        ("", TableRequest.Axis.dimension(.service, values: nil)), ("\nrows: outcome", .nested(.service, .outcome)),
    ])
    func smallChartsAreGroupsOfRows(rows: String, axis: TableRequest.Axis) throws {
        let request = try block("```chart\nkind: line\ntitle: T\nmeasure: received\neach: service\(rows)\n```")
            .tableRequest
        #expect(request?.rows == axis)
        #expect(request?.hasSubtotals == false)
    }

    @Test func readsPanelsTilesWithLinesAndGroupedQuotes() throws {
        guard
            case .panels(let panels) = try block(
                """
                ```panels
                - title: Communication
                  figure: received
                  words: complaints
                  trend: 3
                  text: |
                    Heard `=received`.

                    - Changed
                - { title: Delay, text: Words. }
                ```
                """)
        else {
            Issue.record("There are no panels.")
            return
        }
        #expect(panels.map(\.title) == ["Communication", "Delay"])
        #expect(panels[0].tile?.trend == 3)
        #expect(panels[1].tile == nil)
        #expect(panels[0].text.count == 2)
        guard
            case .quotes(let quotes) = try block(
                "```quotes\ntitle: Thanks\ngroup: yes\nquotes: [ { text: Kind., about: the team } ]\n```")
        else {
            Issue.record("There are no quotes.")
            return
        }
        #expect(quotes.isGrouped)
    }

    @Test func everyFigureOfAPanelIsAmongTheSection() {
        let file = readSection(
            "# T\n\n```panels\n- title: A\n  figure: closed\n  words: w\n  detail: change(closed)\n  text: Heard `=received`.\n```"
        )
        #expect(file.section.expressions.map(\.text) == ["closed", "change(closed)", "received"])
    }
}
