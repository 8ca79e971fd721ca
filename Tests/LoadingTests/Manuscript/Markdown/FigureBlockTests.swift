import Casework
import Language
import Narrative
import Testing

@testable import Files
@testable import Manuscript
@testable import Tables

@Suite struct FigureBlockTests {
    private func block(_ text: String) throws -> FigureBlock.Content {
        let file = readSection(text)
        #expect(file.findings.map(\.identifier).filter { $0 != "missing-title" } == [])
        return try #require(file.section.figureBlocks.first).content
    }

    private func table(_ body: String) throws -> TableRequest {
        try #require(try block("```table\n\(body)\n```").tableRequest)
    }

    private func words(_ listed: [LabelledExpression]) -> [String] {
        listed.map { "\($0.label): \($0.expression.text)" }
    }

    private func words(_ filters: [PlacedRestriction]) -> [String] {
        filters.map { "\($0.dimension): \($0.values.joined(separator: " | "))" }
    }

    @Test func readsATable() throws {
        let table = try table(
            """
            title: Statutory complaints received
            measure: received
            rows: service
            columns: year
            years: 3
            where: { procedure: statutory, year: 2022/23, recorded: yes, outcome: [upheld, no finding] }
            top: 4
            sort: largest
            change: both
            total: columns
            share: row
            decimals: 1
            notes: [ "One", Two ]
            source: The council
            """
        )
        #expect(table.title == "Statutory complaints received")
        #expect(table.identifier == "statutory-complaints-received")
        #expect(words(table.measures) == ["Received: received"])
        #expect(table.rows == .dimension(.service, values: nil))
        #expect(table.columns == .years(3))
        #expect(
            words(table.filters) == [
                "procedure: statutory", "year: 2022/23", "recorded: yes", "outcome: upheld | no finding",
            ]
        )
        #expect(table.top == 4 && table.sort == .largest && table.change == .both && table.totals == .columns)
        #expect(table.share == .row && table.decimals == 1)
        #expect(table.notes == ["One", "Two"] && table.source == "The council")
    }

    @Test func readsAxes() throws {
        let table = try table(
            """
            title: T
            id: given
            measures: { In time: "within(limit: first)", All: closed }
            rows: { dimension: stage, values: [1, 2] }
            columns: { Now: received, Then: "received(year: previous)" }
            """
        )
        #expect(table.identifier == "given")
        #expect(words(table.measures) == ["In time: within(limit: first)", "All: closed"])
        #expect(table.rows == .dimension(.stage, values: ["1", "2"]))
        guard case .expressions(let columns) = table.columns else {
            Issue.record("The columns are no expressions.")
            return
        }
        #expect(words(columns) == ["Now: received", "Then: received(year: previous)"])
    }

    static let headings = [
        ("received", "Received"), ("response_days(average: median)", "Response days"), ("closed + open", "Number"),
        ("100 * closed", "Number"),
    ]

    @Test(arguments: headings)
    func namesASingleMeasure(measure: String, heading: String) throws {
        #expect(try table("title: T\nmeasure: \"\(measure)\"").measures.map(\.label) == [heading])
    }

    @Test func aListStaysAListWhateverItsValuesHaveInThem() throws {
        let table = try table(
            "title: A\nmeasure: a\nwhere: { service: [\"Waste, bins\", '[A]', \"O\\\"N\"], team: \"A, B\" }")
        #expect(table.filters.map(\.values) == [["Waste, bins", "[A]", "O\"N"], ["A, B"]])
    }

    @Test func keepsWhatYAMLWouldResolve() throws {
        let table = try table("title: 2024/25\nmeasure: a\nwhere: { a: no, b: 1.0, c: 0x10, d: ~, e: 2025-01-01 }")
        #expect(words(table.filters) == ["a: no", "b: 1.0", "c: 0x10", "d: ~", "e: 2025-01-01"])
    }

    @Test func readsAChart() throws {
        guard case .chart(let chart) = try block("```chart\nkind: stacked bars\ntitle: T\nmeasure: a\n```") else {
            Issue.record("There is no chart.")
            return
        }
        #expect(chart.kind == .stackedBars)
        #expect(chart.table.title == "T")
    }

    @Test func readsTiles() throws {
        let content = try block(
            "```tiles\n- { figure: received, words: Complaints, detail: \"change(received)\" }\n- figure: closed\n  words: Closed\n```"
        )
        guard case .tiles(let tiles) = content else {
            Issue.record("There are no tiles.")
            return
        }
        #expect(tiles.map(\.value.text) == ["received", "closed"])
        #expect(tiles.map(\.words) == ["Complaints", "Closed"])
        #expect(tiles.map(\.detail?.text) == ["change(received)", nil])
    }

    @Test func readsACaseList() throws {
        let content = try block(
            """
            ```cases
            title: Upheld cases
            records: ombudsman
            where: { finding: upheld }
            fields: { amount: Paid }
            entries:
              L016: Paid *late*.
              "017": |
                First.

                - Second
            ```
            """
        )
        guard case .cases(let list) = content else {
            Issue.record("There is no list.")
            return
        }
        #expect(list.kind == .ombudsman && list.title == "Upheld cases")
        #expect(words(list.filters) == ["finding: upheld"])
        #expect(list.fields == [ListedField(field: .amount, heading: "Paid")])
        #expect(list.entries.map(\.reference) == ["L016", "017"])
        #expect(list.entries.map(\.text.outline) == ["p(Paid em(late).)", "p(First.) tight([p(Second)])"])
        #expect(
            list.entries.map(\.location.description)
                == [7, 8].map { "content/report/10-test.md, line \($0), column 3" })
    }

    @Test func readsQuotes() throws {
        let content = try block(
            "```quotes\ntitle: Thanks\nquotes:\n  - They *listened*.\n  - { text: Kind., about: the team }\n```")
        guard case .quotes(let list) = content else {
            Issue.record("There are no quotes.")
            return
        }
        #expect(list.quotes.map(\.text.outline) == ["They em(listened).", "Kind."])
        #expect(list.quotes.map(\.about) == [nil, "the team"])
    }
}
