import Aggregation
import Narrative
import Casework

extension Chart {
    /// What the chart shows, in a few sentences written from its values.
    var description: String {
        guard panels.isEmpty else {
            let names = panels.map(\.name)
            let sameAxis = panels.count == 1 ? "" : " All have the same axis."
            return "\(panels.count) small charts: \(names.joinedInProse).\(sameAxis) "
                + (panels.first.map { Chart.form(kind, $0.model) } ?? "") + targetSentence
        }
        var sentences = [Chart.form(kind, model)]
        if style.isPercent { sentences.append("Each adds up to 100%.") }
        if kind == .funnel { return sentences[0] + " " + funnel }
        if model.isCategoryTime, model.series.count <= 3 {
            sentences += model.series.compactMap { course($0) }
        } else if let last = latest, let extremes = extremes(last) {
            sentences.append(extremes)
        }
        if let note = model.historyNote { sentences.append(note) }
        return sentences.joined(separator: " ") + targetSentence
    }

    /// "Stage 1: 41. Stage 2: 4 (10%)."
    private var funnel: String {
        let steps = zip(model.categories, model.series.first?.values ?? []).map { "\($0.name): \($1.funnelLabel)." }
        return steps.joined(separator: " ") + " " + FunnelDrawing.explanation + "."
    }

    /// " A dashed line marks the target: 65%. 2 of 5 values are at it or above."
    private var targetSentence: String {
        guard let target = model.target else { return "" }
        let shown = panels.isEmpty ? [model] : panels.map(\.model)
        let values = shown.flatMap { $0.series.flatMap { $0.values.compactMap(\.number) } }
        let above = values.count { $0 >= target.value }
        return " A dashed line marks \(target.text). \(above) of \(values.count) values are at it or above."
    }

    private static func form(_ kind: ChartRequest.Kind, _ model: ChartModel) -> String {
        let name =
            switch kind {
            case .columns: "Column chart"
            case .stacked: "Stacked column chart"
            case .bars: "Bar chart"
            case .stackedBars: "Stacked bar chart"
            case .line: "Line chart"
            case .funnel: "Funnel chart"
            }
        let names = model.series.map(\.name)
        let categories = model.categories.count == 1 ? "1 category" : "\(model.categories.count) categories"
        guard names.count > 1 else { return "\(name) of \(categories)." }
        let list =
            names.count <= ChartModel.mostSeries
            ? names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "") : "\(names.count) series"
        return "\(name) of \(categories), each with \(list)."
    }

    /// The last series; of years, the latest.
    private var latest: ChartModel.Series? {
        model.isSeriesTime ? model.series.max { $0.name < $1.name } : model.series.last
    }

    /// "Upheld: from 12 in 2022/23 to 15 in 2024/25."
    private func course(_ series: ChartModel.Series) -> String? {
        let known = model.placesInOrder.map { (model.categories[$0].name, series.values[$0]) }
            .filter { $0.1.number != nil }
        guard let first = known.first, let last = known.last, known.count > 1 else { return nil }
        let name = model.series.count > 1 ? "\(series.name): from" : "From"
        return "\(name) \(first.1.label) in \(first.0) to \(last.1.label) in \(last.0)."
    }

    /// "In 2024/25 the largest is Child Protection with 24, the smallest Leaving Care with 3."
    private func extremes(_ series: ChartModel.Series) -> String? {
        let known = zip(model.categories, series.values).compactMap { name, value in
            value.number.map { (name.name, $0, value.label) }
        }
        guard let largest = known.max(by: { $0.1 < $1.1 }), let smallest = known.min(by: { $0.1 < $1.1 }),
            known.count > 1
        else {
            return known.first.map { "\($0.0): \($0.2)." }
        }
        let place = model.series.count > 1 ? "In \(series.name) the" : "The"
        guard largest.1 > smallest.1 else { return "\(place) values are all \(largest.2)." }
        return "\(place) largest is \(largest.0) with \(largest.2), the smallest \(smallest.0) with \(smallest.2)."
    }
}
