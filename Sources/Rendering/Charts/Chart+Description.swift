import Casework

extension Chart {
    /// What the chart shows, in a few sentences written from its values.
    var description: String {
        var sentences = [form]
        if model.isCategoryTime, model.series.count <= 3 {
            sentences += model.series.compactMap { course($0) }
        } else if let last = model.series.last, let extremes = extremes(last) {
            sentences.append(extremes)
        }
        if let note = model.historyNote { sentences.append(note) }
        return sentences.joined(separator: " ")
    }

    private var form: String {
        let name =
            switch kind {
            case .columns: "Column chart"
            case .stacked: "Stacked column chart"
            case .bars: "Bar chart"
            case .stackedBars: "Stacked bar chart"
            case .line: "Line chart"
            }
        let names = model.series.map(\.name)
        let categories = model.categories.count == 1 ? "1 category" : "\(model.categories.count) categories"
        guard names.count > 1 else { return "\(name) of \(categories)." }
        let list =
            names.count <= 6
            ? names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "") : "\(names.count) series"
        return "\(name) of \(categories), each with \(list)."
    }

    /// "Upheld: from 12 in 2022/23 to 15 in 2024/25."
    private func course(_ series: ChartModel.Series) -> String? {
        let known = zip(model.categories, series.values).filter { $0.1.number != nil }
        guard let first = known.first, let last = known.last, known.count > 1 else { return nil }
        let name = model.series.count > 1 ? "\(series.name): from" : "From"
        return "\(name) \(first.1.label) in \(first.0) to \(last.1.label) in \(last.0)."
    }

    /// "In 2024/25 the largest is Child Protection with 24, the smallest Leaving Care with 3."
    private func extremes(_ series: ChartModel.Series) -> String? {
        let known = zip(model.categories, series.values).compactMap { name, value in
            value.number.map { (name, $0, value.label) }
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
