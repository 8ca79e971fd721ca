import Aggregation
import Language
import Narrative
import Casework

@testable import Rendering

/// A report of two sections whose figures can be counted by hand: four complaints in 2023/24, five in 2024/25.
enum SmallReport {
    private typealias Row = (received: String, responded: String?, outcome: String, service: String)

    private static let rows: [Row] = [
        ("2023-04-03", "2023-04-14", "upheld", "Adoption"), ("2023-06-01", "2023-06-30", "not upheld", "Leaving Care"),
        ("2023-09-01", "2023-09-08", "not upheld", "Adoption"), ("2024-03-20", "2024-03-27", "upheld", "Leaving Care"),
        ("2024-04-02", "2024-04-16", "upheld", "Adoption"), ("2024-05-07", "2024-05-22", "upheld", "Adoption"),
        ("2024-06-03", "2024-07-31", "not upheld", "Leaving Care"),
        ("2024-09-02", "2024-09-13", "not upheld", "Fostering"), ("2024-10-01", "2024-10-11", "upheld", "Adoption"),
    ]

    static let site = SiteSettings(
        council: "Alderbourne County Council", title: "Complaints reports", address: "https://reports.example.org",
        colours: ["brand": "#12436D"],
        contact: SiteSettings.Contact(team: "Complaints Team", telephone: nil, email: "team@example.org", address: nil))

    static func report(slug: String = "childrens-2024-25", year: Int = 2024, title: String = "Complaints") -> Report {
        Report(
            slug: slug,
            settings: ReportSettings(
                file: "content/\(slug)/report.yaml", title: title, summary: "What people complained about.",
                year: ReportingYear(start: year),
                procedures: [Procedure(identifier: "statutory", name: "Children Act procedure", stages: [stage])],
                keyFigures: [
                    TileRequest(
                        value: expression("received", 3), words: "complaints received",
                        detail: expression("change(received)", 3))
                ]),
            sections: [volumes, outcomes], records: [.cases: cases],
            calendar: WorkingCalendar(
                holidays: ["2023-01-02", "2024-01-01", "2025-01-01"].compactMap { Day(isoText: $0) }))
    }

    static func project(
        _ reports: [RenderedReport], site: SiteSettings = site, series: [Series] = []
    ) -> Project {
        Project(site: site, reports: reports.map(\.report), series: series)
    }

    /// With its figures, which must all be computable.
    static func rendered(_ report: Report = report()) throws(FindingsError) -> RenderedReport {
        let (figures, findings) = aggregate(report)
        guard findings.isEmpty else { throw FindingsError(findings) }
        return RenderedReport(report: report, figures: figures)
    }

    private static let stage = Stage(
        identifier: "1", name: "Local resolution",
        limits: [StageLimits(respond: Limit(amount: 10, unit: .workingDays))])

    private static let file = "content/childrens-2024-25/20-volumes.md"

    private static func expression(_ text: String, _ line: Int) -> PlacedExpression {
        PlacedExpression(text, at: SourceLocation(file: file, line: line))
    }

    private static var table: Block {
        var request = TableRequest(
            title: "Complaints by service", identifier: "complaints-by-service",
            measures: [LabelledExpression(label: "Received", expression: expression("received", 9))],
            rows: .dimension(.service, values: nil), columns: .years(2))
        request.totals = .columns
        request.notes = ["A note about “services”."]
        return .figures(FigureBlock(content: .table(request), location: SourceLocation(file: file, line: 8)))
    }

    private static let volumes = Section(
        file: file, slug: "volumes", title: "Volumes & trends",
        blocks: [
            .paragraph([
                .text("We received "), .figure(expression("received", 5)), .text(" complaints, "),
                .figure(expression("change(received)", 5)), .text("."), .footnote(1), .text(" See "),
                .link(destination: "30-outcomes.md#well-founded", title: "", [.text("outcomes")]), .text("."),
            ]),
            .heading(level: 2, [.text("By service")], anchor: "by-service"), table,
        ],
        footnotes: [[.paragraph([.text("Counted once each.")])]])

    private static let outcomes = Section(
        file: "content/childrens-2024-25/30-outcomes.md", slug: "outcomes", title: "Outcomes",
        blocks: [
            .heading(level: 2, [.text("Well-founded")], anchor: "well-founded"),
            .paragraph([.figure(expression("outcomes(outcome: upheld)", 5)), .text(" were upheld."), .footnote(1)]),
        ],
        footnotes: [[.paragraph([.text("Of those closed.")])]])

    private static let cases = RecordTable(
        kind: .cases, rowCount: rows.count,
        columns: [
            .reference: .reference(
                ReferenceColumn(hashes: rows.indices.map { ReferenceColumn.hash(of: "A\($0)") }, texts: nil)),
            .procedure: .category(category(rows.map { _ in "statutory" })),
            .stage: .category(category(rows.map { _ in "1" })),
            .received: .date(dates(rows.map(\.received))), .responded: .date(dates(rows.map(\.responded))),
            .outcome: .category(category(rows.map(\.outcome))), .service: .category(category(rows.map(\.service))),
        ],
        rows: RowNumbers(segments: [RowNumbers.Segment(start: 0, file: "cases.csv", row: 2)]))

    private static func dates(_ texts: [String?]) -> DateColumn {
        DateColumn(days: texts.map { $0.flatMap { Day(isoText: $0) }?.number ?? DateColumn.missing })
    }

    private static func category(_ values: [String]) -> CategoryColumn {
        var labels = [""]
        let codes = values.map { value -> UInt16 in
            if let index = labels.firstIndex(of: value) { return UInt16(index) }
            labels.append(value)
            return UInt16(labels.count - 1)
        }
        return CategoryColumn(codes: codes, labels: labels)
    }
}
