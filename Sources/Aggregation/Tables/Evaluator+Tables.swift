import Casework
import Language
import Narrative

extension Evaluator {
    /// The table that a request describes. Any error leaves no table; errors of cells are all reported.
    /// - Parameter style: of the chart that the table stands behind; nil: it stands by itself.
    mutating func table(
        _ request: TableRequest, drawnAs style: ChartStyle? = nil, at location: SourceLocation
    ) -> (FigureTable?, [Finding]) {
        shareDecimals = request.decimals
        defer { shareDecimals = nil }
        do throws(ExpressionError) {
            asides = []
            var draft = try TableDraft(request, drawnAs: style, evaluator: &self)
            let table = draft.table(evaluator: &self)
            if let style { draft.checkSeries(table.indistinctSeries(drawnAs: style)) }
            let findings = draft.errors.map { Finding($0.identifier, $0.summary, remedy: $0.remedy, at: location) }
            let doubts = draft.warnings + Set(asides).sorted { $0.summary < $1.summary }
            var warnings = doubts.uniqued.map {
                Finding($0.identifier, $0.summary, remedy: $0.remedy, at: location, severity: .warning)
            }
            if findings.isEmpty, table.isOfNothing(drawnAs: style) {
                warnings.append(nothingToShow(request, isChart: style != nil, at: location))
            }
            return (findings.isEmpty ? table : nil, findings + warnings)
        } catch {
            return (nil, [Finding(error.identifier, error.summary, remedy: error.remedy, at: location)])
        }
    }

    private func nothingToShow(_ request: TableRequest, isChart: Bool, at location: SourceLocation) -> Finding {
        Finding(
            "nothing-to-show",
            "The \(isChart ? "chart" : "table") \"\(request.title)\" has nothing to show: readers see \"None\".",
            remedy: "If that is right, say so in the text, or leave it out; else correct its filters.", at: location,
            severity: .warning
        )
    }
}

extension TableDraft {
    /// Series that look like another one would be taken for it.
    fileprivate mutating func checkSeries(_ names: [String]) {
        guard !names.isEmpty else { return }
        errors.append(
            ExpressionError(
                "too-many-series",
                "The chart has \(names.count) series, and more than \(ChartModel.mostSeries) can't be told apart:"
                    + " \(names.joinedInProse).",
                remedy: "Show a table, or fewer series: name some under values or where, or gather small ones with top."
            ))
    }
}
