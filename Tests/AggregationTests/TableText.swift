import Casework
import Language
import Narrative
import Testing

@testable import Aggregation

/// A table as lines of cells between bars.
struct TableText {
    let columns: String
    let body: String
    let caption: String
    let notes: [String]

    static let place = Casework.SourceLocation(file: "content/sample/20-volumes.md", line: 5)

    static func filter(_ label: Field, _ values: String...) -> PlacedRestriction {
        filter(label, values)
    }

    static func filter(_ label: Field, _ values: [String]) -> PlacedRestriction {
        PlacedRestriction(label, values, at: place)
    }

    static func measure(_ label: String, _ text: String) -> LabelledExpression {
        LabelledExpression(label: label, expression: PlacedExpression(text, at: place))
    }

    static func request(_ measure: String, heading: String = "Complaints") -> TableRequest {
        TableRequest(title: "A table", identifier: "a-table", measures: [TableText.measure(heading, measure)])
    }

    /// The table of one measure, which must be without findings.
    static func of(
        _ measure: String, heading: String = "Complaints", in report: Report = SampleReport.report(),
        _ change: (inout TableRequest) -> Void = { _ in }
    ) throws -> TableText {
        var request = request(measure, heading: heading)
        change(&request)
        var evaluator = Evaluator(report: report)
        #expect(evaluator.defineCustomMeasures() == [])
        let (table, findings) = evaluator.table(request, at: place)
        #expect(findings == [])
        let built = try #require(table)
        return TableText(
            columns: built.columns.map { column in
                column.heading + (column.bracketPeriod.map { " (in brackets: \($0))" } ?? "")
            }.joined(separator: " | "),
            body: built.rows.map(line).joined(separator: "\n"),
            caption: "\(built.measure); \(built.period)", notes: built.notes
        )
    }

    /// "Child Protection > Intake | 3 (2) [1] | 4 (1)".
    private static func line(_ row: FigureTable.Row) -> String {
        let cells = row.cells.enumerated().map { index, cell in
            cell.cellText + (row.bracket(index).map { " (\($0.cellText))" } ?? "")
        }
        let label = (row.group.map { "\($0) > " } ?? "") + row.label + row.notes.map { " [\($0)]" }.joined()
        return ([label] + cells).joined(separator: " | ")
    }

    /// What is wrong with a table, which must not come about.
    static func findings(of request: TableRequest, in report: Report = SampleReport.report()) -> [Finding] {
        var evaluator = Evaluator(report: report)
        let (table, findings) = evaluator.table(request, at: place)
        #expect(table == nil)
        return findings
    }
}
