import Aggregation
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
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "PrintedFigures/figures.csv")
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
        #expect(Self.printed.count == 97)
        let project = try loadProject(at: Program.repository.path, keepingReferences: true).verified
        let report = try #require(project.reports.first { $0.slug == "childrens-2024-25" })
        for printed in Self.printed {
            let figure = try explain(printed.expression, in: report).figure
            #expect(figure.text == printed.text, "\(printed.identifier): \(printed.expression)")
        }
    }

    /// The sample's own words place figures only; a typed number would be a finding.
    @Test func theSampleHasNoFindings() {
        #expect(loadProject(at: Program.repository.path).findings == [])
    }
}
