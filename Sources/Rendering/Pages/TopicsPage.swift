import Aggregation
import Casework
import Narrative

/// Services and subjects through the years: where each has a row of its own in a table or chart.
enum TopicsPage {
    static let path = "topics.html"

    static func values(content: String) -> [String: TemplateContext.Value] { ["content": .html(content)] }

    /// Nil where no table has rows of services or of another field of the records.
    static func html(_ reports: [RenderedReport], frame: SiteFrame, templates: Templates) -> String? {
        let index = TopicIndex(reports)
        guard !index.isEmpty else { return nil }
        let page = SiteFrame.Page(
            title: "Services and subjects",
            description: "Where services and subjects stand in the reports, year by year.",
            path: path, breadcrumbs: [("index.html", "All reports")]
        )
        return templates.page(.topics, frame.context(page, values(content: index.html)))
    }
}

/// What the rows of tables are called, by the field that they are values of.
private struct TopicIndex {
    private struct Place: Hashable {
        let year: ReportingYear
        let title: String
        let address: String
    }

    /// Field → value → places.
    private var topics: [String: [String: [Place]]] = [:]

    /// Fields whose values say when or how, not what about.
    private static let others: Set<Field> = [
        .year, .quarter, .month, .stage, .procedure, .outcome, .timeliness, .status, .answered, .decision,
    ]

    init(_ reports: [RenderedReport]) {
        for rendered in reports.sorted(by: {
            ($1.report.settings.year, $0.report.slug) < ($0.report.settings.year, $1.report.slug)
        }) {
            for section in rendered.report.sections {
                for block in section.figureBlocks { add(block, in: section, of: rendered) }
            }
        }
    }

    var isEmpty: Bool { topics.isEmpty }

    private mutating func add(_ block: FigureBlock, in section: Section, of rendered: RenderedReport) {
        guard let field = block.content.tableRequest?.rows.field, !TopicIndex.others.contains(field),
            let table = rendered.figures.tables[block.location]
        else { return }
        let place = Place(
            year: rendered.report.settings.year, title: "\(section.title): \(table.title)",
            address: "\(rendered.report.slug)/\(section.slug).html#\(table.identifier)")
        for row in table.rows where row.role == .body && !["Other", "Not recorded"].contains(row.label) {
            topics[field.words.capitalisedFirst, default: [:]][row.label, default: []].append(place)
        }
    }

    var html: String {
        topics.sorted { $0.key < $1.key }.map { field, values in
            let id = "topics-\(field.lowercased().split(separator: " ").joined(separator: "-"))".escapedAttribute
            let items = values.sorted { ($0.key.lowercased(), $0.key) < ($1.key.lowercased(), $1.key) }.map {
                value, places in
                "<div><dt>\(value.escapedText)</dt>\(places.map(link).joined())</div>\n"
            }
            return "<section aria-labelledby=\"\(id)\">\n<h2 id=\"\(id)\">\(field.escapedText)</h2>\n"
                + "<dl class=\"topics\">\n\(items.joined())</dl>\n</section>\n"
        }.joined()
    }

    private func link(_ place: Place) -> String {
        "<dd><a href=\"\(place.address.escapedAttribute)\">\(place.year.label)</a> \(place.title.escapedText)</dd>"
    }
}

extension TableRequest.Axis {
    /// The field whose values stand in the innermost rows; nil: they are no values of a field.
    fileprivate var field: Field? {
        switch self {
        case .dimension(let name, _): name
        case .nested(_, let name, _): name
        case .none, .years, .expressions: nil
        }
    }
}
