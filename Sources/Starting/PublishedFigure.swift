package import Casework

/// A figure as a report of an earlier year printed it: a row of a file of the kind `history`.
package struct PublishedFigure: Hashable, Sendable {
    /// "2024/25".
    package let year: String
    /// The name under which `published(measure: …)` finds it: the expression without its year.
    package let measure: String
    /// A plain decimal number; of a share, its per cent.
    package let value: String
    /// The report that printed it; empty where that is not known.
    package let source: String
    /// What else its row says, by field: the filters, the base of a share, why it is revised. None is empty.
    package let others: [Field: String]

    package init(year: String, measure: String, value: String, source: String, others: [Field: String] = [:]) {
        self.year = year
        self.measure = measure
        self.value = value
        self.source = source
        self.others = others
    }

    /// What tells it from other figures: the base and the reason do not.
    fileprivate var key: [Field: String] {
        var key = others.filter { ![.of, .revised].contains($0.key) }
        key[.year] = year
        key[.measure] = measure
        return key
    }
}

extension [PublishedFigure] {
    /// A file of the kind `history`. Of several figures with the same year, measure and filters the first is kept.
    var csv: String {
        let others = Set(flatMap(\.others.keys))
        let filters = others.subtracting([.of, .revised]).sorted()
        let (base, reason) = ([Field.of].filter(others.contains), [Field.revised].filter(others.contains))
        var seen: Set<[Field: String]> = []
        let rows = filter { seen.insert($0.key).inserted }.map { figure in
            [figure.year, figure.measure] + filters.map { figure.others[$0] ?? "" } + [figure.value]
                + base.map { figure.others[$0] ?? "" } + [figure.source] + reason.map { figure.others[$0] ?? "" }
        }
        let header = ([.year, .measure] + filters + [.value] + base + [.source] + reason).map(\.name)
        return ([header] + rows).map { $0.map(\.csvCell).joined(separator: ",") + "\n" }.joined()
    }
}

extension String {
    fileprivate var csvCell: String {
        guard contains(where: { ",\"\n\r".contains($0) }) else { return self }
        return "\"" + replacing("\"", with: "\"\"") + "\""
    }
}
