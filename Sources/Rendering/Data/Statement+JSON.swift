import Language
import Aggregation
import Narrative
import Casework

extension Statement {
    /// The page on which it stands, relative to the report's folder: "volumes.html".
    var page: String {
        switch place.part {
        case .keyFigures, .section: "\(place.slug).html"
        case .paper: "papers/\(place.slug).html"
        case .series: "../\(place.slug)/index.html"
        }
    }

    fileprivate func isShown(in medium: Medium) -> Bool {
        if case .paper(let isPublic) = place.part { isPublic || medium == .preview } else { true }
    }
}

extension RenderedReport {
    /// Every statement of the report that a medium shows, in reading order.
    func statements(in medium: Medium) -> [Statement] {
        figures.publication.statements.filter { $0.isShown(in: medium) }
    }

    /// All figures as JSON: an array of objects, one a figure and page.
    func figuresJSON(_ statements: [Statement]) -> String {
        var json = JSONWriter()
        json.array(statements) { json, statement in
            json.newline()
            json.object { json in statement.write(to: &json) }
        }
        return json.text + "\n"
    }
}

extension Statement {
    fileprivate func write(to json: inout JSONWriter) {
        json.member("expression", figure.derivation?.source)
        json.member("form", form.rawValue)
        json.member("text", text)
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
                    json.member(filter.dimension.name) { json in json.array(filter.values) { $0.string($1) } }
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
