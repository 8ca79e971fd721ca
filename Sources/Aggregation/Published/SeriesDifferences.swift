package import Casework
package import Narrative

/// Where reports of one series print different values of one figure, which is always wrong in one of them.
///
/// Figures are the same where their expressions are, written out with year and filters. Values are compared and not
/// their print, so a report may round otherwise.
/// - Parameter reports: the newest first.
package func differences(within reports: [(report: Report, figures: Figures)]) -> [Finding] {
    var newest: [String: (figure: Figure, report: Report)] = [:]
    var findings: [Finding] = []
    for (report, figures) in reports {
        let dated = figures.dated
        var revised =
            newest.isEmpty
            ? nil : RevisedFigures(of: reports[0].report) { dated.map { ($0.expression, .value($0.value)) } }
        for figure in dated {
            guard let newer = newest[figure.expression] else {
                newest[figure.expression] = (figure, report)
                continue
            }
            guard newer.report.slug != report.slug, newer.figure.value != figure.value,
                newer.figure.marks.allSatisfy(\.isPublished),
                revised?.explain(figure.expression, isEarlier: { $0.value == figure.value }) != true
            else { continue }
            findings.append(.reportsDiffer(newer.figure, in: newer.report, from: figure, in: report))
        }
    }
    return findings
}

extension Figures {
    /// The figures that are of a year, each once, by their expressions. What a rule or the year is called has none.
    fileprivate var dated: [Figure] {
        let cells = tables.values.flatMap { $0.rows.flatMap { row in row.cells + row.brackets.compactMap { $0 } } }
        let listed = caseLists.values.flatMap(\.figures)
        let all = Array(expressions.values) + cells + listed + trends.values.flatMap { $0 }
        let known = Dictionary(all.map { ($0.expression, $0) }) { first, _ in first }
        return known.values.filter { $0.expression.contains("year: ") }
            .sorted { $0.expression < $1.expression }
    }
}

extension Finding {
    fileprivate static func reportsDiffer(
        _ newer: Figure, in report: Report, from older: Figure, in earlier: Report
    ) -> Finding {
        Finding(
            "reports-differ",
            "\(newer.expression) is \(newer.text) in this report, and \(older.text) in \(earlier.settings.file).",
            remedy:
                "Find out which is right: the records, their columns and values may differ. If the figure is revised,"
                + " say why under revised in this report.yaml.",
            at: SourceLocation(file: report.settings.file)
        )
    }
}
