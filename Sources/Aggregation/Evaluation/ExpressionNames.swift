package import Casework
import Language
package import Narrative

/// The names that an expression of a report can use, each list in the order of the alphabet.
package struct ExpressionNames: Sendable {
    /// The measures for which there are records, and the report's own.
    package let measures: [String]
    package let functions: [String]
    /// Fields of records by which figures can be restricted, and what is worked out from their dates.
    package let fields: [Field]

    package init(_ report: Report) {
        let computed: [Field] = [.year, .quarter, .month, .timeliness, .answered, .reference]
        let columns = report.records.values.flatMap { table in table.columns.filter { $0.value.isFilter }.map(\.key) }
        measures =
            (Measure.all.filter { report.records[$0.kind] != nil }.map(\.name)
            + report.settings.measures.map(\.name)).sorted()
        functions = Function.names
        fields = Set(columns + computed).sorted()
    }
}
