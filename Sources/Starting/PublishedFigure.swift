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

    package init(year: String, measure: String, value: String, source: String) {
        self.year = year
        self.measure = measure
        self.value = value
        self.source = source
    }
}

extension [PublishedFigure] {
    /// A file of the kind `history`. Of several figures with the same year and measure the first is kept.
    var csv: String {
        var seen: Set<[String]> = []
        let rows = filter { seen.insert([$0.year, $0.measure]).inserted }.map { figure in
            [figure.year, figure.measure, figure.value, figure.source].map(\.csvCell).joined(separator: ",")
        }
        return (["year,measure,value,source"] + rows).map { $0 + "\n" }.joined()
    }
}

extension String {
    fileprivate var csvCell: String {
        guard contains(where: { ",\"\n\r".contains($0) }) else { return self }
        return "\"" + replacing("\"", with: "\"\"") + "\""
    }
}
