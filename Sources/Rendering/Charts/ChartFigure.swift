import Aggregation
import Narrative
import Casework

/// A chart with its caption, the table behind it and its download.
struct ChartFigure {
    let style: ChartStyle
    let table: FigureTable
    var idPrefix = ""
    /// The way from the page to the report's folder: "" or "../".
    var base = ""
    var medium = Medium.page
    /// The page that says how figures were worked out; nil: there is none.
    var definitions: String? = "figures.html"

    var html: String {
        let id = (idPrefix + table.identifier).escapedAttribute
        return """
            <figure class="chart" id="\(id)">
            <figcaption><span class="caption-title">\(table.title.escapedText)</span>\(TableWriter(table: table).captionDetail)</figcaption>
            \(isEmpty ? nothing : Chart(style: style, table: table, medium: medium).svg(identifier: id))
            \(TableWriter(table: table).chartNotes)<details>
            <summary>Figures behind the chart “\(table.title.escapedText)”</summary>
            \(TableWriter(table: table, medium: medium).scrollingTable(id: id + "-table"))\(TableWriter(table: table).tableBehindNotes)</details>
            \(TableWriter(table: table, base: base, definitions: definitions).counted)<p class="download">\(TableWriter(table: table, base: base).download)</p>
            </figure>

            """
    }

    /// The chart as a picture of its own, with what it says for those who can't see it.
    var paperHTML: String {
        let id = (idPrefix + table.identifier).escapedAttribute
        return """
            <div class="chart" id="\(id)">
            <div class="caption"><p><span class="caption-title">\(table.title.escapedText)</span> \
            <span class="caption-detail">\(table.detail.escapedText)</span></p></div>
            \(isEmpty ? nothing : paperPicture)\(TableWriter(table: table).chartPaperNotes)</div>

            """
    }

    private var paperPicture: String {
        let chart = Chart(style: style, table: table)
        return
            "<p class=\"picture\"><img src=\"\(picturePath.escapedAttribute)\" alt=\"\(chart.alternative.escapedAttribute)\"></p>\n"
    }

    /// Whether there is nothing to draw: then nothing is drawn, and nothing said of a drawing.
    var isEmpty: Bool { table.isOfNothing(drawnAs: style) }

    private var nothing: String { "<p class=\"nothing\">\(TableWriter.nothing)</p>\n" }

    /// Beside the document.
    private var picturePath: String { "pictures/\(idPrefix)\(table.identifier).svg" }

    /// Nil where there is nothing to draw.
    var picture: OutputFile? {
        isEmpty ? nil : OutputFile(path: picturePath, text: Chart(style: style, table: table).picture)
    }
}
