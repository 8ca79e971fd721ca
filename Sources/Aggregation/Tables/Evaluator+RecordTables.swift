import Casework
import Language
import Narrative

extension Evaluator {
    /// The table of a `records` block: the records of the year that its filters select, in the order of their file, a row
    /// each under its number.
    mutating func recordTable(_ request: RecordListRequest, at location: SourceLocation) -> (FigureTable?, [Finding]) {
        do throws(ExpressionError) {
            let listing = try listing(request.kind, byReceipt: request.isByReceipt, where: request.filters)
            let query = listing.query
            let groups = try grouped(counter.records(query.kind, where: try conditions(of: query)), request)
            var rows: [FigureTable.Row] = []
            for (group, records) in groups {
                for record in records {
                    let cells = try request.fields.map { field throws(ExpressionError) in
                        try fieldFigure(field.field, of: .record(record), in: listing)
                    }
                    rows.append(FigureTable.Row(label: String(rows.count + 1), group: group, cells: cells))
                }
            }
            let notes = request.notes + (try sums(groups, request, in: listing))
            return (table(request, listing, rows, notes: notes), [])
        } catch {
            return (nil, [Finding(error.identifier, error.summary, remedy: error.remedy, at: location)])
        }
    }

    private func table(
        _ request: RecordListRequest, _ listing: RecordListing, _ rows: [FigureTable.Row], notes: [String]
    ) -> FigureTable {
        let (measure, query) = (listing.measure, listing.query)
        let restriction = restriction(query.filters)
        let only = restriction.isEmpty ? "" : "; \(restriction)"
        let columns = request.fields.map { FigureTable.Column(heading: $0.heading) }
        return FigureTable(
            identifier: request.identifier, title: request.title,
            measure:
                "\(measure.title): \(measure.base)\(only); \(rows.count == 1 ? "1 record" : "\(rows.count) records")",
            period: query.span.dates, source: request.source ?? report.sourceName(of: query.kind).capitalisedFirst,
            rowHeading: "Number", columns: columns, rows: rows,
            notes: rows.isEmpty ? notes + ["There were none in the period."] : notes,
            groupHeading: request.group.map { $0.words.capitalisedFirst }
        )
    }

    private typealias Group = (label: String?, records: [Int])

    /// Records by the values of the field that groups them, in its natural order; one group where there is none.
    private func grouped(_ records: [Int], _ request: RecordListRequest) throws(ExpressionError) -> [Group] {
        guard let field = request.group else { return [(nil, records)] }
        return try grouped(records, of: request.kind, by: field).map { ($0.label, $0.records) }
    }

    /// The sums of money, which are no rows: they are of the records listed.
    private mutating func sums(
        _ groups: [Group], _ request: RecordListRequest, in listing: RecordListing
    ) throws(ExpressionError) -> [String] {
        var notes: [String] = []
        for field in request.fields {
            guard case .money? = report.records[request.kind]?.columns[field.field] else { continue }
            let all = try fieldFigure(field.field, of: .all(groups.flatMap(\.records)), in: listing)
            var parts: [String] = []
            for group in groups {
                guard let label = group.label else { continue }
                let sum = try fieldFigure(field.field, of: .all(group.records), in: listing)
                parts.append("\(label) \(sum.text)")
            }
            let split = parts.isEmpty ? "" : ": \(parts.joined(separator: ", "))"
            notes.append("“\(field.heading)” comes to \(all.text) in all\(split).")
        }
        return notes
    }

    /// Records under the values of a field, in its natural order; what has none stands last.
    func grouped(
        _ records: [Int], of kind: RecordKind, by field: Field
    ) throws(ExpressionError) -> [(label: String, records: [Int])] {
        guard case .category(let column)? = report.records[kind]?.columns[field] else {
            throw ExpressionError(
                "unknown-field", "Records of the kind \(kind.rawValue) have no field \"\(field)\" to group by.",
                remedy: Suggestion.sentence(
                    for: field, in: report.records[kind]?.columns.filter { $0.value.isFilter }.map(\.key) ?? [])
            )
        }
        var byValue: [String: [Int]] = [:]
        for record in records { byValue[column.firstValue(row: record), default: []].append(record) }
        return members(of: field, in: column, hasBlanks: byValue[""] != nil).compactMap { member in
            byValue[member.foldedValue].map { (member.label, $0) }
        }
    }
}
