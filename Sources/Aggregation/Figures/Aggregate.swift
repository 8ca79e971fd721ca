package import Casework
import Language
package import Narrative

/// Computes every figure that a report places.
///
/// Errors of expressions and blocks are findings at the place where the officer wrote them; what has an error has
/// no figure.
package func aggregate(_ report: Report) -> (figures: Figures, findings: [Finding]) {
    var counts = Counts()
    return aggregate(report, remembering: &counts)
}

/// Computes every figure that a report places, as above.
/// - Parameter counts: of the time before, which hold as long as only words have changed; left for the next time. Of a
///   report that is as it was, nothing is worked out again.
package func aggregate(_ report: Report, remembering counts: inout Counts) -> (figures: Figures, findings: [Finding]) {
    if let known = counts.result(for: report) { return known }
    var evaluator = Evaluator(report: report, remembering: counts)
    var findings = evaluator.defineCustomMeasures()
    let (expressions, stageSums, expressionFindings) = evaluator.figures(of: report.expressions)
    findings += expressionFindings
    let (trends, trendFindings) = evaluator.trends(of: report.trendTiles)
    findings += trendFindings
    var tables: [SourceLocation: FigureTable] = [:]
    var caseLists: [SourceLocation: CaseList] = [:]
    var actionLists: [SourceLocation: ActionList] = [:]
    for block in report.narratives.flatMap(\.figureBlocks) {
        if let request = block.content.tableRequest {
            let (table, tableFindings) = evaluator.table(
                request, drawnAs: block.content.chartStyle, at: block.location)
            tables[block.location] = table
            findings += tableFindings
        } else if case .records(let request) = block.content {
            let (table, tableFindings) = evaluator.recordTable(request, at: block.location)
            tables[block.location] = table
            findings += tableFindings
        } else if case .cases(let request) = block.content {
            let (list, listFindings) = evaluator.caseList(request, at: block.location)
            caseLists[block.location] = list
            findings += listFindings
        } else if case .actions(let request) = block.content {
            let (list, listFindings) = evaluator.actionList(request, at: block.location)
            actionLists[block.location] = list
            findings += listFindings
        }
    }
    findings += evaluator.historyFindings() + evaluator.partsFindings() + evaluator.closingFindings()
    let definitions = evaluator.definitions()
    var figures = Figures(
        expressions: expressions, tables: tables, caseLists: caseLists, actionLists: actionLists,
        trends: trends, stageSums: stageSums, definitions: definitions
    )
    figures.publication = Publication(of: report, figures)
    findings += Proof(figures: figures).findings
    counts = Counts(of: evaluator, result: (figures, findings))
    return (figures, findings)
}

extension Evaluator {
    /// The figures by the expressions' texts; an error is reported wherever its expression stands.
    fileprivate mutating func figures(
        of expressions: [PlacedExpression]
    ) -> (figures: [String: Figure], stageSums: Set<String>, findings: [Finding]) {
        var figures: [String: Figure] = [:]
        var stageSums: Set<String> = []
        var errors: [String: ExpressionError] = [:]
        var doubts: [String: [ExpressionError]] = [:]
        var findings: [Finding] = []
        for expression in expressions {
            if figures[expression.text] == nil, errors[expression.text] == nil {
                asides = []
                do throws(ExpressionError) {
                    let parsed = try expression.expression
                    figures[expression.text] = try figure(parsed)
                    if addsStages(parsed) { stageSums.insert(expression.text) }
                } catch {
                    errors[expression.text] = error
                }
                if !asides.isEmpty { doubts[expression.text] = asides }
            }
            findings += (doubts[expression.text] ?? []).map { $0.warning(for: expression) }
            if let error = errors[expression.text] { findings.append(error.finding(for: expression)) }
            if let figure = figures[expression.text], figure.value.isMissing {
                findings.append(ExpressionError.valueless(figure).warning(for: expression))
            }
        }
        return (figures, stageSums, findings)
    }

    /// What is found only when all has been counted: dates beyond the calendar, values that no record has.
    fileprivate mutating func closingFindings() -> [Finding] {
        var findings = report.records.keys.sorted { $0.rawValue < $1.rawValue }.flatMap { counter.timingFindings($0) }
        let place = SourceLocation(file: report.settings.file)
        findings += doubts.sorted { $0.summary < $1.summary }.map {
            Finding($0.identifier, $0.summary, remedy: $0.remedy, at: place, severity: .warning)
        }
        return findings
    }

    /// The measures used, built-in ones first, each in the order of the reference.
    func definitions() -> [MeasureDefinition] {
        let builtIn = report.measures.filter { used.contains($0.name) }.map { $0.published(in: report) }
        let custom = report.settings.measures.filter { used.contains($0.name) }.map { measure in
            MeasureDefinition(
                name: measure.name, title: measure.title, definition: measure.definition,
                base: "Worked out as \(measure.expression.text)",
                rounding: measure.decimals.map { "\($0) \($0 == 1 ? "decimal" : "decimals"), halves away from zero" }
                    ?? "As its parts",
                source: nil
            )
        }
        return (builtIn + custom).map { definition in
            let roundings = roundings[definition.name]?.sorted() ?? []
            return roundings.isEmpty ? definition : definition.rounded("where it says so, \(roundings.joinedInProse)")
        }
    }
}

extension FigureValue {
    fileprivate var isMissing: Bool { self == .notApplicable || self == .notAvailable }
}

extension ExpressionError {
    /// A figure in the text that has no value.
    fileprivate static func valueless(_ figure: Figure) -> ExpressionError {
        ExpressionError(
            "figure-without-value", "This figure has no value: readers see \(figure.text), which no sentence explains.",
            remedy: "Write the sentence without it, or ask for a figure that has records: a share of nothing, a change"
                + " from nothing and an average of nothing are none."
        )
    }
}
