import Casework
import Language
import Narrative

/// What was found of a figure that was to be among those published.
struct PublishedLookup {
    /// One of the figures that together are the one asked for.
    struct Part {
        let key: PublishedFigures.Key
        /// The call whose figure it is.
        let call: Call
        /// Nil: it was not published.
        let entry: PublishedFigures.Entry?
    }

    let year: ReportingYear
    /// One for each combination of the filters' values.
    let figures: [Part]

    var isMissing: Bool { figures.contains { $0.entry == nil } }
}

extension Evaluator {
    /// Looks a figure up by its filters, of which each can permit several values.
    func lookup(_ measure: PublishedMeasure, _ year: ReportingYear, _ filters: [Figure.Filter]) -> PublishedLookup {
        // The usual argument need not be written into the file.
        let needed = filters.filter { filter in
            measure.options.usual[filter.dimension] != filter.values.first?.folded || filter.values.count > 1
        }
        var choices: [[(dimension: Field, value: String)]] = [[]]
        for filter in needed {
            choices = choices.flatMap { choice in filter.values.map { choice + [(filter.dimension, $0)] } }
        }
        let figures = choices.map { choice in
            let values = choice.map { ($0.dimension, PublishedFigures.value($0.value, of: $0.dimension)) }
            let key = PublishedFigures.Key(
                measure: measure.name, year: year, filters: Dictionary(values) { _, last in last })
            let named = choice.filter { $0.dimension != .statusDate }
            // What must meet two filters of one field has no row: a row has one value of each.
            let entry = values.count == key.filters.count ? published?.standing(for: key) : nil
            return PublishedLookup.Part(key: key, call: Call(measure.name, named, in: year), entry: entry)
        }
        return PublishedLookup(year: year, figures: figures)
    }

    /// All that was looked up, with its mark; an error where a part of it was not published.
    mutating func entries(
        _ found: PublishedLookup, _ call: Call
    ) throws(ExpressionError) -> [PublishedFigures.Entry] {
        if found.isMissing { throw noPublishedFigure(found, offset: call.offset) }
        note(found)
        return found.figures.compactMap(\.entry)
    }

    mutating func note(_ found: PublishedLookup) {
        let entries = found.figures.compactMap(\.entry)
        usedFigures.formUnion(entries.map(\.key))
        marks.formUnion(entries.map { .published(year: $0.key.year.label, source: $0.source) })
    }

    /// Names the first figure that was not published, and what was published instead.
    func noPublishedFigure(_ found: PublishedLookup, offset: Int?, further: String = "") -> ExpressionError {
        guard let missing = found.figures.first(where: { $0.entry == nil }) else {
            return ExpressionError("no-published-figure", "A figure was not published.", remedy: "Ask for another.")
        }
        let measure = missing.call.name
        let nearest = published?.nearest(to: missing.key).map {
            "The nearest that was published is \($0.key.call.source), in \($0.location). "
        }
        return ExpressionError(
            "no-published-figure",
            "There are no records for \(measure) in \(found.year.label), and \(missing.call.source) was not published."
                + further,
            remedy: (nearest ?? "Nothing of \(measure) was published for that year. ")
                + "Add a row to the history file, show fewer earlier years, or ask for what was published.",
            offset: offset
        )
    }
}

extension PublishedFigures.Key {
    /// The call whose figure it is.
    var call: Call { Call(measure, filters.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, in: year) }
}

extension Call {
    /// A measure of one year with one value for each filter.
    fileprivate init(_ measure: String, _ filters: [(dimension: Field, value: String)], in year: ReportingYear) {
        let labelled = filters.map { label, value in
            Labelled(
                label: label, value: Call.expressionLabels.contains(label) ? .stage(value) : .values([value]), offset: 0
            )
        }
        let year = Labelled(label: .year, value: .values([year.label]), offset: 0)
        self.init(name: measure, positional: [], labelled: labelled + [year], offset: 0)
    }
}

extension Call.Value {
    /// A stage, which `from` and `to` take as an expression.
    fileprivate static func stage(_ name: String) -> Call.Value {
        .expression(Int(name).map { .number(Ratio($0)) } ?? .text(name))
    }
}
