import Casework
import Aggregation
import Testing

@testable import Rendering

@Suite struct TableWriterTests {
    private let table = FigureTable.of(
        [[.count(4), .count(7)], [.count(1), .count(1204)]], labels: ["Adoption", "Leaving & <care>"])

    private func markup(_ table: FigureTable, idPrefix: String = "") -> Markup {
        let markup = Markup(TableWriter(table: table, idPrefix: idPrefix).html)
        #expect(markup.problems == [])
        #expect(markup.danglingReferences == [])
        return markup
    }

    @Test func theCaptionSaysWhatWhenAndFromWhere() throws {
        let caption = try #require(markup(table).all("caption").first)
        #expect(caption.text == "Complaints received 1 April 2023 to 31 March 2025")
        #expect(caption.ancestors.last == "table")
        let counted = try #require(markup(table).all("details", class: "counted").first)
        let detail = "Complaints received; 1 April 2023 to 31 March 2025. Source: Council case records."
        #expect(counted.text.contains(detail))
        #expect(
            Markup(TableWriter(table: table, medium: .paper).paperHTML).all("caption").first?.text.contains(detail)
                == true)
    }

    @Test func notesThatNothingLeadsToHaveNoNumber() {
        let rows = [FigureTable.Row(label: "Adoption", cells: [.count(4)], notes: [3])]
        let noted = FigureTable(
            identifier: "t", title: "T", measure: "M", period: "P", source: "", rowHeading: "R",
            columns: [.init(heading: "H")], rows: rows, notes: ["All.", "All too.", "Of a row."])
        let markup = markup(noted)
        #expect(markup.all("span", class: "note-mark").map(\.text) == ["[note 1]"])
        #expect(markup.texts(of: "li") == ["Note: All.", "Note: All too.", "[note 1] Of a row."])
    }

    @Test func withoutASourceNoneIsNamed() throws {
        let counted = try #require(markup(table.with(source: "")).all("details", class: "counted").first)
        #expect(counted.text.contains("1 April 2023 to 31 March 2025. Definition"))
    }

    @Test func everyHeadingSaysWhatItIsTheHeadingOf() {
        let headers = markup(table).all("th")
        #expect(headers.map(\.text) == ["Service", "2023/24", "2024/25", "Adoption", "Leaving & <care>"])
        #expect(headers.map { $0["scope"] } == ["col", "col", "col", "row", "row"])
    }

    @Test func aCornerWithoutWordsIsNoHeading() {
        let bare = FigureTable.of([[.count(4), .count(7)]], rowHeading: "")
        let markup = markup(bare)
        #expect(markup.all("th").allSatisfy { !$0.text.isEmpty })
        #expect(
            markup.elements.filter { $0.ancestors.suffix(2) == ["thead", "tr"] }.map(\.name) == ["td", "th", "th"])
    }

    @Test func cellsHoldTheFigureForReadersAndForMachines() {
        let cells = markup(table).all("data")
        #expect(cells.map(\.text) == ["4", "7", "1", "1,204"])
        #expect(cells.map { $0["value"] } == ["4", "7", "1", "1204"])
    }

    @Test func wordsAndMissingValuesHaveNothingForMachines() {
        let words = Figure.of(.words("Adoption"), "Adoption")
        let markup = markup(FigureTable.of([[words, .notApplicable, .notAvailable]]))
        #expect(markup.all("data").isEmpty)
        #expect(markup.texts(of: "td") == ["Adoption", "[z]", "[x]"])
        #expect(markup.all("td").map(\.classes) == [["words"], ["number"], ["number"]])
    }

    @Test func shorthandIsExplainedWhereItIsUsedAndOnlyThere() {
        func lines(_ cell: Figure) -> [String] {
            markup(FigureTable.of([[cell]])).all("li").map { String($0.text.prefix(3)) }
        }
        #expect(lines(.notApplicable) == ["[z]"])
        #expect(lines(.notAvailable) == ["[x]"])
        #expect(lines(.count(0)) == [])
    }

    @Test func totalsStandAtTheFoot() {
        let rows = [
            FigureTable.Row(label: "Adoption", cells: [.count(1)]),
            FigureTable.Row(label: "Other", role: .other, cells: [.count(2)]),
            FigureTable.Row(label: "Stage 1", role: .subtotal, cells: [.count(3)]),
            FigureTable.Row(label: "Total", role: .total, cells: [.count(3)]),
        ]
        let markup = markup(FigureTable.of([[.count(1)]]).with(rows: rows))
        let bodies = markup.all("tr").map { ($0.ancestors.last ?? "", $0.classes.joined()) }
        #expect(bodies.map(\.0) == ["thead", "tbody", "tbody", "tbody", "tfoot"])
        #expect(bodies.map(\.1) == ["", "", "other", "subtotal", "total"])
    }

    @Test func aTableWithoutTotalsHasNoFoot() {
        #expect(markup(table).all("tfoot").isEmpty)
    }

    @Test func notesAreNumberedAsTheColumnsNameThem() {
        let columns = [
            FigureTable.Column(heading: "2023/24", notes: [2]), FigureTable.Column(heading: "2024/25", notes: [1]),
        ]
        let markup = markup(table.with(columns: columns, notes: ["First <note>.", "Second note."]))
        #expect(markup.all("span", class: "note-mark").map(\.text) == ["[note 2]", "[note 1]"])
        #expect(markup.texts(of: "li") == ["[note 1] First <note>.", "[note 2] Second note."])
    }

    @Test func theDownloadNamesTheTableItsKindAndItsSize() throws {
        let link = try #require(markup(table).all("a").last)
        #expect(link["href"] == "data/complaints-received.csv")
        #expect(link["download"] == "")
        #expect(link.text == "Download “Complaints received” (CSV, \(table.csv.utf8.count) bytes)")
    }

    @Test func aLargeDownloadIsGivenInKilobytes() throws {
        let large = FigureTable.of(
            (0..<200).map { [.count($0)] }, labels: (0..<200).map { "Service number \($0)" })
        let text = try #require(markup(large).all("a").last).text
        let kilobytes = Double(large.csv.utf8.count) / 1024
        #expect(text.hasSuffix("(CSV, \(Int(kilobytes.rounded())) KB)"))
    }

    @Test func aPrefixKeepsIdentifiersApartOnOnePage() {
        let both = Markup(
            TableWriter(table: table, idPrefix: "a-").html + TableWriter(table: table, idPrefix: "b-").html)
        #expect(both.problems == [])
        #expect(both.danglingReferences == [])
    }
}
