import Aggregation
import Language
import Narrative
import Casework
import Testing

@testable import Rendering

@Suite struct SeriesPageTests {
    static let golden = "page-series.html"

    /// Without words: nothing is known of the year before it.
    private static var older: Report {
        let report = SmallReport.report(slug: "childrens-2023-24", year: 2023)
        let settings = ReportSettings(
            file: report.settings.file, title: "Complaints", year: report.settings.year,
            procedures: report.settings.procedures,
            keyFigures: report.settings.keyFigures.map { TileRequest(value: $0.value, words: "received", detail: nil) },
            published: Day(isoText: "2024-07-16"))
        return Report(
            slug: report.slug, settings: settings, sections: [], records: report.records, calendar: report.calendar)
    }

    /// Two years of the small report: four complaints, then five.
    private static func site(page: Section? = nil) throws -> [String: String] {
        let older = Self.older
        var newer = SmallReport.report()
        newer.seriesPage = page
        let series = Series(slug: "childrens", title: "Complaints & praise", reports: [newer.slug, older.slug])
        let project = Project(site: SmallReport.site, reports: [older, newer], series: [series])
        let rendered = [older, newer].map { RenderedReport(report: $0, figures: aggregate($0).figures) }
        let (files, findings) = render(rendered, of: project, templates: try TemplateFiles().templates())
        #expect(findings == [])
        return Dictionary(files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }) { first, _ in first }
    }

    /// A sentence and a table on the series' page.
    private static var words: Section {
        let file = "content/series/childrens.md"
        func expression(_ text: String) -> PlacedExpression {
            PlacedExpression(text, at: SourceLocation(file: file, line: 3))
        }
        let request = TableRequest(
            title: "Both years", identifier: "both-years",
            measures: [LabelledExpression(label: "Received", expression: expression("received"))], columns: .years(2))
        return Section(
            file: file, slug: "childrens", title: "Complaints & praise",
            blocks: [
                .paragraph([
                    .text("From "), .figure(expression("previous(received)")), .text(" to "),
                    .figure(expression("received")), .text(": see "),
                    .link(destination: "30-outcomes.md#well-founded", title: "", [.text("outcomes")]), .text("."),
                ]),
                .figures(FigureBlock(content: .table(request), location: SourceLocation(file: file, line: 5))),
            ], footnotes: [])
    }

    @Test func pageOfASeries() throws {
        try Golden.expect(
            try #require(try Self.site(page: Self.words)["childrens/index.html"]), isAt: Self.golden)
    }

    @Test func itsTablesHaveTheirDataBesideIt() throws {
        let files = try Self.site(page: Self.words)
        #expect(
            files["childrens/data/key-figures-by-year.csv"]
                == "Key figure,2023/24,2024/25\r\nComplaints received,4,5\r\n")
        #expect(files["childrens/data/both-years.csv"] == "Measure,2023/24,2024/25\r\nReceived,4,5\r\n")
        #expect(files["childrens-2024-25/data/both-years.csv"] == nil)
        #expect(files["childrens-2024-25/figures.json"]?.contains("../childrens/index.html") == true)
    }

    @Test func reportsLeadToTheSeries() throws {
        for slug in ["childrens-2023-24", "childrens-2024-25"] {
            let page = Markup(try #require(try Self.site()["\(slug)/index.html"]))
            #expect(page.values("href", of: "a").contains("../childrens/index.html"))
        }
    }

    @Test func aKeyFigureThatAnEarlierYearHasNotIsMarked() throws {
        let older = Self.older
        let newer = SmallReport.report()
        let more = TileRequest(
            value: PlacedExpression("closed", at: SourceLocation(file: "report.yaml", line: 1)), words: "answered",
            detail: nil)
        let settings = ReportSettings(
            file: newer.settings.file, title: "Complaints", year: newer.settings.year,
            procedures: newer.settings.procedures, keyFigures: newer.settings.keyFigures + [more])
        let richer = Report(
            slug: newer.slug, settings: settings, sections: newer.sections, records: newer.records,
            calendar: newer.calendar)
        let series = Series(slug: "childrens", title: "Complaints", reports: [richer.slug, older.slug])
        let files = render(
            [older, richer].map { RenderedReport(report: $0, figures: aggregate($0).figures) },
            of: Project(site: SmallReport.site, reports: [older, richer], series: [series]),
            templates: try TemplateFiles().templates()
        ).files
        let page = try #require(files.first { $0.path == "childrens/index.html" })
        let cells = Markup(String(decoding: page.bytes, as: UTF8.self)).texts(of: "td")
        #expect(cells == ["4", "5", "[x]", "5"])
    }

    @Test func theIndexGathersReportsBySubject() throws {
        func report(_ slug: String, _ year: Int, _ subjects: [String]) -> Report {
            let settings = ReportSettings(
                file: "", title: slug.uppercased(), year: ReportingYear(start: year), procedures: [], subjects: subjects
            )
            return Report(
                slug: slug, settings: settings, sections: [], records: [:], calendar: WorkingCalendar(holidays: []))
        }
        let reports = [
            report("a-2023-24", 2023, ["Care"]), report("a-2024-25", 2024, ["Care"]),
            report("b-2024-25", 2024, ["Care", "all of it"]), report("c-2024-25", 2024, []),
        ]
        let project = Project(
            site: SmallReport.site, reports: reports,
            series: [Series(slug: "a", title: "All A", reports: ["a-2024-25", "a-2023-24"])])
        let none = Figures(expressions: [:], tables: [:], caseLists: [:], definitions: [])
        let files = render(
            reports.map { RenderedReport(report: $0, figures: none) }, of: project,
            templates: try TemplateFiles().templates()
        ).files
        let html = String(decoding: try #require(files.first { $0.path == "index.html" }).bytes, as: UTF8.self)
        let subjects = try #require(html.firstRange(of: "By subject")).upperBound
        let part = Markup(String(html[subjects...]))
        #expect(part.texts(of: "h3") == ["all of it", "Care"])
        #expect(
            part.values("href", of: "a").compactMap(\.self).filter { $0.hasSuffix("/index.html") } == [
                "b-2024-25/index.html", "a/index.html", "a-2024-25/index.html", "a-2023-24/index.html",
                "b-2024-25/index.html",
            ])
    }
}
