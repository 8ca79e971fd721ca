import Aggregation
import Narrative
import Casework
import Foundation
import Loading
import Testing

/// What a published report printed, recomputed from the records by expressions.
@Suite struct PrintedFigureTests {
    struct Printed: CustomTestStringConvertible, Sendable {
        let identifier: String
        let expression: String
        let text: String
        var testDescription: String { identifier }
    }

    static let printed: [Printed] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "PrintedFigures/printed-figures.csv")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""  // an empty list fails the test below
        return text.split(separator: "\n").dropFirst().map { line in
            let cells = cells(of: line)
            return Printed(identifier: cells[0], expression: cells[1], text: cells[2])
        }
    }()

    /// Of a line of RFC 4180 without line breaks in cells.
    private static func cells(of line: Substring) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line.replacing("\"\"", with: "\u{1}") {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            case "\u{1}": cells[cells.count - 1].append("\"")
            default: cells[cells.count - 1].append(character)
            }
        }
        return cells
    }

    @Test func everyPrintedFigureFollowsFromTheRecords() throws {
        #expect(Self.printed.count == 117)
        let project = try loadProject(at: Program.repository.path, keepingReferences: true).verified
        let report = try #require(project.reports.first { $0.slug == "childrens-2024-25" })
        for printed in Self.printed {
            let figure = try explain(printed.expression, in: report).figure
            #expect(figure.text == printed.text, "\(printed.identifier): \(printed.expression)")
        }
    }

    /// What makes two figures the same, however their expressions are written.
    private static func identity(_ figure: Figure) -> String {
        let filters = figure.filters.map { "\($0.dimension): \($0.values.sorted())" }.sorted()
        return "\(figure.value) \(figure.period ?? "") \(filters)"
    }

    /// Each stands somewhere in the sample: in a sentence, a table or a chart.
    @Test func everyPrintedFigureStandsInTheSample() throws {
        let project = try loadProject(at: Program.repository.path, keepingReferences: true).verified
        let report = try #require(project.reports.first { $0.slug == "childrens-2024-25" })
        let figures = aggregate(report).figures
        let cells = figures.tables.values.flatMap { $0.rows.flatMap(\.cells) }
        let fields = figures.caseLists.values.flatMap { $0.fields.flatMap { $0 } }
        let placed = Array(figures.expressions.values) + cells + fields
        let identities = Set(placed.map(Self.identity))
        let values = Set(placed.map(\.value))
        let texts = placed.map(\.text)
        for printed in Self.printed {
            let figure = try explain(printed.expression, in: report).figure
            // These stand in a list of cases, in a row of totals, in a change or as part of a share, with other filters.
            let isPart = ["lgo_case_", "cost_total_", "lgo_statutory_2324", "lgo_summaries"].contains {
                printed.identifier.hasPrefix($0)
            }
            let stands =
                isPart
                ? values.contains(figure.value)
                    || texts.contains { $0.split { !$0.isNumber }.contains(figure.text[...]) }
                : identities.contains(Self.identity(figure))
            #expect(stands, "\(printed.identifier): \(printed.expression)")
        }
    }

    /// The sample's own words place figures only; a typed number would be a finding.
    @Test func theSampleHasNoFindings() {
        #expect(loadProject(at: Program.repository.path).findings == [])
    }
}
