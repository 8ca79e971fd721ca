import Aggregation
import Casework
import Narrative

/// All tables and charts of a report's sections as one spreadsheet, as users of government statistics expect it.
enum SpreadsheetDocument {
    /// Of the document in the site, without its ending.
    static func path(of report: Report) -> String { "\(report.slug)/\(report.slug)-tables" }

    /// Nil where the report has no table.
    static func document(_ rendered: RenderedReport, frame: SiteFrame) -> PrintDocument? {
        let report = rendered.report
        let numbers = CaptionNumbers(report)
        let tables = report.sections.flatMap(\.figureBlocks).compactMap {
            block -> (name: String, table: FigureTable)? in
            guard let table = rendered.figures.tables[block.location], let name = numbers.name(of: block, in: nil)
            else { return nil }
            return (name, table)
        }
        guard !tables.isEmpty else { return nil }
        // Beside the document, which lies in no report's folder.
        let files = tables.flatMap { $0.table.dataFiles(in: "tables") }
        return PrintDocument(
            path: path(of: report), title: report.fullTitle, subject: report.settings.year.period.text,
            language: frame.site.language, date: report.settings.year.last,
            html: contents(report, tables, frame.site), files: files, forms: [.spreadsheet]
        )
    }

    private static func contents(
        _ report: Report, _ tables: [(name: String, table: FigureTable)], _ site: SiteSettings
    ) -> String {
        let contact = [site.contact.team, site.contact.telephone, site.contact.email].compactMap { $0 }
        let cover = [
            site.council, report.settings.year.period.text, report.settings.published.map { "Published on \($0.text)" },
            report.settings.summary, "Questions: " + contact.joined(separator: ", "),
            site.address.map { "The report, and how each figure was worked out: \($0)/\(report.slug)/" },
        ].compactMap { $0 }
        var json = JSONWriter()
        json.object { json in
            json.member("title", report.fullTitle)
            json.member("publisher", site.council)
            json.member("language", site.language)
            json.member("cover") { $0.array(cover) { $0.string($1) } }
            json.member("shorthand") { $0.array(shorthand) { $0.string($1) } }
            json.member("sheets") { json in
                json.array(tables) { json, table in
                    json.object { json in
                        json.member("name", table.name)
                        json.member("file", "tables/data/\(table.table.identifier).csv")
                    }
                }
            }
        }
        return json.text
    }

    private static let shorthand = [
        "An empty cell has no value: the figure is not available, or there is nothing to work it out from.",
        "A share is a fraction of 1; under a heading that says \"%\" stand numbers of per cent.",
    ]
}
