import Aggregation
import Casework
import Testing

@testable import Rendering

@Suite struct GroupedTableTests {
    static let names = ["table-grouped.html"]

    private static let table = FigureTable(
        identifier: "by-team", title: "Complaints by service and team", measure: "Complaints received",
        period: "1 April 2024 to 31 March 2025", source: "The council's complaint records", rowHeading: "Team",
        columns: [.init(heading: "Answered", notes: [2], bracketPeriod: "2023/24")],
        rows: [
            row("Duty", "Child Protection", 4, 3), row("Intake", "Child Protection", 6, 1, notes: [1]),
            row("Total for Child Protection", "Child Protection", 10, 4, role: .subtotal),
            row("Duty", "Leaving <Care>", 2, 0),
            row("Total for Leaving <Care>", "Leaving <Care>", 2, 0, role: .subtotal),
            row("Total", nil, 12, 4, role: .total),
        ],
        notes: ["A new team.", "In brackets: the year before."], groupHeading: "Service")

    private static func row(
        _ label: String, _ group: String?, _ count: Int, _ before: Int, role: FigureTable.Row.Role = .body,
        notes: [Int] = []
    ) -> FigureTable.Row {
        FigureTable.Row(
            label: label, role: role, group: group, cells: [.count(count)], brackets: [.count(before)], notes: notes)
    }

    @Test func isWrittenAsItWas() throws {
        try Golden.expect(TableWriter(table: Self.table).html, isAt: "table-grouped.html")
    }

    @Test func eachGroupIsABodyWithItsNameAbove() {
        let markup = Markup(TableWriter(table: Self.table).html)
        #expect(markup.problems == [])
        let groups = markup.all("th").filter { $0["scope"] == "rowgroup" }
        #expect(groups.map(\.text) == ["Child Protection", "Leaving <Care>"])
        #expect(groups.map { $0["colspan"] } == ["2", "2"])
        #expect(markup.all("tbody").count == 2)
        #expect(markup.all("tfoot").count == 1)
        #expect(markup.all("th").first?.text == "Service, team")
    }

    @Test func whatStandsInBracketsIsAFigureToo() {
        let markup = Markup(TableWriter(table: Self.table).html)
        #expect(markup.texts(of: "td").prefix(2) == ["4 (3)", "6 (1)"])
        #expect(markup.all("data").prefix(2).map { $0["value"] } == ["4", "3"])
        #expect(markup.all("span", class: "note-mark").map(\.text) == ["[note 2]", "[note 1]"])
    }

    @Test func theFileHasAColumnForGroupsAndForBrackets() {
        #expect(
            Self.table.csv == """
                Service,Team,Answered,Answered (in brackets: 2023/24)\r
                Child Protection,Duty,4,3\r
                Child Protection,Intake,6,1\r
                Child Protection,Total for Child Protection,10,4\r
                Leaving <Care>,Duty,2,0\r
                Leaving <Care>,Total for Leaving <Care>,2,0\r
                ,Total,12,4\r

                """)
    }

    @Test func numberAndBaseOfAShareAreColumnsOfTheFile() {
        let table = FigureTable.of([[.share(3, of: 12)]], labels: ["Adoption"], headings: ["Upheld"])
            .with(columns: [.init(heading: "Upheld", showsParts: true)])
        #expect(table.csv == "Service,Upheld,Upheld: number,Upheld: of\r\nAdoption,0.25,3,12\r\n")
    }

    /// The first row of shares of the row above has none.
    @Test func aNumberThatIsNoShareStandsAmongTheNumbers() {
        let table = FigureTable.of(
            [[.count(12)], [.share(3, of: 12)]], labels: ["Stage 1", "Stage 2"], headings: ["Year"]
        )
        .with(columns: [.init(heading: "Year", showsParts: true)])
        #expect(table.csv == "Service,Year,Year: number,Year: of\r\nStage 1,,12,\r\nStage 2,0.25,3,12\r\n")
    }

    @Test func longCellsMayBeBrokenBeforeTheirBracketsOnly() {
        let share = Figure.of(.share(numerator: Ratio(3), denominator: Ratio(4)), "75% (3 of 4)")
        let table = FigureTable.of([[share], [.count(12)]], labels: ["A", "B"], headings: ["Year"])
        let html = TableWriter(table: table).html
        #expect(html.contains("75% <wbr>(3 of 4)"))
        #expect(html.split(separator: "<wbr>").count == 2)
    }
}
