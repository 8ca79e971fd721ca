package import Casework
import Language
package import Narrative

/// One figure worked out: what it means and which records are behind it.
package struct Explanation: Sendable {
    package let figure: Figure
    /// Of each measure in the expression.
    package let definitions: [MeasureDefinition]
    package let parts: [Part]

    /// Records that were counted or added up for the figure.
    package struct Part: Sendable {
        package let kind: RecordKind
        package let records: [SourceLocation]
        /// The references of the records, as many; empty where the records have none or they were not loaded.
        package let references: [String]
    }
}

/// Works out one expression of a report, whose references should have been loaded. A "=" before it is passed over.
/// - Parameter counts: of the report's figures, where they were computed before.
package func explain(
    _ typedText: String, in report: Report, remembering counts: Counts = Counts()
) throws(FindingsError) -> Explanation {
    let text = String(typedText.drop(while: \.isWhitespace).drop { $0 == "=" })
    let place = SourceLocation(file: "expression", line: 1, column: 1 + typedText.count - text.count)
    let typed = PlacedExpression(text, at: place)
    var evaluator = Evaluator(report: report, remembering: counts)
    let findings = evaluator.defineCustomMeasures()
    guard findings.isEmpty else { throw FindingsError(findings) }
    evaluator.trace = []
    let figure: Figure
    do throws(ExpressionError) {
        figure = try evaluator.figure(try typed.expression)
    } catch {
        throw FindingsError([error.finding(for: typed)])
    }
    let untimed = report.records.keys.sorted { $0.rawValue < $1.rawValue }.flatMap {
        evaluator.counter.timingFindings($0)
    }
    guard !untimed.hasErrors else { throw FindingsError(untimed) }
    return Explanation(figure: figure, definitions: evaluator.definitions(), parts: evaluator.countedParts())
}

extension Evaluator {
    fileprivate mutating func countedParts() -> [Explanation.Part] {
        let counted = trace ?? []
        return counted.map { part in
            let records = counter.records(part.kind, where: part.conditions)
            let table = report.records[part.kind]
            var references: [String] = []
            if case .reference(let column)? = table?.columns[.reference], let texts = column.texts {
                references = records.map { texts[$0] }
            }
            return Explanation.Part(
                kind: part.kind,
                records: records.compactMap { table?.rows.location(ofRecord: $0) },
                references: references
            )
        }
    }
}
