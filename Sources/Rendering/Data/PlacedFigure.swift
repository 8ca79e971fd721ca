import Language
import Aggregation
import Narrative
import Casework

/// A figure and the page on which it stands.
struct PlacedFigure {
    let figure: Figure
    /// Relative to the report's folder: "volumes.html".
    let page: String
    let pageTitle: String
    /// In a sentence, not in a table.
    let isProse: Bool
}

extension RenderedReport {
    /// Every figure of the report in reading order: key figures, then section by section the prose and the tables.
    func placedFigures(in medium: Medium) -> [PlacedFigure] {
        let tiles = report.settings.keyFigures.flatMap(\.expressions)
        let key = tiles.compactMap { figures.expressions[$0.text] }
            .map { PlacedFigure(figure: $0, page: "index.html", pageTitle: "Key figures", isProse: true) }
        return key + report.sections.flatMap { placedFigures(in: $0, on: "\($0.slug).html") }
            + report.papers(in: medium).flatMap {
                placedFigures(in: $0.words, on: "papers/\($0.body.slug).html")
            }
            + (report.seriesPage.map { placedFigures(in: $0, on: "../\($0.slug)/index.html") } ?? [])
    }

    private func placedFigures(in section: Section, on page: String) -> [PlacedFigure] {
        let prose = section.expressions.compactMap { figures.expressions[$0.text] }
            .map { PlacedFigure(figure: $0, page: page, pageTitle: section.title, isProse: true) }
        let tables = section.figureBlocks.compactMap { figures.tables[$0.location] }
            .flatMap { $0.rows.flatMap { row in row.cells + row.brackets.compactMap { $0 } } }
        let lists = section.figureBlocks.compactMap { figures.caseLists[$0.location] }
            .flatMap(\.figures)
        // Words that no expression says are no figures.
        return prose
            + (tables + lists).filter { !$0.expression.isEmpty || !$0.value.isWords }.map {
                PlacedFigure(figure: $0, page: page, pageTitle: section.title, isProse: false)
            }
    }

    /// All figures as JSON: an array of objects, one a figure and page.
    func figuresJSON(_ placed: [PlacedFigure]) -> String {
        var json = JSONWriter()
        json.array(placed) { json, place in
            json.newline()
            json.object { json in place.write(to: &json) }
        }
        return json.text + "\n"
    }
}

extension PlacedFigure {
    fileprivate func write(to json: inout JSONWriter) {
        json.member("expression", figure.expression.isEmpty ? nil : figure.expression)
        json.member("text", isProse ? figure.text : figure.cellText)
        if figure.value.isWords {
            json.member("value", figure.value.machineText)
        } else {
            json.member("value", number: figure.value.machineText)
        }
        json.member("numerator", number: figure.parts?.numerator)
        json.member("denominator", number: figure.parts?.denominator)
        json.member("period", figure.period)
        json.member("filters") { json in
            json.object { json in
                for filter in figure.filters {
                    json.member(filter.dimension) { json in json.array(filter.values) { $0.string($1) } }
                }
            }
        }
        if !figure.marks.isEmpty {
            json.member("published", figure.isPublished)
            json.member("notes") { json in json.array(figure.marks.map(\.text)) { $0.string($1) } }
        }
        json.member("page", page)
    }
}
