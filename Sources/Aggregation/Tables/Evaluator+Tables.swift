import Casework
import Language
import Narrative

extension Evaluator {
    /// The table that a request describes. Any error leaves no table; errors of cells are all reported.
    mutating func table(_ request: TableRequest, at location: SourceLocation) -> (FigureTable?, [Finding]) {
        do throws(ExpressionError) {
            asides = []
            var draft = try TableDraft(request, evaluator: &self)
            let table = draft.table(evaluator: &self)
            let findings = draft.errors.map { Finding($0.identifier, $0.summary, remedy: $0.remedy, at: location) }
            let warnings = Set(asides).sorted { $0.summary < $1.summary }.map {
                Finding($0.identifier, $0.summary, remedy: $0.remedy, at: location, severity: .warning)
            }
            return (findings.isEmpty ? table : nil, findings + warnings)
        } catch {
            return (nil, [Finding(error.identifier, error.summary, remedy: error.remedy, at: location)])
        }
    }
}
