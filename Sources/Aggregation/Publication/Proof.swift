import Casework
import Language
import Narrative

/// What can be proved of a publication without counting again: the rows of a table come to its total where each record stands
/// in one of them, no part is larger than its whole, and what is said twice is the same both times. Whoever wrote the report
/// can break none of these: a violation is a fault of Upheld's own, and nothing is published.
struct Proof {
    let figures: Figures

    var findings: [Finding] {
        let tables = figures.tables.sorted { ($0.key.file, $0.key.line) < ($1.key.file, $1.key.line) }.flatMap {
            place, table in
            totals(of: table).map { Proof.fault($0, at: place) }
        }
        return tables + wholes + repetitions
    }

    private static func fault(_ summary: String, at place: SourceLocation) -> Finding {
        Finding(
            "upheld-fault", summary,
            remedy: "This is a fault of Upheld's own, not of your files. Please report it, with this message.",
            at: place)
    }

    /// Columns whose rows, and rows whose columns, do not come to their total.
    private func totals(of table: FigureTable) -> [String] {
        let columns = table.columns.indices.filter { table.columns[$0].isMeasured }
        let body = table.bodyRows
        var faults: [String] = []
        if table.rowsAreParts, let total = table.rows.last(where: { $0.role == .total }), !body.isEmpty {
            faults += columns.compactMap { column in
                missed(
                    body.map { $0.cells[column] }, total.cells[column], "rows", "column", table.columns[column].heading)
            }
        }
        if table.columnsAreParts, let total = columns.last(where: { table.columns[$0].role == .total }) {
            let parts = columns.filter { table.columns[$0].role == .value }
            faults += body.compactMap { row in
                missed(parts.map { row.cells[$0] }, row.cells[total], "columns", "row", row.label)
            }
        }
        return faults.map { "In the table “\(table.title)”, \($0)" }
    }

    private func missed(
        _ parts: [Figure], _ total: Figure, _ names: String, _ place: String, _ label: String
    ) -> String? {
        // What was published then need not add up: `published-parts-differ` says where it does not.
        guard (parts + [total]).allSatisfy(\.marks.isEmpty) else { return nil }
        let numbers = parts.compactMap(\.valueInPounds.partNumber)
        guard numbers.count == parts.count, let whole = total.valueInPounds.partNumber,
            let sum = numbers.reduce(Optional(Ratio(0)), { sum, number in sum.flatMap { $0.adding(number) } }),
            sum != whole
        else { return nil }
        return "the \(names) of the \(place) “\(label)” do not come to their total, \(total.valueText)."
    }

    /// Shares of the records in which they are contained.
    private var wholes: [Finding] {
        figures.publication.statements.compactMap { statement in
            guard case .call(let call)? = statement.figure.derivation, Proof.contained.contains(call.name),
                case .share(let part, let whole) = statement.figure.value, part > whole || part < Ratio(0)
            else { return nil }
            return Proof.fault(
                "\(statement.figure.expression) is \(statement.figure.text): more than all.",
                at: statement.place.location)
        }
    }

    private static let contained = Set([Measure.within, .outcomes, .upholdRate].map(\.name))

    /// One expression, written out in full, is one figure wherever it stands.
    private var repetitions: [Finding] {
        var known: [Expression: Figure] = [:]
        var findings: [Finding] = []
        for statement in figures.publication.statements {
            let figure = statement.figure
            guard let expression = figure.derivation, figure.value.number != nil else { continue }
            guard let earlier = known[expression] else {
                known[expression] = figure
                continue
            }
            guard earlier.value.number != figure.value.number else { continue }
            findings.append(
                Proof.fault(
                    "\(figure.expression) is \(earlier.text) in one place and \(figure.text) in another.",
                    at: statement.place.location))
        }
        return findings
    }
}
