import Aggregation
import Narrative
import Casework
import Pipeline

/// What the inspector shows of a figure: how it was worked out, or what is wrong in its expression.
struct FigureAnswer {
    let json: String

    /// References beyond so many are counted only.
    private static let mostReferences = 500

    /// Nil where there is no such report.
    init?(_ expression: String, in report: String, of site: SitePreview?) {
        do throws(FindingsError) {
            guard let explanation = try site?.explanation(of: expression, in: report) else { return nil }
            json = FigureAnswer.json(explanation)
        } catch {
            var writer = JSONWriter()
            writer.object { json in json.member("findings", error.findings) }
            json = writer.text
        }
    }

    private static func json(_ explanation: Explanation) -> String {
        let figure = explanation.figure
        var writer = JSONWriter()
        writer.object { json in
            json.member("text", figure.text)
            json.member("expression", figure.expression)
            json.member("title", figure.title)
            json.member("value", figure.value.machineText)
            if case .share(let numerator, let denominator) = figure.value {
                json.member("numerator", number: FigureValue.number(numerator, decimals: 6).machineText)
                json.member("denominator", number: FigureValue.number(denominator, decimals: 6).machineText)
            }
            json.member("period", figure.period)
            json.member("base", figure.base)
            json.member("filters") { json in json.array(figure.filters, write) }
            json.member("definitions") { json in json.array(explanation.definitions, write) }
            json.member("parts") { json in json.array(explanation.parts, write) }
        }
        return writer.text
    }

    private static func write(_ json: inout JSONWriter, _ filter: Figure.Filter) {
        json.object { json in
            json.member("dimension", filter.dimension.name)
            json.member("values") { json in json.array(filter.values) { $0.string($1) } }
        }
    }

    private static func write(_ json: inout JSONWriter, _ definition: MeasureDefinition) {
        json.object { json in
            json.member("name", definition.name)
            json.member("title", definition.title)
            json.member("definition", definition.definition)
            json.member("base", definition.base)
            json.member("rounding", definition.rounding)
            json.member("source", definition.source)
        }
    }

    private static func write(_ json: inout JSONWriter, _ part: Explanation.Part) {
        json.object { json in
            json.member("kind", part.kind.rawValue)
            json.member("count", number: String(part.records.count))
            json.member("names") { json in
                let hasReferences = !part.references.isEmpty
                let names =
                    hasReferences
                    ? Array(part.references.prefix(mostReferences))
                    : part.records.prefix(mostReferences).map(\.description)
                json.array(names) { $0.string($1) }
            }
        }
    }
}
