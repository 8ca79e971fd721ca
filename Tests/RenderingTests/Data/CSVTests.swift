import Aggregation
import Casework
import Foundation
import Testing

@testable import Rendering

@Suite struct CSVTests {
    @Test(arguments: 1...60) func anyTableComesBackUnchanged(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let headings = (0..<Int.random(in: 1...4, using: &generator)).map { _ in generator.text() }
        let labels = (0..<Int.random(in: 0...5, using: &generator)).map { _ in generator.text() }
        let words = labels.map { _ in headings.map { _ in generator.text() } }
        let table = FigureTable.of(
            words.map { $0.map { Figure.of(.words($0), "shown") } }, labels: labels, headings: headings,
            rowHeading: generator.text())
        let rows = try DelimitedRows(table.csv).rows
        let expected = [[table.rowHeading] + headings] + zip(labels, words).map { [$0] + $1 }
        #expect(
            rows.map { $0.map { Array($0.unicodeScalars) } }
                == expected.map { $0.map { Array(($0.isSpreadsheetFormula ? "'" + $0 : $0).unicodeScalars) } })
    }

    @Test(arguments: ["=1+1", "=cmd|'/c calc'!A0", "+A1", "-A1", "@SUM(A1)", "\t=1", "\r=1"])
    func noWordIsWorkedOutByASpreadsheet(word: String) throws {
        let table = FigureTable.of([[.of(.words(word), "shown")]], labels: [word], headings: [word], rowHeading: word)
        for cell in try DelimitedRows(table.csv).rows.joined() { #expect(cell == "'" + word) }
    }

    @Test(arguments: ["-5", "+1.5", "-", "a=b", "1-2", ""]) func whatIsNoFormulaStaysAsItIs(word: String) throws {
        let table = FigureTable.of([[.of(.words(word), "shown")]], labels: [word])
        #expect(try DelimitedRows(table.csv).rows.last?.first == word)
    }

    @Test func valuesAreWrittenForMachines() throws {
        let cells: [Figure] = [
            .count(1204), .money(pence: 123_450), .share(1, of: 3), .notApplicable, .notAvailable,
            .of(.words("Adoption, fostering"), "Adoption, fostering"),
        ]
        let rows = try DelimitedRows(FigureTable.of([cells]).csv).rows
        #expect(rows.last == ["Service 1", "1204", "1234.5", "0.333333", "", "", "Adoption, fostering"])
    }

    @Test func aHeadingThatSaysPerCentHasPerCentBelow() throws {
        let columns = [
            FigureTable.Column(heading: "Within"), FigureTable.Column(heading: "Change (%)", role: .change),
            FigureTable.Column(heading: "2024/25 (%)", role: .share),
        ]
        let cells: [Figure] = [
            .share(1, of: 8), .of(.percentage(try #require(Ratio(1, over: 8)), decimals: 0), "+13%"), .share(1, of: 8),
        ]
        let table = FigureTable(
            identifier: "t", title: "T", measure: "M", period: "P", source: "", rowHeading: "R", columns: columns,
            rows: [FigureTable.Row(label: "A", cells: cells)], notes: [])
        #expect(try DelimitedRows(table.csv).rows.last == ["A", "0.125", "12.5", "12.5"])
    }

    @Test func everyLineEndsAsTheStandardSays() {
        let csv = FigureTable.of([[.count(1)], [.count(2)]]).csv
        #expect(csv == "Service,2023/24\r\nService 1,1\r\nService 2,2\r\n")
    }

    @Test(arguments: 1...30) func theMetadataNameEveryColumnOfTheFile(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let headings = (1...3).map { _ in generator.text() }
        let table = FigureTable.of(
            [[.count(1), .share(1, of: 3), .of(.words(generator.text()), "")]], headings: headings,
            title: generator.text(), rowHeading: generator.text()
        ).with(notes: [generator.text()])
        let metadata = try JSONObject(table.csvMetadata)
        #expect(metadata["url"] as? String == "complaints-received.csv")
        #expect(metadata["dc:title"] as? String == table.title)
        #expect(metadata["rdfs:comment"] as? [String] == table.notes)
        let schema = try #require(metadata["tableSchema"] as? [String: Any])
        let columns = try #require(schema["columns"] as? [[String: String]])
        #expect(columns.map { $0["titles"] } == [table.rowHeading] + headings)
        #expect(columns.map { $0["datatype"] } == ["string", "integer", "decimal", "string"])
        #expect(Set(columns.compactMap { $0["name"] }).count == 4)
        #expect(columns.compactMap { $0["name"] }.contains(try #require(schema["primaryKey"] as? String)))
    }

    @Test func aMissingValueDoesNotChangeWhatAColumnHolds() throws {
        let table = FigureTable.of([[.count(1), .money(pence: 5)], [.notAvailable, .notApplicable]])
        let schema = try #require(try JSONObject(table.csvMetadata)["tableSchema"] as? [String: Any])
        let columns = try #require(schema["columns"] as? [[String: String]])
        #expect(columns.map { $0["datatype"] } == ["string", "integer", "decimal"])
    }
}

/// Reads RFC 4180 and nothing looser.
struct DelimitedRows {
    struct Malformed: Error { let offset: Int }

    private(set) var rows: [[String]] = []

    init(_ text: String) throws(Malformed) {
        let scalars = Array(text.unicodeScalars)
        var index = 0
        var row: [String] = []
        while index < scalars.count {
            let isQuoted = scalars[index] == "\""
            row.append(try isQuoted ? Self.quoted(scalars, &index) : Self.plain(scalars, &index))
            guard index < scalars.count else { throw Malformed(offset: index) }
            if scalars[index] == "," {
                index += 1
                continue
            }
            guard scalars[index...].prefix(2).elementsEqual(["\r", "\n"]) else { throw Malformed(offset: index) }
            index += 2
            rows.append(row)
            row = []
        }
        guard row.isEmpty else { throw Malformed(offset: index) }
    }

    private static func plain(_ scalars: [Unicode.Scalar], _ index: inout Int) -> String {
        let cell = scalars[index...].prefix { !["\"", ",", "\r", "\n"].contains($0) }
        index = cell.endIndex
        return text(cell)
    }

    private static func quoted(_ scalars: [Unicode.Scalar], _ index: inout Int) throws(Malformed) -> String {
        var cell: [Unicode.Scalar] = []
        index += 1
        while index < scalars.count {
            guard scalars[index] == "\"" else {
                cell.append(scalars[index])
                index += 1
                continue
            }
            index += 1
            guard index < scalars.count, scalars[index] == "\"" else { return text(cell[...]) }
            cell.append("\"")
            index += 1
        }
        throw Malformed(offset: index)
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
